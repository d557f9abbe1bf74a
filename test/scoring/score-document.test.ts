import { describe, expect, test } from 'vitest';
import { scoreDocument } from '../../src/scoring/score-document.ts';
import type { Found } from '../../src/scoring/units.ts';
import { aGoldDocument } from '../support/a-gold-document.ts';

const SENTENCE = '“⟨We wait for the river,⟩” said [Ada Marsh]. They call it “the gift”.';
const GOLD = aGoldDocument(SENTENCE);
const place = (words: string) => {
  const start = GOLD.text.indexOf(words);
  return { start, end: start + words.length };
};

const found = (words: string, about: Partial<Found> = {}): Found => ({
  ...place(words),
  kind: 'direct',
  speaker: 'Ada Marsh',
  confidence: 0.9,
  named: true,
  ...about,
});

describe('an annotated quotation', () => {
  test.each([
    ['found to the word', [found('We wait for the river')], { found: true, exact: true, agreement: 'yes' }],
    ['found in part', [found('We wait for the')], { found: true, exact: false, agreement: 'yes' }],
    ['found too little of', [found('We wait')], { found: false, exact: false, agreement: 'no' }],
    [
      'found as part of a mixed one',
      [found('We wait for the river,', { kind: 'mixed' })],
      { found: true, exact: true, agreement: 'yes' },
    ],
    [
      'found without a speaker',
      [found('We wait for the river,', { speaker: null })],
      { found: true, exact: true, agreement: 'no' },
    ],
    [
      'found with another speaker',
      [found('We wait for the river,', { speaker: 'Tom Reed' })],
      { found: true, exact: true, agreement: 'no' },
    ],
    [
      'read as indirect',
      [found('We wait for the river,', { kind: 'indirect' })],
      { found: false, exact: false, agreement: 'no' },
    ],
    ['not found', [], { found: false, exact: false, agreement: 'no' }],
  ])('%s', (_, quotations, expected) => {
    const [unit] = scoreDocument(GOLD, quotations).units;
    expect({ found: unit!.found !== null, exact: unit!.exact, agreement: unit!.agreement }).toEqual(expected);
  });

  test.each([
    ['the same stretch', 'We wait for the river,', true],
    ['more than half of both together', 'We wait for t', true],
    ['half of both together', 'We wait for', false],
  ])('is labelled as nobody’s when %s is', (_, words, labelled) => {
    const [unit] = scoreDocument(GOLD, [found(words, { kind: 'unattributed', speaker: null })]).units;
    expect([unit!.labelled, unit!.found]).toEqual([labelled, null]);
  });
});

test('what is found where nothing is annotated is spurious; a label is not', () => {
  const quotations = [
    found('We wait for the river,'),
    found('the gift'),
    found('They call', { kind: 'indirect' }),
    found('it', { kind: 'unattributed' }),
  ];
  expect(scoreDocument(GOLD, quotations).spurious).toEqual([
    { ...place('the gift'), words: 2, quotation: quotations[1] },
  ]);
});

describe('a term', () => {
  const label = (words: string) => found(words, { kind: 'unattributed', speaker: null });
  test.each([
    ['labelled', ['the gift'], [label('the gift')], [{ labelled: true }]],
    ['labelled over half of it', ['the gift'], [label('the g')], [{ labelled: true }]],
    ['labelled half of it and no more', ['the gift'], [label('gift')], [{ labelled: false }]],
    ['taken for speech', ['the gift'], [found('the gift')], [{ labelled: false }]],
    ['of four words', ['wait for the river'], [], [{ labelled: false }]],
    ['of five words is none', ['We wait for the river'], [label('We wait for the river')], []],
  ])('%s', (_, annotated, quotations, terms) => {
    const gold = { ...GOLD, unattributedQuoted: annotated.map(place) };
    expect(scoreDocument(gold, quotations).terms).toEqual(terms);
  });
});
