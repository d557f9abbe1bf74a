import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords, type WordList } from '../../../src/search/words/read-words.ts';
import { Vocabulary } from '../../../src/search/words/vocabulary.ts';
import { wordsIn } from '../../support/an-index.ts';
import { RUNS } from '../../support/runs.ts';

const vocabulary = new Vocabulary();
const list: WordList = { numbers: new Uint32Array(1), length: 0 };

function read(text: string): readonly string[] {
  readWords(text, vocabulary, list);
  return Array.from(list.numbers.subarray(0, list.length), (number) => vocabulary.wordAt(number));
}

test.each([
  { phenomenon: 'case is folded', text: 'The HARBOUR Trust', words: ['the', 'harbour', 'trust'] },
  { phenomenon: 'a curly apostrophe is a straight one', text: "Ada’s don't", words: ["ada's", "don't"] },
  {
    phenomenon: 'quotation marks are no apostrophes',
    text: "‘tides’ 'turn' it’ ’tis",
    words: ['tides', 'turn', 'it', 'tis'],
  },
  { phenomenon: 'two apostrophes part words', text: "a''b c’’d e'", words: ['a', 'b', 'c', 'd', 'e'] },
  {
    phenomenon: 'dots part words',
    text: 'the U.S. run.into it...',
    words: ['the', 'u', 's', 'run', 'into', 'it'],
  },
  {
    phenomenon: 'hyphens and dashes part words',
    text: 'front-line—now – then',
    words: ['front', 'line', 'now', 'then'],
  },
  { phenomenon: 'digits are words', text: '£1,200 in 1990s §7', words: ['1', '200', 'in', '1990s', '7'] },
  { phenomenon: 'accents are folded', text: 'Élodie’s café', words: ["elodie's", 'cafe'] },
  {
    phenomenon: 'a letter with an accent of its own follows an apostrophe',
    text: "l'État d’été",
    words: ["l'etat", "d'ete"],
  },
  { phenomenon: 'an accent alone behind a letter belongs to it', text: 'cafe\u0301s', words: ['cafes'] },
  { phenomenon: 'signs and pictures are none', text: 'tide ❤️ 🚢 turns €', words: ['tide', 'turns'] },
  { phenomenon: 'compatibility forms are folded', text: 'ﬁsh ＡＢＣ', words: ['fish', 'abc'] },
  {
    phenomenon: 'spaces of all kinds part words',
    text: 'a\u00a0b\u2009c\u200bd\ne\tf',
    words: ['a', 'b', 'c', 'd', 'e', 'f'],
  },
  { phenomenon: 'a raised digit is a digit', text: 'x² 10\u2070', words: ['x2', '100'] },
  { phenomenon: 'other scripts are words', text: '李雷 said да', words: ['李雷', 'said', 'да'] },
  { phenomenon: 'there is nothing', text: ' “…” ', words: [] },
])('$phenomenon: $text', ({ text, words }) => {
  expect(read(text)).toEqual(words);
});

test('a list and a word grow as long as the text', () => {
  const words = [...Array.from({ length: 700 }, (_, at) => `word${at}`), 'tide'.repeat(200)];
  expect(read(words.join(' '))).toEqual(words);
});

/** What stands in texts, in any order. */
const PIECES = [
  'tide',
  'A',
  'z9',
  "'",
  '’',
  '‘',
  '"',
  '“',
  '.',
  '..',
  ',',
  '-',
  '—',
  ' ',
  '\n',
  'é',
  'e\u0301',
  'İ',
  '½',
  'ﬁ',
  '⒈',
  '\ud83d',
  '🚢',
  '❤️',
  '\u200d',
  '\u00a0',
  '§',
  '李',
  '²',
  '\u2070',
  '`',
];

test.each([
  { of: 'any signs', text: fc.string({ unit: 'binary' }) },
  { of: 'whole letters and pictures', text: fc.string({ unit: 'grapheme' }) },
  { of: 'ASCII', text: fc.string({ unit: 'binary-ascii' }) },
  {
    of: 'what stands in texts',
    text: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join('')),
  },
])('the words of a text of $of are those that are searched for', ({ text }) => {
  fc.assert(
    fc.property(text, (one) => {
      expect(read(one)).toEqual(wordsIn(one));
    }),
    { numRuns: RUNS * 4, seed: 2 },
  );
});
