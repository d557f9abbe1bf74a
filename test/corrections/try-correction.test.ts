import { expect, test } from 'vitest';
import { tryCorrection } from '../../src/corrections/try-correction.ts';
import { understand } from '../../src/understand.ts';
import { anInput } from '../support/an-archive.ts';

const { document, quotations } = understand(
  anInput({ id: 'vote', text: '“We go,” said Ada Marsh.\n\n“We go,” said Tom Reed of the harbour.' }),
);
const quoted = [{ document: document!, quotations }];

test.each([
  { fields: { words: 'We go,', beside: 'of the harbour', speaker: 'Jo Berry' }, objection: null },
  {
    fields: { words: 'We go,', speaker: 'Jo Berry' },
    objection:
      '“We go,” stands in several places (vote). Write more of the words, or add `document: …`, or `beside: …` with other words of the same paragraph.',
  },
  {
    fields: { words: 'We wait.', speaker: 'Jo Berry' },
    objection: 'no document holds the words “We wait.”. Copy them from the document, without a gap.',
  },
  {
    fields: { words: 'We go,', beside: 'of the harbour', said: 'Tuesday' },
    objection: '`said` is `Tuesday`. Write the day it was said as YYYY-MM-DD, or `unknown`.',
  },
])('$fields', ({ fields, objection }) => {
  expect(tryCorrection(fields, quoted)).toBe(objection);
});
