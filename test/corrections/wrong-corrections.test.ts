import { describe, expect, test } from 'vitest';
import { readCorrections } from '../../src/corrections/read-corrections.ts';

const FILE = 'corpus/corrections.yaml';
const read = (...lines: readonly string[]) => readCorrections(`${lines.join('\n')}\n`, FILE);

describe('readCorrections', () => {
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
