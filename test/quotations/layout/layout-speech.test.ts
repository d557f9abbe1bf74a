import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, overlaps, slice } from '../../../src/domain/span.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { layoutSpeech } from '../../../src/quotations/layout/layout-speech.ts';
import { findQuotations } from '../../../src/quotations/quotations.ts';
import { readParagraph } from '../../../src/quotations/read-paragraph.ts';
import { aDocument } from '../../support/a-document.ts';
import { quotationsIn } from '../../support/read-annotated.ts';
import { RUNS } from '../../support/runs.ts';

const LABELS = [
  'MARSH:',
  'Ada Marsh:',
  'SEN. REED:',
  'THE CHAIR:',
  'Q:',
  'A:',
  '[09:32] Tom Reed:',
  'Note:',
  '“REED:',
  '',
];
const ANNOUNCEMENTS = [
  'Statement from Ada Marsh:',
  'Tom Reed issued the following statement:',
  'Ada Marsh said:',
];
const WORDS = [
  'We wait.',
  'You sail?',
  'The tide is low.',
  '“We wait.”',
  '“Nobody sails.',
  '‘We wait.',
  'Tom Reed said, “No.”',
  'a “b” c',
];
const SIGNATURES = [
  '— Ada Marsh',
  '– Tom Reed, chair',
  '— Ada Marsh (@adamarsh) March 6, 2020',
  '> — Ada Marsh',
  '###',
  '(Applause.)',
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 3 }).map((all) => all.join(' '));
const line = fc.oneof(
  fc.tuple(fc.constantFrom(...LABELS), words).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom(...LABELS), words, fc.constantFrom(...LABELS), words)
    .map((parts) => parts.join(' ')),
  fc.tuple(words, fc.constantFrom(...SIGNATURES)).map((parts) => parts.join(' ')),
  fc.constantFrom(...ANNOUNCEMENTS, ...SIGNATURES),
);
const someLines = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));
const options = { numRuns: RUNS, seed: 20240229 };

test('what a layout gives to somebody lies inside its paragraph, in order and apart', () => {
  fc.assert(
    fc.property(someLines, (text) => {
      const paragraphs = aDocument(text).passages.map((passage) => readParagraph(text, passage));
      for (const [place, speeches] of layoutSpeech(text, paragraphs)) {
        let end = 0;
        for (const { content, mention, paragraph } of speeches) {
          expect(paragraph).toBe(place);
          expect(contains(paragraphs[place]!.span, content) && content.start < content.end).toBe(true);
          expect(content.start).toBeGreaterThanOrEqual(end);
          expect(mention === null || !overlaps(mention, content)).toBe(true);
          end = content.end;
        }
      }
    }),
    options,
  );
});

test('quotations of a laid-out document are slices of one passage, and apart or one inside the other', () => {
  fc.assert(
    fc.property(someLines, (text) => {
      const document = aDocument(text);
      const quotations = findQuotations(document).filter(({ kind }) => kind !== 'indirect');
      for (const { span } of quotations) {
        expect(document.passages.some((passage) => contains(passage, span))).toBe(true);
        expect(slice(text, span)).toMatch(/^\S(?:.*\S)?$/su);
        for (const other of quotations) {
          const isNested = contains(span, other.span) || contains(other.span, span);
          expect(isNested || !overlaps(span, other.span)).toBe(true);
        }
      }
    }),
    options,
  );
});

test('a paragraph is read by the first form that finds speech in it', () => {
  const text = 'Ada Marsh: I wait.\nTom Reed: We sail. — Zoe Quine';
  expect(quotationsIn(text).map(({ speaker }) => speaker)).toEqual(['Ada Marsh', 'Tom Reed']);
});

test.each([
  {
    form: 'emphasised labels',
    text: '**Ada Marsh:** We wait.\n\n**Tom Reed:** You sail?\n\n**Ada Marsh:** No.',
    found: ['Ada Marsh: We wait.', 'Tom Reed: You sail?', 'Ada Marsh: No.'],
  },
  {
    form: 'labels on lines of one block',
    text: '**Ada Marsh:** We wait.\n**Tom Reed:** You sail?\n**Ada Marsh:** No.',
    found: ['Ada Marsh: We wait.', 'Tom Reed: You sail?', 'Ada Marsh: No.'],
  },
  { form: 'a signed block', text: '> We wait.\n>\n> — Ada Marsh', found: ['Ada Marsh: We wait.'] },
  {
    form: 'a signed block of one paragraph',
    text: '> “We wait.”\n> — Ada Marsh',
    found: ['Ada Marsh: We wait.'],
  },
  {
    form: 'a release',
    text: '**Statement from Ada Marsh:**\n\nWe wait.\n\n###',
    found: ['Ada Marsh: We wait.'],
  },
])('speech is found in the Markdown of $form', ({ text, found }) => {
  const { document } = ingest({ id: 'harbour', file: 'harbour.md', format: 'markdown', text });
  const shown = findQuotations(document!).map(
    ({ speaker, span }) => `${speaker}: ${slice(document!.text, span)}`,
  );
  expect(shown).toEqual(found);
});
