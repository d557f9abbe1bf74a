import type { Speaker } from '../domain/vocabulary.ts';
import type { SpeechTable } from './speech-table.ts';

/** Speeches in the order of their speakers, and of each speaker the newest first. */
type BySpeaker = {
  /** Everybody named, once. */
  readonly speakers: readonly Speaker[];
  /** Who gave a speech; null where nobody is named. */
  readonly speakerOf: (number: number) => Speaker | null;
  /** Whether somebody gave a speech: made once for a question. */
  readonly isBy: (speaker: Speaker) => (number: number) => boolean;
  /** The numbers of somebody's speeches, newest first, those of no known day last. */
  readonly of: (speaker: Speaker) => Numbers;
  /** The same of one day; 0 for those of no known day. */
  readonly ofDay: (speaker: Speaker, day: number) => Numbers;
};

type Numbers = Uint32Array;

/** Room for the number of a speech behind its day in one number: 2^24 speeches, and 27 bits for a day. */
const PER_DAY = 2 ** 24;
const AFTER_ALL_DAYS = 100_000_000;

/** @param joined whose each printed name is */
export function bySpeaker(
  { speakers, names, days }: SpeechTable,
  joined: (name: string) => Speaker,
): BySpeaker {
  const places = new Map<string, number>();
  const all: Speaker[] = [];
  /** For each name the place of its speaker, plus one; 0 is nobody. */
  const placeOfName = Uint32Array.from(names, (name) => {
    if (name === null) return 0;
    const speaker = joined(name);
    const known = places.get(speaker.id);
    if (known !== undefined) return known;
    places.set(speaker.id, all.push(speaker));
    return all.length;
  });
  const placeOf = (number: number): number => placeOfName[speakers.at(number)] ?? 0;
  const { order, starts } = sorted(days.length, all.length, placeOf, (number) => days.at(number));
  const of = ({ id }: Speaker): Numbers => {
    const place = places.get(id);
    return place === undefined ? new Uint32Array() : order.subarray(starts[place], starts[place + 1]);
  };

  return {
    speakers: all,
    speakerOf: (number) => all[placeOf(number) - 1] ?? null,
    isBy: ({ id }) => {
      const place = places.get(id) ?? -1;
      return (number) => placeOf(number) === place;
    },
    of,
    ofDay: (speaker, day) => {
      const theirs = of(speaker);
      const from = firstFrom(theirs, (number) => days.at(number) <= day);
      const to = firstFrom(theirs, (number) => days.at(number) < day);
      return theirs.subarray(from, to);
    },
  };
}

/** Sorts by day, latest first, then by speaker without disturbing that (a counting sort). `starts` tells where each speaker's begin. */
function sorted(
  length: number,
  speakers: number,
  placeOf: (number: number) => number,
  dayOf: (number: number) => number,
): { readonly order: Numbers; readonly starts: Numbers } {
  const newest = Float64Array.from(
    { length },
    (_, number) => (AFTER_ALL_DAYS - dayOf(number)) * PER_DAY + number,
  ).sort();
  const starts = new Uint32Array(speakers + 2);
  const add = (to: Numbers, at: number, count: number): number => {
    const before = to[at] ?? 0;
    to[at] = before + count;
    return before;
  };
  for (let number = 0; number < length; number++) add(starts, placeOf(number) + 1, 1);
  for (let place = 1; place < starts.length; place++) add(starts, place, starts[place - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(length);
  for (const key of newest) {
    const number = key % PER_DAY;
    order[add(next, placeOf(number), 1)] = number;
  }
  return { order, starts };
}

/** The place from which on a test holds, in a list in which it holds for all after the first. */
function firstFrom(numbers: Numbers, test: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(numbers[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
