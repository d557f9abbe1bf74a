import { expect, test } from 'vitest';
import { askingOf } from '../../src/questions/wanted.ts';
import { keyMaker, wordsOf } from '../../src/questions/words.ts';
import { tagWords } from '../../src/quotations/tag-words.ts';
import { stemOf } from '../../src/search/terms.ts';

test.each([
  ['Who bought the boats?', 'who', null],
  ['Which towns signed the pact?', 'who', 'towns'],
  ['Who is Ada Marsh?', 'definition', null],
  ['What is the Harbour Trust?', 'definition', null],
  ['what does the levy do', 'definition', null],
  ['How many old boats were sold?', 'number', 'boats'],
  ['How many want a bridge?', 'number', null],
  ['number of boats in the harbour?', 'number', 'boats'],
  ['What share of the crews wanted a bridge?', 'share', 'crews'],
  ['How long did the crossing take?', 'span', null],
  ['Since when has the quay been closed?', 'day', null],
  ['In which year was the bridge built?', 'day', null],
  ['Where were the boats built?', 'place', null],
  ['What is the reason for the delay?', 'reason', null],
  ['What did Ada Marsh say about the quay?', 'statement', null],
  ['Did Ada Marsh say that the quay is old?', 'statement', null],
  ['Is it true that those who wait will sail?', 'whether', null],
  ['Do you know who bought the boats?', 'who', null],
  ['What did the Trust buy?', 'thing', null],
  ['How many times did the ferry sail?', 'number', null],
  ['How much time did the crossing take?', 'span', null],
  ['Which Norwegians signed the pact?', 'who', 'norwegians'],
  ['At which court was it heard?', 'place', 'court'],
  ["What was the mayor's answer to the Guild?", 'statement', null],
  ['What did Ada Marsh say about the kind of boats?', 'statement', null],
  ['Has the mayor answered the letter?', 'whether', null],
  ['Did Tom Reed say the quay is old?', 'statement', null],
  ['What post does Ada Marsh hold?', 'definition', null],
  ['What does HT stand for?', 'definition', null],
])('%s wants: %s', (question, wanted, noun) => {
  const asking = askingOf(wordsOf(question, 0, { tag: tagWords, stem: stemOf }, keyMaker(stemOf)));
  expect([asking.wanted, asking.noun?.lower ?? null]).toEqual([wanted, noun]);
});
