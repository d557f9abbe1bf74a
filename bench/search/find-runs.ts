import { wordsOf } from './words.ts';

/** Runs of words by their first word, then their second, and so on; which of them end here. */
type Node = { readonly next: Map<string, Node>; readonly ends: number[] };

/** For each run of words the texts (by number, rising) in which they stand side by side: one scan for all runs. */
export function textsWith(
  runs: readonly (readonly string[])[],
  texts: readonly string[],
): readonly (readonly number[])[] {
  const root = treeOf(runs);
  const found: number[][] = runs.map(() => []);
  texts.forEach((text, number) => {
    const words = wordsOf(text);
    for (let start = 0; start < words.length; start++) {
      let node = root.next.get(words[start] ?? '');
      for (let at = start + 1; node !== undefined; at++) {
        for (const run of node.ends) if (found[run]?.at(-1) !== number) found[run]?.push(number);
        node = node.next.get(words[at] ?? '');
      }
    }
  });
  return found;
}

function treeOf(runs: readonly (readonly string[])[]): Node {
  const root: Node = { next: new Map(), ends: [] };
  runs.forEach((run, number) => {
    let node = root;
    for (const word of run) {
      const next = node.next.get(word) ?? { next: new Map(), ends: [] };
      node.next.set(word, next);
      node = next;
    }
    node.ends.push(number);
  });
  return root;
}
