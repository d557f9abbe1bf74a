import { randomUUID } from 'node:crypto';
import type { Message as Written } from 'discord.js';
import { lineOf } from '../../../command.ts';
import { converse } from '../../../conversation/converse.ts';
import { renderAnswer, renderSentence } from '../render-answer.ts';
import { settingsFor } from '../settings.ts';
import { routeTo } from '../speaker-menu.ts';
import type { Tools } from '../tools.ts';
import { ALLOWANCE, type Conversations } from './conversations.ts';
import { type Spoken, sendReply } from './send-reply.ts';
import { wordsForMe } from './words-for-me.ts';

const TOO_MANY = `That was more than ${ALLOWANCE.questions} questions in ${ALLOWANCE.inMs / 1_000} seconds. Give me a moment, please.`;
const HIDDEN_HERE =
  'Answers are for the asker alone here, and a reply cannot be hidden. Use my commands (/help lists them), or write to me directly.';

/** Answers what is said to the bot, once, and drops everything else unread. Never throws. */
export async function handleMessage(
  written: Written,
  conversations: Conversations,
  tools: Tools,
): Promise<void> {
  try {
    const words = wordsForMe(written);
    if (words === null || conversations.seen.get(written.id) === true) return;
    conversations.seen.set(written.id, true);
    const verdict = conversations.mayAsk(written.author.id);
    if (verdict === 'silent') return;
    await conversations.inTurn(nameOf(written), () =>
      sendReply(written, tools.log, () =>
        verdict === 'say'
          ? Promise.resolve(spoken(TOO_MANY))
          : answering(words, written, conversations, tools),
      ),
    );
  } catch (error) {
    tools.log.error({ error }, 'a message could not be answered');
  }
}

/** A conversation is that of one member in one channel. */
const nameOf = ({ channelId, author }: Written): string => `${channelId} ${author.id}`;

/** A programmer's mistake becomes an apology with an id to find it by. */
async function answering(
  words: string,
  written: Written,
  conversations: Conversations,
  tools: Tools,
): Promise<Spoken> {
  const { log } = tools;
  const started = performance.now();
  try {
    const answer = await answerTo(words, written, conversations, tools);
    log.info({ message: written.id, tookMs: Math.round(performance.now() - started) }, 'answered');
    return answer;
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    log.error({ error, id }, 'a conversation failed');
    return spoken(`Sorry, that went wrong on my side. Tell whoever hosts me this code: ${id}`);
  }
}

async function answerTo(
  words: string,
  written: Written,
  { talks }: Conversations,
  { desks, library, today }: Tools,
): Promise<Spoken> {
  const { guildId, channelId } = written;
  const set = await settingsFor(guildId, channelId, library);
  if (set.answers === 'hidden') return spoken(HIDDEN_HERE);
  const talk = talks.get(nameOf(written)) ?? null;
  const desk = await desks.of(guildId);
  const told = await converse(words, talk, desk, today());
  if ('sentence' in told) return spoken(told.sentence);
  const { command, question, reply, page, carried } = told;
  if (told.talk !== null) talks.set(nameOf(written), told.talk);
  if (guildId !== null && set.missed === 'on' && reply.kind === 'nothing-found') {
    await library.missed(guildId, lineOf(command, question.typed));
  }
  const route = await routeTo(command, question.typed, reply, desk);
  const message = renderAnswer(reply, route, page, carried);
  const { kept } = reply;
  if (kept === undefined || guildId === null) return { message };
  // So that it can be told in it when what it cites has changed.
  return {
    message,
    afterwards: (sent) => library.posted(guildId, kept.name, { channel: channelId, message: sent }),
  };
}

const spoken = (sentence: string): Spoken => ({ message: renderSentence(sentence) });
