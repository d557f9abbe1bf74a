/** Control characters and changes of direction in a document must not reach the terminal. */
export const printable = (words: string): string =>
  words
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
