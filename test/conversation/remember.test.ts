import { expect, test } from 'vitest';
import { cooldown } from '../../src/conversation/cooldown.ts';
import { remember } from '../../src/conversation/remember.ts';

test('what was set is remembered for its time, and of too many the latest', () => {
  let now = 0;
  const memory = remember<number>(1_000, 2, () => now);
  memory.set('a', 1);
  now = 500;
  memory.set('b', 2);
  memory.set('a', 3);
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([3, 2, undefined]);
  memory.set('c', 4);
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([3, undefined, 4]);
  now = 1_499;
  expect(memory.get('a')).toBe(3);
  now = 1_500;
  expect([memory.get('a'), memory.size()]).toEqual([undefined, 0]);
});

test('what is over its time is let go without being looked up', () => {
  let now = 0;
  const memory = remember<number>(1_000, 10, () => now);
  memory.set('a', 1);
  now = 999;
  memory.forget();
  expect(memory.size()).toBe(1);
  now = 1_000;
  memory.forget();
  expect(memory.size()).toBe(0);
});

test('so many questions are answered, then it is said once, then there is silence; to each their own', () => {
  let now = 0;
  const { mayAsk: ask } = cooldown({ questions: 2, inMs: 1_000 }, () => now);
  expect(['ada', 'ada', 'ada', 'ada', 'tom'].map(ask)).toEqual(['go', 'go', 'say', 'silent', 'go']);
  now = 999;
  expect(ask('ada')).toBe('silent');
  now = 1_000;
  expect(['ada', 'ada', 'ada'].map(ask)).toEqual(['go', 'go', 'say']);
});

test('as soon as one question is long enough ago, another one is answered', () => {
  let now = 0;
  const { mayAsk: ask } = cooldown({ questions: 2, inMs: 1_000 }, () => now);
  ask('ada');
  now = 600;
  ask('ada');
  now = 1_100;
  expect([ask('ada'), ask('ada')]).toEqual(['go', 'say']);
  now = 1_700;
  expect(ask('ada')).toBe('go');
});
