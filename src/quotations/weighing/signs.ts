/** Something that may be observed, and its name in plain words, because people read the weights. */
export type Sign = readonly [isSo: boolean, name: string];

/** The names of what is so. */
export const seenOf = (signs: readonly Sign[]): readonly string[] =>
  signs.filter(([isSo]) => isSo).map(([, name]) => name);
