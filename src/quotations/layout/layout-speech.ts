import type { Paragraph } from '../read-paragraph.ts';
import type { LaidOut } from './laid-out.ts';
import { findSigned } from './signed.ts';
import { findStatements } from './statements.ts';
import { findTurns } from './turns.ts';

/** A way in which a layout gives words to somebody; what it finds is in reading order. */
type Form = (text: string, paragraphs: readonly Paragraph[]) => readonly LaidOut[];

/** The first form that finds speech in a paragraph has it. */
const FORMS: readonly Form[] = [findTurns, findStatements, findSigned];

/**
 * Speech that lives in the layout of a document and not in a sentence: turns of a dialogue, statements of a
 * press release, words with a signature. By the place of the paragraph; where there is none the sentences tell.
 */
export function layoutSpeech(
  text: string,
  paragraphs: readonly Paragraph[],
): ReadonlyMap<number, readonly LaidOut[]> {
  const found = new Map<number, readonly LaidOut[]>();
  for (const form of FORMS) {
    for (const [paragraph, speech] of Map.groupBy(form(text, paragraphs), (one) => one.paragraph)) {
      if (!found.has(paragraph)) found.set(paragraph, speech);
    }
  }
  return found;
}
