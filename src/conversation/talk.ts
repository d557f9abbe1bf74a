import { readSpeechQuestion } from '../answer/read-speech-question.ts';
import type { Typed } from '../command.ts';
import type { Citation, Reply } from '../domain/answer.ts';
import type { Gender, IsoDay } from '../domain/vocabulary.ts';
import { genderOfSpeaker } from '../quotations/names/gender.ts';

/** A command by its name, and what to ask it. */
export type Asked = { readonly command: string; readonly typed: Typed };

/** What was talked of last: what a next question may take up. */
export type Talk = {
  readonly asked: Asked;
  /** The same as far as it can be asked of somebody else, elsewhere or at another time. */
  readonly subject: Asked;
  /** The page that was shown, counted from 0, and how many there are. */
  readonly page: number;
  readonly pages: number;
  /** Who speaks in the citation that was shown. */
  readonly cited: { readonly name: string; readonly gender: Gender | undefined } | null;
  /** The day of that citation. */
  readonly day: IsoDay | null;
  /** What “Did you mean …?” offered, and in the place of which option. */
  readonly meant: Typed | null;
  /** Whether it was asked whom a name means. */
  readonly asksForName: boolean;
};

/** Commands whose answers can be talked of. */
const TALKED_OF = ['who-said', 'quotes', 'ask'];

/** What a next question may take up of an answer; null where it leaves nothing to talk of. */
export function talkOf(asked: Asked, reply: Reply, page: number): Talk | null {
  if (!TALKED_OF.includes(asked.command) || reply.kind === 'not-understood') return null;
  const shown = reply.citations[page] ?? reply.citations.at(-1);
  return {
    asked,
    subject: subjectOf(asked),
    page,
    pages: reply.citations.length,
    cited: shown === undefined ? null : speakerIn(shown),
    day: shown === undefined ? null : (shown.said ?? shown.published),
    meant: meantBy(asked, reply),
    asksForName: reply.kind === 'ambiguous-speaker',
  };
}

const speakerIn = ({ speaker }: Citation): Talk['cited'] =>
  speaker === null ? null : { name: speaker.name, gender: genderOfSpeaker(speaker.name, speaker.role) };

function meantBy({ typed }: Asked, reply: Reply): Typed | null {
  if (reply.didYouMean === undefined) return null;
  const isName = reply.kind === 'nothing-found' && reply.unknownSpeaker !== undefined;
  const option = isName ? 'speaker' : ['about', 'phrase', 'question'].find((one) => one in typed);
  return option === undefined ? null : { [option]: reply.didYouMean };
}

/** A question for words that somebody said is one for these words, whoever is asked for then. */
function subjectOf(asked: Asked): Asked {
  if (asked.command !== 'ask') return asked;
  const speech = readSpeechQuestion(asked.typed.question ?? '');
  switch (speech?.kind) {
    case 'who-said':
      return { command: 'who-said', typed: { phrase: speech.words } };
    case 'did-say':
      return { command: 'who-said', typed: { phrase: speech.words, speaker: speech.speaker } };
    case 'all-of':
      return { command: 'quotes', typed: { speaker: speech.speaker } };
    case undefined:
      return asked;
  }
}

/** Who was spoken of last: whoever was cited, else whoever was asked for. */
export function speakerOf({ cited, subject }: Talk): NonNullable<Talk['cited']> | undefined {
  const { speaker: name } = subject.typed;
  return cited ?? (name === undefined ? undefined : { name, gender: genderOfSpeaker(name, name) });
}
