import { slice } from '../../domain/span.ts';
import type { Paragraph } from '../read-paragraph.ts';
import { endsText, FIRST_PERSON, isHeading, isReporters } from './block-signs.ts';

/** A block is a statement: longer ones are a document of their own. In paragraphs. */
const LONGEST_BLOCK = 30;

/** “Ada Marsh said:” and nothing in marks: what follows may be her statement. */
export const introducesBlock = (text: string, { span, marked }: Paragraph): boolean =>
  marked.length === 0 && /:$/u.test(slice(text, span));

/** A stretch of paragraphs without marks. */
type Block = {
  readonly paragraphs: readonly Paragraph[];
  /** How many of them there are up to the last one in the first person. */
  readonly spoken: number;
  /** A sign that the whole text is over stands right behind it. */
  readonly isClosed: boolean;
};

/**
 * The paragraphs of a statement printed without marks under “Ada Marsh said:”.
 *
 * It has no closing mark, so its end is read from its voice: it reaches to the last paragraph that
 * speaks in the first person before marks, another announcement or a heading stand in the way. The first
 * paragraph always belongs to it, what comes after the last “we” may be the reporter's again.
 */
export function blockAfter(
  text: string,
  paragraphs: readonly Paragraph[],
  introduction: number,
): readonly Paragraph[] {
  const { paragraphs: block, spoken } = blockBehind(text, paragraphs, introduction);
  return block.slice(0, Math.max(spoken, Math.min(1, block.length)));
}

/** All that could belong to a statement; where `surname` is the speaker's, it ends where the reporter tells of them. */
export function blockBehind(
  text: string,
  paragraphs: readonly Paragraph[],
  introduction: number,
  surname: string | null = null,
): Block {
  const block: Paragraph[] = [];
  let spoken = 0;
  for (const paragraph of paragraphs.slice(introduction + 1, introduction + 1 + LONGEST_BLOCK)) {
    const words = slice(text, paragraph.span);
    if (endsText(words)) return { paragraphs: block, spoken, isClosed: true };
    if (paragraph.marked.length > 0 || isHeading(words)) break;
    if (block.length > 0 && isReporters(text, paragraph, surname)) break;
    block.push(paragraph);
    if (FIRST_PERSON.test(words)) spoken = block.length;
  }
  return { paragraphs: block, spoken, isClosed: false };
}
