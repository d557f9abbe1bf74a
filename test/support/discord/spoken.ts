import type { APIUser } from 'discord-api-types/v10';
import { aUser } from './people.ts';
import { type Message, nextId, now, type World } from './world.ts';

/** Who acts in a test that names nobody. */
export const SOMEBODY = aUser('Ada Marsh');

export type Spoken = {
  readonly content: string;
  readonly author?: APIUser;
  readonly mentions?: readonly APIUser[];
  readonly channel?: string;
  /** null: a direct message to the bot. */
  readonly guild?: string | null;
  /** Another type makes it a message of Discord's own: 7 is "joined the server". */
  readonly type?: number;
  /** The message it replies to. Whether its author is notified is for `mentions` to say. */
  readonly replyTo?: Message;
  /** What a program or a webhook adds. */
  readonly extra?: Partial<Message>;
};

/** Keeps a message that somebody wrote; the people in it can be mentioned from then on. */
export function writeMessage(
  world: World,
  { content, author = SOMEBODY, mentions = [], replyTo, type = replyTo ? 19 : 0, extra = {} }: Spoken,
  channelId: string,
): Message {
  for (const user of [author, ...mentions]) world.users.set(user.id, user);
  const named = [...content.matchAll(/<@!?(\d+)>/gu)].map(([, id]) => world.users.get(id ?? ''));
  const mentioned = new Set([...mentions, ...named.filter((user) => user !== undefined)]);
  const message: Message = {
    id: nextId(world),
    channel_id: channelId,
    guild_id: world.channels.get(channelId)?.guild_id ?? null,
    type,
    author,
    content,
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    pinned: false,
    timestamp: new Date(now(world)).toISOString(),
    edited_timestamp: null,
    mentions: [...mentioned],
    mention_roles: [],
    mention_everyone: false,
    ...(replyTo ? { message_reference: { message_id: replyTo.id, channel_id: channelId } } : {}),
    ...extra,
  };
  world.messages.set(message.id, message);
  return message;
}
