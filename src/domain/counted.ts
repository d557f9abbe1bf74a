/** “1 document”, “2,000 documents”: in English, as whoever hosts the program reads it. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;
