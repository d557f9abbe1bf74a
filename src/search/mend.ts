import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { exactPlaces } from './phrases/exact.ts';
import type { PhraseIndex } from './phrases/phrase-index.ts';
import { searchTerms } from './terms.ts';
import { respellingsOf } from './words/respellings.ts';

/** Words of a phrase that are looked at: whoever writes more has not mistyped one. */
const MOST_WORDS = 24;
/** Places that are looked at for how a word is printed: in small letters, if it ever is. */
const MOST_PLACES = 20;

/** Puts the nearest word of the corpus for each word of a phrase that stands nowhere in it; null when there is none. */
export function mendPhrase(
  phrase: string,
  index: PhraseIndex,
  textOf: (passage: number) => string,
): string | null {
  let mended = '';
  let end = 0;
  for (const term of termsOf(phrase).slice(0, MOST_WORDS)) {
    // The possessive stays as it is typed.
    const word = term.word.replace(/'s$/u, '');
    const isKnown = isFunctionWord(term.word) || isInCorpus(word, index);
    const nearest = isKnown ? undefined : nearestTo(word, index);
    if (nearest === undefined) continue;
    mended += phrase.slice(end, term.start) + printed(nearest, index, textOf);
    end = term.end - (term.word.length - word.length);
  }
  return end === 0 ? null : mended + phrase.slice(end);
}

function isInCorpus(word: string, { lexicon }: PhraseIndex): boolean {
  const parts = searchTerms(word).map(({ word: part }) => lexicon.findStem(part));
  return parts.every((stem) => stem >= 0 && lexicon.stemCount(stem) > 0);
}

/** The word that fewest letters tell from this one, of several the most frequent. */
function nearestTo(word: string, { lexicon }: PhraseIndex): string | undefined {
  const most = word.length < 6 ? 1 : 2;
  const likely = respellingsOf(word, lexicon).find(
    ({ word: other, distance }) => distance <= most && !lexicon.isFunction(other),
  );
  return likely === undefined ? undefined : lexicon.words.wordAt(likely.word);
}

/** The word as the corpus prints it. */
function printed(word: string, index: PhraseIndex, textOf: (passage: number) => string): string {
  const forms = exactPlaces([word], index, { most: MOST_PLACES }).flatMap(({ passage, places }) => {
    const text = textOf(passage);
    const terms = searchTerms(text);
    return places.map((place) => text.slice(terms[place]?.start, terms[place]?.end));
  });
  return forms.find((form) => form === word) ?? forms[0] ?? word;
}
