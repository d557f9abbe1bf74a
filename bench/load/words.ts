import type { Archive } from '../../src/domain/archive.ts';
import { slice } from '../../src/domain/span.ts';
import { below, pick, type Random } from '../random.ts';

/** Words that people remember of what was said. */
const REMEMBERED = 6;
const NOWHERE =
  'gull teapot harbour lantern seven quietly marmalade under bicycle the of violin because blue ladder sleeps until Thursday acorn and with pebble sings'.split(
    ' ',
  );

/** Beginnings of all that is quoted. */
export const phrasesOf = ({ entries }: Archive): readonly string[] =>
  [...entries].flatMap(({ document, quotations }) =>
    quotations.map(({ span }) =>
      slice(document.text, span).replace(/["“”]/gu, '').split(/\s+/u).slice(0, REMEMBERED).join(' '),
    ),
  );

/** A phrase in which one word is another. */
export function misremembered(phrases: readonly string[], random: Random): string {
  const words = pick(phrases, random).split(' ');
  const other = pick(pick(phrases, random).split(' '), random);
  return words.with(below(words.length, random), other).join(' ');
}

/** Words that nobody said. */
export const invented = (random: Random): string =>
  Array.from({ length: REMEMBERED }, () => pick(NOWHERE, random)).join(' ');
