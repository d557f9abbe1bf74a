import type { Suggestion } from '../../domain/archive.ts';
import { normalise, termsOf } from '../../domain/fold.ts';
import { isQuoted } from '../../domain/is-quoted.ts';
import { slice } from '../../domain/span.ts';
import type { Entry, Place } from '../../domain/vocabulary.ts';
import { texts } from '../../texts/speaking.ts';
import {
  LIKENESSES,
  type Likeness,
  likenessOf,
  type PhraseWords,
  type Range,
  readPhrases,
} from './phrase-words.ts';
import { beginningOf, shorten } from './shorten.ts';

/** Quotations that are looked through, the newest: what an archive of speeches would hold besides takes too long. */
const MOST_LOOKED_THROUGH = 20_000;
/** Whoever types more words than a suggestion may have needs none. */
const MOST_WORDS = 32;
/** Of a quotation this much is looked at, in UTF-16 code units: its beginning tells it from others. */
const BEGINNING = 400;

/** A place that answers, by its number. */
type Like = Likeness & { readonly at: number };

/** Suggests what was said: quotations that begin as typed, then those that hold it in order, then those with all its words. */
export function phraseSuggestions(
  entries: readonly Entry[],
  most: number,
): (typed: string) => readonly Suggestion[] {
  const places = newestOf(entries);
  const texts = places.map(({ entry, statement }) =>
    beginningOf(slice(entry.document.text, statement.span), BEGINNING),
  );
  const phrases = readPhrases(texts);

  return (typed) => {
    const asked = termsOf(typed);
    if (asked.length > MOST_WORDS) return [];
    const isOpen = asked.at(-1)?.end === typed.length;
    const ranges = asked.map(({ word }, at) => phrases.numbersOf(word, isOpen && at === asked.length - 1));
    const values = new Map<string, Suggestion>();
    // As many again, since some may be the same.
    for (const { at, ...likeness } of alike(phrases, ranges, 2 * most)) {
      const [text, place] = [texts[at], places[at]];
      if (text === undefined || place === undefined || values.size >= most) break;
      const value = shorten(text, likeness);
      const key = normalise(value);
      if (key !== '' && !values.has(key)) values.set(key, { value, about: whoseOf(place) });
    }
    return [...values.values()];
  };
}

/** The texts that answer, those that begin as typed first; when there are `enough` of these, the others do not matter. */
function alike(phrases: PhraseWords, asked: readonly Range[], enough: number): readonly Like[] {
  const found = new Map(LIKENESSES.map((as) => [as, [] as Like[]]));
  const beginning = found.get('begins') ?? [];
  for (let at = 0; at < phrases.ends.length && beginning.length < enough; at++) {
    const likeness = likenessOf(phrases, at, asked);
    if (likeness !== undefined) found.get(likeness.as)?.push({ at, ...likeness });
  }
  return [...found.values()].flat();
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
  named && by !== null ? texts().suggesting.saidBy(by.name) : texts().suggesting.saidBySomebody;
