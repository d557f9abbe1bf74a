import { expect, test } from 'vitest';
import { openQueue } from '../../../src/adapters/web/queue.ts';

/** Work that is done when it is told so, and what has begun. */
function someWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async (): Promise<string> => {
    begun.push(name);
    await new Promise<void>((done) => ends.set(name, done));
    return name;
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)!();
    await new Promise((soon) => setImmediate(soon));
  };
  return { begun, work, end };
}

test('two hosts are worked on at once, each by one, and the others wait in order', async () => {
  const queue = openQueue({ atOnce: 2, longest: 3 });
  const { begun, work, end } = someWork();
  const all = ['a1', 'a2', 'b1', 'c1'].map((name) => queue.run(name[0]!, work(name)));
  await new Promise((soon) => setImmediate(soon));
  expect(begun).toEqual(['a1', 'b1']);
  await end('b1');
  expect(begun).toEqual(['a1', 'b1', 'c1']);
  await end('a1');
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
  await end('c1');
  await end('a2');
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1', 'c1']);
});

test('when too many wait, work is not taken', async () => {
  const queue = openQueue({ atOnce: 1, longest: 1 });
  const { begun, work, end } = someWork();
  const first = queue.run('a', work('a1'));
  const second = queue.run('a', work('a2'));
  expect(await queue.run('b', work('b1'))).toBeNull();
  await end('a1');
  await end('a2');
  expect([await first, await second, begun]).toEqual(['a1', 'a2', ['a1', 'a2']]);
});

test('work that fails makes room for the next', async () => {
  const queue = openQueue({ atOnce: 1, longest: 1 });
  const failing = queue.run('a', () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await queue.run('a', async () => 'next')).toBe('next');
});
