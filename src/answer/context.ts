import type { Archive } from '../domain/archive.ts';
import type { Context, Paragraph } from '../domain/context.ts';
import { lengthOf, shift, slice, toInput } from '../domain/span.ts';
import type { Entries, Entry, Match, Span } from '../domain/vocabulary.ts';
import { shownIn } from './cite.ts';
import { excerpt } from './excerpt.ts';
import { recall } from './recall.ts';

/** Paragraphs shown on either side at most, and characters of all of them together. */
const MOST_PARAGRAPHS = 3;
const MOST_CHARACTERS = 1_500;

/** Nothing was looked for, so nothing in it is marked. */
const UNMARKED: Match = { grade: 'exact', score: 1, marks: [] };

/** What was cited by this id, and what stands around it; null when the archive does not hold it any more. */
export async function contextOf(id: string, archive: Archive): Promise<Context | null> {
  const { entries } = archive;
  const place = entries.cited(id);
  const [citation] = (await recall([{ id, grade: UNMARKED.grade }], archive)).citations;
  if (place === undefined || citation === undefined) return null;
  const { entry, statement } = place;
  const before = sideOf(entry, entries, -1);
  const after = sideOf(entry, entries, 1);
  return {
    citation,
    before: before.paragraphs.toReversed(),
    passage: paragraphOf(entry, shownIn(entry, statement, UNMARKED)),
    after: after.paragraphs,
    leftOut: { before: before.goesOn, after: after.goesOn },
  };
}

type Side = { readonly paragraphs: readonly Paragraph[]; readonly goesOn: boolean };

/** What stands on one side of a passage, the nearest first: as far as there is room, and without a gap. */
function sideOf(from: Entry, entries: Entries, step: 1 | -1): Side {
  const paragraphs: Paragraph[] = [];
  let room = MOST_CHARACTERS;
  let next = neighbour(from, entries, step);
  while (next !== null && paragraphs.length < MOST_PARAGRAPHS) {
    const shown = nearestPart(next, step, room);
    if (lengthOf(shown) > room) break;
    paragraphs.push(paragraphOf(next, shown));
    room -= lengthOf(shown);
    const isWhole = lengthOf(shown) === lengthOf(next.passage);
    next = neighbour(next, entries, step);
    if (!isWhole) break;
  }
  return { paragraphs, goesOn: next !== null };
}

/** The passages of a document are numbered one after the other. */
function neighbour({ number, document }: Entry, entries: Entries, step: 1 | -1): Entry | null {
  const other = entries.at(number + step);
  return other?.document.id === document.id ? other : null;
}

/** Of a paragraph, the sentences that stand nearest to what is cited; more than there is room for if one is so long. */
function nearestPart({ document, passage, quotations }: Entry, step: 1 | -1, room: number): Span {
  const text = slice(document.text, passage);
  const edge = step === 1 ? 0 : text.length - 1;
  const quoted = quotations.map(({ span }) => shift(span, -passage.start));
  return excerpt(text, { start: edge, end: edge + 1 }, quoted, room);
}

/** @param shown offsets in the passage */
function paragraphOf({ document, passage }: Entry, shown: Span): Paragraph {
  const place = shift(shown, passage.start);
  return {
    text: slice(document.text, place),
    span: toInput(document.origin, place),
    leftOut: { before: place.start > passage.start, after: place.end < passage.end },
  };
}
