import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addScores,
  buildPostings,
  type KeysOf,
  passagesOf,
  ScoreBoard,
  sizeOf,
} from '../../../src/search/phrases/postings.ts';
import { RUNS } from '../../support/runs.ts';

/** Keys of passages, of which most may be empty: those between make the differences long. */
const keysIn =
  (keys: ReadonlyMap<number, readonly number[]>): KeysOf =>
  (passage, tell) => {
    for (const key of keys.get(passage) ?? []) tell(key);
  };

/** The passages of a key, as they are written. */
const naive = (keys: ReadonlyMap<number, readonly number[]>, key: number): readonly number[] =>
  [...keys].flatMap(([passage, told]) => (told.includes(key) ? [passage] : [])).sort((a, b) => a - b);

/** What a board holds, passage by passage. */
const scoresOf = ({ scores, touched, count }: ScoreBoard): ReadonlyMap<number, number> =>
  new Map(Array.from(touched.subarray(0, count), (passage) => [passage, scores[passage] ?? 0] as const));

test.each([
  { apart: 1, bytes: 1 },
  { apart: 127, bytes: 1 },
  { apart: 128, bytes: 2 },
  { apart: 16_383, bytes: 2 },
  { apart: 16_384, bytes: 3 },
  { apart: 2_097_151, bytes: 3 },
  { apart: 2_097_152, bytes: 4 },
])('passages $apart apart take $bytes byte(s)', ({ apart, bytes }) => {
  const postings = buildPostings(1, apart + 1, keysIn(new Map([0, apart].map((at) => [at, [0]]))));
  expect(sizeOf(postings, 0)).toBe(1 + bytes);
  expect([...passagesOf(postings, 0)]).toEqual([0, apart]);
});

test('a key that was not known when the postings were built has no passages', () => {
  const postings = buildPostings(2, 3, keysIn(new Map([[1, [0, 1]]])));
  const board = new ScoreBoard();
  board.fit(3);
  for (const key of [2, 3, 1_000]) {
    expect(sizeOf(postings, key)).toBe(0);
    expect([...passagesOf(postings, key)]).toEqual([]);
    addScores(postings, key, board, { first: 0, weight: 1, opens: true, allowed: null });
  }
  expect(scoresOf(board)).toEqual(new Map());
});

const KEYS = 5;
const PASSAGES = 40_000;
const anyKeys = fc
  .array(
    fc.tuple(
      fc.oneof(fc.nat(9), fc.nat(300), fc.nat(PASSAGES - 1)),
      fc.array(fc.nat(KEYS - 1), { maxLength: 6 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((all) => new Map(all));

test('postings hold for each key the passages in which it stands, once each and in order', () => {
  fc.assert(
    fc.property(anyKeys, (keys) => {
      const postings = buildPostings(KEYS, PASSAGES, keysIn(keys));
      for (let key = 0; key < KEYS; key++) {
        const passages = naive(keys, key);
        expect([...passagesOf(postings, key)]).toEqual(passages);
        expect(sizeOf(postings, key)).toBeGreaterThanOrEqual(passages.length);
      }
    }),
    { numRuns: Math.min(RUNS, 500), seed: 7 },
  );
});

const anyAdding = fc.record({
  key: fc.nat(KEYS - 1),
  weight: fc.integer({ min: 1, max: 8 }),
  opens: fc.boolean(),
  isLimited: fc.boolean(),
});

test('weights are added to the passages that are allowed, and where nothing opens to those with a weight alone', () => {
  fc.assert(
    fc.property(anyKeys, fc.array(anyAdding, { maxLength: 6 }), fc.nat(100), (keys, addings, first) => {
      const postings = buildPostings(KEYS, PASSAGES, keysIn(keys));
      const board = new ScoreBoard();
      board.fit(first + PASSAGES);
      const expected = new Map<number, number>();
      for (const { key, weight, opens, isLimited } of addings) {
        const allowed = isLimited ? (passage: number) => passage % 2 === 0 : null;
        addScores(postings, key, board, { first, weight, opens, allowed });
        for (const passage of naive(keys, key).map((at) => first + at)) {
          const known = expected.get(passage);
          if (known !== undefined) expected.set(passage, known + weight);
          else if (opens && (allowed === null || allowed(passage))) expected.set(passage, weight);
        }
      }
      expect(scoresOf(board)).toEqual(expected);
      board.clear();
      expect([board.count, board.scores.some((score) => score !== 0)]).toEqual([0, false]);
    }),
    { numRuns: Math.min(RUNS, 500), seed: 8 },
  );
});
