import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/domain/hash.ts';
import { idSet } from '../../src/speeches/id-set.ts';
import { RUNS } from '../support/runs.ts';

/** Adds ids one after the other, and tells which were new. */
function newIn(ids: readonly string[]): readonly boolean[] {
  const kept: string[] = [];
  const set = idSet((number) => kept[number] ?? '');
  return ids.map((id) => {
    const isNew = set.add(id);
    if (isNew) kept.push(id);
    return isNew;
  });
}

const firstOf = (ids: readonly string[]): readonly boolean[] => ids.map((id, at) => ids.indexOf(id) === at);

test('an id is new the first time only, however many there are', () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => `speech-${at % 4_000}`);
  expect(newIn(ids)).toEqual(firstOf(ids));
});

test('two ids of one hash are two', () => {
  // A birthday search: among so many short texts two have the same 32 bits.
  const byHash = new Map<number, string>();
  let pair: readonly string[] = [];
  for (let at = 0; pair.length === 0; at++) {
    const [id, other] = [`id ${at}`, byHash.get(hashOf(`id ${at}`))];
    if (other !== undefined) pair = [other, id];
    byHash.set(hashOf(id), id);
  }
  expect(newIn([...pair, ...pair])).toEqual([true, true, false, false]);
});

test('it agrees with a set of the ids themselves', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 60 }), (ids) => {
      expect(newIn(ids)).toEqual(firstOf(ids));
    }),
    { numRuns: RUNS, seed: 20240229 },
  );
});
