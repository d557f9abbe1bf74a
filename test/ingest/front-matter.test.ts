import { describe, expect, test } from 'vitest';
import { readFrontMatter, readYaml } from '../../src/ingest/front-matter.ts';

const TEXT = '“We wait,” said Ada Marsh.\n';
const title = (line = 2) => ['title', { value: 'The bridge', line }] as const;

describe('readFrontMatter', () => {
  test.each([
    { when: 'it is closed by ---', header: '---\ntitle: The bridge\n---\n' },
    { when: 'it is closed by ...', header: '---\ntitle: The bridge\n...\n' },
    { when: 'a byte-order mark stands first', header: '\ufeff---\ntitle: The bridge\n---\n' },
    { when: 'spaces stand behind the lines', header: '---  \ntitle: The bridge\n--- \n' },
    { when: 'the value is in quotes', header: '---\ntitle: "The bridge"\n---\n' },
    { when: 'other fields are left empty', header: '---\ntitle: The bridge\nbyline:\nurl: ""\n---\n' },
    {
      when: 'a comment stands in it',
      header: '---\ntitle: The bridge # as printed\n# byline: unknown\n---\n',
    },
  ])('when $when, the field is read and the text kept', ({ header }) => {
    expect(readFrontMatter(header + TEXT, 'vote.md')).toEqual({
      raw: new Map([title()]),
      end: header.length,
      problems: [],
    });
  });

  test('tells the line of every field, in the file', () => {
    const header = '---\n# The bridge\ntitle: The bridge\n\npublished: 2024-02-29\n---\n';
    expect(readFrontMatter(header + TEXT, 'vote.md')?.raw).toEqual(
      new Map([title(3), ['published', { value: '2024-02-29', line: 5 }]]),
    );
  });

  test('ends with the first closing line: a rule in the text is none', () => {
    const header = '---\ntitle: The bridge\n---\n';
    expect(readFrontMatter(`${header}${TEXT}\n---\n\n${TEXT}`, 'vote.md')?.end).toBe(header.length);
  });

  test.each([
    { when: 'the text goes on', below: TEXT },
    { when: 'a rule stands in the text', below: `${TEXT}\n---\n\nTom Reed agreed.\n` },
  ])('when no field stands in it and $when, it is empty and the text kept', ({ below }) => {
    expect(readFrontMatter(`---\n---\n${below}`, 'vote.md')).toEqual({
      raw: new Map(),
      end: 8,
      problems: [],
    });
  });

  test.each([
    { when: 'the text begins at once', text: TEXT },
    { when: 'a rule stands below', text: `${TEXT}\n---\n` },
    { when: 'more dashes stand there', text: `----\n${TEXT}` },
    { when: 'a word follows the dashes', text: `--- title\n${TEXT}` },
    { when: 'there is no text', text: '' },
  ])('when $when, there is no header', ({ text }) => {
    expect(readFrontMatter(text, 'vote.md')).toBeUndefined();
  });

  test('when it is never closed, says so and leaves the text', () => {
    expect(readFrontMatter(`---\ntitle: The bridge\n\n${TEXT}`, 'vote.md')).toEqual({
      raw: new Map(),
      end: 0,
      problems: [{ file: 'vote.md', line: 1, kind: 'broken-header', reason: 'unclosed' }],
    });
  });

  test.each([
    { when: 'a quotation mark is open', yaml: 'publisher: The Gazette\ntitle: "The bridge', line: 3 },
    { when: 'a tab indents', yaml: 'title:\n\tbridge: wide', line: 3 },
    { when: 'a bracket is open', yaml: 'title: [The bridge', line: 2 },
    { when: 'a field stands twice', yaml: 'title: The bridge\ntitle: The river', line: 3 },
    { when: 'a colon stands in a bare value', yaml: 'title: The bridge: a vote', line: 2 },
    { when: 'it is a list', yaml: '- The bridge', line: 2, reason: 'no-fields' },
    { when: 'it is a sentence', yaml: 'The bridge', line: 2, reason: 'no-fields' },
  ])(
    'when $when, tells the line and keeps the text',
    ({ yaml, line, reason = { yaml: expect.any(String) } }) => {
      const header = `---\n${yaml}\n---\n`;
      const read = readFrontMatter(header + TEXT, 'vote.md');
      expect(read).toEqual({
        raw: new Map(),
        end: header.length,
        problems: [{ file: 'vote.md', line, kind: 'broken-header', reason }],
      });
    },
  );

  test.each([
    { when: 'it is a list', yaml: '- The bridge', reason: 'no-fields' },
    { when: 'a field stands twice', yaml: 'a: 1\na: 2', reason: { yaml: 'Map keys must be unique' } },
  ])('when $when, the reason is one sentence without a place', ({ yaml, reason }) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`, 'vote.md')?.problems).toMatchObject([{ reason }]);
  });
});

describe('readYaml', () => {
  test.each([
    { when: 'a number is written', yaml: 'title: 1984', value: '1984' },
    { when: 'a day is written', yaml: 'title: 2024-02-29', value: '2024-02-29' },
    { when: 'yes is written', yaml: 'title: yes', value: 'yes' },
    { when: 'a list is written', yaml: 'title: [a, b]', value: ['a', 'b'] },
    { when: 'fields are nested', yaml: 'title: { a: b }', value: { a: 'b' } },
  ])('when $when, the value is read as it is written', ({ yaml, value }) => {
    expect(readYaml(yaml, 'vote.yaml', 0)).toEqual({
      raw: new Map([['title', { value, line: 1 }]]),
      problems: [],
    });
  });

  test('reads nothing from nothing', () => {
    expect(readYaml('', 'vote.yaml', 0)).toEqual({ raw: new Map(), problems: [] });
  });
});
