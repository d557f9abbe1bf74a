import { expect, test } from 'vitest';
import { genderOfTitle, headWords, officesIn } from '../../src/domain/titles.ts';

test.each([
  { role: 'Sen.', offices: ['senator'] },
  { role: 'Ohio senator', offices: ['senator'] },
  { role: 'former Home Secretary', offices: ['secretary'] },
  { role: 'Congresswoman', offices: ['representative'] },
  { role: 'spokesman for Mayor Tom Reed', offices: [] },
  { role: 'chair of the senator’s board', offices: [] },
  { role: 'Mr', offices: [] },
])('“$role” tells the offices $offices', ({ role, offices }) => {
  expect([...officesIn(role)]).toEqual(offices);
});

test('the words of a role are those before it speaks of somebody else', () => {
  expect(headWords('Deputy Director of the Harbour Trust')).toEqual(['deputy', 'director']);
});

test.each([
  ['mr', 'male'],
  ['sir', 'male'],
  ['ms', 'female'],
  ['dame', 'female'],
  ['dr', undefined],
])('%s is %s', (title, gender) => {
  expect(genderOfTitle(title)).toBe(gender);
});
