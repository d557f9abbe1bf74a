import { expect, test } from 'vitest';
import { absentFragments } from '../../bench/search/absent-fragments.ts';
import { textsWith } from '../../bench/search/find-runs.ts';
import { inventTexts } from '../../bench/search/invent-texts.ts';
import { knownItems } from '../../bench/search/known-items.ts';
import { wordsOf } from '../../bench/search/words.ts';

const texts = inventTexts(600, 1);
const folded = texts.map((text) => ` ${wordsOf(text).join(' ')} `);
const holding = (fragment: readonly string[]) =>
  folded.flatMap((text, number) => (text.includes(` ${fragment.join(' ')} `) ? [number] : []));

test('runs of words are found wherever they stand side by side', () => {
  const spoken = [
    'The harbour is closed, said Ada Marsh.',
    'The harbour? Is it closed?',
    '“THE HARBOUR IS CLOSED.” So the harbour is closed.',
    'the harbour is',
  ];
  const runs = ['the harbour is closed', 'the harbour', 'is closed', 'closed the'].map((run) =>
    run.split(' '),
  );
  expect(textsWith(runs, spoken)).toEqual([[0, 2], [0, 1, 2, 3], [0, 2], []]);
});

test('a seed makes the same items again, and another seed others', () => {
  const items = knownItems(texts, { count: 50, seed: 7 });
  expect(knownItems(texts, { count: 50, seed: 7 })).toEqual(items);
  expect(knownItems(texts, { count: 50, seed: 8 })).not.toEqual(items);
  expect(items).toHaveLength(50);
});

test('an item tells every text that holds its words', () => {
  for (const { frag, rel } of knownItems(texts, { count: 50, seed: 7 })) expect(rel).toEqual(holding(frag));
});

test('items are of the first texts, and what holds them is told of all', () => {
  const twice = [...texts, ...texts];
  const items = knownItems(twice, { count: 50, seed: 7, from: 20 });
  expect(items.length).toBeGreaterThan(10);
  expect(items.map(({ rel }) => rel[0]! < 20 && rel.includes(rel[0]! + texts.length))).not.toContain(false);
});

test('fragments have four to seven words, two content words among them', () => {
  const lengths = new Set(knownItems(texts, { count: 300, seed: 7 }).map(({ frag }) => frag.length));
  expect([...lengths].sort()).toEqual([4, 5, 6, 7]);
});

test('of an absent fragment no four words in a row stand in an indexed text', () => {
  const absent = absentFragments(texts.slice(0, 300), texts.slice(300), { count: 60, seed: 7 });
  expect(absent).toHaveLength(60);
  const runs = absent.flatMap((fragment) => {
    const words = fragment.split(' ');
    return words.slice(3).map((_, at) => words.slice(at, at + 4));
  });
  expect(runs.filter((run) => holding(run).some((number) => number < 300))).toEqual([]);
});

test('what somebody said, too, is not absent', () => {
  expect(absentFragments(texts, texts.slice(0, 50), { count: 10, seed: 7 })).toEqual([]);
});
