import type { Term } from '../domain/fold.ts';

/**
 * Where the words stand adjacent and in order, as places of their first word.
 * The prefix function of Knuth, Morris and Pratt: linear also for “ha ha ha ha”.
 */
export function exactRuns(
  query: readonly { readonly word: string }[],
  terms: readonly Term[],
): readonly number[] {
  const prefix = prefixesOf(query);
  const runs: number[] = [];
  let length = 0;
  terms.forEach(({ word }, at) => {
    while (length > 0 && query[length]?.word !== word) length = prefix[length - 1] ?? 0;
    if (query[length]?.word === word) length++;
    if (length === query.length) {
      runs.push(at - length + 1);
      length = prefix[length - 1] ?? 0;
    }
  });
  return runs;
}

function prefixesOf(query: readonly { readonly word: string }[]): readonly number[] {
  const prefix = [0];
  for (let at = 1; at < query.length; at++) {
    let length = prefix[at - 1] ?? 0;
    while (length > 0 && query[at]?.word !== query[length]?.word) length = prefix[length - 1] ?? 0;
    prefix.push(query[at]?.word === query[length]?.word ? length + 1 : length);
  }
  return prefix;
}
