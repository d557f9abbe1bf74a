import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import type { Synonyms } from '../domain/vocabulary.ts';
import { stemOf } from './terms.ts';

/** Another term for words of a topic. */
export type Alternative = {
  /** As the curator writes it. */
  readonly term: string;
  /** Stems of its words: they must stand in a text in this order, side by side. */
  readonly run: readonly string[];
  /** Stems of its content words. */
  readonly content: readonly string[];
  /** Stems of the topic's content words that it stands for. */
  readonly standsFor: readonly string[];
};

/** What may stand for words of a topic: of every group that names a run of them, the other terms. */
export function alternativesTo(topic: string, groups: readonly Synonyms[]): readonly Alternative[] {
  const asked = read(topic).run;
  return groups.flatMap((group) => {
    const terms = group.map(read);
    const named = terms.filter(({ run }) => runsIn(asked, run).length > 0);
    if (named.length === 0) return [];
    const standsFor = [...new Set(named.flatMap(({ content }) => content))];
    return terms.filter((term) => !named.includes(term)).map((term) => ({ ...term, standsFor }));
  });
}

function read(term: string): Omit<Alternative, 'standsFor'> {
  const all = termsOf(term).map(({ word }) => word);
  return {
    term,
    run: all.map(stemOf),
    content: all.filter((word) => !isFunctionWord(word)).map(stemOf),
  };
}

/** Where a run of stems stands among others, as places of its first. */
export const runsIn = (stems: readonly string[], run: readonly string[]): readonly number[] =>
  stems.flatMap((_, at) => (run.every((stem, next) => stems[at + next] === stem) ? [at] : []));
