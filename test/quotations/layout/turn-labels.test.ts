import { expect, test } from 'vitest';
import { slice } from '../../../src/domain/span.ts';
import { labelBefore, questionOrAnswer, timedLine } from '../../../src/quotations/layout/turn-labels.ts';

const labelOf = (text: string) => {
  const label = labelBefore(text, 0, text.lastIndexOf(':'));
  return label === undefined ? null : { kind: label.kind, name: slice(text, label.name), key: label.key };
};

test.each([
  ['MARSH:', { kind: 'name', name: 'MARSH', key: 'marsh' }],
  ['Ada Marsh:', { kind: 'name', name: 'Ada Marsh', key: 'marsh' }],
  ['SEN. MARSH:', { kind: 'name', name: 'SEN. MARSH', key: 'marsh' }],
  ['Ada van der Marsh:', { kind: 'name', name: 'Ada van der Marsh', key: 'marsh' }],
  ['[09:32] Ada Marsh:', { kind: 'name', name: 'Ada Marsh', key: 'marsh' }],
  ['00:09:32 - Ada Marsh:', { kind: 'name', name: 'Ada Marsh', key: 'marsh' }],
  ['Ada Marsh (09:32):', { kind: 'name', name: 'Ada Marsh', key: 'marsh' }],
  ['Ada Marsh (Harbour Trust):', { kind: 'name', name: 'Ada Marsh', key: 'marsh' }],
  ['ADA MARSH, GAZETTE ANCHOR:', { kind: 'name', name: 'ADA MARSH', key: 'marsh' }],
  ['**Ada Marsh:', { kind: 'name', name: 'Ada Marsh', key: 'marsh' }],
  ['“MARSH:', { kind: 'name', name: 'MARSH', key: 'marsh' }],
  ['THE CHAIR:', { kind: 'office', name: 'THE CHAIR', key: 'the chair' }],
  ['Moderator:', { kind: 'office', name: 'Moderator', key: 'moderator' }],
  ['The First Minister:', { kind: 'office', name: 'The First Minister', key: 'the first minister' }],
  ['Speaker 2:', { kind: 'office', name: 'Speaker 2', key: 'speaker 2' }],
  ['UNIDENTIFIED MALE:', { kind: 'office', name: 'UNIDENTIFIED MALE', key: 'unidentified male' }],
  ['Q:', { kind: 'question', name: 'Q', key: 'question' }],
  ['Answer:', { kind: 'answer', name: 'Answer', key: 'answer' }],
])('%s is the label of a turn', (text, label) => {
  expect(labelOf(text)).toEqual(label);
});

test.each(['Note:', 'UPDATE:', 'Photo:', 'Monday:', 'Read More:', 'THE FACTS:', 'Editors Note:'])(
  '%s names what follows and nobody',
  (text) => {
    expect(labelOf(text)?.kind).toBe('field');
  },
);

test.each([
  'The tide is low:',
  'Ada Marsh said:',
  'In the hall, we agreed:',
  `${'Marsh '.repeat(30)}:`,
  '“We wait,” and:',
])('%s is no label', (text) => {
  expect(labelOf(text)).toBeNull();
});

test.each([
  ['Q. Why now?', 'question'],
  ['A: We wait.', 'answer'],
  ['A tide is low.', undefined],
  ['A.', undefined],
])('%s is a question, an answer or neither', (text, kind) => {
  expect(questionOrAnswer(text, { start: 0, end: text.length })?.kind).toBe(kind);
});

test.each([
  ['Ada Marsh 09:32', 'Ada Marsh'],
  ['Ada Marsh [1:09:32]', 'Ada Marsh'],
  ['The tide turns at 09:32', null],
  ['Monday 09:32', null],
])('%s is a stamped name or none', (text, name) => {
  const label = timedLine(text, { start: 0, end: text.length });
  expect(label === undefined ? null : slice(text, label.name)).toBe(name);
});
