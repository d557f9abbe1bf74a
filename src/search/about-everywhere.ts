import type { Archive } from '../domain/archive.ts';
import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import type { Entries, Hit } from '../domain/vocabulary.ts';
import type { Search } from './search.ts';
import type { Topics } from './topics.ts';

/** As many as a topic is answered with. */
const MOST_HITS = 200;

/**
 * Topics in documents by their fields, and in speeches, of which there may be half a million, by the phrase index:
 * MiniSearch would take gigabytes for these. Both score from ½ up where no word is missing.
 *
 * @param documentPassages how many entries come before the speeches
 */
export function aboutEverywhere(
  about: Topics['about'],
  {
    entries,
    search,
    documentPassages,
  }: { readonly entries: Entries; readonly search: Search; readonly documentPassages: number },
): Archive['about'] {
  const inSpeeches = (topic: string, isInside: (number: number) => boolean): readonly Hit[] =>
    entries.length === documentPassages
      ? []
      : search
          .find(contentOf(topic), (number) => number >= documentPassages && isInside(number))
          .map(asRelated);
  return async (topic, limits) => {
    const isInside = limits === undefined ? () => true : entries.within(limits);
    const hits = [...(await about(topic, isInside)), ...inSpeeches(topic, isInside)];
    return hits.sort((a, b) => b.match.score - a.match.score).slice(0, MOST_HITS);
  };
}

/** A topic is its content words: those between them stand everywhere, and signs ask for nothing. */
const contentOf = (topic: string): string => {
  const words = termsOf(topic).map(({ word }) => word);
  const content = words.filter((word) => !isFunctionWord(word));
  return (content.length > 0 ? content : words).join(' ');
};

/** Whatever it is as a phrase: to speak of something is not to say it. A word that may be another one is none of it. */
function asRelated({ entry, match: { score, marks, missing = [] } }: Hit): Hit {
  const isRespelt = marks.some(({ as }) => as === 'corrected');
  const isWhole = missing.length === 0 && !isRespelt;
  const match = {
    grade: 'related',
    score: (isWhole ? 0.5 : 0) + score / 2,
    marks: marks.filter(({ as }) => as !== 'different' && as !== 'corrected'),
  } as const;
  return { entry, match: isWhole ? match : { ...match, missing } };
}
