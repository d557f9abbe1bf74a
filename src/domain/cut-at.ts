/** The first `most` characters and an ellipsis; the whole when it is no longer. Never half an emoji. */
export function cutAt(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = codePointEdge(words, most);
  return `${words.slice(0, end).trimEnd()}…`;
}

/** The nearest place up to `at` that does not lie between the two halves of a character. */
export const codePointEdge = (words: string, at: number): number =>
  /[\udc00-\udfff]/u.test(words[at] ?? '') && at > 0 ? at - 1 : at;
