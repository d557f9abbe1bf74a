import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { readSynonyms } from '../../src/search/read-synonyms.ts';

const FILE = 'corpus/synonyms.yaml';
const read = (...lines: readonly string[]) => readSynonyms(`${lines.join('\n')}\n`, FILE);

describe('readSynonyms', () => {
  test('reads every group, on one line or several, with words that YAML has other uses for', () => {
    expect(read('# What means the same', '- [ferry, " passenger boat "]', '- - true', '  - 1984')).toEqual({
      synonyms: [
        ['ferry', 'passenger boat'],
        ['true', '1984'],
      ],
      problems: [],
    });
  });

  test.each([
    { when: 'there is nothing in it', yaml: '' },
    { when: 'there are only comments', yaml: '# None yet\n' },
    { when: 'the list is empty', yaml: '[]\n' },
  ])('when $when, there are no synonyms', ({ yaml }) => {
    expect(readSynonyms(yaml, FILE)).toEqual({ synonyms: [], problems: [] });
  });

  const none = (received: string) => ({ kind: 'no-synonyms', received }) as const;
  test.each([
    { when: 'a group has one term', group: '- [ferry]', wrong: none('["ferry"]') },
    { when: 'a term is empty', group: '- [ferry, ""]', wrong: none('["ferry",""]') },
    { when: 'a term is a list', group: '- [ferry, [boat]]', wrong: none('["ferry",["boat"]]') },
    { when: 'a group is a bare term', group: '- ferry', wrong: none('"ferry"') },
    { when: 'a group is a field', group: '- ferry: boat', wrong: none('{"ferry":"boat"}') },
    {
      when: 'a term is made of function words',
      group: '- [United States, US]',
      wrong: { kind: 'not-searched', term: 'US' } as const,
    },
    {
      when: 'a term holds no word',
      group: '- [dollar, $]',
      wrong: { kind: 'not-searched', term: '$' } as const,
    },
  ])('when $when, it tells the line and the others hold', ({ group, wrong }) => {
    expect(read('- [quay, wharf]', '', group, '- [mayor, provost]')).toEqual({
      synonyms: [
        ['quay', 'wharf'],
        ['mayor', 'provost'],
      ],
      problems: [{ file: FILE, line: 3, ...wrong }],
    });
  });

  test.each([
    { when: 'it is no list', lines: ['ferry: boat'], line: 1, reason: 'no-groups' as const },
    {
      when: 'a bracket is open',
      lines: ['- [quay, wharf]', '- [ferry, boat', '- [mayor, provost]'],
      line: 3,
      reason: { yaml: expect.stringContaining('must') },
    },
  ])('when $when, nothing is read', ({ lines, line, reason }) => {
    const problem: Problem = { file: FILE, line, kind: 'broken-synonyms', reason };
    expect(read(...lines)).toEqual({ synonyms: [], problems: [problem] });
  });
});
