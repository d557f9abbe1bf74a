import { slice } from '../domain/span.ts';
import type { Paragraph } from './read-paragraph.ts';

/** A voice speaking for itself. */
const FIRST_PERSON = /\b(?:i|we|me|us|my|mine|our|ours|myself|ourselves)\b/iu;

/** The reporter's own “we”: what such a paragraph says is said to the reader. */
const REPORTER =
  /\b(?:(?:asked|approached|contacted|reached out to)\b.{0,60}\b(?:comment|response)|for comment|declined to comment|did not respond|our (?:reporter|correspondent|editor)|notes? to editors)\b/iu;

/** A block is a statement: longer ones are a document of their own. In paragraphs. */
const LONGEST_BLOCK = 30;

/** “Ada Marsh said:” and nothing in marks: what follows may be her statement. */
export const introducesBlock = (text: string, { span, marked }: Paragraph): boolean =>
  marked.length === 0 && /:$/u.test(slice(text, span));

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
  const block: Paragraph[] = [];
  let spoken = 0;
  for (const paragraph of paragraphs.slice(introduction + 1, introduction + 1 + LONGEST_BLOCK)) {
    const words = slice(text, paragraph.span);
    if (paragraph.marked.length > 0 || /:$/u.test(words) || !/[.!?…]$/u.test(words)) break;
    if (block.length > 0 && REPORTER.test(words)) break;
    block.push(paragraph);
    if (FIRST_PERSON.test(words)) spoken = block.length;
  }
  return block.slice(0, Math.max(spoken, Math.min(1, block.length)));
}
