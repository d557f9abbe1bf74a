import { expect, test } from 'vitest';
import { applyEdits, unrepaired } from '../../src/ingest/apply-edits.ts';
import { dropRepetition } from '../../src/ingest/drop-repetition.ts';

const LONG = '“We wait for the river to fall, and then we build the bridge,” said Ada Marsh.';

test.each([
  {
    when: 'a paragraph begins with the end of the one before',
    text: `The council met. ${LONG}\n${LONG} Tom Reed agreed.`,
    left: `The council met. ${LONG}\nTom Reed agreed.`,
  },
  {
    when: 'a paragraph stands twice',
    text: `${LONG}\n${LONG}\nTom Reed agreed.`,
    left: `${LONG}\n\nTom Reed agreed.`,
  },
  { when: 'the repetition is short', text: 'We wait. We wait.\nWe wait. We build.' },
  { when: 'it stands two paragraphs later', text: `${LONG}\nTom Reed agreed.\n${LONG}` },
  { when: 'only a part of a word is repeated', text: 'They build the bridge\nbridge the river' },
  { when: 'a word differs', text: `${LONG}\n${LONG.replace('fall', 'rise')}` },
  { when: 'there is one paragraph', text: LONG },
  { when: 'there is no text', text: '' },
])('when $when, the text is told once', ({ text, left }) => {
  expect(applyEdits(unrepaired(text), dropRepetition(text)).text).toBe(left ?? text);
});

test('long paragraphs that are very much alike are compared', () => {
  // Were it in time with the square of the length, the runner would give up long before.
  const text = `${'ab'.repeat(300_000)}c\n${'ab'.repeat(300_000)}d`;
  expect(dropRepetition(text)).toEqual([]);
});
