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

  test.each([
    {
      when: 'words are missing',
      entry: 'speaker: Ada',
      field: 'words',
      received: 'missing',
      expected: 'words',
    },
    {
      when: 'there is no word in the words',
      entry: 'words: "…", speaker: Ada',
      field: 'words',
      received: '…',
      expected: 'words',
    },
    {
      when: 'words are a list',
      entry: 'words: [We, wait], speaker: Ada',
      field: 'words',
      received: '["We","wait"]',
      expected: 'words',
    },
    {
      when: 'nothing is said of them',
      entry: 'words: No',
      field: 'speaker',
      received: 'missing',
      expected: 'verdict',
    },
    {
      when: 'both are said of them',
      entry: 'words: No, speaker: Ada, not-a-quotation: true',
      field: 'speaker',
      received: 'Ada',
      expected: 'verdict',
    },
    {
      when: 'they are not no quotation',
      entry: 'words: No, not-a-quotation: false',
      field: 'not-a-quotation',
      received: 'false',
      expected: 'true',
    },
    {
      when: 'a day is none',
      entry: 'words: No, speaker: Ada, on: yesterday',
      field: 'on',
      received: 'yesterday',
      expected: 'day',
    },
    {
      when: 'it was said on no day',
      entry: 'words: No, said: yesterday',
      field: 'said',
      received: 'yesterday',
      expected: 'day-said',
    },
    {
      when: 'words and a document are hidden',
      entry: 'words: No, document: vote, hide: true',
      field: 'words',
      received: 'No',
      expected: 'words',
    },
    {
      when: 'nothing is hidden',
      entry: 'hide: true',
      field: 'document',
      received: 'missing',
      expected: 'document',
    },
    {
      when: 'a name is too long to be one',
      entry: `words: No, speaker: ${'a'.repeat(201)}`,
      field: 'speaker',
      received: `${'a'.repeat(60)}…`,
      expected: 'verdict',
    },
  ])('when $when, it tells the line and the others hold', ({ entry, field, received, expected }) => {
    const { corrections, problems } = read(
      '- { words: first, not-a-quotation: true }',
      '',
      `- { ${entry} }`,
      '- { words: last, not-a-quotation: true }',
    );
    expect(corrections.map(({ words, line }) => [words, line])).toEqual([
      ['first', 1],
      ['last', 4],
    ]);
    expect(problems).toEqual([{ file: FILE, line: 3, kind: 'bad-field', field, received, expected }]);
  });

  test('a field that is misspelt is told, and those there are', () => {
    expect(read('- { wrods: No, speaker: Ada }').problems).toEqual([
      {
        file: FILE,
        line: 1,
        kind: 'unknown-field',
        of: 'correction',
        field: 'wrods',
        known: [
          'words',
          'document',
          'beside',
          'speaker',
          'role',
          'not-a-quotation',
          'said',
          'hide',
          'why',
          'by',
          'on',
        ],
      },
    ]);
  });

  test.each(['- We wait', '- [We, wait]', '- *elsewhere', '-'])('an entry %s has no words', (entry) => {
    expect(read(entry)).toEqual({
      corrections: [],
      hidden: [],
      problems: [
        { file: FILE, line: 1, kind: 'bad-field', field: 'words', received: 'missing', expected: 'words' },
      ],
    });
  });

  test.each([
    { when: 'it is no list', lines: ['words: We wait'], line: 1, reason: 'no-corrections' },
    {
      when: 'a mark is open',
      lines: ['- words: "We wait', '  speaker: Ada'],
      line: 3,
      reason: { yaml: 'Missing closing "quote' },
    },
    {
      when: 'a field stands twice',
      lines: ['- words: We wait', '  words: We sail'],
      line: 2,
      reason: { yaml: 'Map keys must be unique' },
    },
  ])('when $when, there are none and the line is told', ({ lines, line, reason }) => {
    expect(read(...lines)).toEqual({
      corrections: [],
      hidden: [],
      problems: [{ file: FILE, line, kind: 'broken-list', reason }],
    });
  });
});
