import { expect, test } from 'vitest';
import { printedTitle } from '../../src/ingest/printed-title.ts';
import { splitPassages } from '../../src/ingest/split-passages.ts';

const TEXT = 'The council met on Thursday.';

test.each([
  {
    when: 'a short line stands apart',
    text: `Council votes on the bridge\n\n${TEXT}`,
    title: 'Council votes on the bridge',
  },
  { when: 'it ends in marked words', text: `Council: ‘We wait’\n\n${TEXT}`, title: 'Council: ‘We wait’' },
  { when: 'it begins with a number', text: `129 bridges\n\n${TEXT}`, title: '129 bridges' },
  { when: 'it ends like a sentence', text: `The council votes.\n\n${TEXT}`, title: undefined },
  { when: 'it is a question', text: `Will it vote?\n\n${TEXT}`, title: undefined },
  { when: 'it announces something', text: `Minutes:\n\n${TEXT}`, title: undefined },
  { when: 'it begins small', text: `council votes\n\n${TEXT}`, title: undefined },
  { when: 'it is long', text: `${'Council votes '.repeat(11).trim()}\n\n${TEXT}`, title: undefined },
  { when: 'no blank line stands under it', text: `Council votes on the bridge\n${TEXT}`, title: undefined },
  {
    when: 'another heading follows',
    text: `Council votes\n\nMinutes of the day\n\n${TEXT}`,
    title: undefined,
  },
  { when: 'nothing follows', text: 'Council votes on the bridge', title: undefined },
  { when: 'there is no text', text: '', title: undefined },
])('when $when, the title is $title', ({ text, title }) => {
  expect(printedTitle(text, splitPassages(text))).toBe(title);
});
