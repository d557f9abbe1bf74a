import { seeded } from '../random.ts';
import { textsWith } from './find-runs.ts';
import { drawFragments, type Fragment } from './fragments.ts';

/** In words: a fragment is absent when not even a run of this length stands in an indexed text. */
const RUN = 4;
/** Fragments drawn for each that is wanted: in 500,000 texts most have a run that somebody else said, too. */
const DRAWN = 8;

/** Fragments of the other texts that nobody said in the indexed ones: `count`, or as many as there are. */
export function absentFragments(
  indexed: readonly string[],
  others: readonly string[],
  { count, seed }: { count: number; seed: number },
): readonly string[] {
  const drawn = [...drawFragments(others, seeded(seed)).take(count * DRAWN)];
  const runs = new Map<string, Fragment>();
  for (const fragment of drawn) for (const run of runsOf(fragment)) runs.set(run.join(' '), run);
  const holders = textsWith([...runs.values()], indexed);
  const said = new Set([...runs.keys()].filter((_, at) => (holders[at] ?? []).length > 0));
  return drawn
    .filter((fragment) => runsOf(fragment).every((run) => !said.has(run.join(' '))))
    .slice(0, count)
    .map((fragment) => fragment.join(' '));
}

const runsOf = (fragment: Fragment): readonly Fragment[] =>
  fragment.slice(RUN - 1).map((_, start) => fragment.slice(start, start + RUN));
