import { describe, expect, test } from 'vitest';
import { joinSpeakers } from '../../src/speakers/speakers.ts';
import { asPrinted, joined, printed } from '../support/printed-names.ts';

describe('full names are one person’s as long as nobody else could be meant', () => {
  test.each([
    { when: 'a middle initial', names: ['James Marsh', 'James R. Marsh'], groups: 1 },
    {
      when: 'initials',
      names: ['J. R. Marsh', 'James Marsh', 'James R. Marsh', 'J.R. Marsh', 'JR Marsh'],
      groups: 1,
    },
    { when: 'an initial for two', names: ['J. Marsh', 'James Marsh', 'John Marsh'], groups: 3 },
    { when: 'two middle initials', names: ['James R. Marsh', 'James T. Marsh'], groups: 2 },
    {
      when: 'two middle initials and none',
      names: ['James Marsh', 'James R. Marsh', 'James T. Marsh'],
      groups: 3,
    },
    {
      when: 'a middle name and its initial beside another',
      names: ['James R. Marsh', 'James Rob Marsh', 'James T. Marsh'],
      groups: 2,
    },
    { when: 'a middle name left out', names: ['Ada Hill Marsh//Ms', 'Ada Marsh'], groups: 1 },
    { when: 'another gender', names: ['J. Marsh//Ms', 'James Marsh//Mr'], groups: 2 },
    { when: 'a short form', names: ['Jim Marsh', 'James Marsh'], groups: 2 },
    {
      when: 'a short form and an initial',
      names: ['Jim Marsh//Sen.', 'James R. Marsh//Sen.', 'J. Marsh'],
      groups: 1,
    },
    {
      when: 'a short form and one office',
      names: ['Jim Marsh//Sen.', 'James Marsh//the senator'],
      groups: 1,
    },
    { when: 'a short form and another office', names: ['Jim Marsh//Sen.', 'James Marsh//Mayor'], groups: 2 },
    {
      when: 'a short form beside a namesake',
      names: ['Jim Marsh//Sen.', 'James Marsh//Sen.', 'Ada Marsh'],
      groups: 3,
    },
    { when: 'a short form of several names', names: ['Ted Marsh//Sen.', 'Edward Marsh//Sen.'], groups: 2 },
    { when: 'a short form and a suffix', names: ['Jim Marsh//Sen.', 'James Marsh Jr.//Sen.'], groups: 2 },
    { when: 'a particle', names: ['Carl Van Doren', 'C. Van Doren'], groups: 1 },
    { when: 'a joined particle', names: ['Omar al-Rashid', 'Omar Al-Rashid'], groups: 1 },
  ])('$when: $names', ({ names, groups }) => {
    expect(joined(...names).length).toBe(groups);
  });

  test('the name shown is the one printed oftenest, and the others are its aliases', () => {
    const lines = ['JAMES MARSH', 'JAMES MARSH', 'J. Marsh', 'Jim Marsh', 'James Marsh', 'Jim Marsh'];
    const { all } = joinSpeakers(
      lines.map((name) => asPrinted(`${name}/gazette/Sen.`)),
      [],
    );
    expect(all).toEqual([{ id: 'james-marsh', name: 'Jim Marsh', aliases: ['J. Marsh', 'James Marsh'] }]);
  });
});

