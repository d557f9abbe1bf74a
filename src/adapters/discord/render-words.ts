import { characterEdge } from '../../domain/cut-at.ts';
import { marksIn } from '../../domain/marks.ts';
import type { Mark, MarkKind, Span } from '../../domain/vocabulary.ts';
import { CUT, cutToFit } from './cut-to-fit.ts';
import { escapeMarkup } from './escape.ts';

/**
 * Words of a document in Discord's markup: escaped, what matched in bold, what differs underlined, cut to
 * `limit` characters of the result. Bold and underline are the only markup there is, and both are ours.
 *
 * @param found what matched
 * @param others places that another witness words otherwise, in order: underlined, too
 */
export function renderWords(
  text: string,
  found: readonly Mark[],
  limit: number,
  others: readonly Span[] = [],
): string {
  const marks = wholeCharacters(found, text);
  const otherwise = wholeCharacters(others, text);
  const inSight = marks.length > 0 ? marks : otherwise;
  const [first, last] = [inSight[0], inSight.at(-1)];
  const keep = first === undefined || last === undefined ? null : { start: first.start, end: last.end };
  // Escaping lengthens: shorten the text until the result fits. Halving ends after a dozen rounds.
  for (let length = text.length; length > 0; length = Math.min(length - 1, Math.floor(length * 0.8))) {
    const part = cutToFit(text, length, keep);
    const words = decorate(
      text.slice(part.start, part.end),
      marksIn(marks, part),
      marksIn(asDifferent(otherwise), part),
    );
    const before = part.start > 0 ? `${CUT} ` : '';
    const after = part.end < text.length ? ` ${CUT}` : '';
    if (before.length + words.length + after.length <= limit) return before + words + after;
  }
  return CUT;
}

/** Places that begin and end between characters: a sign of ours within one would tear it apart. */
const wholeCharacters = <T extends Span>(places: readonly T[], text: string): readonly T[] =>
  places.map((place) => ({
    ...place,
    start: characterEdge(text, place.start),
    end: characterEdge(text, place.end),
  }));

/** Longest line of one fact: names and titles are shorter, unless somebody wants to break the layout. */
const LINE = 300;

/** One fact on one line, escaped, and cut where it is too long to be one. */
export const renderLine = (words: string, limit = LINE): string =>
  renderWords(words.replace(/\s+/gu, ' ').trim(), [], limit);

/** Places whose words differ, as marks. */
export const asDifferent = (places: readonly Span[]): readonly Mark[] =>
  places.filter(({ start, end }) => end > start).map((place) => ({ ...place, as: 'different' }));

/** What matched and, inside and around it, what is worded otherwise elsewhere. */
const decorate = (words: string, marks: readonly Mark[], otherwise: readonly Mark[]): string =>
  inPieces(words, marks, (piece, part, as) => {
    if (as === 'different') return signed('__', escapeMarkup(piece));
    const shown = inPieces(piece, marksIn(otherwise, part), (inner, _, isOther) =>
      isOther === undefined ? escapeMarkup(inner) : signed('__', escapeMarkup(inner)),
    );
    return as === undefined ? shown : signed('**', shown);
  });

/** Shows the marked pieces of a text and those between them, in order. */
function inPieces(
  words: string,
  marks: readonly Mark[],
  show: (piece: string, part: Span, as?: MarkKind) => string,
): string {
  let shown = '';
  let from = 0;
  for (const { start, end, as } of marks) {
    shown += show(words.slice(from, start), { start: from, end: start });
    shown += show(words.slice(start, end), { start, end }, as);
    from = end;
  }
  return shown + show(words.slice(from), { start: from, end: words.length });
}

/** Markup that begins on one line must end there. */
function signed(sign: string, escaped: string): string {
  const line = escaped.replaceAll('\n', ' ');
  return line.trim() === '' ? line : sign + line + sign;
}
