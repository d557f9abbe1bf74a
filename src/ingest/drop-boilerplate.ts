import type { Span } from '../domain/vocabulary.ts';
import type { Edit } from './apply-edits.ts';
import { splitPassages } from './split-passages.ts';

/** What sites print below an article. Matched against whole paragraphs at the very end only. */
const TAIL =
  /^(?:(?:watch|read more|read next|see also|related|more from|listen|photos?|video)\s*:|sign up (?:to|for)\b|subscribe (?:to|now)\b|(?:recent|related|more|popular) (?:articles|stories|news|posts)\b.{0,20}$|follow .{0,60} on (?:twitter|facebook|instagram|x)\b|click here\b|share this\b|advertisement$|all rights reserved|copyright (?:©|\(c\)|\d{4})|©)/iu;

/** Finds the boilerplate at the end, paragraph by paragraph until one is the article's own. */
export function dropBoilerplate(text: string): Edit[] {
  const paragraphs = [...splitPassages(text)];
  let end = text.length;
  while (paragraphs.length > 1) {
    const last = paragraphs.pop() as Span; // Sound: the list is not empty.
    if (!TAIL.test(text.slice(last.start, last.end))) break;
    end = paragraphs.at(-1)?.end ?? last.start;
  }
  return end < text.length && end < text.trimEnd().length ? [{ start: end, end: text.length, with: '' }] : [];
}
