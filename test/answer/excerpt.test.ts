import { expect, test } from 'vitest';
import { excerpt } from '../../src/answer/excerpt.ts';
import { slice } from '../../src/domain/span.ts';
import { annotated } from '../support/annotated.ts';

/** In the passages below the words to be kept stand in { }, the quotations in ⟨ ⟩. */
function excerptOf(passage: string, limit: number): string {
  const { text, cues, contents } = annotated(passage);
  return slice(text, excerpt(text, cues[0]!, contents, limit));
}

const [FIRST, SECOND, THIRD] = ['Ada Marsh came at noon.', 'The hall was full.', 'Nobody left.'];

test.each([
  {
    when: 'everything fits',
    passage: `${FIRST} {The hall} was full. ${THIRD}`,
    limit: 200,
    shown: `${FIRST} ${SECOND} ${THIRD}`,
  },
  {
    when: 'one sentence more fits',
    passage: `${FIRST} {The hall} was full. ${THIRD}`,
    limit: 45,
    shown: `${FIRST} ${SECOND}`,
  },
  {
    when: 'the one before does not fit',
    passage: `${FIRST} {The hall} was full. ${THIRD}`,
    limit: 35,
    shown: `${SECOND} ${THIRD}`,
  },
  { when: 'no other fits', passage: `${FIRST} {The hall} was full. ${THIRD}`, limit: 20, shown: SECOND },
  {
    when: 'not even its own fits',
    passage: `${FIRST} {The hall} was full. ${THIRD}`,
    limit: 5,
    shown: SECOND,
  },
  {
    when: 'the words reach over two',
    passage: `${FIRST} The hall {was full. Nobody} left.`,
    limit: 5,
    shown: `${SECOND} ${THIRD}`,
  },
])('whole sentences are shown around the words when $when', ({ passage, limit, shown }) => {
  expect(excerptOf(passage, limit)).toBe(shown);
});

test.each([
  {
    when: 'the words stand in it',
    passage: `${FIRST} “⟨We {wait}. Nobody sails. We vote at noon,⟩” she said. ${THIRD}`,
    shown: '“We wait. Nobody sails. We vote at noon,” she said.',
  },
  {
    when: 'the words stand before it',
    passage: `${FIRST} She {said}: “⟨We wait. Nobody sails. We vote at noon.⟩” ${THIRD}`,
    shown: 'She said: “We wait. Nobody sails. We vote at noon.”',
  },
])('a quotation is never cut when $when', ({ passage, shown }) => {
  expect(excerptOf(passage, 10)).toBe(shown);
});

test('a quotation of many sentences is whole even where it exceeds the limit', () => {
  const quotation = 'We wait for the tide. '.repeat(100).trim();
  const passage = `${FIRST} Ada Marsh said: “⟨{We wait} ${quotation.slice(8)}⟩” ${THIRD}`;
  expect(excerptOf(passage, 200)).toBe(`Ada Marsh said: “${quotation}”`);
});
