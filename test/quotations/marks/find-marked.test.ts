import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, slice } from '../../../src/domain/span.ts';
import { findMarked } from '../../../src/quotations/marks/find-marked.ts';
import { annotate, annotated } from '../../support/annotated.ts';
import { RUNS } from '../../support/runs.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

test.each([
  { when: 'marks are curly', text: '“⟨We wait,⟩” said Ada Marsh.' },
  { when: 'marks are straight', text: '"⟨We wait,⟩" said Ada Marsh.' },
  { when: 'marks are low and high', text: '„⟨We wait,⟩“ said Ada Marsh.' },
  { when: 'marks are angles', text: '«⟨We wait,⟩» said Ada Marsh.' },
  { when: 'marks are doubled apostrophes', text: "''⟨We wait,⟩'' said Ada Marsh." },
  { when: 'marks are doubled graves and apostrophes', text: "``⟨We wait,⟩'' said Ada Marsh." },
  { when: 'marks are single and curly', text: '‘⟨We wait,⟩’ said Ada Marsh.' },
  { when: 'marks are single and straight', text: "'⟨We wait,⟩' said Ada Marsh." },
  { when: 'a dash stands before a straight mark', text: 'The board—"⟨all of it⟩"—waits.' },
  { when: 'a bracket stands before a mark', text: 'The board ("⟨all of it⟩") waits.' },
  { when: 'spaces stand inside the marks', text: '“ We wait ” said Ada Marsh, and “⟨nobody sails⟩ ”.' },
])('when $when, the words between them are found', ({ text }) => {
  const { text: printed } = annotated(text);
  expect(annotate(printed, findMarked(printed, whole(printed)))).toBe(text);
});

test.each(['“[We] wait,”', '‘[We] wait,’', '"[We] wait,"'])('a word in brackets begins %s', (quoted) => {
  const text = `${quoted} said Ada Marsh.`;
  expect(findMarked(text, whole(text)).map(({ span }) => slice(text, span))).toEqual(['[We] wait,']);
});

test.each([
  { when: 'they show possession', text: "The boats' owners and the crews' families wait at Tom's quay." },
  { when: 'they are curly', text: 'The boats’ owners wait at Tom’s quay.' },
  { when: 'they stand for letters left out', text: "It's late, we'll wait, and Tom O'Hara won't." },
  { when: 'they begin a word', text: 'Rock ’n’ roll of the ’90s filled the hall ’til dawn.' },
  { when: 'they are feet and inches', text: 'The mast is 6\' 2" high.' },
])('apostrophes are no marks when $when', ({ text }) => {
  expect(annotate(text, findMarked(text, whole(text)))).toBe(text);
});

test.each([
  { when: 'they stand inside single straight marks', text: "'⟨It's late and we'll wait,⟩' said Ada Marsh." },
  { when: 'they show possession inside single marks', text: '‘⟨It’s the boats’ turn,⟩’ said Ada Marsh.' },
])('apostrophes close no quotation when $when', ({ text }) => {
  const { text: printed } = annotated(text);
  expect(annotate(printed, findMarked(printed, whole(printed)))).toBe(text);
});

test.each([
  { when: 'of another shape', text: '“⟨Tom told me ‘we wait’ and left,⟩” said Ada Marsh.' },
  { when: 'of another shape, straight', text: '"⟨Tom told me \'we wait\' and left,⟩" said Ada Marsh.' },
  { when: 'of the same shape', text: '“⟨Tom told me “we wait” and left,⟩” said Ada Marsh.' },
  { when: 'of the same shape, straight', text: '"⟨Tom told me "we wait" and left,⟩" said Ada Marsh.' },
  { when: 'and both end together', text: '“⟨Tom told me: ‘We wait.’⟩” The hall emptied.' },
])('a quotation inside a quotation is part of it when its marks are $when', ({ text }) => {
  const { text: printed } = annotated(text);
  expect(annotate(printed, findMarked(printed, whole(printed)))).toBe(text);
});

test('a mark that is never closed reaches to the end of its paragraph', () => {
  const text = 'Ada Marsh said: “We wait. Nobody sails.\nThe hall emptied.';
  const paragraph = { start: 0, end: text.indexOf('\n') };
  expect(findMarked(text, paragraph)).toEqual([
    {
      span: { start: 17, end: paragraph.end },
      outer: { start: 16, end: paragraph.end },
      pair: { name: 'curly', open: '“', close: '”' },
      closed: false,
      ending: '.',
    },
  ]);
});

test('the closing mark of another paragraph closes nothing', () => {
  const text = '“We wait\nand sail,” said Ada Marsh.';
  const [marked] = findMarked(text, { start: 0, end: 8 });
  expect(marked).toMatchObject({ span: { start: 1, end: 8 }, closed: false });
});

test('a single mark that is never closed is an apostrophe', () => {
  const text = 'The ‘harbour lobby won.';
  expect(findMarked(text, whole(text))).toEqual([]);
});

test.each(['“”', '“ ”', '“…”', '“ — ”'])('marks around no word, %s, hold nothing', (text) => {
  expect(findMarked(text, whole(text))).toEqual([]);
});

test.each([" 'a", ' ‘a', ' "a', '“a ', '” a', '“a" '])('very many of %j are read', (piece) => {
  // Were it in time with the square of the length, the runner would give up long before.
  const text = piece.repeat(100_000);
  for (const { span } of findMarked(text, whole(text))) expect(span.end).toBeLessThanOrEqual(text.length);
});

const PIECES = [
  'We wait',
  ' ',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '``',
  '„',
  '«',
  '»',
  ',',
  '.',
  '—',
  '[',
  '🚢',
  'שלום',
];

test('stretches lie inside the paragraph, in order, apart from each other, and hold words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.nat(5), (pieces, cut) => {
      const text = pieces.join('');
      const paragraph = { start: Math.min(cut, text.length), end: text.length };
      let last = paragraph.start;
      for (const { span, outer } of findMarked(text, paragraph)) {
        expect(outer.start).toBeGreaterThanOrEqual(last);
        expect(contains(paragraph, outer) && contains(outer, span)).toBe(true);
        expect(slice(text, span)).toMatch(/[\p{L}\p{N}]/u);
        expect(slice(text, span)).toBe(slice(text, span).trim());
        expect(text[outer.start]).toMatch(/["“”„«»‘’'`]/u);
        last = outer.end;
      }
    }),
    { numRuns: RUNS, seed: 1 },
  );
});
