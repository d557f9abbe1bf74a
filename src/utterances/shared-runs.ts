import type { Told } from './told.ts';

/** Words in a row that two wordings of one utterance share somewhere. */
const RUN = 3;
/** A run that a speaker has in more wordings than this is a turn of phrase, and tells no utterance from another. */
const MOST_WORDINGS = 100;
/** Counters for runs, by hash: two runs in one counter only cost a comparison. */
const COUNTERS = 2 ** 22;

/** Which of the things filed under a statement's words share words in a row with another statement. */
export type SharedRuns<T> = {
  readonly file: (told: Told, thing: T) => void;
  /** Those that share most runs first, at most `most`. */
  readonly sharing: (told: Told, most: number) => readonly T[];
};

/**
 * Finds who may print the same utterance without comparing everybody with everybody: only runs that stand in
 * several wordings of one speaker, and in few, are filed. Time and room grow with the words, not with their square.
 *
 * @param tolds all statements there will be, those of the same words and speaker beside each other
 */
export function sharedRuns<T>(tolds: readonly Told[]): SharedRuns<T> {
  const counts = new Uint8Array(COUNTERS);
  tolds.forEach((told, at) => {
    const last = tolds[at - 1];
    if (last?.text === told.text && last.by.id === told.by.id) return;
    for (const run of new Set(runsOf(told))) {
      const counter = run % COUNTERS;
      counts[counter] = Math.min(255, (counts[counter] ?? 0) + 1);
    }
  });
  const telling = (told: Told): Iterable<number> =>
    new Set(
      runsOf(told).filter((run) => {
        const count = counts[run % COUNTERS] ?? 0;
        return count > 1 && count <= MOST_WORDINGS;
      }),
    );

  const filed = new Map<number, T[]>();
  return {
    file: (told, thing) => {
      for (const run of telling(told)) {
        const held = filed.get(run);
        if (held === undefined) filed.set(run, [thing]);
        else held.push(thing);
      }
    },
    sharing: (told, most) => {
      const shared = new Map<T, number>();
      for (const run of telling(told)) {
        for (const thing of filed.get(run) ?? []) shared.set(thing, (shared.get(thing) ?? 0) + 1);
      }
      return [...shared]
        .sort(([, a], [, b]) => b - a)
        .slice(0, most)
        .map(([thing]) => thing);
    },
  };
}

/** A number for each run of words of this speaker. Gaps are passed over: the words around one may adjoin elsewhere. */
function runsOf({ by, words }: Told): readonly number[] {
  const hashes = words.filter(({ isGap }) => !isGap).map(({ word }) => hash(word));
  const speaker = hash(by.id);
  return hashes
    .slice(RUN - 1)
    .map((_, at) => hashes.slice(at, at + RUN).reduce((sum, one) => mix(sum ^ one), speaker) >>> 0);
}

/** FNV-1a, 32 bits. */
const hash = (word: string): number => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) sum = mix(sum ^ word.charCodeAt(at));
  return sum;
};

const mix = (sum: number): number => Math.imul(sum, 0x01000193);
