import { slice } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { subjectBehind, subjectOf } from '../cues/find-subject.ts';
import { type Phrase, spanOf } from '../mentions/find-mention.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item, Paragraph } from '../read-paragraph.ts';
import { blockBehind } from './block-quotation.ts';
import { type LaidOut, surnameIn } from './laid-out.ts';

/** How surely what follows an announcement is the statement: in the first paragraph, and in those behind it. */
const SURE = { announced: 0.95, goesOn: 0.9 };
/** Longest announcement read, in characters from its end. */
const REACH = 400;

const SPEECH = '(?:statements?|remarks|comments?|response|message|quotes?|quotation|reaction)';
/** “The following statement can be attributed to …:”, “Statement from …:”, “Remarks by …:” */
const NAMED_BEHIND = new RegExp(
  `\\b(?:${SPEECH}\\b[^.:;]{0,60}?\\b(?:attribut(?:ed|able) to|issued by|released by|made by|delivered by|from|by)|(?:statement|remarks) of|attributable to) (?=\\S)`,
  'giu',
);
/** “Ada Marsh issued the following statement:” */
const NAMED_BEFORE = new RegExp(
  `\\b(?:issued|released|made|gave|offered|delivered|shared|provided|published|posted|had) (?:the following|this)\\b[^.:;]{0,40}?\\b${SPEECH}\\b`,
  'iu',
);
/** A heading that announces by itself, without a colon. */
const HEADING = new RegExp(
  `^(?:joint |full |official |press )?${SPEECH} (?:from|by|of) [^.:;!?]{3,160}$`,
  'iu',
);

/** An announcement and whose statement it is. */
type Announcement = { readonly mention: Span; readonly cue: Span; readonly isHeading: boolean };

/** Statements that a press release announces as such: “The following statement can be attributed to Ada Marsh:”. */
export function findStatements(text: string, paragraphs: readonly Paragraph[]): readonly LaidOut[] {
  return paragraphs.flatMap((paragraph, at) => {
    const announcement = readAnnouncement(text, paragraph);
    return announcement === undefined ? [] : statementBehind(text, paragraphs, at, announcement);
  });
}

function statementBehind(
  text: string,
  paragraphs: readonly Paragraph[],
  at: number,
  { mention, cue, isHeading }: Announcement,
): readonly LaidOut[] {
  const marked = markedBehind(paragraphs, at);
  const contents =
    marked.length > 0 ? marked : unmarkedBehind(text, paragraphs, at, slice(text, mention), isHeading);
  return contents.map((content, place) => ({
    paragraph: at + 1 + place,
    content,
    mention,
    isNameless: false,
    cue,
    carried: place > 0,
    sure: place === 0 ? SURE.announced : SURE.goesOn,
  }));
}

function unmarkedBehind(
  text: string,
  paragraphs: readonly Paragraph[],
  at: number,
  name: string,
  isHeading: boolean,
): readonly Span[] {
  const { paragraphs: block, spoken, isClosed } = blockBehind(text, paragraphs, at, surnameIn(name));
  // A heading may stand over a report of the statement; only its own voice shows that it is printed here.
  if (isHeading && spoken === 0) return [];
  const length = isClosed ? block.length : Math.max(spoken, 1);
  return block.slice(0, length).map(({ span }) => span);
}

/** The paragraphs behind the announcement that are wholly in marks, opened again in each. */
function markedBehind(paragraphs: readonly Paragraph[], at: number): readonly Span[] {
  const contents: Span[] = [];
  for (let next = at + 1; next < paragraphs.length; next++) {
    const paragraph = paragraphs[next];
    const [first] = paragraph?.marked ?? [];
    const isAll = first?.outer.start === paragraph?.span.start && first?.outer.end === paragraph?.span.end;
    if (paragraph === undefined || first === undefined || !isAll) break;
    contents.push(first.span);
  }
  return contents;
}

function readAnnouncement(text: string, { span, marked, sentences }: Paragraph): Announcement | undefined {
  const items = sentences.at(-1)?.items ?? [];
  const start = Math.max(items[0]?.start ?? span.start, span.end - REACH);
  const words = text.slice(start, span.end);
  const isHeading = HEADING.test(words) && start === span.start;
  if (marked.length > 0 || !(words.endsWith(':') || isHeading)) return undefined;
  return namedBefore(items, words, start) ?? namedBehind(items, words, start, isHeading);
}

function namedBefore(items: readonly Item[], words: string, offset: number): Announcement | undefined {
  const match = NAMED_BEFORE.exec(words);
  if (match === null) return undefined;
  const cue = { start: offset + match.index, end: offset + match.index + match[0].length };
  const subject = subjectOf(items, itemAt(items, cue.start));
  return subject === undefined ? undefined : { mention: spanOf(items, subject), cue, isHeading: false };
}

function namedBehind(
  items: readonly Item[],
  words: string,
  offset: number,
  isHeading: boolean,
): Announcement | undefined {
  for (const { index, 0: written } of words.matchAll(NAMED_BEHIND)) {
    const cue = { start: offset + index, end: offset + index + written.trimEnd().length };
    const phrase = subjectBehind(items, itemAt(items, offset + index + written.length));
    if (phrase !== undefined && isSomebody(items, phrase))
      return { mention: spanOf(items, phrase), cue, isHeading };
  }
  return undefined;
}

/** A statement is of a name or an office: “a statement of principles” is of nobody. */
const isSomebody = (items: readonly Item[], { first, last }: Phrase): boolean =>
  items.slice(first, last + 1).some(({ text, lower }) => /^\p{Lu}/u.test(text) || ROLE_NOUNS.has(lower));

const itemAt = (items: readonly Item[], offset: number): number =>
  items.findIndex(({ start }) => start >= offset);
