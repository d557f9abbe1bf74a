import { describe, expect, test } from 'vitest';
import { readKnownSpeakers } from '../../src/speakers/known-speakers.ts';

const FILE = 'corpus/speakers.yaml';
const read = (...lines: readonly string[]) => readKnownSpeakers(`${lines.join('\n')}\n`, FILE);

describe('readKnownSpeakers', () => {
  test('reads every entry', () => {
    expect(
      read(
        '# Known speakers',
        '- name: Ada Marsh',
        '  aliases: [Mayor Marsh, "A. Marsh"]',
        '  gender: female',
        '- name: the Bridge Trust',
      ),
    ).toEqual({
      known: [
        { name: 'Ada Marsh', aliases: ['Mayor Marsh', 'A. Marsh'], gender: 'female' },
        { name: 'the Bridge Trust', aliases: [] },
      ],
      problems: [],
    });
  });

  test.each([
    { when: 'there is nothing in it', yaml: '' },
    { when: 'there are only comments', yaml: '# Nobody yet\n' },
    { when: 'the list is empty', yaml: '[]\n' },
  ])('when $when, nobody is known', ({ yaml }) => {
    expect(readKnownSpeakers(yaml, FILE)).toEqual({ known: [], problems: [] });
  });

  test.each([
    { when: 'a name is missing', entry: '- aliases: [Reed]', received: 'name' },
    { when: 'a name is a list', entry: '- name: [Tom, Reed]', received: 'name' },
    { when: 'aliases are no list', entry: '- { name: Tom Reed, aliases: Reed }', received: 'aliases' },
    { when: 'an alias is empty', entry: '- { name: Tom Reed, aliases: [""] }', received: 'aliases.0' },
    { when: 'a gender is none', entry: '- { name: Tom Reed, gender: unknown }', received: 'gender' },
    {
      when: 'a field is unknown',
      entry: '- { name: Tom Reed, role: clerk }',
      received: '{"name":"Tom Reed","role":"clerk"}',
    },
    { when: 'an entry is a bare name', entry: '- Tom Reed', received: '"Tom Reed"' },
    { when: 'an alias of YAML leads nowhere', entry: '- name: *tom', received: 'name' },
  ])('when $when, it tells the line and the others hold', ({ entry, received }) => {
    expect(read('- name: Ada Marsh', '', entry, '- name: Eve Stone')).toEqual({
      known: [
        { name: 'Ada Marsh', aliases: [] },
        { name: 'Eve Stone', aliases: [] },
      ],
      problems: [
        { file: FILE, line: 3, kind: 'bad-field', field: 'speaker', received, expected: 'speaker-entry' },
      ],
    });
  });

  test.each([
    { when: 'it is no list', lines: ['name: Ada Marsh'], line: 1, reason: 'no-speakers' },
    {
      when: 'a bracket is open',
      lines: ['- name: Ada Marsh', '  aliases: [Marsh', '- name: Eve Stone'],
      line: 3,
      reason: { yaml: expect.any(String) },
    },
    {
      when: 'a field stands twice',
      lines: ['- name: Ada Marsh', '  name: Eve Stone'],
      line: 2,
      reason: { yaml: 'Map keys must be unique' },
    },
  ])('when $when, nobody is known and the line is told', ({ lines, line, reason }) => {
    expect(read(...lines)).toEqual({
      known: [],
      problems: [{ file: FILE, line, kind: 'broken-header', reason }],
    });
  });

  test.each([
    { when: 'an alias is given twice', of: 'Marsh', and: 'Marsh', alias: 'Marsh' },
    { when: 'only case differs', of: 'the mayor', and: 'The Mayor', alias: 'the mayor' },
  ])('when $when, it names both speakers', ({ of, and, alias }) => {
    const names = ['Ada Marsh', 'Eve Stone'];
    expect(
      read('- name: Ada Marsh', `  aliases: [${of}]`, '- name: Eve Stone', `  aliases: [${and}]`).problems,
    ).toEqual([{ file: FILE, line: 1, kind: 'same-alias', alias, names }]);
  });

  test.each([
    { when: 'only an article differs', of: 'the Alliance', and: 'Alliance' },
    { when: 'only a title differs', of: 'Dame Eve', and: 'Eve' },
    { when: 'only the shape of a mark differs', of: 'Farmer’s Bank', and: "Farmer's Bank" },
  ])('when $when, two aliases are one and both speakers are named', ({ of, and }) => {
    const { problems } = read(
      '- name: Ada Marsh',
      `  aliases: [${of}]`,
      '- name: Eve Stone',
      `  aliases: [${and}]`,
    );
    expect(problems).toMatchObject([{ kind: 'same-alias', names: ['Ada Marsh', 'Eve Stone'] }]);
  });

  test('a speaker may bear one name twice', () => {
    expect(read('- name: Ada Marsh', '  aliases: [Ada Marsh, ada marsh]').problems).toEqual([]);
  });
});
