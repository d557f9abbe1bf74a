import { type Message, MessageType } from 'discord.js';

/** Where nothing but a member's own words stands. */
const WRITTEN: readonly (MessageType | null)[] = [MessageType.Default, MessageType.Reply];

/**
 * What a person says to the bot; null for every other message, whose words are not looked at. In a server it must
 * mention the bot itself: by name, or as a reply that notifies it. A role, @everyone or somebody else is none of that.
 */
export function wordsForMe(message: Message): string | null {
  const { author, client, guildId, webhookId, type, mentions } = message;
  // What other programs write is never answered, or two of them might talk for ever.
  if (author.bot || webhookId !== null || !WRITTEN.includes(type)) return null;
  const me = new RegExp(`<@!?${client.user.id}>`, 'gu');
  // Some servers do not list whom a message mentions.
  const isMeant = guildId === null || mentions.users.has(client.user.id) || me.test(message.content);
  return isMeant ? message.content.replace(me, ' ') : null;
}
