import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCommand, notUnderstood } from '../src/command.ts';
import { readLine } from '../src/read-line.ts';
import { pastedText, SEEDED } from './support/pasted-text.ts';

const find = defineCommand({
  name: 'find',
  texts: () => ({
    description: 'Find words',
    options: { words: 'What to find', by: 'Who said it', since: 'From this day on' },
  }),
  example: '/find bridge',
  options: {
    words: { type: 'text', required: true },
    by: { type: 'text' },
    since: { type: 'day' },
  },
  run: () => notUnderstood(''),
});
const list = defineCommand({
  name: 'list',
  texts: () => ({ description: 'List it all', options: {} }),
  example: '/list',
  options: {},
  run: () => notUnderstood(''),
});
const commands = [find, list];

describe('a line is read as a command', () => {
  test.each([
    { when: 'words follow', line: '/find the old bridge', typed: { words: 'the old bridge' } },
    { when: 'the case is another', line: '/FIND Bridge', typed: { words: 'Bridge' } },
    { when: 'white space stands around', line: '  /find   bridge \r', typed: { words: 'bridge' } },
    { when: 'white space stands inside', line: '/find old  bridge\tof', typed: { words: 'old  bridge\tof' } },
    { when: 'it goes over lines', line: '/find old\nbridge', typed: { words: 'old\nbridge' } },
    { when: 'nothing follows', line: '/find', typed: {} },
    {
      when: 'an option stands behind',
      line: '/find bridge by:Marsh',
      typed: { words: 'bridge', by: 'Marsh' },
    },
    {
      when: 'an option stands before',
      line: '/find by:Marsh bridge',
      typed: { words: 'bridge', by: 'Marsh' },
    },
    {
      when: 'an option stands between',
      line: '/find old by:Marsh bridge',
      typed: { words: 'old bridge', by: 'Marsh' },
    },
    {
      when: 'a value is in straight marks',
      line: '/find bridge by:"Ada Marsh" since:2024-02-29',
      typed: { words: 'bridge', by: 'Ada Marsh', since: '2024-02-29' },
    },
    {
      when: 'a value is in curly marks',
      line: '/find bridge by:“Ada Marsh”',
      typed: { words: 'bridge', by: 'Ada Marsh' },
    },
    { when: 'a value is empty', line: '/find bridge by:""', typed: { words: 'bridge', by: '' } },
    { when: 'no value follows', line: '/find bridge by:', typed: { words: 'bridge by:' } },
    { when: 'the words are named', line: '/find words:"old bridge"', typed: { words: 'old bridge' } },
    {
      when: 'an option is none of the command',
      line: '/find note: of:Marsh',
      typed: { words: 'note: of:Marsh' },
    },
    {
      when: 'an option is inside a word',
      line: '/find (by:Marsh) nearby:x',
      typed: { words: '(by:Marsh) nearby:x' },
    },
    { when: 'a value has a colon', line: '/find bridge by:a:b', typed: { words: 'bridge', by: 'a:b' } },
    {
      when: 'words are quoted',
      line: '/find “old bridge” or "new"',
      typed: { words: '“old bridge” or "new"' },
    },
    {
      when: 'a name of every object is typed',
      line: '/find constructor:x',
      typed: { words: 'constructor:x' },
    },
    {
      when: 'an address is typed',
      line: '/find https://example.org',
      typed: { words: 'https://example.org' },
    },
  ])('when $when, “$line” gives $typed', ({ line, typed }) => {
    expect(readLine(line, commands)).toEqual({ command: find, typed });
  });

  test('when it takes no words and none are typed', () => {
    expect(readLine('/list ', commands)).toEqual({ command: list, typed: {} });
  });
});

describe('a line that cannot be read is answered with a sentence', () => {
  test.each([
    { line: '', name: '', wrong: 'The line is empty. Begin with one of: /find, /list.' },
    { line: ' \t', name: '', wrong: 'The line is empty. Begin with one of: /find, /list.' },
    { line: 'bridge', name: '', wrong: '“bridge” is no command. Begin with one of: /find, /list.' },
    { line: '/', name: '', wrong: '“/” is no command. Begin with one of: /find, /list.' },
    { line: '/ find', name: '', wrong: '“/ find” is no command. Begin with one of: /find, /list.' },
    { line: '/seek x', name: '', wrong: 'There is no command /seek. Begin with one of: /find, /list.' },
    {
      line: '/constructor',
      name: '',
      wrong: 'There is no command /constructor. Begin with one of: /find, /list.',
    },
    { line: '/find by:a by:b', name: 'find', wrong: '`by:` is given twice. Write it once.' },
    { line: '/find words:a b', name: 'find', wrong: '`words:` is given, and “b” besides. Write it once.' },
    { line: '/list it all', name: 'list', wrong: '/list takes no words. Leave out “it all”.' },
    {
      line: `${'a'.repeat(100)}`,
      name: '',
      wrong: `“${'a'.repeat(40)}…” is no command. Begin with one of: /find, /list.`,
    },
  ])('“$line”: $wrong', ({ line, name, wrong }) => {
    expect(readLine(line, commands)).toEqual({ command: null, name, wrong });
  });
});

describe('whatever is typed', () => {
  test('it is read as a command or answered with a sentence', () => {
    const line = fc.tuple(
      fc.constantFrom('', '/', '/find ', '/list ', '/find by:', '/find words:"'),
      pastedText(),
    );
    fc.assert(
      fc.property(line, (parts) => {
        const read = readLine(parts.join(''), commands);
        expect(read.command !== null || /\.$/u.test(read.wrong)).toBe(true);
      }),
      SEEDED,
    );
  });

  test('words without an option are kept just as they are typed', () => {
    fc.assert(
      fc.property(pastedText(), (text) => {
        fc.pre(text.trim() !== '' && !/(?:by|since|words):/u.test(text));
        expect(readLine(`/find ${text}`, commands)).toEqual({ command: find, typed: { words: text.trim() } });
      }),
      SEEDED,
    );
  });

  test('no word is lost, wherever options stand between', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'bridge',
        'Marsh’s',
        '“old',
        'river”',
        'by',
        'since',
        ':',
        'of:x',
        '"new"',
        'by:',
        '😀',
        '/find',
      ),
      fc.string({ unit: fc.constantFrom(...'ab:"“”-/.'), minLength: 1, maxLength: 6 }),
    );
    const value = fc.constantFrom('Marsh', 'a:b', '"Ada Marsh"', '“Ada Marsh”', '""');
    const mixed = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), value, fc.nat(8))
      .map(([words, by, at]) => ({
        words,
        by,
        line: ['/find', ...words.toSpliced(at, 0, `by:${by}`)].join(' '),
      }));
    fc.assert(
      fc.property(mixed, ({ words, by, line }) => {
        fc.pre(!words.some((one) => /(?:by|since|words):./u.test(one)));
        expect(readLine(line, commands)).toEqual({
          command: find,
          typed: { words: words.join(' '), by: by.replace(/^["“](.*)["”]$/u, '$1') },
        });
      }),
      SEEDED,
    );
  });
});

test('a quotation mark that is never closed is asked about', () => {
  expect(readLine('/find bridge by:"Ada', commands)).toEqual({
    command: null,
    name: 'find',
    wrong: 'The quotation mark behind `by:` is never closed. Close it.',
  });
});
