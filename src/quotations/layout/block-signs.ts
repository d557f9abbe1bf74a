import { slice } from '../../domain/span.ts';
import type { Paragraph } from '../read-paragraph.ts';

/** A voice speaking for itself. */
export const FIRST_PERSON = /\b(?:i|we|me|us|my|mine|our|ours|myself|ourselves)\b/iu;

/** The reporter's own “we”: what such a paragraph says is said to the reader. */
const REPORTER =
  /\b(?:(?:asked|approached|contacted|reached out to)\b.{0,60}\b(?:comment|response)|for comment|declined to comment|did not respond|our (?:reporter|correspondent|editor)|notes? to editors)\b/iu;

/** What is printed under a statement and ends it: “###”, “-30-”, “ENDS”, “Notes to editors”, “Contact: …”. */
const END =
  /^(?:#{2,}|\*{3}|[-–—]? ?(?:30|ends?) ?[-–—]?[.:]?|notes? (?:to|for) editors?\b.*|(?:media|press|for media|for press)? ?(?:contacts?|enquiries|inquiries|information)\b.{0,40}:.*|for (?:more|further) information\b.*)$/iu;
/** “About the Harbour Trust”, by itself or before what it is: the words every release of theirs ends with. */
const ABOUT = /^About (?:the )?\p{Lu}[^.!?]{0,80}(?::.*)?$/u;

/** Nothing of a statement stands from this paragraph on: it was its whole text up to here. */
export const endsText = (words: string): boolean => END.test(words) || ABOUT.test(words);

/** A line that no sentence ends: a heading, a name, a credit. */
export const isHeading = (words: string): boolean => !/[.!?…][)\]"”’*_]*$/u.test(words);

/** “(Applause.)”, “[crosstalk]”: what happens in the room, and nobody's words. */
export const isStageDirection = (words: string): boolean => /^(?:\([^()]*\)|\[[^[\]]*\])\.?$/u.test(words);

/**
 * Whether the reporter speaks here: to the reader, of what others said in marks, or of the very speaker
 * by their surname.
 */
export function isReporters(
  text: string,
  { span, marked, sentences }: Paragraph,
  surname: string | null,
): boolean {
  if (REPORTER.test(slice(text, span))) return true;
  const own = sentences.flatMap(({ items }) => items.filter((item) => item.marked === null));
  if (surname !== null && own.some((item) => item.text === surname)) return true;
  return marked.length > 0 && own.some(({ lower }) => /^(?:said|says|added|adds|told)$/u.test(lower));
}

/** Somebody speaking to somebody. */
export const ADDRESSES = new RegExp(`${FIRST_PERSON.source}|\\b(?:you|your|yours)\\b|\\?`, 'iu');
