/** The first `most` code units and an ellipsis; the whole when it is no longer. Never half an emoji or half a flag. */
export function cutAt(words: string, most: number): string {
  if (words.length <= most) return words;
  // Where all of it is one character, there is no other place to cut.
  const end = characterEdge(words, most) || codePointEdge(words, most);
  return `${words.slice(0, end).trimEnd()}…`;
}

/** The nearest place up to `at` that does not lie between the two halves of a code point. */
export const codePointEdge = (words: string, at: number): number =>
  /[\udc00-\udfff]/u.test(words[at] ?? '') && at > 0 ? at - 1 : at;

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Before this code unit none joins the one before it to a character. */
const FIRST_THAT_JOINS = 0x300;

/**
 * The nearest place up to `at` that does not lie within what people take for one character: a family of emoji, a flag, a
 * letter with its marks.
 */
export function characterEdge(words: string, at: number): number {
  const edge = codePointEdge(words, at);
  const joins = (place: number): boolean => words.charCodeAt(place) >= FIRST_THAT_JOINS;
  if (edge <= 0 || edge >= words.length || !(joins(edge - 1) || joins(edge))) return edge;
  return CHARACTERS.segment(words).containing(edge)?.index ?? edge;
}
