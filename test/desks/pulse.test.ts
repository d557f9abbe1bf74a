import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takePulse } from '../../src/desks/pulse.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a thread that answers is never silent', async () => {
  const pulse = takePulse(async () => {}, 1_000);
  await vi.advanceTimersByTimeAsync(5_500);
  expect(pulse.silentMs()).toBe(0);
  pulse.stop();
});

test('a thread that does not answer is silent since it was asked, and asked no second time', async () => {
  const answers: (() => void)[] = [];
  const pulse = takePulse(() => new Promise<void>((resolve) => answers.push(resolve)), 1_000);
  await vi.advanceTimersByTimeAsync(12_000);
  expect([pulse.silentMs(), answers.length]).toEqual([11_000, 1]);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(500);
  expect(pulse.silentMs()).toBe(0);
  pulse.stop();
});

test('a thread that cannot be asked is silent since then, until it can be', async () => {
  let hasEnded = true;
  const pulse = takePulse(async () => {
    if (hasEnded) throw new Error('the thread that answers has ended with code 7');
  }, 1_000);
  await vi.advanceTimersByTimeAsync(4_500);
  expect(pulse.silentMs()).toBe(3_500);
  hasEnded = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(pulse.silentMs()).toBe(0);
  pulse.stop();
});

test('nobody is asked when it was stopped', async () => {
  const ask = vi.fn(async () => {});
  takePulse(ask, 1_000).stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ask).not.toHaveBeenCalled();
});
