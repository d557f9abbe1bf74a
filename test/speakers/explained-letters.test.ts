import { describe, expect, test } from 'vitest';
import { joinSpeakers } from '../../src/speakers/speakers.ts';
import { asPrinted } from '../support/printed-names.ts';

describe('letters that a document explains', () => {
  const NAME = 'National Gull Society';
  const speakersOf = (
    lines: readonly string[],
    explained: readonly string[],
    known: readonly string[] = [],
  ) => {
    const all = lines.map(asPrinted);
    const acronyms = explained.map((line) => {
      const [name = '', document = ''] = line.split('/');
      return { letters: 'NGS', name, document };
    });
    const { of } = joinSpeakers(
      all,
      known.map((name) => ({ name, aliases: [] })),
      acronyms,
    );
    return all.map(({ name, document }) => of(name, document).name);
  };
  test.each([
    {
      when: 'they are explained',
      lines: [`the ${NAME}/a`, 'the NGS/b'],
      explained: [`${NAME}/a`],
      names: [`the ${NAME}`, `the ${NAME}`],
    },
    {
      when: 'nobody explains them',
      lines: [`the ${NAME}/a`, 'NGS/b'],
      explained: [],
      names: [`the ${NAME}`, 'NGS'],
    },
    {
      when: 'two explain them differently',
      lines: [`${NAME}/a`, 'Nice Gardens Society/b', 'NGS/b', 'NGS/c'],
      explained: [`${NAME}/a`, 'Nice Gardens Society/b'],
      names: [NAME, 'Nice Gardens Society', 'Nice Gardens Society', 'NGS'],
    },
    { when: 'nobody speaks under the full name', lines: ['NGS/b'], explained: [`${NAME}/a`], names: ['NGS'] },
    {
      when: 'a curator lists the letters',
      lines: [`the ${NAME}/a`, 'NGS/b'],
      explained: [`${NAME}/a`],
      known: ['NGS'],
      names: ['NGS', 'NGS'],
    },
    {
      when: 'a curator lists both',
      lines: [`the ${NAME}/a`, 'NGS/b'],
      explained: [`${NAME}/a`],
      known: ['NGS', NAME],
      names: [NAME, 'NGS'],
    },
  ])('when $when: $names', ({ lines, explained, known, names }) => {
    expect(speakersOf(lines, explained, known)).toEqual(names);
  });
});
