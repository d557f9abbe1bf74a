import type { Suggestion } from '../../domain/archive.ts';
import { normalise, type Term, termsOf } from '../../domain/fold.ts';
import { isQuoted } from '../../domain/is-quoted.ts';
import { slice } from '../../domain/span.ts';
import type { Entry, Hit, Place } from '../../domain/vocabulary.ts';
import { describeKindOfWords } from '../../texts/describe-suggestion.ts';
import {
  LIKENESSES,
  type Likeness,
  likenessOf,
  type PhraseWords,
  type Range,
  readPhrases,
} from './phrase-words.ts';
import { beginningOf, shorten } from './shorten.ts';
import { suggestionOf } from './suggest-found.ts';

/** Quotations that are looked through, the newest: what an archive of speeches would hold besides takes too long. */
const MOST_LOOKED_THROUGH = 20_000;
/** Whoever types more words than a suggestion may have needs none. */
const MOST_WORDS = 32;
/** Of a quotation this much is looked at, in UTF-16 code units: its beginning tells it from others. */
const BEGINNING = 400;

/** What is asked of the search. */
export type Lookup = {
  readonly find: (phrase: string) => readonly Hit[];
  readonly mend: (phrase: string) => string | null;
};

/** Letters of one word from which on it is searched for: fewer are the beginning of something. */
const ENOUGH_LETTERS = 3;
const isEnoughToFind = (asked: readonly Term[]): boolean =>
  asked.some(({ word }) => word.length >= ENOUGH_LETTERS);

/** A place that answers, by its number. */
type Like = Likeness & { readonly at: number };

/**
 * Suggests what was said: quotations that begin as typed, then those that hold it in order, then those with all its words.
 * Where these are few, what the search finds follows: reported words, a document's own, and other forms. Where nothing is
 * found at all, the same with the nearest words of the corpus.
 */
export function phraseSuggestions(
  entries: readonly Entry[],
  most: number,
  { find, mend }: Lookup,
): (typed: string) => readonly Suggestion[] {
  const places = newestOf(entries);
  const texts = places.map(({ entry, statement }) =>
    beginningOf(slice(entry.document.text, statement.span), BEGINNING),
  );
  const phrases = readPhrases(texts);

  const suggestionsFor = (typed: string): readonly Suggestion[] => {
    const asked = termsOf(typed);
    if (asked.length > MOST_WORDS) return [];
    const isOpen = asked.at(-1)?.end === typed.length;
    const ranges = asked.map(({ word }, at) => phrases.numbersOf(word, isOpen && at === asked.length - 1));
    const values = new Map<string, Suggestion>();
    const offer = (suggestion: Suggestion): void => {
      const key = normalise(suggestion.value);
      if (key !== '' && !values.has(key)) values.set(key, suggestion);
    };
    // As many again, since some may be the same.
    for (const { at, ...likeness } of alike(phrases, ranges, 2 * most)) {
      const [text, place] = [texts[at], places[at]];
      if (text === undefined || place === undefined || values.size >= most) break;
      offer({ value: shorten(text, likeness), about: describeKindOfWords(place.statement) });
    }
    if (values.size < most && isEnoughToFind(asked)) {
      for (const hit of find(typed)) {
        const suggestion = suggestionOf(hit);
        if (suggestion !== null) offer(suggestion);
      }
    }
    return [...values.values()].slice(0, most);
  };
  return (typed) => {
    const own = suggestionsFor(typed);
    const mended = own.length > 0 || !isEnoughToFind(termsOf(typed)) ? null : mend(typed);
    return mended === null ? own : suggestionsFor(mended).map((one) => ({ ...one, form: 'other spelling' }));
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
