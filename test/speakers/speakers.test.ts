import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSpeakers } from '../../src/speakers/speakers.ts';
import { ADA, joined, printed } from '../support/printed-names.ts';

describe('a speaker is one, whatever the press calls them', () => {
  test.each([
    { what: 'an honorific', first: 'Ada Marsh', later: 'Dame Ada Marsh' },
    { what: 'a title', first: 'Ada Marsh', later: 'Dr Ada Marsh' },
    { what: 'an article', first: 'the Bridge Trust', later: 'Bridge Trust' },
    { what: 'case', first: 'Bridge Trust', later: 'BRIDGE TRUST' },
    { what: 'an accent', first: 'Renée Hill', later: 'Renee Hill' },
    { what: 'the shape of an apostrophe', first: 'Tom O’Reed', later: "Tom O'Reed" },
    { what: 'a hyphen', first: 'Ada Marsh-Hill', later: 'Ada Marsh Hill' },
    { what: 'white space', first: 'Ada Marsh', later: ' Ada  Marsh ' },
    { what: 'the office', first: 'Ada Marsh', later: 'Home Secretary Ada Marsh' },
    { what: 'letters behind it', first: 'Ada Marsh', later: 'Ada Marsh MP' },
    { what: 'capitals all over', first: 'Tom McReed', later: 'TOM McREED' },
    { what: 'a possessive', first: 'Ada Marsh', later: 'Ada Marsh’s' },
    { what: 'the dot of a suffix', first: 'Tom Reed, Jr.', later: 'Tom Reed Jr' },
  ])('when $what differs, “$later” is “$first”', ({ first, later }) => {
    const speakers = joinSpeakers(printed(first, later), []);
    expect(speakers.all.length).toBe(1);
    expect(speakers.of(later, 'gazette')).toBe(speakers.of(first, 'gazette'));
    expect(speakers.of(later, 'gazette').name).toBe(first);
  });
});

describe('two speakers are two', () => {
  test.each([
    { when: 'they share a surname', one: 'Ada Marsh', other: 'Eve Marsh' },
    { when: 'one is known by the surname only', one: 'Ada Marsh', other: 'Marsh' },
    { when: 'one has an initial and one only the surname', one: 'A. Marsh', other: 'Ms Marsh' },
    { when: 'one has a suffix', one: 'Tom Reed', other: 'Tom Reed Jr.' },
    { when: 'one has a particle', one: 'Tom Reed', other: 'Tom van Reed' },
    {
      when: 'one has a further word and nothing tells a person',
      one: 'Harbour Trust',
      other: 'Harbour Bridge Trust',
    },
    { when: 'one speaks for the other', one: 'Mayor Tom Reed', other: 'a spokesman for Mayor Tom Reed' },
    { when: 'one is a company’s and “Corp” is its name', one: 'Harbour', other: 'Harbour Corp' },
    { when: 'a crown is all that is told', one: 'Ada', other: 'Queen Ada' },
    { when: 'they hold one office', one: 'the mayor', other: 'the deputy mayor' },
  ])('when $when', ({ one, other }) => {
    expect(joinSpeakers(printed(one, other), []).all.length).toBe(2);
  });

  test('when their long names begin alike, they are told apart by their ids', () => {
    const long = 'the Standing Committee of the Three Rivers on Old Bridges, New Ferries and';
    const { all } = joinSpeakers(printed(`${long} Fords`, `${long} Locks`), []);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
  });
});

test('the nameless of two documents are two, whatever they are called', () => {
  const speakers = joinSpeakers(
    [
      { name: 'a spokesperson', document: 'gazette' },
      { name: 'a spokesperson', document: 'courier' },
      { name: 'a Bridge Trust spokesperson', document: 'gazette' },
      { name: 'a Bridge Trust spokesperson', document: 'courier' },
    ],
    [],
  );
  expect(speakers.all.length).toBe(3);
  expect(speakers.of('a spokesperson', 'gazette')).not.toBe(speakers.of('a spokesperson', 'courier'));
});

describe('the id of a speaker is made of the name', () => {
  test.each([
    { name: 'Ada Marsh', id: 'ada-marsh' },
    { name: 'Dame Renée O’Hill', id: 'renee-o-hill' },
    { name: 'the Bridge Trust', id: 'bridge-trust' },
    { name: 'Ада Марш', id: 'ада-марш' },
    { name: '—', id: 'unnamed' },
  ])('$name: $id', ({ name, id }) => {
    expect(joinSpeakers([], []).of(name, 'gazette').id).toBe(id);
  });
});

describe('what a curator says wins', () => {
  const known = [{ name: 'Ada Marsh', aliases: ['Mayor Marsh', 'the mayor'] }];

  test.each(['Ada Marsh', 'Dame Ada Marsh', 'Mayor Marsh', 'The Mayor', 'MAYOR'])(
    '“%s” is Ada Marsh',
    (name) => {
      const speakers = joinSpeakers(printed(name), known);
      expect(speakers.of(name, 'gazette')).toEqual({ ...ADA, aliases: ['Mayor Marsh', 'the mayor'] });
      expect(speakers.all.length).toBe(1);
    },
  );

  test('a known speaker who said nothing is known all the same', () => {
    expect(joinSpeakers([], known).all).toEqual([{ ...ADA, aliases: ['Mayor Marsh', 'the mayor'] }]);
  });
});

