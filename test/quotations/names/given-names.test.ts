import { expect, test } from 'vitest';
import { genderOfGivenName, isGivenName } from '../../../src/quotations/names/given-names.ts';

test.each([
  { name: 'Ada', isGiven: true, gender: 'female' },
  { name: 'TOM', isGiven: true, gender: 'male' },
  { name: 'Renée', isGiven: true, gender: 'female' },
  { name: 'Sam', isGiven: true, gender: undefined },
  { name: 'Taylor', isGiven: true, gender: undefined },
  { name: 'Zorblat', isGiven: false, gender: undefined },
  { name: '', isGiven: false, gender: undefined },
])('$name tells $gender', ({ name, isGiven, gender }) => {
  expect({ isGiven: isGivenName(name), gender: genderOfGivenName(name) }).toEqual({ isGiven, gender });
});