describe('a surname alone', () => {
  const MARSH = ['James Marsh/gazette/Sen.', 'James Marsh/herald'];
  test.each([
    {
      when: 'the office is the same',
      lines: ['James Marsh/gazette/Ohio senator', 'Marsh/courier/Sen.'],
      groups: [['James Marsh', 'Marsh']],
    },
    {
      when: 'the office is another',
      lines: ['James Marsh/gazette/Sen.', 'Marsh/courier/Mayor'],
      groups: [['James Marsh'], ['Marsh']],
    },
    {
      when: 'the title fits somebody well known',
      lines: ['James Marsh/gazette/Mr', 'James Marsh/herald', 'Marsh/courier/Mr'],
      groups: [['James Marsh', 'Marsh']],
    },
    {
      when: 'the title fits somebody named in full once',
      lines: ['James Marsh/gazette/Mr', 'Marsh/courier/Mr'],
      groups: [['James Marsh'], ['Marsh']],
    },
    {
      when: 'the title does not fit',
      lines: ['James Marsh/gazette/Mr', 'James Marsh/herald', 'Marsh/courier/Ms'],
      groups: [['James Marsh'], ['Marsh']],
    },
    {
      when: 'nothing speaks for it',
      lines: [...MARSH, 'Marsh/courier'],
      groups: [['James Marsh'], ['Marsh']],
    },
    {
      when: 'two bear it',
      lines: [...MARSH, 'Ada Marsh/herald', 'Marsh/courier/Sen.'],
      groups: [['Ada Marsh'], ['James Marsh'], ['Marsh']],
    },
    {
      when: 'a father and a son bear it',
      lines: [...MARSH, 'James Marsh Jr./herald', 'Marsh/courier/Sen.'],
      groups: [['James Marsh'], ['James Marsh Jr.'], ['Marsh']],
    },
    {
      when: 'the suffix tells the son',
      lines: [...MARSH, 'Tom Marsh Jr./herald/Sen.', 'Marsh Jr./courier/Sen.'],
      groups: [['James Marsh'], ['Marsh Jr.', 'Tom Marsh Jr.']],
    },
    {
      when: 'the same document has the full name',
      lines: [...MARSH, 'Marsh/gazette/Sen.'],
      groups: [['James Marsh'], ['Marsh']],
    },
    {
      when: 'it has its particle',
      lines: ['Omar al-Rashid/gazette/Sen.', 'al-Rashid/courier/Sen.'],
      groups: [['Omar al-Rashid', 'al-Rashid']],
    },
    {
      when: 'its particle is left out',
      lines: ['Omar al-Rashid/gazette/Sen.', 'Rashid/courier/Sen.'],
      groups: [['Omar al-Rashid', 'Rashid']],
    },
    {
      when: 'half of a double name is printed',
      lines: ['Ada Marsh-Hill/gazette/Sen.', 'Hill/courier/Sen.'],
      groups: [['Ada Marsh-Hill'], ['Hill']],
    },
  ])('when $when: $groups', ({ lines, groups }) => {
    expect(joined(...lines)).toEqual(groups);
  });

  test('is one speaker in all documents, but a man and a woman are two', () => {
    const speakers = joinSpeakers(['Marsh/a/Mr', 'Marsh/b/Ms', 'Marsh/c', 'Marsh/d/Mr'].map(asPrinted), []);
    expect(['a', 'b', 'c', 'd'].map((document) => speakers.of('Marsh', document).id)).toEqual([
      'marsh~male',
      'marsh~female',
      'marsh',
      'marsh~male',
    ]);
    expect(speakers.named('Mr Marsh').map(({ id }) => id)).toEqual(['marsh~male', 'marsh']);
    expect(speakers.named('marsh~male').map(({ id }) => id)).toEqual(['marsh~male']);
  });

  test('asked for, means everybody whom it may mean', () => {
    const { named } = joinSpeakers([...MARSH, 'Marsh/courier', 'Tom Marsh Jr./herald'].map(asPrinted), []);
    expect(named('Marsh').map(({ name }) => name)).toEqual(['James Marsh', 'Marsh', 'Tom Marsh Jr.']);
  });
});

describe('a curator is asked first', () => {
  test.each([
    {
      when: 'two are told apart',
      known: ['James Marsh', 'James R. Marsh'],
      names: ['James Marsh', 'James R. Marsh'],
    },
    { when: 'one is told', known: ['James R. Marsh'], names: ['James R. Marsh', 'James R. Marsh'] },
  ])('when $when', ({ known, names }) => {
    const { of } = joinSpeakers(
      printed('James Marsh', 'James R. Marsh'),
      known.map((name) => ({ name, aliases: [] })),
    );
    expect(['James Marsh', 'James R. Marsh'].map((name) => of(name, 'gazette').name)).toEqual(names);
  });
});
