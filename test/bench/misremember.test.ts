import { expect, test } from 'vitest';
import { seeded } from '../../bench/random.ts';
import { drawFragments } from '../../bench/search/fragments.ts';
import { inflect } from '../../bench/search/inflect.ts';
import { inventTexts } from '../../bench/search/invent-texts.ts';
import { KINDS, type Kind, misremember } from '../../bench/search/misremember.ts';
import { misspell } from '../../bench/search/misspell.ts';
import { readVocabulary } from '../../bench/search/vocabulary.ts';
import { isContentWord } from '../../bench/search/words.ts';

const texts = inventTexts(400, 1);
const vocabulary = readVocabulary(texts);
const random = seeded(3);
const misremembered = [...drawFragments(texts, seeded(2))].map((fragment) => ({
  fragment,
  queries: misremember(fragment, vocabulary, random),
}));

const wordsOf = (query: string) => query.split(' ');
const changed = (from: readonly string[], to: readonly string[]) =>
  from.flatMap((word, at) => (to[at] === word ? [] : [{ word, to: to[at]! }]));
const sorted = (words: readonly string[]) => words.toSorted();
/** What is left of the words when those of the fragment are taken out one after the other; none out of order. */
const putIn = (fragment: readonly string[], words: readonly string[]) => {
  let next = 0;
  const others = words.filter((word) => word !== fragment[next] || next++ < 0);
  return next === fragment.length ? others : ['the fragment is broken'];
};

test('every kind is met often enough to tell', () => {
  expect(misremembered.length).toBeGreaterThan(200);
});

const PROPERTIES: readonly [
  Kind,
  string,
  (fragment: readonly string[], query: readonly string[]) => boolean,
][] = [
  ['exact', 'is the fragment', (fragment, query) => changed(fragment, query).length === 0],
  [
    'dropped',
    'is its content words',
    (fragment, query) => fragment.filter(isContentWord).join() === query.join(),
  ],
  [
    'wrong',
    'has one other content word',
    (fragment, query) => {
      const [one, ...others] = changed(fragment, query);
      return others.length === 0 && [one!.word, one!.to].every((word) => vocabulary.has(word));
    },
  ],
  [
    'typo',
    'has one long word with the same first letter and about as many letters',
    (fragment, query) => {
      const [one, ...others] = changed(fragment, query);
      const { word, to } = one!;
      return (
        others.length === 0 && word.length >= 5 && word[0] === to[0] && Math.abs(word.length - to.length) <= 2
      );
    },
  ],
  [
    'inflected',
    'has one long word with another ending',
    (fragment, query) => {
      const [one, ...others] = changed(fragment, query);
      return others.length === 0 && one!.word.length >= 5 && one!.word.slice(0, 2) === one!.to.slice(0, 2);
    },
  ],
  [
    'shuffled',
    'has its words in another order',
    (fragment, query) =>
      changed(fragment, query).length > 1 && sorted(fragment).join() === sorted(query).join(),
  ],
  [
    'distract',
    'has two words put in',
    (fragment, query) => putIn(fragment, query).length === 2 && query.length === fragment.length + 2,
  ],
  [
    'mixed',
    'is as long, and another',
    (fragment, query) => query.length === fragment.length && query.join() !== fragment.join(),
  ],
];

test.each(PROPERTIES)('%s %s', (kind, _property, holds) => {
  expect(misremembered.filter(({ fragment, queries }) => !holds(fragment, wordsOf(queries[kind])))).toEqual(
    [],
  );
});

test('every kind has its property', () => {
  expect(PROPERTIES.map(([kind]) => kind)).toEqual(KINDS);
});

/** Draws these numbers and no other. */
const scripted = (...numbers: readonly number[]) => {
  const left = [...numbers];
  return () => left.shift()!;
};
const [ONCE, TWICE] = [0.9, 0.1];
const [SWAPPED, LEFT_OUT, PUT_IN, REPLACED] = [0.1, 0.3, 0.6, 0.9];
/** Of “harbour”: the place of its r; and the letter n. */
const [AT_R, N] = [0.2, 0.5];

test.each([
  ['swapped', [ONCE, AT_R, SWAPPED, N], 'habrour'],
  ['left out', [ONCE, AT_R, LEFT_OUT, N], 'habour'],
  ['put in', [ONCE, AT_R, PUT_IN, N], 'hanrbour'],
  ['replaced', [ONCE, AT_R, REPLACED, N], 'hanbour'],
  ['left out twice', [TWICE, AT_R, LEFT_OUT, N, 0, LEFT_OUT, N], 'hbour'],
  [
    'swapped back and replaced',
    [TWICE, AT_R, SWAPPED, N, AT_R, SWAPPED, N, AT_R, REPLACED, N, AT_R, REPLACED, 0],
    'haabour',
  ],
])('a letter is %s', (_slip, numbers, misspelt) => {
  expect(misspell('harbour', scripted(...numbers))).toBe(misspelt);
});

test.each([
  ['letter', ['lettered', 'letters']],
  ['bridge', ['bridged', 'bridges']],
  ['ferry', ['ferries']],
  ['ferries', ['ferry']],
  ['harbours', ['harbour']],
  ['press', ['presses']],
  ['waited', ['waites', 'waiting']],
  ['speed', ['speeded', 'speeds']],
  ['waiting', ['wait', 'waited']],
  ['bring', ['bringed', 'brings']],
  ['delay', ['delayed', 'delays']],
])('“%s” becomes %j', (word, forms) => {
  const drawn = new Set(Array.from({ length: 40 }, () => inflect(word, random)));
  expect([...drawn].sort()).toEqual(forms);
});

test('a wrong word is about as frequent', () => {
  // The first stands in one text, the next in two and so on; a twentieth of forty words is two on each side.
  const names = Array.from(
    { length: 40 },
    (_, at) => `name${String.fromCharCode(97 + at / 26, 97 + (at % 26))}`,
  );
  const { another } = readVocabulary(names.map((_, at) => names.slice(at).join(' ')));
  const drawn = new Set(Array.from({ length: 80 }, () => another(names[20]!, random)));
  expect([...drawn].sort()).toEqual([names[18], names[19], names[21], names[22]]);
  const ofTheRarest = new Set(Array.from({ length: 80 }, () => another(names[0]!, random)));
  expect([...ofTheRarest].sort()).toEqual([names[1], names[2]]);
});

test('words put in are neither common nor unique', () => {
  const common = Array.from({ length: 2_000 }, (_, at) => (at < 2 ? 'ferry lantern' : 'ferry'));
  const { midFrequent } = readVocabulary(common);
  expect(new Set(Array.from({ length: 40 }, () => midFrequent(random)))).toEqual(new Set(['lantern']));
});
