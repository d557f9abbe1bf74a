import { expect, test } from 'vitest';
import { anArchive } from '../support/an-archive.ts';

const ARCHIVE = anArchive([
  'Ada Marsh asked the harbour for boats. The harbour was shut.',
  'Every harbor has a form for 12345 boats; the Marsh is wide.',
  'The harbour opens at noon.',
]);

test.each([
  { phenomenon: 'a letter left out', phrase: 'the harbur', mended: 'the harbour' },
  { phenomenon: 'a letter put in before the word', phrase: 'lharbour', mended: 'harbour' },
  { phenomenon: 'two letters exchanged', phrase: 'baots', mended: 'boats' },
  { phenomenon: 'of two words equally near the more frequent', phrase: 'harbou', mended: 'harbour' },
  { phenomenon: 'a name, as it is printed', phrase: 'Ada Mrash’s boat', mended: 'Ada Marsh’s boat' },
  {
    phenomenon: 'every unknown word, and nothing around them',
    phrase: 'HARBUR – a  baots?',
    mended: 'harbour – a  boats?',
  },
  { phenomenon: 'no known word in another form', phrase: 'boat harbours', mended: null },
  { phenomenon: 'no function word', phrase: 'from whom', mended: null },
  { phenomenon: 'no word by a function word', phrase: 'thier', mended: null },
  { phenomenon: 'no number', phrase: '12346', mended: null },
  { phenomenon: 'no word of three letters', phrase: 'adq', mended: null },
  { phenomenon: 'no word that nothing is near to', phrase: 'parliament', mended: null },
  { phenomenon: 'nothing where there is no word', phrase: '?!', mended: null },
])('$phenomenon is mended: $phrase', async ({ phrase, mended }) => {
  expect(await ARCHIVE.mend(phrase)).toBe(mended);
});

test('an archive without documents mends nothing', async () => {
  expect(await anArchive([]).mend('harbur')).toBeNull();
});
