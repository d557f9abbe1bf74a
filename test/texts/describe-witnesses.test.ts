import { describe, expect, test } from 'vitest';
import {
  describeFirstPrinted,
  describeWording,
  wordedOtherwise,
} from '../../src/texts/describe-witnesses.ts';
import { day } from '../support/a-document.ts';
import { aCitation, anotherWitness, aSource } from '../support/a-witness.ts';

describe('describeFirstPrinted', () => {
  const named = (id: string, publisher: string | null) =>
    anotherWitness({ id, source: aSource({ publisher }), span: { document: `${id}.md`, start: 0, end: 1 } });
  const told = (firstPrinted: { by: string[]; undated: string[] }, on: string | null = '2024-02-29') =>
    describeFirstPrinted(
      aCitation({
        alsoIn: [named('b2', 'The Courier'), named('c3', null), named('d4', 'The Courier')],
        firstPrinted: { ...firstPrinted, day: on === null ? null : day(on) },
      }),
    );

  test.each([
    { by: ['a1'], undated: [], says: 'first printed by The Gazette, 2024-02-29' },
    { by: ['a1', 'b2'], undated: [], says: 'first printed by The Gazette and The Courier, 2024-02-29' },
    { by: ['b2', 'd4'], undated: [], says: 'first printed by The Courier, 2024-02-29' },
    {
      by: ['b2'],
      undated: ['c3'],
      says: 'first printed by The Courier, 2024-02-29; document c3.md tells no day and may be earlier',
    },
    {
      by: ['b2'],
      undated: ['a1', 'c3'],
      says: 'first printed by The Courier, 2024-02-29; The Gazette and document c3.md tell no day and may be earlier',
    },
  ])('reads “$says”', ({ by, undated, says }) => {
    expect(told({ by, undated })).toBe(says);
  });

  test('claims nobody where no document tells its day', () => {
    expect(told({ by: [], undated: ['a1', 'b2'] }, null)).toBe(
      'who printed it first is not known: no document tells its day',
    );
  });

  test('is silent where only one document prints it', () => {
    expect(describeFirstPrinted(aCitation())).toBeNull();
  });
});

describe('describeWording', () => {
  const citation = aCitation({ quotation: 'We wait for the river' });
  const place = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const differing = (quotation: string, ...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([here, there]) => ({
      here: place(quotation, here),
      there: place(citation.quotation!, there),
    }));
  const ours = 'We sit by the old river';

  test.each([
    { wording: { covers: 'all', differs: [] }, says: null },
    { wording: null, says: null },
    { wording: { covers: 'part', differs: [] }, says: 'its wording: a part of it' },
    { wording: { covers: 'more', differs: [] }, says: 'its wording: more of it' },
    { wording: { covers: 'elsewhere', differs: [] }, says: 'its wording: another part of it' },
    {
      wording: { covers: 'part', differs: differing(ours, ['sit by', 'wait for'], ['old', ''], ['', 'the']) },
      says: 'its wording: a part of it; “sit by” instead of “wait for”; with “old”; without “the”',
    },
    {
      wording: {
        covers: 'all',
        differs: Array.from({ length: 8 }, () => differing(ours, ['old', ''])).flat(),
      },
      says: `its wording: ${'with “old”; '.repeat(6)}2 more differences`,
    },
  ] as const)('reads “$says”', ({ wording, says }) => {
    expect(describeWording(anotherWitness({ quotation: ours, wording }), citation)).toBe(says);
  });

  test('what others word otherwise is told once for all of them', () => {
    const differs = differing(ours, ['sit by', 'wait for'], ['old', '']);
    const alsoIn = [differs, differing(ours, ['', 'for the'])].map((told) =>
      anotherWitness({ wording: { covers: 'all', differs: told } }),
    );
    expect(wordedOtherwise(aCitation({ quotation: citation.quotation, alsoIn }))).toEqual([
      { start: 3, end: 15 },
    ]);
  });
});
