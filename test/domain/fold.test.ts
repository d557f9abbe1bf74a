import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, normalise, termsOf } from '../../src/domain/fold.ts';
import { pastedText, SEEDED } from '../support/pasted-text.ts';

test.each([
  { aside: 'case', words: 'We WAIT', folded: 'we wait' },
  { aside: 'accents', words: 'Renée Čapek', folded: 'renee capek' },
  { aside: 'accents written as signs of their own', words: 'Rene\u0301e', folded: 'renee' },
  { aside: 'the shape of the apostrophe', words: 'It’s It‘s It`s It´s', folded: "it's it's it's it's" },
  { aside: 'compatibility forms', words: 'ﬁle №', folded: 'file no' },
  { aside: 'full width', words: 'Ｗｅ', folded: 'we' },
])('fold sets $aside aside', ({ words, folded }) => {
  expect(fold(words)).toBe(folded);
});

describe('termsOf', () => {
  test.each([
    { when: 'marks stand around words', text: '“We wait,” she said.', words: ['we', 'wait', 'she', 'said'] },
    { when: 'an apostrophe stands inside', text: 'It’s the mayor’s', words: ["it's", 'the', "mayor's"] },
    {
      when: 'an apostrophe stands outside',
      text: "'tis the voters' vote",
      words: ['tis', 'the', 'voters', 'vote'],
    },
    {
      when: 'a dot stands inside',
      text: 'The U.S. rose 3.5 points.',
      words: ['the', 'u.s', 'rose', '3.5', 'points'],
    },
    { when: 'words are joined by a hyphen', text: 'end-to-end', words: ['end', 'to', 'end'] },
    { when: 'the script is another', text: 'Река ждёт', words: ['река', 'ждет'] },
    { when: 'there is no word', text: '😀 … —', words: [] },
    { when: 'there is nothing', text: '', words: [] },
  ])('when $when, the words are $words', ({ text, words }) => {
    expect(termsOf(text).map(({ word }) => word)).toEqual(words);
  });

  test('tells where each word stands', () => {
    expect(termsOf('😀 “Wait!”')).toEqual([{ start: 4, end: 8, word: 'wait' }]);
  });

  test('finds words in order, each where it says, whatever the text', () => {
    fc.assert(
      fc.property(pastedText(), (text) => {
        const terms = termsOf(text);
        expect(terms.map(({ start, end }) => fold(text.slice(start, end)))).toEqual(
          terms.map(({ word }) => word),
        );
        const ends = [0, ...terms.map(({ end }) => end)];
        expect(terms.every(({ start, end }, at) => (ends[at] ?? 0) <= start && start < end)).toBe(true);
      }),
      SEEDED,
    );
  });
});

test('normalised are the words with single spaces between them, whatever the text', () => {
  const words = (text: string): string =>
    termsOf(text)
      .map(({ word }) => word)
      .join(' ');
  const plain = fc.string({ unit: fc.constantFrom(...'aZ9_ .,-’\'"`“—…\n😀é') });
  fc.assert(
    fc.property(fc.oneof(pastedText(), plain), (text) => {
      expect(normalise(text)).toBe(words(text));
    }),
    SEEDED,
  );
});