describe('whom a reader may mean', () => {
  const speakers = joinSpeakers(
    printed(
      'Ada Marsh',
      'Eve Marsh',
      'Eve Marsh',
      'Tom Reed',
      'Marshall Stone',
      'the Bridge Trust',
      'José Hill',
    ),
    [{ name: 'Bea Hill', aliases: ['Ms Bridge'] }],
  );
  test.each([
    { typed: 'Ada Marsh', means: ['Ada Marsh'], why: 'the whole name' },
    { typed: 'ada marsh', means: ['Ada Marsh'], why: 'case aside' },
    { typed: 'Dame Ada Marsh', means: ['Ada Marsh'], why: 'honorific aside' },
    { typed: 'ada-marsh', means: ['Ada Marsh'], why: 'the id' },
    { typed: 'marsh~', means: ['Eve Marsh', 'Ada Marsh'], why: 'an id of one word that nobody has' },
    { typed: 'Reed', means: ['Tom Reed'], why: 'a surname' },
    { typed: 'Marsh', means: ['Eve Marsh', 'Ada Marsh'], why: 'a surname of two, who said more first' },
    { typed: 'Mr Hill', means: ['José Hill', 'Bea Hill'], why: 'a surname of two, honorific aside' },
    { typed: 'Hill Bea', means: ['Bea Hill'], why: 'the words in another order' },
    { typed: 'Eve', means: ['Eve Marsh'], why: 'a first name' },
    { typed: 'Bridge', means: ['Bea Hill'], why: 'an alias before a word of a name' },
    { typed: 'Trust', means: ['the Bridge Trust'], why: 'the last word' },
    { typed: 'jose', means: ['José Hill'], why: 'accents aside' },
    { typed: 'to re', means: ['Tom Reed'], why: 'the beginnings of the words' },
    { typed: 'Ada Reed', means: [], why: 'nobody bears both' },
    { typed: 'Nemo', means: [], why: 'nobody' },
    { typed: '', means: [], why: 'no name' },
    { typed: '😀', means: [], why: 'no word' },
  ])('“$typed” means $means: $why', ({ typed, means }) => {
    expect(speakers.named(typed).map(({ name }) => name)).toEqual(means);
  });
});

/** `name/document/role`, where `Mr` and `Ms` tell the gender. */

test('the form of a company is no part of its name', () => {
  expect(joined('Harbour Inc.', 'Harbour', 'Harbour, Inc.', 'a Harbour spokesperson').length).toBe(2);
});

describe('whom a reader may mean by a whole name', () => {
  const { named } = joinSpeakers(
    printed('James Marsh', 'James R. Marsh', 'James T. Marsh', 'Tom Reed', 'Tom Reed Jr.'),
    [],
  );
  test.each([
    { typed: 'James Marsh', means: ['James Marsh', 'James R. Marsh', 'James T. Marsh'] },
    { typed: 'james-marsh', means: ['James Marsh'] },
    { typed: 'James R. Marsh', means: ['James R. Marsh'] },
    { typed: 'Senator James R. Marsh', means: ['James R. Marsh'] },
    { typed: 'Tom Reed', means: ['Tom Reed'] },
    { typed: 'Reed', means: ['Tom Reed', 'Tom Reed Jr.'] },
    { typed: 'Reed Jr', means: ['Tom Reed Jr.'] },
  ])('“$typed” means $means', ({ typed, means }) => {
    expect(named(typed).map(({ name }) => name)).toEqual(means);
  });
});

test('the order of the documents does not matter', () => {
  const aName = fc
    .tuple(
      fc.constantFrom('James ', 'Jim ', 'J. ', 'John ', 'James R. ', 'JAMES ', 'Ada ', 'Bob ', '', 'the '),
      fc.constantFrom('Marsh', 'Marsh', 'Marsh Jr.', 'van Marsh', 'Reed', 'MARSH', 'Trust'),
    )
    .map((parts) => parts.join(''));
  const aLine = fc.record({
    name: aName,
    document: fc.constantFrom('a', 'b', 'c', 'd'),
    role: fc.constantFrom(null, 'Sen.', 'Mayor'),
    gender: fc.constantFrom(undefined, 'male' as const, 'female' as const),
  });
  const shuffled = fc
    .array(aLine, { maxLength: 12 })
    .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })));
  fc.assert(
    fc.property(shuffled, ([lines, others]) => {
      const [one, other] = [joinSpeakers(lines, []), joinSpeakers(others, [])];
      expect(other.all).toEqual(one.all);
      for (const { name, document } of lines)
        expect(other.of(name, document)).toEqual(one.of(name, document));
      expect(new Set(one.all.map(({ id }) => id)).size).toBe(one.all.length);
    }),
  );
});
