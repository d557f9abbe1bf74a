import { normalise, termsOf } from '../../domain/fold.ts';
import { isQuoted } from '../../domain/is-quoted.ts';
import { slice } from '../../domain/span.ts';
import type { Entry, Place, Suggestion } from '../../domain/vocabulary.ts';
import { LIKENESSES, type Likeness, likenessOf, readPhrases } from './phrase-words.ts';
import { shorten } from './shorten.ts';

/** Quotations that are looked through, the newest: what an archive of speeches would hold besides takes too long. */
const MOST_LOOKED_THROUGH = 50_000;
/** Whoever types more words than a suggestion may have needs none. */
const MOST_WORDS = 32;

/** Suggests what was said: quotations that begin as typed, then those that hold it in order, then those with all its words. */
export function phraseSuggestions(
  entries: readonly Entry[],
  most: number,
): (typed: string) => readonly Suggestion[] {
  const places = newestOf(entries);
  const texts = places.map(({ entry, statement }) => slice(entry.document.text, statement.span));
  const phrases = readPhrases(texts);

  return (typed) => {
    const asked = termsOf(typed);
    if (asked.length > MOST_WORDS) return [];
    const isOpen = asked.at(-1)?.end === typed.length;
    const ranges = asked.map(({ word }, at) => phrases.numbersOf(word, isOpen && at === asked.length - 1));
    const found: Readonly<Record<Likeness, Suggestion[]>> = {
      begins: [],
      'holds-in-order': [],
      'holds-all': [],
    };
    const seen = new Set<string>();
    for (const [at, place] of places.entries()) {
      if (found.begins.length >= most) break;
      const like = likenessOf(phrases, at, ranges);
      if (like === undefined || found[like.likeness].length >= most) continue;
      const value = shorten(texts[at] ?? '', like);
      const key = normalise(value);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      found[like.likeness].push({ value, about: whoseOf(place) });
    }
    return LIKENESSES.flatMap((likeness) => found[likeness]).slice(0, most);
  };
}

/** What was said, newest first, as far as the days are known. */
function newestOf(entries: readonly Entry[]): readonly Place[] {
  const dayOf = ({ entry, statement }: Place): string => statement.said ?? entry.document.published ?? '';
  return entries
    .flatMap((entry) => entry.quotations.filter(isQuoted).map((statement) => ({ entry, statement })))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
    .slice(0, MOST_LOOKED_THROUGH);
}

const whoseOf = ({ statement: { named, by } }: Place): string =>
  named && by !== null ? `said by ${by.name}` : 'said, speaker not stated';
