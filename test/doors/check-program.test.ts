import { expect, test } from 'vitest';
import { checkNode } from '../../src/doors/doctor/check-program.ts';

test('a Node that is too old fails', () => {
  expect([checkNode('22.17.1'), checkNode('22.18.0'), checkNode('26.10.0')]).toEqual([
    {
      verdict: 'fail',
      what: 'Node',
      sentence: 'it is 22.17.1, and 22.18 is needed. Run npm ci, which brings its own.',
    },
    { verdict: 'ok', what: 'Node', sentence: 'it is 22.18.0.' },
    { verdict: 'ok', what: 'Node', sentence: 'it is 26.10.0.' },
  ]);
});
