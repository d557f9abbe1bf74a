import { fold } from '../domain/fold.ts';
import { isDayPart } from './days.ts';
import { DOERS } from './question-words.ts';
import type { Asked, Question } from './read-question.ts';
import { type Candidate, runs } from './runs.ts';
import type { Sentence } from './sentences.ts';
import type { Word, Words } from './words.ts';

const JOINS = /^(?:,|and|of|the|&|\.|'s|’s|-)$/u;

/** Names of people, bodies and countries, those in a row as one; and, less well, other doers. */
export function namesIn({ words, statements }: Sentence, question: Question): readonly Candidate[] {
  const { keys, noun, terms } = question;
  const names = terms.filter(({ role }) => role === 'name');
  // A capital at the beginning, of the sentence or of what is quoted, makes no name.
  const isFirst = (word: Word): boolean => /^[“‘"']?$/u.test(words[words.indexOf(word) - 1]?.text ?? '');
  const isCapital = (word: Word): boolean => word.key !== null && /^\p{Lu}/u.test(word.text);
  const isNamed = (word: Word): boolean =>
    !isDayPart(word) && (word.pos === 'PROPN' || (isCapital(word) && !isFirst(word)));
  // “which Scottish town”: Scotland is no answer.
  const isNew = ({ key }: Word): boolean =>
    key !== null && !keys.has(key) && !names.some(({ alike }) => alike.has(key));
  const isAsked = (word: Word): boolean => isNamed(word) && word.key !== null && keys.has(word.key);
  const named = runs(words, isNamed, JOINS).flatMap((run) => {
    const own = words.slice(run.from, run.to + 1);
    if (!own.some((word) => isNamed(word) && isNew(word))) return [];
    // “the Harbour Trust (HT)”, asked of the HT.
    if (words[run.to + 1]?.text === '(' && keys.has(words[run.to + 2]?.key ?? '')) return [];
    // “Tom Reed, chair of the Guild”, asked of Tom Reed: what stands behind the comma.
    return own.some(isAsked) ? piecesOf(words, run, isAsked, isNew) : [run];
  });
  const isDoer = (word: Word): boolean => word.pos === 'NOUN' && isNew(word) && DOERS.test(word.lower);
  const asksCountry = noun !== null && /^(?:countri|nation)$/u.test(noun.key);
  const isQuoted = ({ from, to }: Candidate): boolean =>
    statements.some(
      ({ span }) => span.start <= (words[from]?.start ?? 0) && (words[to]?.end ?? 0) <= span.end,
    );
  return [
    ...named.map((run) => ({
      ...run,
      // “a Facebook spokesperson”, “Privacy advocates”
      to: DOERS.test(words[run.to + 1]?.lower ?? '') ? run.to + 1 : run.to,
      fit:
        run.fit *
        fitOf(words, run, asksCountry) *
        (isQuoted(run) ? QUOTED : 1) *
        (noun !== null && isOfClass(words, run, noun) ? OF_CLASS : 1),
    })),
    ...runs(words, isDoer, /^(?:,|and)$/u).map(({ from, to }) => ({
      from: startOfPhrase(words, from),
      to,
      fit: noun === null ? 0.5 : 0.3,
    })),
  ];
}

/**
 * The parts of a run between commas and “and” that name somebody else than the question does; all of it where none
 * does. “the Trust and the Guild”, asked of the Guild: who merely stands beside it is asked for less often.
 */
function piecesOf(
  words: Words,
  run: Candidate,
  isAsked: (word: Word) => boolean,
  isNew: (word: Word) => boolean,
): readonly Candidate[] {
  const joints = words.flatMap(({ lower }, at) =>
    /^(?:,|and)$/u.test(lower) && run.from < at && at < run.to ? [at] : [],
  );
  const pieces = [run.from - 1, ...joints].map((joint, at): Candidate => {
    const [from, to] = [joint + 1, (joints[at] ?? run.to + 1) - 1];
    const isJoined = [joint, joints[at]].some((place) => words[place ?? -1]?.lower === 'and');
    const isOther = !words.slice(from, to + 1).some(isAsked);
    return { from, to, fit: isJoined && isOther ? BESIDE_ASKED : 1 };
  });
  // One new word beside asked ones is a title: “Sir Tom Reed”.
  const others = pieces.filter(({ from, to }) => {
    const own = words.slice(from, to + 1);
    return !own.some(isAsked) || own.filter(isNew).length > 1;
  });
  return others.length > 0 ? others : [run];
}

/** “which court”: the Supreme Court is one; “which towns”: so are Ostby and Wick in “two towns signed: Ostby and Wick”. */
function isOfClass(words: Words, { from, to }: Candidate, noun: Asked): boolean {
  const colon = words.findLastIndex(
    ({ text }, at) => text === ':' && at < from && at >= from - LISTED_WITHIN,
  );
  const listed = words.slice(0, Math.max(0, colon)).some(({ key }) => key === noun.key);
  return listed || words.slice(from, to + 1).some(({ lower }) => singular(lower) === singular(noun.word));
}

/** Words between a colon and the first name of the list behind it. */
const LISTED_WITHIN = 4;

const singular = (word: string): string => word.replace(/ies$/u, 'y').replace(/s$/u, '');

/** “security experts”, “five governments”, “each company” */
function startOfPhrase(words: Words, noun: number): number {
  const isBefore = ({ pos, lower }: Word): boolean =>
    /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(pos) || /^(?:all|each|every|no)$/u.test(lower);
  const before = words.slice(0, noun).findLastIndex((word) => !isBefore(word));
  return before + 1;
}

const OF_CLASS = 1.3;
const BESIDE_ASKED = 0.6;
/** Whoever is named in what somebody says is asked for less often than who says it. */
const QUOTED = 0.8;

function fitOf(words: Words, { from, to }: Candidate, asksCountry: boolean): number {
  const own = words.slice(from, to + 1);
  if (asksCountry) return holdsCountry(own) || own.some(({ lower }) => CALLED.test(lower)) ? 1 : 0.2;
  const before =
    words.slice(Math.max(0, from - 2), from).findLast(({ lower }) => lower !== 'the')?.lower ?? '';
  const placed = /^(?:at|in|near|on)$/u.test(before) ? 0.6 : before === 'by' ? 1.2 : 1;
  // “the American professor”: whence somebody comes is no name.
  const isOrigin = from === to && /(?:an|ish|ese)s?$/u.test(own[0]?.lower ?? '');
  return placed * (isOrigin ? 0.4 : 1) * (holdsCountry(own) ? 0.6 : 1);
}

/** The countries as the platform knows them, folded; of a longer name the first two words. */
const COUNTRIES: ReadonlySet<string> = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((first, _, letters) => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    return letters.flatMap((second) => {
      const name = names.of(first + second);
      return name === undefined ? [] : [fold(name).split(' ').slice(0, 2).join(' ')];
    });
  }),
);
/** What they are called besides, and not before the offices of theirs. */
const CALLED = /^(?:britain|england|scotland|wales|america)$/u;

const holdsCountry = (words: Words): boolean =>
  words.some(
    ({ lower }, at) => COUNTRIES.has(lower) || COUNTRIES.has(`${lower} ${words[at + 1]?.lower ?? ''}`),
  );
