import type { Correction } from '../domain/correction.ts';
import { normalise } from '../domain/fold.ts';
import type { Problem } from '../domain/problem.ts';
import type { Document } from '../domain/vocabulary.ts';
import { isBeginning, isMost, isWhole, type Page, placesIn, type WordsPlace } from './find-words.ts';

/** From so many words on, the same words are one utterance wherever they are printed. */
const SURELY_ONE = 8;

/** The places that a correction means; a Problem where it means none, or does not tell which. */
export function choosePlaces(
  correction: Correction,
  pages: readonly Page[],
): readonly WordsPlace[] | Problem {
  const { words, document, beside, file, line } = correction;
  const places = pages
    .filter((page) => document === undefined || isCalled(page.document, document))
    .flatMap((page) => placesIn(page, words, beside));
  if (places.length === 0)
    return { file, line, kind: 'no-such-words', words, ...(document === undefined ? {} : { document }) };
  const areMany = normalise(words).split(' ').length >= SURELY_ONE;
  const meant = areMany ? manyWordsAt(places) : fewWordsAt(places, words);
  if (meant.length === 0) return { file, line, kind: 'part-of-quotation', words };
  if (areMany) return meant;
  // What nobody quotes is no quotation already, in however many places it stands.
  if (correction.verdict.kind === 'not-a-quotation' && meant.every(isUnquoted)) return [];
  if (new Set(meant.map(quotedOrPlace)).size === 1) return meant;
  const documents = new Set(meant.map(({ page }) => page.document.id));
  return { file, line, kind: 'many-places', words, documents: [...documents] };
}

/** Many words are known again where rules cut the quotation otherwise, and not where somebody repeats them in passing. */
const manyWordsAt = (places: readonly WordsPlace[]): readonly WordsPlace[] =>
  places.filter((place) => isMost(place) || isBeginning(place));

/** Few words may stand anywhere: they mean a quotation that has no others, or one that begins so where … says it. */
function fewWordsAt(places: readonly WordsPlace[], words: string): readonly WordsPlace[] {
  const goesOn = /(?:…|\.\.\.|\[…\])[^\p{L}\p{N}]*$/u.test(words);
  const quoted = places.filter((place) => (goesOn ? isBeginning : isWhole)(place, words));
  return quoted.length > 0 || goesOn ? quoted : places.filter(isUnquoted);
}

const isUnquoted = ({ quotations }: WordsPlace): boolean => quotations.length === 0;

/** The quotation, or the place where there is none: words may stand twice in one quotation. */
const quotedOrPlace = (place: WordsPlace): unknown => place.quotations[0] ?? place;

/** A curator calls a document by what answers show of it; title and address stay when its file is renamed. */
export function isCalled({ id, file, source }: Document, name: string): boolean {
  return (
    [id, file, source.url].includes(name) ||
    file.endsWith(`/${name}`) ||
    (source.title !== null && normalise(source.title) === normalise(name))
  );
}
