import { termsOf } from '../domain/fold.ts';
import { slice } from '../domain/span.ts';
import type { Document, Entries, Entry, Statement } from '../domain/vocabulary.ts';
import { type Read, readPassage, type Sentence } from './sentences.ts';
import { type KeyOf, keysOf, LARGE, type Tools, wordsOf } from './words.ts';

type Keys = ReadonlySet<string>;

/** What stands around a sentence, the nearest first. */
export type Context = {
  /** Who speaks in it. */
  readonly speaker: Keys;
  /** The sentence before; all before it in its passage where it takes them up. */
  readonly before: Keys;
  readonly passage: Keys;
  /** Title, publisher and days of the document. */
  readonly head: Keys;
  readonly paragraphBefore: Keys;
  /** The document, as far as it is not far away. */
  readonly document: Keys;
};

export type Surveyed = { readonly sentence: Sentence; readonly context: Context };

/** Passages and documents that are remembered; then they are read anew. */
const MOST_REMEMBERED = 2_000;
/** Passages on either side that count as the same text. */
const REACH = 30;
const NONE: Keys = new Set();

/** Reads the sentences of an entry, each with what stands around it. */
export function surveyor(entries: Entries, tools: Tools, keyOf: KeyOf) {
  const readOf = remembered((number: number): Read | undefined => {
    const entry = entries.at(number);
    return entry === undefined ? undefined : readPassage(entry, tools, keyOf);
  });
  const keysIn = (text: string): Keys => keysOf(wordsOf(text, 0, tools, keyOf));
  const headOf = remembered((document: Document) => keysIn(headText(document)));
  /** Passages of one document from a number on, in one direction. */
  function* sameDocument(from: number, step: 1 | -1): Generator<Entry> {
    const first = entries.at(step === 1 ? from - 1 : from);
    for (let at = from; Math.abs(at - from) < REACH; at += step) {
      const entry = entries.at(at);
      if (entry === undefined || entry.document.id !== first?.document.id) return;
      yield entry;
    }
  }
  const nearOf = remembered((number: number): Keys => {
    const own = [...sameDocument(number, -1), ...sameDocument(number + 1, 1)];
    return new Set(own.flatMap(({ document, passage }) => keysNear(slice(document.text, passage), keyOf)));
  });

  // No question changes it, and reading it anew for each was nearly half of what an answer took.
  const surveyOf = remembered((number: number): readonly Surveyed[] => {
    const document = entries.at(number)?.document;
    if (document === undefined) return [];
    const { sentences = [], keys = NONE } = readOf(number) ?? {};
    const previous = entries.at(number - 1)?.document.id === document.id ? readOf(number - 1) : undefined;
    return sentences.map((sentence, at) => {
      // What takes up others leads on to them: “The Trust wrote … It was long … Reed signed it.”
      const first = sentences.findLastIndex((one, place) => place < at && !one.takesUp);
      const before =
        at === 0
          ? [previous?.sentences.at(-1)]
          : sentences.slice(sentence.takesUp ? 0 : Math.max(0, first), at);
      const context = {
        speaker: keysIn(speakersText(sentence.statements)),
        before: keysOf(before.flatMap((one) => one?.words ?? [])),
        passage: keys,
        head: headOf(document),
        paragraphBefore: previous?.keys ?? NONE,
        document: nearOf(number),
      };
      return { sentence, context };
    });
  });
  return ({ number }: Entry) => surveyOf(number);
}

/** Keys without parts of speech: quick enough for all that stands around. */
function keysNear(text: string, keyOf: KeyOf): readonly string[] {
  const terms = termsOf(text);
  return terms.flatMap(({ word }, at) => (LARGE.test(terms[at + 1]?.word ?? '') ? [] : [keyOf(word)]));
}

function remembered<From, To>(make: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    const made = known.get(from);
    if (made !== undefined) return made;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const fresh = make(from);
    known.set(from, fresh);
    return fresh;
  };
}

const speakersText = (statements: readonly Statement[]): string =>
  statements
    .filter(({ named }) => named)
    .flatMap(({ by, role }) => [by?.name ?? '', ...(by?.aliases ?? []), role ?? ''])
    .join('. ');

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Title and publisher, with year and month in words. */
function headText({ source, published, event }: Document): string {
  const days = [published, event?.day].flatMap((day) => {
    const [year = '', month = ''] = day?.split('-') ?? [];
    return [year, MONTHS[Number(month) - 1] ?? ''];
  });
  return [source.title ?? '', source.publisher ?? '', ...days].join('. ');
}
