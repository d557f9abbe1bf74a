import { seeded } from '../random.ts';
import { textsWith } from './find-runs.ts';
import { drawFragments, type Fragment } from './fragments.ts';
import { type Kind, misremember } from './misremember.ts';
import { readVocabulary } from './vocabulary.ts';

/** A fragment that was said, the queries of those who misremember it, and the texts (by number) that hold it. */
export type KnownItem = {
  readonly frag: Fragment;
  readonly q: Readonly<Record<Kind, string>>;
  readonly rel: readonly number[];
};

/**
 * Known items of the first `from` texts, each of another one: `count` of them, or as many as there are.
 * What holds a fragment, and which words are frequent, is told of all texts. The same seed makes the same items.
 */
export function knownItems(
  texts: readonly string[],
  { count, seed, from = texts.length }: { count: number; seed: number; from?: number },
): readonly KnownItem[] {
  const random = seeded(seed);
  const fragments = [...drawFragments(texts.slice(0, from), random).take(count)];
  const vocabulary = readVocabulary(texts);
  const holders = textsWith(fragments, texts);
  return fragments.map((frag, at) => ({
    frag,
    q: misremember(frag, vocabulary, random),
    rel: holders[at] ?? [],
  }));
}
