import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../domain/answer.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { texts } from '../texts/speaking.ts';
import { readMessage } from './read-message.ts';
import type { Question } from './reading.ts';
import { type Talk, talkOf } from './talk.ts';

/** What is said to a message. */
export type Told =
  | { readonly sentence: string }
  | {
      readonly command: Command;
      readonly question: Question;
      readonly reply: Reply;
      readonly page: number;
      /** What was taken over from the last answer, as a sentence; null where nothing was. */
      readonly carried: string | null;
      /** What can be talked of next; null where this answer leaves it as it was. */
      readonly talk: Talk | null;
    };

/** Answers a message as one who remembers what was talked of last. */
export async function converse(message: string, talk: Talk | null, desk: Desk, today: IsoDay): Promise<Told> {
  const reading = readMessage(message, talk, { commands: desk.commands, today });
  if ('sentence' in reading) return reading;
  const answered = await answer(reading.question, desk);
  if (answered === null) return { sentence: texts().talking.example };
  const { question, reply } = answered;
  const page = Math.min(question.page ?? 0, Math.max(0, reply.citations.length - 1));
  const leavesTalk = question.isAside === true && reply.kind === 'nothing-found';
  const next = leavesTalk ? null : talkOf(question, reply, page);
  return { ...answered, page, carried: asSentence(question.carried), talk: next };
}

type Answered = { readonly command: Command; readonly question: Question; readonly reply: Reply };

/** Answers a question, or what it may mean else; null where there is no such command. */
async function answer(question: Question, desk: Desk): Promise<Answered | null> {
  const command = desk.commands.find(({ name }) => name === question.command);
  if (command === undefined) return null;
  const answered = { command, question, reply: await desk.answer(command, question.typed) };
  const { or } = question;
  if (or === undefined || answered.reply.kind !== 'nothing-found') return answered;
  if (answered.reply.unknownSpeaker !== undefined) return answer(or.question, desk);
  if (or.when === 'nobody') return answered;
  const other = await answer(or.question, desk);
  return other?.reply.kind === 'found' ? other : answered;
}

/** “About Ada Marsh, of whom you asked before; since 2024-01-01, as before.” */
function asSentence(carried: readonly string[]): string | null {
  const words = carried.join('; ');
  return words === '' ? null : `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}
