import { slice } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import type { Edit } from './apply-edits.ts';
import { splitPassages } from './split-passages.ts';

/** Shorter repetitions, in characters, may be a figure of speech; the pasting mistake repeats sentences. */
const FEWEST = 60;

/** Finds text that stands at the end of one paragraph and, word for word, again at the start of the next. */
export function dropRepetition(text: string): Edit[] {
  const paragraphs = splitPassages(text);
  return paragraphs.slice(1).flatMap((paragraph, at) => {
    const before = paragraphs[at] ?? paragraph;
    const opening = text.slice(paragraph.start, paragraph.start + FEWEST);
    // Most paragraphs do not repeat even how the next one begins.
    if (!slice(text, before).includes(opening)) return [];
    const repeated = overlap(text, before, paragraph);
    if (repeated < FEWEST) return [];
    let end = paragraph.start + repeated;
    while (end < paragraph.end && text[end] === ' ') end++;
    return [{ start: paragraph.start, end, with: '' }];
  });
}

/**
 * Length of the longest end of `before` that is also the beginning of `after`, in characters.
 * The prefix function of Knuth, Morris and Pratt, so linear however alike the paragraphs are.
 */
function overlap(text: string, before: Span, after: Span): number {
  const most = Math.min(before.end - before.start, after.end - after.start);
  const joined = `${text.slice(after.start, after.start + most)}\u0000${text.slice(before.end - most, before.end)}`;
  const prefix = new Uint32Array(joined.length);
  for (let at = 1; at < joined.length; at++) {
    let length = prefix[at - 1] ?? 0;
    while (length > 0 && joined[at] !== joined[length]) length = prefix[length - 1] ?? 0;
    prefix[at] = joined[at] === joined[length] ? length + 1 : length;
  }
  return prefix.at(-1) ?? 0;
}
