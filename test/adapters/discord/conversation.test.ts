import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import { aClock } from '../../support/a-clock.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonLabelled, buttonsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';

const EXAMPLE = 'Ask me, for example: what did Barr say about encryption?';
const NOTHING_BEFORE = `I do not know what you go on from: I remember our last question for ten minutes only. ${EXAMPLE}`;

const { ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
const MEMBER = ViewChannel | SendMessages;

describe.each([{ sparse: false }, { sparse: true }])('a conversation (sparse: $sparse)', ({ sparse }) => {
  let discord: DiscordServer;
  let bot: Awaited<ReturnType<typeof aBot>>;
  let now: number;
  const clock = { ...aClock(), now: () => now };
  const ada = aUser('ada');
  const tom = aUser('tom');

  beforeEach(async () => {
    now = 1_000;
    discord = await startDiscord({ sparse, guilds: [{ channels: ['general', 'other'] }] });
    bot = await aBot(discord, undefined, clock);
  });
  afterEach(async () => {
    await bot.stop();
    await discord.close();
    expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
  });
  const restart = async (archive = anArchiveOf(PAPERS)): Promise<void> => {
    await bot.stop();
    bot = await aBot(discord, archive, clock);
  };

  type More = Partial<Parameters<DiscordServer['sendMessage']>[0]>;
  /** Says something to the bot. */
  const say = (content: string, more: More = {}): Promise<Message> =>
    discord.sendMessage({ content: `<@${discord.application}> ${content}`, author: ada, ...more });
  const repliesTo = ({ id }: Message): readonly Message[] =>
    discord.messages.filter(({ message_reference }) => message_reference?.message_id === id);
  const until = async <T>(find: () => T | undefined, what: string): Promise<T> => {
    for (let waited = 0; waited < 8_000; waited += 10) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`There was never ${what}.`);
  };
  const replyTo = (message: Message): Promise<Message> =>
    until(() => repliesTo(message)[0], `a reply to “${message.content}”`);
  const ask = async (content: string, more: More = {}): Promise<Message> => replyTo(await say(content, more));
  const told = async (content: string, more: More = {}): Promise<string> => textOf(await ask(content, more));
  /** What the bot has sent when it has also answered a question that was asked afterwards. */
  const sentBy = async (): Promise<readonly Message[]> => {
    const last = await ask('help', { author: aUser('somebody else') });
    await new Promise((resolve) => setTimeout(resolve, 50));
    return discord.messages.filter(({ author, id }) => author.id === discord.application && id !== last.id);
  };

  const IN_VAIN =
    '> “We wait for the key, and **wait in vain**,”\n— **Tom Reed, Councillor**\n-# published 2024-03-01 · exact words · speaker named beside the words, 99 % sure';

  test('answers a message that mentions it with a reply of the same look, and pings nobody', async () => {
    const message = await say('who said wait in vain?');
    const reply = await replyTo(message);
    const [request] = discord.requests.filter(({ path }) => path.endsWith('/messages'));
    expect(request?.body).toEqual({
      flags: 32768,
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      nonce: message.id,
      enforce_nonce: true,
      components: [
        {
          type: 17,
          accent_color: 0x2f7d4f,
          components: [
            { type: 10, content: IN_VAIN },
            expect.objectContaining({ type: 14 }),
            {
              type: 10,
              content:
                '> Councillor Tom Reed disagreed. “We wait for the key, and **wait in vain**,” Reed said.',
            },
            expect.objectContaining({ type: 14 }),
            { type: 10, content: '**Source** The Courier, The vote (published 2024-03-01)' },
            expect.objectContaining({ type: 1 }),
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: 'Context', custom_id: 'w2~context~TdljxgYAIK' },
                { type: 2, style: 2, label: 'Cite', custom_id: 'w2~cite~TdljxgYAIK' },

                { type: 2, style: 2, label: 'More', custom_id: 'w2~more~0~who-said~["wait in vain"]' },
              ],
            },
          ],
        },
      ],
    });
    expect([reply.channel_id, isEphemeral(reply)]).toEqual([message.channel_id, false]);
  });

  test('asks Discord for guilds, and the messages in them and in direct channels: for nothing privileged', () => {
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    expect(discord.intents()).toBe(Guilds | GuildMessages | DirectMessages);
  });

  test('answers a direct message without a mention', async () => {
    const message = await discord.sendMessage({
      content: 'who said wait in vain?',
      author: ada,
      guild: null,
    });
    expect(textOf(await replyTo(message))).toContain(IN_VAIN);
  });

  test('goes on from the last answer, and says what it took over', async () => {
    await ask('who said wait in vain?');
    expect(await told('what else did he say?')).toMatch(
      /^-# About Tom Reed, whom I cited before\.\n> “We wait for the key, and wait in vain,”\n— \*\*Tom Reed, Councillor\*\*/u,
    );
    expect(await told('and Holt?')).toMatch(
      /^> “They say we wait for the key\. I have it here,”\n— \*\*Lena Holt, Engineer\*\*/u,
    );
    expect(await told('what did she say about the key?')).toMatch(
      /^-# About Lena Holt, of whom you asked before\.\n> “They say we wait for the \*\*key\*\*\. I have it here,”/u,
    );
    expect(await told('and Marsh?')).toMatch(
      /^-# About “the key”, as before\.\n> “We wait for the \*\*key\*\*,”\n— \*\*Ada Marsh, Board chair\*\*/u,
    );
    now += 20_000;
    expect(await told('and since March 2024?')).toBe(
      '-# About Marsh, of whom you asked before; about “the key”, as before.\nI read “since: March 2024” as 2024-03-01. Nothing found for “Ada Marsh: the key, since 2024-03-01”. That does not mean nobody said it: I know 3 documents, 3 quotations by 3 speakers, from 2024-02-29 to 2024-03-02.',
    );
  });

  test('shows the next of an answer for “more”, until there is none', async () => {
    expect(await told('who said “we wait for the key”')).toContain('1 of 3');
    const carried = /^-# For “we wait for the key”, as before\.\n/u;
    expect(await told('more')).toMatch(new RegExp(`${carried.source}[\\s\\S]*2 of 3`, 'u'));
    expect(await told('more please')).toMatch(new RegExp(`${carried.source}[\\s\\S]*3 of 3`, 'u'));
    expect(await told('more')).toBe('That is all I have on it.');
  });

  test('asks plainly where nobody is called so', async () => {
    expect(await told('what did the boats say about the key?')).toMatch(/^The corpus does not say\./u);
    expect(await told('who said the hall was full of ferries?')).toMatch(
      /^Nobody in my documents said exactly that\. This is near it:\n— \*\*the document’s own words\*\*/u,
    );
  });

  test('takes a command as it is typed', async () => {
    expect(await told('/quotes Holt about:key')).toContain('— **Lena Holt, Engineer**');
  });

  test.each([
    ['', `I see no words. ${EXAMPLE}`],
    ['thanks!', `You are welcome. Ask me who said something, or what somebody said. ${EXAMPLE}`],
    ['and Marsh?', NOTHING_BEFORE],
  ])('tells “%s” how to ask', async (content, sentence) => {
    expect(await told(content)).toBe(sentence);
  });

  test('keeps the conversations of several people and channels apart', async () => {
    const other = discord.guild.channels[1]!.id;
    await ask('who said wait in vain?');
    await ask('who said I have it here?', { author: tom });
    expect(await told('what else did he say?', { channel: other })).toBe(NOTHING_BEFORE);
    expect(await told('what else did she say?', { author: tom })).toContain(
      'About Lena Holt, whom I cited before.',
    );
    expect(await told('what else did he say?')).toContain('About Tom Reed, whom I cited before.');
    const direct = await discord.sendMessage({ content: 'and Marsh?', author: ada, guild: null });
    expect(textOf(await replyTo(direct))).toBe(NOTHING_BEFORE);
  });

  test('answers one after the other what is asked before the answer is there', async () => {
    const [, second] = [await say('who said wait in vain?'), await say('what else did he say?')];
    expect(textOf(await replyTo(second))).toContain('About Tom Reed, whom I cited before.');
  });

  test('remembers for ten minutes, and not after a restart', async () => {
    await ask('who said wait in vain?');
    now += 599_999;
    expect(await told('what else did he say?')).toContain('About Tom Reed');
    now += 600_000;
    expect(await told('what else did he say?')).toBe(NOTHING_BEFORE);
    await ask('who said wait in vain?');
    await restart();
    expect(await told('what else did he say?')).toBe(NOTHING_BEFORE);
  });

  test.each([
    { what: 'without a mention', content: 'who said wait in vain?', more: {} },
    {
      what: 'that mentions somebody else',
      content: `<@${aUser('lena').id}> who said wait in vain?`,
      more: { mentions: [aUser('lena')] },
    },
    {
      what: 'to everyone',
      content: '@everyone who said wait in vain?',
      more: { extra: { mention_everyone: true } },
    },
    {
      what: 'to a role',
      content: '<@&900000000000000001> who said it?',
      more: { extra: { mention_roles: ['900000000000000001'] } },
    },
    {
      what: 'that replies to somebody else',
      content: 'who said wait in vain?',
      more: { replyTo: 'somebody' },
    },
    {
      what: 'of a program',
      content: 'ME who said wait in vain?',
      more: { author: aUser('robot', { bot: true }) },
    },
    { what: 'of its own', content: 'ME who said wait in vain?', more: { author: 'me' } },
    { what: 'of Discord itself', content: 'ME who said wait in vain?', more: { type: 7 } },
  ] as const)('drops a message $what unread', async ({ content, more }) => {
    const before = await discord.sendMessage({ content: 'we wait', author: tom });
    const me = aUser('Who Said', { bot: true });
    await discord.sendMessage({
      author: ada,
      ...more,
      ...('author' in more && more.author === 'me' ? { author: me } : {}),
      ...('replyTo' in more ? { replyTo: before } : {}),
      content: content.replace('ME', `<@${discord.application}>`),
    } as Parameters<DiscordServer['sendMessage']>[0]);
    const own = (await sentBy()).filter(({ components }) => components.length > 0);
    expect(own).toEqual([]);
    expect(bot.log.told.filter(({ message }) => message === 'handled')).toHaveLength(1);
  });

  test('answers no webhook', async () => {
    const message = await discord.sendMessage({ content: 'we wait', author: tom });
    const { id, channel_id, author, timestamp } = message;
    discord.dispatch('MESSAGE_CREATE', {
      id,
      channel_id,
      guild_id: discord.guild.id,
      type: 0,
      author,
      timestamp,
      content: `<@${discord.application}> who said wait in vain?`,
      mentions: [{ id: discord.application, username: 'who.said' }],
      webhook_id: '900000000000000002',
    });
    expect(await sentBy()).toEqual([]);
  });

  // A frugal server lists no mentions, so that there a reply alone tells nothing.
  test.skipIf(sparse)(
    'takes a reply to itself that notifies it for a mention, and one that does not for none',
    async () => {
      const answer = await ask('who said wait in vain?');
      const me = aUser('Who Said', { bot: true });
      const notifying = await discord.sendMessage({
        content: 'what else did he say?',
        author: ada,
        replyTo: answer,
        mentions: [me],
      });
      expect(textOf(await replyTo(notifying))).toContain('About Tom Reed, whom I cited before.');
      const silent = await discord.sendMessage({ content: 'more', author: ada, replyTo: answer });
      await sentBy();
      expect(repliesTo(silent)).toEqual([]);
    },
  );

  test('answers a message once that is delivered again, edited or deleted', async () => {
    const message = await say('who said wait in vain?');
    await replyTo(message);
    const { id, channel_id, author, timestamp, content } = message;
    const mentions = [{ id: discord.application, username: 'who.said' }];
    const again = {
      id,
      channel_id,
      guild_id: discord.guild.id,
      type: 0,
      author,
      timestamp,
      content,
      mentions,
    };
    discord.dispatch('MESSAGE_CREATE', again);
    discord.dispatch('MESSAGE_UPDATE', { ...again, content: `${content} or so` });
    discord.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id: discord.guild.id });
    await sentBy();
    // One request, and not one answer alone: Discord would take the same nonce for the same answer.
    const requests = discord.requests.filter(
      ({ body }) => (body as { nonce?: string } | undefined)?.nonce === id,
    );
    expect([requests.length, repliesTo(message).length]).toEqual([1, 1]);
  });

  test.skipIf(sparse)(
    'answers once what was written while the connection was cut',
    async () => {
      discord.cut();
      const message = await say('who said wait in vain?');
      expect(repliesTo(message)).toEqual([]);
      await discord.connected(15_000);
      await replyTo(message);
      expect([repliesTo(message).length, discord.gateway.resumes]).toEqual([1, 1]);
    },
    20_000,
  );

  test('goes on after the connection was cut', async () => {
    await ask('who said wait in vain?');
    discord.cut();
    await discord.connected(15_000);
    // A session that began anew brings its servers a moment later.
    await until(
      () => (discord.gateway.identifies + discord.gateway.resumes > 1 ? true : undefined),
      'a session',
    );
    expect(await told('what else did he say?')).toContain('About Tom Reed, whom I cited before.');
  }, 20_000);

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
        discord.requests.filter(({ path }) => path.endsWith('/typing')).map(({ status }) => status),
      ).toEqual([204]);
    });

    test('and the message is deleted meanwhile, the answer is no reply', async () => {
      const { id } = await say('who said wait in vain?');
      await until(() => discord.requests.find(({ path }) => path.endsWith('/typing')), 'typing');
      discord.forget(id);
      const answer = await until(
        () => discord.messages.find(({ author }) => author.id === discord.application),
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
        discord.failNext({ method: 'POST', path: /messages$/u, status, code });
        const refused = await say('who said wait in vain?');
        await until(() => bot.log.told.find(({ level }) => level === 'warn'), 'a warning');
        expect(bot.log.told.filter(({ level }) => level !== 'info')).toEqual([
          { level: 'warn', data: { channel: refused.channel_id, code }, message },
        ]);
        expect(await told('what else did he say?')).toContain('About Tom Reed');
        expect(repliesTo(refused)).toEqual([]);
      },
    );

    test('because it may not read older messages, it writes without replying', async () => {
      discord.setBotPermissions(ViewChannel | SendMessages);
      await say('who said wait in vain?');
      const answer = await until(
        () => discord.messages.find(({ author }) => author.id === discord.application),
        'an answer',
      );
      expect([textOf(answer).includes(IN_VAIN), answer.message_reference]).toEqual([true, undefined]);
      discord.setBotPermissions(ViewChannel | SendMessages | ReadMessageHistory);
    });

    test('the message as it is, it apologises', async () => {
      discord.failNext({ method: 'POST', path: /messages$/u, status: 400, code: 50035 });
      expect(await told('who said wait in vain?')).toBe(
        'Sorry, I could not put this answer into a message. Ask for a part of it, please.',
      );
    });

    test.each([
      { when: 'is asked to slow down', fault: { status: 429, retryAfter: 0.05 } },
      { when: 'fails for a moment', fault: { status: 503, times: 2 } },
      { when: 'fails after taking the answer', fault: { status: 500, afterApplying: true } },
    ])('and $when, it answers once', async ({ fault }) => {
      discord.failNext({ method: 'POST', path: /messages$/u, ...fault });
      const message = await say('who said wait in vain?');
      await until(() => bot.log.told.find(({ message: said }) => said === 'handled'), 'an answer');
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
      const [failure] = bot.log.told.filter(({ level }) => level === 'error');
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
    now += 20_000;
    expect(await told('thanks')).toContain('You are welcome.');
  });

  test('where answers are for the asker alone it shows none', async () => {
    await bot.library.set(discord.guild.id, null, 'answers', 'hidden');
    const sentence =
      'Answers are for the asker alone here, and a reply cannot be hidden. Use my commands (/help lists them), or write to me directly.';
    expect(await told('who said wait in vain?')).toBe(sentence);
    const direct = await discord.sendMessage({ content: 'who said wait in vain?', author: ada, guild: null });
    expect(textOf(await replyTo(direct))).toContain(IN_VAIN);
  });

  test('a kept answer that is shown is remembered, so that what becomes of it can be told in it', async () => {
    const kept = { name: 'The key', line: '/who-said wait in vain', keptBy: ada.id };
    await ask('who said wait in vain?');
    const reply = { kind: 'found', citations: [], command: 'who-said', tookMs: 1 };
    await bot.library.keep(discord.guild.id, { ...kept, reply: JSON.stringify(reply) });
    const shown = await ask('/kept name:"The key"');
    await expect
      .poll(async () => (await bot.library.kept(discord.guild.id))[0]?.posts)
      .toEqual([{ channel: shown.channel_id, message: shown.id }]);
  });

  test('what is not found is remembered where a server has said so', async () => {
    await bot.library.set(discord.guild.id, null, 'missed', 'on');
    await ask('/who-said ask not what your country can do');
    expect((await bot.library.unanswered(discord.guild.id)).map(({ question }) => question)).toEqual([
      '/who-said ask not what your country can do',
    ]);
  });

  describe('the buttons of an answer', () => {
    const press = (message: Message, label: string, by: Parameters<DiscordServer['press']>[2]) =>
      discord.press(message, buttonLabelled(message, label).custom_id ?? '', by);
    const labelsFor = async (answer: Message, user = ada) => {
      const menu = await (await press(answer, 'More', { user, memberPermissions: MEMBER })).answer();
      return buttonsOf(menu).map(({ label }) => label);
    };

    test('turn its pages for the asker, as far as Discord tells who that is', async () => {
      const answer = await ask('who said “we wait for the key”');
      const next = await (await press(answer, 'Next', { user: ada })).answer();
      expect([next.id === answer.id, isEphemeral(next), textOf(next).includes('2 of 3')]).toEqual([
        !sparse,
        sparse,
        true,
      ]);
    });

    test('give somebody else a copy of their own', async () => {
      const answer = await ask('who said “we wait for the key”');
      const copy = await (await press(answer, 'Next', { user: tom })).answer();
      expect([copy.id === answer.id, isEphemeral(copy), textOf(copy).includes('2 of 3')]).toEqual([
        false,
        true,
        true,
      ]);
    });

    test('let the asker delete it, and nobody else', async () => {
      const answer = await ask('who said wait in vain?');
      expect(await labelsFor(answer)).toEqual(sparse ? ['Wrong?'] : ['Wrong?', 'Delete']);
      expect(await labelsFor(answer, tom)).toEqual(['Wrong?']);
    });

    test('let nobody delete it when the question is gone, and give everybody a copy', async () => {
      const message = await say('who said “we wait for the key”');
      const answer = await replyTo(message);
      discord.forget(message.id);
      expect(await labelsFor(answer)).toEqual(['Wrong?']);
      expect(isEphemeral(await (await press(answer, 'Next', { user: ada })).answer())).toBe(true);
    });

    test('give everybody a copy when Discord does not tell who asked', async () => {
      const answer = await ask('who said “we wait for the key”');
      discord.failNext({ method: 'GET', path: /messages\/\d+$/u, status: 503, times: 10 });
      expect(isEphemeral(await (await press(answer, 'Next', { user: ada })).answer())).toBe(true);
    });

    test('work after a restart', async () => {
      const answer = await ask('who said “we wait for the key”');
      await restart();
      expect(textOf(await (await press(answer, 'Next', { user: ada })).answer())).toContain('2 of 3');
    });
  });

  // Of other hostile words hostile.test.ts has the list.
  test.each([
    ['4,000 letters', 'x'.repeat(3_900)],
    ['4,000 characters of words', 'who said '.repeat(430)],
    ['4,000 backslashes', `key ${'\\'.repeat(3_900)}`],
    ['a name of 200 letters', `what did ${'M'.repeat(200)} say about @everyone?`],
    ['what goes on with signs', 'and **@everyone**?'],
  ])('a hostile message with %s is answered within the limits and pings nobody', async (_name, content) => {
    await ask('who said wait in vain?');
    const answer = await ask(content);
    expect(textOf(answer)).not.toBe('');
    await ask('more');
    const refused = discord.requests.filter(({ method, status }) => method !== 'GET' && status >= 400);
    expect([refused, bot.log.told.filter(({ level }) => level !== 'info')]).toEqual([[], []]);
  });
});
