import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';

import { aConversation, ada, EXAMPLE, IN_VAIN, NOTHING_BEFORE, tom } from '../../support/a-conversation.ts';

import { isEphemeral, textOf } from '../../support/discord/reading.ts';

describe.each([{ sparse: false }, { sparse: true }])('a conversation (sparse: $sparse)', ({ sparse }) => {
  const at = aConversation(sparse);
  const { restart, say, replyTo, ask, told } = at;

  test('answers a message that mentions it with a reply of the same look, and pings nobody', async () => {
    const message = await say('who said wait in vain?');
    const reply = await replyTo(message);
    const [request] = at.discord.requests.filter(({ path }) => path.endsWith('/messages'));
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
    expect(at.discord.intents()).toBe(Guilds | GuildMessages | DirectMessages);
  });

  test('answers a direct message without a mention', async () => {
    const message = await at.discord.sendMessage({
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
    at.pass(20_000);
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
    const other = at.discord.guild.channels[1]!.id;
    await ask('who said wait in vain?');
    await ask('who said I have it here?', { author: tom });
    expect(await told('what else did he say?', { channel: other })).toBe(NOTHING_BEFORE);
    expect(await told('what else did she say?', { author: tom })).toContain(
      'About Lena Holt, whom I cited before.',
    );
    expect(await told('what else did he say?')).toContain('About Tom Reed, whom I cited before.');
    const direct = await at.discord.sendMessage({ content: 'and Marsh?', author: ada, guild: null });
    expect(textOf(await replyTo(direct))).toBe(NOTHING_BEFORE);
  });

  test('answers one after the other what is asked before the answer is there', async () => {
    const [, second] = [await say('who said wait in vain?'), await say('what else did he say?')];
    expect(textOf(await replyTo(second))).toContain('About Tom Reed, whom I cited before.');
  });

  test('remembers for ten minutes, and not after a restart', async () => {
    await ask('who said wait in vain?');
    at.pass(599_999);
    expect(await told('what else did he say?')).toContain('About Tom Reed');
    at.pass(600_000);
    expect(await told('what else did he say?')).toBe(NOTHING_BEFORE);
    await ask('who said wait in vain?');
    await restart();
    expect(await told('what else did he say?')).toBe(NOTHING_BEFORE);
  });
});
