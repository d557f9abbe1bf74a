import { expect, test } from 'vitest';
import { hideDocuments } from '../../src/corrections/hide-documents.ts';
import { aDocument } from '../support/a-document.ts';

const quoted = ['gazette/vote', 'courier/vote'].map((id) => ({
  document: aDocument('We wait.', { id, file: `${id}.md` }),
  quotations: [],
}));
const hiding = (document: string) => ({ document, reason: {}, file: 'corrections.yaml', line: 3 });

test('a hidden document is left out, the others stay', () => {
  expect(hideDocuments(quoted, [hiding('gazette/vote')])).toEqual({ quoted: [quoted[1]], problems: [] });
});

test('a name that no document has is a Problem', () => {
  expect(hideDocuments(quoted, [hiding('herald/vote')])).toEqual({
    quoted,
    problems: [{ file: 'corrections.yaml', line: 3, kind: 'no-such-document', document: 'herald/vote' }],
  });
});
