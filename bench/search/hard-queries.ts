import { seeded } from '../random.ts';
import type { HardQuery } from './measured.ts';
import { misspell } from './misspell.ts';
import { countTexts } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** In characters: more than a message may have. */
const LONG = 6_000;
const FREQUENT = 20;
const MISSPELT = 60;
const REPEATED = 300;

/** What may take an engine long, of words as frequent as they are in these texts. */
export function hardQueries(texts: readonly string[], seed: number): readonly HardQuery[] {
  const random = seeded(seed);
  const words = [...countTexts(texts)].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const [first = '', second = ''] = words;
  const long = words.filter((word) => word.length >= 7).slice(0, MISSPELT);
  return [
    {
      name: `${LONG.toLocaleString('en')} characters of running text`,
      phrase: runningText(texts).slice(0, LONG),
    },
    { name: `the ${FREQUENT} most frequent words`, phrase: words.slice(0, FREQUENT).join(' ') },
    { name: `${MISSPELT} misspelt words`, phrase: long.map((word) => misspell(word, random)).join(' ') },
    { name: `two words, ${REPEATED} times`, phrase: `${first} ${second} `.repeat(REPEATED).trim() },
    { name: 'words of one letter', phrase: [...'abcdefghijklmnopqrstuvwxyz'].join(' ') },
  ];
}

function runningText(texts: readonly string[]): string {
  let running = '';
  for (const text of texts) {
    if (running.length > LONG) break;
    running += `${wordsOf(text).join(' ')} `;
  }
  return running;
}
