import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import { aConversation, ada, IN_VAIN, tom } from '../../support/a-conversation.ts';

import { textOf } from '../../support/discord/reading.ts';

const { ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;

describe.each([{ sparse: false }, { sparse: true }])('a conversation (sparse: $sparse)', ({ sparse }) => {
  const at = aConversation(sparse);
  const { restart, say, repliesTo, until, replyTo, ask, told, sentBy } = at;

  describe('when it takes long', () => {
    beforeEach(async () => {
      const archive = anArchiveOf(PAPERS);
      const find = async (phrase: string) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return archive.find(phrase);
      };
      await restart({ ...archive, find });
    });

    test('it types', async () => {
      expect(await told('who said wait in vain?')).toContain(IN_VAIN);
      expect(
        at.discord.requests.filter(({ path }) => path.endsWith('/typing')).map(({ status }) => status),
      ).toEqual([204]);
    });

    test('and the message is deleted meanwhile, the answer is no reply', async () => {
      const { id } = await say('who said wait in vain?');
      await until(() => at.discord.requests.find(({ path }) => path.endsWith('/typing')), 'typing');
      at.discord.forget(id);
      const answer = await until(
        () => at.discord.messages.find(({ author }) => author.id === at.discord.application),
        'an answer',
      );
      expect([textOf(answer).includes(IN_VAIN), answer.message_reference]).toEqual([true, undefined]);
    });
  });

  describe('when Discord refuses', () => {
    test.each([
      [50013, 403, 'could not reply: I may not send messages in that channel'],
      [50001, 403, 'could not reply: I cannot see that channel'],
      [10003, 404, 'could not reply: the channel is gone'],
      [160005, 400, 'could not reply: the thread is locked'],
      [20016, 400, 'could not reply: the channel is in slow mode'],
    ])(
      'with %i, that is logged in a sentence, and the next question is answered',
      async (code, status, message) => {
        at.discord.failNext({ method: 'POST', path: /messages$/u, status, code });
        const refused = await say('who said wait in vain?');
        await until(() => at.bot.log.told.find(({ level }) => level === 'warn'), 'a warning');
        expect(at.bot.log.told.filter(({ level }) => level !== 'info')).toEqual([
          { level: 'warn', data: { channel: refused.channel_id, code }, message },
        ]);
        expect(await told('what else did he say?')).toContain('About Tom Reed');
        expect(repliesTo(refused)).toEqual([]);
      },
    );

    test('because it may not read older messages, it writes without replying', async () => {
      at.discord.setBotPermissions(ViewChannel | SendMessages);
      await say('who said wait in vain?');
      const answer = await until(
        () => at.discord.messages.find(({ author }) => author.id === at.discord.application),
        'an answer',
      );
      expect([textOf(answer).includes(IN_VAIN), answer.message_reference]).toEqual([true, undefined]);
      at.discord.setBotPermissions(ViewChannel | SendMessages | ReadMessageHistory);
    });

    test('the message as it is, it apologises', async () => {
      at.discord.failNext({ method: 'POST', path: /messages$/u, status: 400, code: 50035 });
      expect(await told('who said wait in vain?')).toBe(
        'Sorry, I could not put this answer into a message. Ask for a part of it, please.',
      );
    });

    test.each([
      { when: 'is asked to slow down', fault: { status: 429, retryAfter: 0.05 } },
      { when: 'fails for a moment', fault: { status: 503, times: 2 } },
      { when: 'fails after taking the answer', fault: { status: 500, afterApplying: true } },
    ])('and $when, it answers once', async ({ fault }) => {
      at.discord.failNext({ method: 'POST', path: /messages$/u, ...fault });
      const message = await say('who said wait in vain?');
      await until(() => at.bot.log.told.find(({ message: said }) => said === 'handled'), 'an answer');
      expect(textOf(await replyTo(message))).toContain(IN_VAIN);
      await sentBy();
      expect(repliesTo(message)).toHaveLength(1);
    });

    test('nobody is told of a mistake of its own but by a number that the log knows', async () => {
      const find = async () => {
        throw new TypeError('an index that is none');
      };
      await restart({ ...anArchiveOf(PAPERS), find });
      const answer = await told('who said wait in vain?');
      const [failure] = at.bot.log.told.filter(({ level }) => level === 'error');
      expect(answer).toBe(
        `Sorry, that went wrong on my side. Tell whoever hosts me this code: ${String(failure?.data.id)}`,
      );
    });
  });

  test('answers five questions in twenty seconds, says that it was enough, and is silent', async () => {
    for (let number = 1; number <= 5; number += 1) expect(await told('thanks')).toContain('You are welcome.');
    expect(await told('thanks')).toBe(
      'That was more than 5 questions in 20 seconds. Give me a moment, please.',
    );
    const silent = await say('thanks');
    expect(await told('thanks', { author: tom })).toContain('You are welcome.');
    await sentBy();
    expect(repliesTo(silent)).toEqual([]);
    at.pass(20_000);
    expect(await told('thanks')).toContain('You are welcome.');
  });

  test('where answers are for the asker alone it shows none', async () => {
    await at.bot.library.set(at.discord.guild.id, null, 'answers', 'hidden');
    const sentence =
      'Answers are for the asker alone here, and a reply cannot be hidden. Use my commands (/help lists them), or write to me directly.';
    expect(await told('who said wait in vain?')).toBe(sentence);
    const direct = await at.discord.sendMessage({
      content: 'who said wait in vain?',
      author: ada,
      guild: null,
    });
    expect(textOf(await replyTo(direct))).toContain(IN_VAIN);
  });

  test('a kept answer that is shown is remembered, so that what becomes of it can be told in it', async () => {
    const kept = { name: 'The key', line: '/who-said wait in vain', keptBy: ada.id };
    await ask('who said wait in vain?');
    const reply = { kind: 'found', citations: [], command: 'who-said', tookMs: 1 };
    await at.bot.library.keep(at.discord.guild.id, { ...kept, reply: JSON.stringify(reply) });
    const shown = await ask('/kept name:"The key"');
    await expect
      .poll(async () => (await at.bot.library.kept(at.discord.guild.id))[0]?.posts)
      .toEqual([{ channel: shown.channel_id, message: shown.id }]);
  });

  test('what is not found is remembered where a server has said so', async () => {
    await at.bot.library.set(at.discord.guild.id, null, 'missed', 'on');
    await ask('/who-said ask not what your country can do');
    expect((await at.bot.library.unanswered(at.discord.guild.id)).map(({ question }) => question)).toEqual([
      '/who-said ask not what your country can do',
    ]);
  });
});
