import type { MessageComponentInteraction } from 'discord.js';
import { talkOf } from '../../../conversation/talk.ts';
import type { Answered } from '../answer-at.ts';
import type { Way } from '../responder.ts';
import { isConversation } from '../rights.ts';
import { type Conversations, conversationOf } from './conversations.ts';

/**
 * What the asker makes of an answer in a conversation, another page or another speaker, is what is talked of from then
 * on. A copy that somebody else gets changes nothing, nor does a question that was too long for the button.
 */
export function follow(
  pressed: MessageComponentInteraction,
  way: Way,
  { asked, reply, page }: Answered,
  { talks }: Conversations,
): void {
  if (asked === null || way.kind !== 'update' || !isConversation(pressed)) return;
  const talk = talkOf(asked, reply, page);
  if (talk !== null) talks.set(conversationOf(pressed.channelId, pressed.user.id), talk);
}
