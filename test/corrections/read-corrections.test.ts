import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCorrections } from '../../src/corrections/read-corrections.ts';

const FILE = 'corpus/corrections.yaml';
const read = (...lines: readonly string[]) => readCorrections(`${lines.join('\n')}\n`, FILE);
const NOBODYS = { verdict: { kind: 'not-a-quotation' }, reason: {} };

describe('readCorrections', () => {
  test('reads every field of every entry', () => {
    expect(
      read(
        '# What the rules get wrong',
        '- words: "We wait: nobody sails."',
        '  document: gazette/vote',
        '  beside: the council met',
        '  speaker: Ada Marsh',
        '  role: mayor',
        '  why: the minutes of the meeting',
        '  by: Jo Berry',
        '  on: 2024-03-04',
        '- words: historic',
        '  not-a-quotation: true',
      ),
    ).toEqual({
      corrections: [
        {
          words: 'We wait: nobody sails.',
          document: 'gazette/vote',
          beside: 'the council met',
          verdict: { kind: 'said-by', speaker: 'Ada Marsh', role: 'mayor' },
          reason: { why: 'the minutes of the meeting', by: 'Jo Berry', on: '2024-03-04' },
          file: FILE,
          line: 2,
        },
        { words: 'historic', ...NOBODYS, file: FILE, line: 10 },
      ],
      hidden: [],
      problems: [],
    });
  });

  test('reads the day words were said, and which document is hidden', () => {
    expect(
      read(
        '- words: We wait',
        '  said: 2024-03-04',
        '- words: We sail',
        '  said: unknown',
        '- document: gazette/vote',
        '  hide: true',
        '  why: a copy',
      ),
    ).toEqual({
      corrections: [
        {
          words: 'We wait',
          verdict: { kind: 'said-on', day: '2024-03-04' },
          reason: {},
          file: FILE,
          line: 1,
        },
        { words: 'We sail', verdict: { kind: 'said-on', day: null }, reason: {}, file: FILE, line: 3 },
      ],
      hidden: [{ document: 'gazette/vote', reason: { why: 'a copy' }, file: FILE, line: 5 }],
      problems: [],
    });
  });

  test('reads what docs/corrections.md shows', () => {
    const [, example = ''] =
      /```yaml\n(- words[\s\S]*?)```/u.exec(readFileSync('docs/corrections.md', 'utf8')) ?? [];
    const { corrections, hidden, problems } = readCorrections(example, FILE);
    expect(corrections.map(({ words, verdict }) => [words, verdict.kind])).toEqual([
      ['We wait for the river to fall', 'said-by'],
      ['historic', 'not-a-quotation'],
      ['We wait for the river to fall', 'said-on'],
    ]);
    expect(hidden.map(({ document }) => document)).toEqual(['The vote']);
    expect(problems).toEqual([]);
  });

  test.each(['nobody', 'Nobody', 'null', '~'])('`speaker: %s` says that nobody knows', (written) => {
    expect(read('- words: We wait', `  speaker: ${written}`).corrections).toMatchObject([
      { verdict: { kind: 'said-by-unknown' } },
    ]);
  });

  test.each(['No', '1984', 'true', 'null', '“We wait,”', '2024-03-04'])('%s are words', (words) => {
    expect(read(`- words: ${words}`, '  not-a-quotation: true').corrections).toMatchObject([{ words }]);
  });

  test('words may go over several lines', () => {
    expect(
      read('- words: >', '    We wait', '    for the river.', '  not-a-quotation: true').corrections,
    ).toMatchObject([{ words: 'We wait for the river.' }]);
  });

  test('an empty field counts as absent', () => {
    expect(read('- words: We wait', '  document:', '  why: ""', '  not-a-quotation: true')).toEqual({
      corrections: [{ words: 'We wait', ...NOBODYS, file: FILE, line: 1 }],
      hidden: [],
      problems: [],
    });
  });

  test.each([
    { when: 'there is nothing in it', yaml: '' },
    { when: 'there are only comments', yaml: '# Nothing yet\n' },
    { when: 'the list is empty', yaml: '[]\n' },
  ])('when $when, there are none', ({ yaml }) => {
    expect(readCorrections(yaml, FILE)).toEqual({ corrections: [], hidden: [], problems: [] });
  });
});
