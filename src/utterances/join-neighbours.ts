import { compareWordings } from '../domain/compare-wordings.ts';
import { ALIKE_FROM, likenessOf } from './alike.ts';
import type { Told } from './told.ts';
import { isSaidThen, join, type Utterance } from './utterance.ts';

/**
 * Joins what follows or precedes a part in its own paragraph, where both together are like the whole that another
 * document prints: “First half,” she said, “second half.” By itself such a half may be too short to be recognised.
 *
 * @param beside for each statement those of its paragraph, in reading order
 * @param utteranceOf is kept up to date
 */
export function joinNeighbours(
  utterances: readonly Utterance[],
  beside: ReadonlyMap<Told, readonly Told[]>,
  utteranceOf: Map<Told, Utterance>,
): void {
  for (const utterance of utterances.filter(({ printings }) => printings.length > 1)) {
    for (const told of [...utterance.printings]) {
      for (const step of [1, -1]) walk(told, step, utterance, beside.get(told) ?? [], utteranceOf);
    }
  }
}

function walk(
  told: Told,
  step: number,
  utterance: Utterance,
  paragraph: readonly Told[],
  utteranceOf: Map<Told, Utterance>,
): void {
  let words = told.words;
  for (let at = paragraph.indexOf(told) + step; ; at += step) {
    const next = paragraph[at];
    const own = next === undefined ? undefined : utteranceOf.get(next);
    if (next === undefined || own === undefined || own === utterance || own.lead.text !== next.text) return;
    if (next.by.id !== told.by.id || !isSaidThen(own.lead, utterance)) return;
    const both = step > 0 ? [...words, ...next.words] : [...next.words, ...words];
    const gained = commonOf(both, utterance) - compareWordings(words, utterance.lead.words).common;
    if (gained < ALIKE_FROM * next.count) return;

    // Documents that break the statement at the same place may have found together already.
    join(utterance, own.printings);
    for (const printing of own.printings.splice(0)) utteranceOf.set(printing, utterance);
    words = both;
  }
}

const commonOf = (words: Told['words'], { lead }: Utterance): number =>
  likenessOf(words, lead.words)?.common ?? 0;
