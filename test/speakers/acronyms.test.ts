import { expect, test } from 'vitest';
import { explainedAcronyms } from '../../src/speakers/acronyms.ts';

test.each([
  { text: 'The National Gull Society (NGS) waits.', name: 'National Gull Society', letters: 'NGS' },
  {
    text: 'the National Society for the Prevention of Cruelty to Gulls (NSPCG)',
    name: 'National Society for the Prevention of Cruelty to Gulls',
    letters: 'NSPCG',
  },
  { text: 'The Ferry-Operators League (the FOL) waits.', name: 'Ferry-Operators League', letters: 'FOL' },
  { text: 'Meet Boats & Bridges of Ohio (B&B of O).', name: null, letters: '' },
  { text: 'Meet Harbour & Bridge Trust (HBT).', name: 'Harbour & Bridge Trust', letters: 'HBT' },
  { text: 'The National Gull Society (founded 1900) waits.', name: null, letters: '' },
  { text: 'Ada Marsh (NGS) waits.', name: null, letters: '' },
  { text: 'We met at noon (NGS).', name: null, letters: '' },
  { text: '(NGS)', name: null, letters: '' },
])('in “$text” $letters means $name', ({ text, name, letters }) => {
  expect(explainedAcronyms(text, 'gazette')).toEqual(
    name === null ? [] : [{ letters, name, document: 'gazette' }],
  );
});
