import { randomUUID } from 'node:crypto';
import type { Message as Written } from 'discord.js';
import { lineOf } from '../../../command.ts';
import { converse } from '../../../conversation/converse.ts';
import { languageOf } from '../../../texts/languages.ts';
import { speaking, texts } from '../../../texts/speaking.ts';
import { renderAnswer, renderSentence } from '../render-answer.ts';
import { settingsFor } from '../settings.ts';
import { routeTo } from '../speaker-menu.ts';
import type { Tools } from '../tools.ts';
import { Use } from '../use.ts';
import { ALLOWANCE, conversationOf } from './conversations.ts';
import { type Spoken, sendReply } from './send-reply.ts';
import { wordsForMe } from './words-for-me.ts';

/** Answers what is said to the bot, once, and drops everything else unread. Never throws. */
export async function handleMessage(written: Written, tools: Tools): Promise<void> {
  const { conversations } = tools;
  try {
    const words = wordsForMe(written);
    if (words === null || conversations.seen.get(written.id) === true) return;
    conversations.seen.set(written.id, true);
    const verdict = conversations.mayAsk(written.author.id);
    if (verdict === 'silent') return;
    const { id, createdTimestamp } = written;
    const use = new Use({ id, createdTimestamp, kind: 'message', name: 'other' }, tools);
    use.asks(words.trim());
    const answer = (): Promise<void> =>
      sendReply(written, use, tools.log, () =>
        verdict === 'say'
          ? Promise.resolve(spoken(texts().talking.tooMany(ALLOWANCE.questions, ALLOWANCE.inMs / 1_000)))
          : answering(words, written, use, tools),
      ).finally(() => use.tell());
    // Discord tells no more of the writer's language than that of the server.
    await conversations.inTurn(nameOf(written), () =>
      speaking(languageOf(written.guild?.preferredLocale), answer),
    );
  } catch (error) {
    tools.log.error({ error }, 'a message could not be answered');
  }
}

const nameOf = ({ channelId, author }: Written): string => conversationOf(channelId, author.id);

/** A programmer's mistake becomes an apology with an id to find it by. */
async function answering(words: string, written: Written, use: Use, tools: Tools): Promise<Spoken> {
  const { log } = tools;
  try {
    return await answerTo(words, written, use, tools);
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    use.ended('failed', id);
    log.error({ error, id }, 'a conversation failed');
    return spoken(texts().asking.failed(id));
  }
}

async function answerTo(
  words: string,
  written: Written,
  use: Use,
  { desks, library, today, watch, conversations: { talks } }: Tools,
): Promise<Spoken> {
  const { guildId, channelId } = written;
  const set = await settingsFor(guildId, channelId, library);
  if (set.answers === 'hidden') return spoken(texts().talking.hiddenHere);
  const talk = talks.get(nameOf(written)) ?? null;
  const desk = await desks.of(guildId);
  const told = await converse(words, talk, desk, today());
  if ('sentence' in told) return spoken(told.sentence);
  const { command, question, reply, page, carried } = told;
  use.named(command.name);
  if (reply.kind === 'nothing-found') watch?.nothingFound(command.name);
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

const spoken = (sentence: string): Spoken => ({ message: renderSentence(sentence), isSentence: true });
