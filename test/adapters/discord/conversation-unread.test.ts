import { describe, expect, test } from 'vitest';

import { aConversation, ada, tom } from '../../support/a-conversation.ts';
import { aUser } from '../../support/discord/people.ts';
import { textOf } from '../../support/discord/reading.ts';
import type { DiscordServer } from '../../support/discord/server.ts';

describe.each([{ sparse: false }, { sparse: true }])('a conversation (sparse: $sparse)', ({ sparse }) => {
  const at = aConversation(sparse);
  const { say, repliesTo, until, replyTo, ask, told, sentBy } = at;

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
    const before = await at.discord.sendMessage({ content: 'we wait', author: tom });
    const me = aUser('Who Said', { bot: true });
    await at.discord.sendMessage({
      author: ada,
      ...more,
      ...('author' in more && more.author === 'me' ? { author: me } : {}),
      ...('replyTo' in more ? { replyTo: before } : {}),
      content: content.replace('ME', `<@${at.discord.application}>`),
    } as Parameters<DiscordServer['sendMessage']>[0]);
    const own = (await sentBy()).filter(({ components }) => components.length > 0);
    expect(own).toEqual([]);
    expect(at.bot.log.told.filter(({ message }) => message === 'handled')).toHaveLength(1);
  });

  test('answers no webhook', async () => {
    const message = await at.discord.sendMessage({ content: 'we wait', author: tom });
    const { id, channel_id, author, timestamp } = message;
    at.discord.dispatch('MESSAGE_CREATE', {
      id,
      channel_id,
      guild_id: at.discord.guild.id,
      type: 0,
      author,
      timestamp,
      content: `<@${at.discord.application}> who said wait in vain?`,
      mentions: [{ id: at.discord.application, username: 'who.said' }],
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
      const notifying = await at.discord.sendMessage({
        content: 'what else did he say?',
        author: ada,
        replyTo: answer,
        mentions: [me],
      });
      expect(textOf(await replyTo(notifying))).toContain('About Tom Reed, whom I cited before.');
      const silent = await at.discord.sendMessage({ content: 'more', author: ada, replyTo: answer });
      await sentBy();
      expect(repliesTo(silent)).toEqual([]);
    },
  );

  test('answers a message once that is delivered again, edited or deleted', async () => {
    const message = await say('who said wait in vain?');
    await replyTo(message);
    const { id, channel_id, author, timestamp, content } = message;
    const mentions = [{ id: at.discord.application, username: 'who.said' }];
    const again = {
      id,
      channel_id,
      guild_id: at.discord.guild.id,
      type: 0,
      author,
      timestamp,
      content,
      mentions,
    };
    at.discord.dispatch('MESSAGE_CREATE', again);
    at.discord.dispatch('MESSAGE_UPDATE', { ...again, content: `${content} or so` });
    at.discord.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id: at.discord.guild.id });
    await sentBy();
    // One request, and not one answer alone: Discord would take the same nonce for the same answer.
    const requests = at.discord.requests.filter(
      ({ body }) => (body as { nonce?: string } | undefined)?.nonce === id,
    );
    expect([requests.length, repliesTo(message).length]).toEqual([1, 1]);
  });

  test.skipIf(sparse)(
    'answers once what was written while the connection was cut',
    async () => {
      at.discord.cut();
      const message = await say('who said wait in vain?');
      expect(repliesTo(message)).toEqual([]);
      await at.discord.connected(15_000);
      await replyTo(message);
      expect([repliesTo(message).length, at.discord.gateway.resumes]).toEqual([1, 1]);
    },
    20_000,
  );

  test('goes on after the connection was cut', async () => {
    await ask('who said wait in vain?');
    at.discord.cut();
    await at.discord.connected(15_000);
    // A session that began anew brings its servers a moment later.
    await until(
      () => (at.discord.gateway.identifies + at.discord.gateway.resumes > 1 ? true : undefined),
      'a session',
    );
    expect(await told('what else did he say?')).toContain('About Tom Reed, whom I cited before.');
  }, 20_000);
});
