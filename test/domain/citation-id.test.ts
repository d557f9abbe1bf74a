import { expect, test } from 'vitest';
import { citationId, ID_LENGTH } from '../../src/domain/citation-id.ts';

test('an id has its length, and letters that need no escaping anywhere', () => {
  expect(citationId('gazette/harbour', 'We wait for the tide', 0)).toMatch(
    new RegExp(`^[A-Za-z0-9_-]{${ID_LENGTH}}$`, 'u'),
  );
});

test.each([
  { when: 'only case differs', words: 'WE WAIT for the tide', same: true },
  { when: 'only marks and spaces differ', words: '“We  wait – for the tide.”', same: true },
  { when: 'a word differs', words: 'We wait for a tide', same: false },
  { when: 'the order differs', words: 'We wait the for tide', same: false },
])('two ids are the same, $same, when $when', ({ words, same }) => {
  const one = citationId('gazette/harbour', 'We wait for the tide', 0);
  expect(citationId('gazette/harbour', words, 0) === one).toBe(same);
});

test('the document and the occurrence tell the same words apart', () => {
  const ids = [
    citationId('gazette/harbour', 'We wait', 0),
    citationId('gazette/harbour', 'We wait', 1),
    citationId('courier/harbour', 'We wait', 0),
  ];
  expect(new Set(ids).size).toBe(3);
});
