import { expect, test } from 'vitest';
import { reportingVerb } from '../../../src/quotations/cues/reporting-verbs.ts';

test.each([
  { verb: 'say', forms: 'say says said saying', strength: 'saying' },
  { verb: 'tell', forms: 'tell tells told telling', strength: 'saying' },
  { verb: 'a regular verb', forms: 'warn warns warned warning', strength: 'saying' },
  { verb: 'a verb in -e', forms: 'argue argues argued arguing', strength: 'saying' },
  { verb: 'a verb in -y behind a consonant', forms: 'reply replies replied replying', strength: 'saying' },
  { verb: 'a verb in a hiss', forms: 'stress stresses stressed stressing', strength: 'saying' },
  {
    verb: 'a verb that doubles its last letter',
    forms: 'admit admits admitted admitting',
    strength: 'saying',
  },
  {
    verb: 'a verb that takes words in',
    forms: 'describe describes described describing',
    strength: 'taking-in',
  },
] as const)('every form of $verb is known as $strength', ({ forms, strength }) => {
  expect(forms.split(' ').map(reportingVerb)).toEqual(forms.split(' ').map(() => strength));
});

test.each(['sail', 'wait', 'of', '', 'constructor', 'SAID'])('%j announces nothing', (word) => {
  expect(reportingVerb(word)).toBe(undefined);
});
