import { normalise, termsOf } from '../domain/fold.ts';
import { contains, lengthOf, overlaps, shift, slice } from '../domain/span.ts';
import type { Document, Quotation, Span } from '../domain/vocabulary.ts';

/** A document with its quotations. */
export type Quoted = { readonly document: Document; readonly quotations: readonly Quotation[] };

/** The same with the words of its passages folded once for all corrections. */
export type Page = Quoted & { readonly passages: readonly FoldedPassage[] };
type FoldedPassage = {
  readonly passage: Span;
  readonly line: string;
  readonly quotations: readonly Quotation[];
};

/** A place where the words stand, and the quotations that hold it: none where the document has them unmarked. */
export type WordsPlace = {
  readonly page: Page;
  readonly span: Span;
  readonly quotations: readonly Quotation[];
};

export function openPage({ document, quotations }: Quoted): Page {
  let next = 0;
  const passages = document.passages.map((passage) => {
    const first = next;
    while ((quotations[next]?.span.start ?? Infinity) < passage.end) next++;
    const line = lineOf(slice(document.text, passage));
    return { passage, line, quotations: quotations.slice(first, next) };
  });
  return { document, quotations, passages };
}

/** Where the words stand one after the other in a passage, in which those `beside` stand as well. */
export function placesIn(page: Page, words: string, beside = ''): readonly WordsPlace[] {
  const [wanted, near] = [lineOf(words), lineOf(beside)];
  const inside = page.passages.filter(({ line }) => line.includes(wanted) && line.includes(near));
  return inside.flatMap(({ passage, quotations }) =>
    spansOf(words, slice(page.document.text, passage)).map((found) => {
      const span = shift(found, passage.start);
      return { page, span, quotations: quotationsAt(quotations, span) };
    }),
  );
}

/** With a space at either end, so that one line of words is found in another at whole words only. */
const lineOf = (text: string): string => ` ${normalise(text)} `.replace(/^ {2}$/u, ' ');

/** Wherever the words stand in the text, from the beginning of the first to the end of the last. */
function spansOf(words: string, text: string): readonly Span[] {
  const [wanted, terms] = [termsOf(words), termsOf(text)];
  return terms.flatMap(({ start }, at) => {
    const isHere = wanted.every(({ word }, ahead) => terms[at + ahead]?.word === word);
    return isHere ? [{ start, end: terms[at + wanted.length - 1]?.end ?? start }] : [];
  });
}

/** The share of words that quotations must hold, and the other way round, for the one to stand for the other. */
const MOST = 0.6;

/** The innermost quotation around the words; where none holds them all, those that together hold most of them. */
function quotationsAt(quotations: readonly Quotation[], words: Span): readonly Quotation[] {
  const [first, ...others] = quotations.filter(({ span }) => contains(span, words));
  if (first !== undefined)
    return [others.reduce((inner, one) => (contains(inner.span, one.span) ? one : inner), first)];
  const partly = quotations.filter(({ span }) => overlaps(span, words));
  const held = partly.reduce((sum, { span }) => sum + sharedLength(span, words), 0);
  return held >= MOST * lengthOf(words) ? partly : [];
}

const sharedLength = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The words are all that is quoted there. */
export const isWhole = ({ page, quotations }: WordsPlace, words: string): boolean =>
  quotations.some(({ span }) => normalise(slice(page.document.text, span)) === normalise(words));

/** The words are most of what is quoted there; so they are where nothing is. */
export const isMost = ({ span: words, quotations }: WordsPlace): boolean =>
  quotations.every(({ span }) => sharedLength(span, words) >= MOST * lengthOf(span));

/** What is quoted there begins with the words. */
export const isBeginning = ({ page, span: words, quotations }: WordsPlace): boolean =>
  quotations.some(
    ({ span }) =>
      contains(span, words) &&
      !/[\p{L}\p{N}]/u.test(slice(page.document.text, { start: span.start, end: words.start })),
  );
