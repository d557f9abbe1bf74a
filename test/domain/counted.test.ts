import { expect, test } from 'vitest';
import { counted } from '../../src/domain/counted.ts';

test.each([
  { count: 0, says: '0 documents' },
  { count: 1, says: '1 document' },
  { count: 2, says: '2 documents' },
  { count: 1_000, says: '1,000 documents' },
])('$count is counted as “$says”', ({ count, says }) => {
  expect(counted(count, 'document')).toBe(says);
});
