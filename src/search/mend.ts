import { type Term, termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { slice } from '../domain/span.ts';
import type { Entry } from '../domain/vocabulary.ts';
import { spellingDistance } from './spelling.ts';
import { stemOf } from './terms.ts';

/** A word of the corpus: as it is printed (in small letters, if it ever is) and how often. */
type Printed = { readonly word: string; readonly printed: string; readonly count: number };

/** Words of a phrase that are looked at: whoever writes more has not mistyped one. */
const MOST_WORDS = 64;

/** Mends phrases by the corpus's own words, which are gathered when a phrase is first to be mended. */
export function buildMend(entries: readonly Entry[]): (phrase: string) => string | null {
  let known: ReturnType<typeof knownWords> | undefined;
  return (phrase) => {
    known ??= knownWords(entries);
    const { stems, byLength } = known;
    let mended = '';
    let end = 0;
    for (const term of termsOf(phrase).slice(0, MOST_WORDS)) {
      // The possessive stays as it is typed.
      const word = term.word.replace(/'s$/u, '');
      const isKnown = isFunctionWord(term.word) || stems.has(stemOf(word));
      const nearest = isKnown ? undefined : nearestTo(word, byLength);
      if (nearest === undefined) continue;
      mended += phrase.slice(end, term.start) + nearest.printed;
      end = term.end - (term.word.length - word.length);
    }
    return end === 0 ? null : mended + phrase.slice(end);
  };
}

function knownWords(entries: readonly Entry[]) {
  const words = new Map<string, Printed>();
  for (const { document, passage } of entries) {
    const text = slice(document.text, passage);
    for (const term of termsOf(text)) words.set(term.word, printedAgain(words.get(term.word), term, text));
  }
  const mendable = [...words.values()].filter(({ word }) => !isFunctionWord(word) && !/\p{N}/u.test(word));
  return {
    stems: new Set([...words.keys()].map(stemOf)),
    byLength: Map.groupBy(mendable, ({ word }) => word.length),
  };
}

function printedAgain(known: Printed | undefined, { start, end, word }: Term, text: string): Printed {
  const printed = text.slice(start, end);
  if (known === undefined) return { word, printed, count: 1 };
  return { word, printed: printed === word ? printed : known.printed, count: known.count + 1 };
}

/** The word that fewest letters tell from this one, of several the most frequent. A number is no slip of another. */
function nearestTo(word: string, byLength: ReadonlyMap<number, readonly Printed[]>): Printed | undefined {
  const most = word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 6 ? 1 : 2;
  let nearest: { readonly printed: Printed; readonly distance: number } | undefined;
  for (let length = word.length - most; most > 0 && length <= word.length + most; length++) {
    for (const printed of byLength.get(length) ?? []) {
      const distance = spellingDistance(word, printed.word, most);
      if (distance > most) continue;
      const isNearer =
        nearest === undefined ||
        distance < nearest.distance ||
        (distance === nearest.distance && printed.count > nearest.printed.count);
      if (isNearer) nearest = { printed, distance };
    }
  }
  return nearest?.printed;
}
