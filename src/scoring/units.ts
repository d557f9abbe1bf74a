import { slice } from '../domain/span.ts';
import type { Quotation, Span } from '../domain/vocabulary.ts';
import type { GoldDocument } from './gold.ts';

/**
 * How an annotated document tells the speaker.
 * - `name`: by a person's name
 * - `pronoun`: by a personal or relative pronoun that the annotation resolves
 * - `nominal`: by a common noun or the name of a body
 * - `unresolved`: by a pronoun of which nobody knows whom it means
 * - `none`: not at all
 */
export type SpeakerClass = 'name' | 'pronoun' | 'nominal' | 'unresolved' | 'none';

/** A stretch of quoted words inside one pair of marks and one paragraph, as annotated. */
export type GoldUnit = Span & {
  readonly kind: 'direct' | 'mixed';
  readonly speakerClass: SpeakerClass;
  /** The speaker's full names inside the document: several when they speak together, none when none is printed. */
  readonly names: readonly string[];
  /** The words beside the quotation that stand for its speaker. */
  readonly mention: string | null;
  readonly words: number;
};

/** What scoring looks at in a quotation that was found; offsets are those of the annotated text. */
export type Found = Span & Pick<Quotation, 'kind' | 'speaker' | 'confidence' | 'named'>;

/** The part of a found quotation that lies in one paragraph, outer marks and white space excluded. */
export type FoundUnit<F extends Found = Found> = Span & { readonly quotation: F; readonly words: number };

/** The units of the direct quotations and of the quoted parts of mixed ones, in reading order, each place once. */
export function goldUnits({ text, quotes }: GoldDocument): readonly GoldUnit[] {
  const units = quotes.flatMap((quote) => {
    const { kind } = quote;
    if (kind === 'indirect') return [];
    const stretches = kind === 'direct' ? [quote] : (quote.quoted ?? []);
    return stretches.map(({ start, end }) => ({
      start,
      end,
      kind,
      speakerClass: classOf(quote),
      names: namesOf(quote),
      mention: quote.speaker?.text ?? null,
      words: countWords(slice(text, { start, end })),
    }));
  });
  return eachPlaceOnce(units).toSorted((a, b) => a.start - b.start);
}

function namesOf({ speakerName, speakerNames }: GoldDocument['quotes'][number]): readonly string[] {
  const names = new Set([speakerName ?? '', ...(speakerNames ?? [])]);
  names.delete('');
  return [...names];
}

function classOf({ speakerType, speakerName }: GoldDocument['quotes'][number]): SpeakerClass {
  switch (speakerType) {
    case 'pronoun':
    case 'relative':
      return speakerName ? 'pronoun' : 'unresolved';
    case 'org':
      return 'nominal';
    default:
      return speakerType;
  }
}

/**
 * The units of what was found. A quotation is cut at line breaks, so that it does not matter whether one over
 * several paragraphs was found as a whole or in parts.
 */
export function foundUnits<F extends Found>(text: string, found: readonly F[]): readonly FoundUnit<F>[] {
  const units = found.flatMap((quotation) => {
    const lines: FoundUnit<F>[] = [];
    let start = quotation.start;
    for (const line of slice(text, quotation).split('\n')) {
      const span = trimTo(text, { start, end: start + line.length }, INSIDE);
      const words = countWords(slice(text, span));
      if (words > 0) lines.push({ ...span, quotation, words });
      start += line.length + 1;
    }
    return lines;
  });
  return eachPlaceOnce(units);
}

/** What does not belong to the ends of a unit: white space and quotation marks. */
const INSIDE = /[^\s"“”‘’'„`«»]/u;

/** The span from its first to its last character that fits `kept`; empty where none does. */
export function trimTo(text: string, { start, end }: Span, kept: RegExp): Span {
  let from = start;
  let to = end;
  while (from < to && !kept.test(text.charAt(from))) from++;
  while (to > from && !kept.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

function eachPlaceOnce<U extends Span>(units: readonly U[]): readonly U[] {
  const seen = new Set<string>();
  return units.filter(({ start, end }) => {
    const place = `${start}-${end}`;
    return !seen.has(place) && seen.add(place);
  });
}
