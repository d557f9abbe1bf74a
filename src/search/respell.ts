import type { Term } from '../domain/fold.ts';
import type { QueryTerm } from './align.ts';

/**
 * Fits the query's compounds to the passage's: “front line” where it prints “frontline”, and the other way
 * round. A joined or parted word is marked, so that it counts as another spelling and never as exact.
 */
export function respell(query: readonly QueryTerm[], passage: readonly Term[]): readonly QueryTerm[] {
  const printed = new Set(passage.map(({ word }) => word));
  const pairs = new Map(passage.slice(1).map(({ word }, at) => [`${passage[at]?.word ?? ''}${word}`, at]));
  const respelt: QueryTerm[] = [];
  for (let at = 0; at < query.length; at++) {
    const term = query[at];
    const next = query[at + 1];
    if (term === undefined) continue;
    if (next !== undefined && !printed.has(term.word) && printed.has(term.word + next.word)) {
      respelt.push({ word: term.word + next.word, weight: term.weight + next.weight, isRespelt: true });
      at++;
      continue;
    }
    const pair = printed.has(term.word) || term.word.length < 4 ? undefined : pairs.get(term.word);
    const halves = pair === undefined ? [] : [passage[pair], passage[pair + 1]];
    if (halves.length === 0) respelt.push(term);
    else
      respelt.push(
        ...halves.map((half) => ({
          word: half?.word ?? '',
          weight: term.weight / 2,
          isRespelt: true as const,
        })),
      );
  }
  // The same list where nothing changed: what is known of it stays known.
  return respelt.some(({ isRespelt }) => isRespelt) ? respelt : query;
}
