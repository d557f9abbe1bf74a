import { expect, test } from 'vitest';
import { eachPair } from '../../../src/search/phrases/segment.ts';
import { anIndex, wordsIn } from '../../support/an-index.ts';

/** The pairs of a text, as “word word”, in the order in which they are told. */
function pairsIn(text: string): readonly string[] {
  const { lexicon } = anIndex(text);
  const words = wordsIn(text);
  const numbers = Uint32Array.from(words, (word) => lexicon.words.find(word));
  const pairs: string[] = [];
  eachPair(numbers, numbers.length, lexicon, (a, b, from, to) => {
    expect([a, b]).toEqual([from, to].map((at) => lexicon.stemOf(numbers[at]!)));
    pairs.push(`${words[from]} ${words[to]}`);
  });
  return pairs;
}

test.each([
  { phenomenon: 'neighbours', text: 'harbour crews wait', pairs: ['harbour crews', 'crews wait'] },
  {
    phenomenon: 'content words over a function word',
    text: 'wait for tides',
    pairs: ['wait for', 'for tides', 'wait tides'],
  },
  {
    phenomenon: 'content words over four function words',
    text: 'wait for all of the tides',
    pairs: ['wait for', 'for all', 'all of', 'of the', 'the tides', 'wait tides'],
  },
  {
    phenomenon: 'not over five',
    text: 'wait for all of the other tides',
    pairs: ['wait for', 'for all', 'all of', 'of the', 'the other', 'other tides'],
  },
  {
    phenomenon: 'not over a content word',
    text: 'harbour crews tides',
    pairs: ['harbour crews', 'crews tides'],
  },
  { phenomenon: 'function words beside each other', text: 'of the', pairs: ['of the'] },
  { phenomenon: 'a word twice', text: 'ha ha', pairs: ['ha ha'] },
  { phenomenon: 'none of one word', text: 'tide', pairs: [] },
  { phenomenon: 'none of no word', text: '', pairs: [] },
])('pairs are $phenomenon: $text', ({ text, pairs }) => {
  expect(pairsIn(text)).toEqual(pairs);
});
