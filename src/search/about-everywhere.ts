import type { Archive } from '../domain/archive.ts';
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
      : search.find(topic, (number) => number >= documentPassages && isInside(number)).map(asRelated);
  return async (topic, limits) => {
    const isInside = limits === undefined ? () => true : entries.within(limits);
    const hits = [...(await about(topic, isInside)), ...inSpeeches(topic, isInside)];
    return hits.sort((a, b) => b.match.score - a.match.score).slice(0, MOST_HITS);
  };
}

/** Whatever it is as a phrase: to speak of something is not to say it. */
function asRelated({ entry, match }: Hit): Hit {
  const least = match.missing === undefined ? 0.5 : 0;
  return { entry, match: { ...match, grade: 'related', score: least + match.score / 2 } };
}
