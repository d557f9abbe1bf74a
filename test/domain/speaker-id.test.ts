import { expect, test } from 'vitest';
import { asTyped, typedId } from '../../src/domain/speaker-id.ts';

test.each([
  { id: 'ada-marsh', typed: 'ada-marsh' },
  { id: 'marsh', typed: 'marsh~' },
  { id: 'marsh~female', typed: 'marsh~female' },
])('the id $id is typed as $typed, and read as that', ({ id, typed }) => {
  expect([asTyped(id), typedId(typed)]).toEqual([typed, id]);
});

test('a surname is no id', () => {
  expect(typedId('Marsh')).toBeUndefined();
});
