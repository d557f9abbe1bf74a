import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice, toInput } from '../../src/domain/span.ts';
import { applyEdits, type Edit, editsFor, unrepaired } from '../../src/ingest/apply-edits.ts';
import { SEEDED } from '../support/pasted-text.ts';

const put = (start: number, end: number, words: string): Edit => ({ start, end, with: words });

test('a text before any repair comes from itself', () => {
  expect(unrepaired('We wait.')).toEqual({
    text: 'We wait.',
    origin: [{ text: { start: 0, end: 8 }, input: { start: 0, end: 8 } }],
  });
});

describe('applyEdits', () => {
  test.each([
    { when: 'there is no edit', edits: [], text: 'We wait here.' },
    { when: 'words are dropped', edits: [put(2, 7, '')], text: 'We here.' },
    { when: 'words are replaced', edits: [put(3, 7, 'listen')], text: 'We listen here.' },
    { when: 'something is put in', edits: [put(2, 2, ' all')], text: 'We all wait here.' },
    { when: 'everything is dropped', edits: [put(0, 13, '')], text: '' },
    { when: 'edits touch', edits: [put(0, 2, 'They'), put(2, 7, '')], text: 'They here.' },
    {
      when: 'edits come in any order',
      edits: [put(8, 12, 'there'), put(0, 2, 'They')],
      text: 'They wait there.',
    },
    {
      when: 'edits overlap, the earlier holds',
      edits: [put(5, 9, 'X'), put(3, 7, 'stay')],
      text: 'We stay here.',
    },
  ])('when $when, the text is “$text”', ({ edits, text }) => {
    expect(applyEdits(unrepaired('We wait here.'), edits).text).toBe(text);
  });

  test('keeps track of where each stretch comes from', () => {
    expect(applyEdits(unrepaired('We wait here.'), [put(3, 7, 'listen'), put(12, 13, '')]).origin).toEqual([
      { text: { start: 0, end: 3 }, input: { start: 0, end: 3 } },
      { text: { start: 3, end: 9 }, input: { start: 3, end: 7 } },
      { text: { start: 9, end: 14 }, input: { start: 7, end: 12 } },
    ]);
  });

  test('tells the place in the first input after several rounds', () => {
    const once = applyEdits(unrepaired('abc <u>def</u> ghi'), [put(4, 7, ''), put(10, 14, '')]);
    const twice = applyEdits(once, [put(0, 4, ''), put(6, 7, 'GG')]);
    expect(twice.text).toBe('deGG ghi');
    expect(twice.origin.map(({ text, input }) => [slice(twice.text, text), input.start, input.end])).toEqual([
      ['de', 7, 9],
      ['GG', 9, 10],
      [' ghi', 14, 18],
    ]);
  });

  test('keeps what is kept, and its place, whatever is edited', () => {
    const edit = fc
      .tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 4 }))
      .map(([start, length, words]) => put(start, start + length, words.toUpperCase()));
    const lower = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 46, maxLength: 60 });
    fc.assert(
      fc.property(lower, fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 3 }), (input, rounds) => {
        const { text, origin } = rounds.reduce(
          (repaired, edits) =>
            applyEdits(
              repaired,
              edits.filter(({ end }) => end <= repaired.text.length),
            ),
          unrepaired(input),
        );
        const kept = [...text.matchAll(/[a-j]/gu)].map(({ index }) => ({ start: index, end: index + 1 }));
        expect(kept.map((span) => slice(input, toInput(origin, span)))).toEqual(
          kept.map((span) => slice(text, span)),
        );
      }),
      SEEDED,
    );
  });
});

describe('editsFor', () => {
  test('makes an edit for every match', () => {
    expect(editsFor('a-b-c', /-/gu, () => '–')).toEqual([put(1, 2, '–'), put(3, 4, '–')]);
  });

  test('leaves a match as it is when there is no replacement', () => {
    expect(editsFor('a1b2', /\d/gu, ([digit]) => (digit === '1' ? 'one' : undefined))).toEqual([
      put(1, 2, 'one'),
    ]);
  });
});
