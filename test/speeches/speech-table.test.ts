import { expect, test } from 'vitest';
import { makeSpeechTable } from '../../src/speeches/speech-table.ts';
import { aLine } from '../support/speeches.ts';

/** Adds lines, and gives what is wrong with each, with how many are kept. */
function added(lines: readonly string[], taken: readonly string[] = []) {
  const { add, table } = makeSpeechTable(({ start }) => lines[start] ?? '', new Set(taken));
  const problems = lines.map((line, at) =>
    add(line, {
      name: 'board.jsonl',
      file: 'corpus/board.jsonl',
      line: at + 1,
      kept: { start: at, length: 1 },
    }),
  );
  return { problems, kept: table.starts.length };
}

const place = { file: 'corpus/board.jsonl', line: 1 };

test.each([
  { what: 'no JSON', line: '{"id": "a", ', reason: 'no-json' },
  { what: 'a list', line: '["a"]', reason: 'no-json' },
  { what: 'null', line: 'null', reason: 'no-json' },
  { what: 'without an id', line: aLine({ id: undefined }), reason: { missing: 'id' } },
  { what: 'with an empty id', line: aLine({ id: ' ' }), reason: { missing: 'id' } },
  { what: 'without a text', line: aLine({ text: undefined }), reason: { missing: 'text' } },
  { what: 'with an empty text', line: aLine({ text: ' \n' }), reason: { missing: 'text' } },
  { what: 'with a list for a text', line: aLine({ text: ['We wait'] }), reason: { missing: 'text' } },
  {
    what: 'that names no speaker field',
    line: aLine({ speaker: undefined }),
    reason: { missing: 'speaker' },
  },
  { what: 'with a number for a speaker', line: aLine({ speaker: 4 }), reason: { notText: 'speaker' } },
  { what: 'with an object for a source', line: aLine({ source: {} }), reason: { notText: 'source' } },
  { what: 'with a number for a date', line: aLine({ date: 2024 }), reason: { notText: 'date' } },
])('a line $what is no speech', ({ line, reason }) => {
  expect(added([line])).toEqual({ problems: [{ ...place, kind: 'no-speech', reason }], kept: 0 });
});

test.each([
  { what: 'an empty speaker', line: aLine({ speaker: '' }) },
  { what: 'null for a speaker', line: aLine({ speaker: null }) },
  { what: 'no date, source and title', line: aLine({ date: undefined, source: null, title: '' }) },
  { what: 'a number for an id', line: aLine({ id: 7 }) },
  { what: 'a field of its own', line: aLine({ note: 'loud' } as object) },
])('a line with $what is a speech', ({ line }) => {
  expect(added([line])).toEqual({ problems: [null], kept: 1 });
});

test.each(['2024-02-30', 'March 2024', '2024'])('a speech of %s is kept, of unknown day', (received) => {
  const problem = { ...place, kind: 'not-a-day', field: 'date', received };
  expect(added([aLine({ date: received })])).toEqual({ problems: [problem], kept: 1 });
});

test('an id counts once, and not when a document has it', () => {
  const lines = [
    aLine({ id: 'a' }),
    aLine({ id: 'b' }),
    aLine({ id: 'a', text: 'Other words.' }),
    aLine({ id: 'vote' }),
  ];
  expect(added(lines, ['vote'])).toEqual({
    problems: [
      null,
      null,
      { ...place, line: 3, kind: 'same-id', id: 'a' },
      { ...place, line: 4, kind: 'same-id', id: 'vote' },
    ],
    kept: 2,
  });
});
