import { expect, test } from 'vitest';
import { isFatal, type Problem } from '../../src/domain/problem.ts';
import { describeProblem } from '../../src/texts/describe-problem.ts';

type Rest<P> = P extends Problem ? Omit<P, 'file' | 'line'> : never;
type Row = { readonly problem: Rest<Problem>; readonly says: string; readonly fatal: boolean };

const ROWS: readonly Row[] = [
  {
    problem: { kind: 'missing-field', field: 'title' },
    says: 'no `title`. Add a line `title: …` to the header.',
    fatal: false,
  },
  {
    problem: { kind: 'no-day' },
    says: 'no day is known. Add a line `published: YYYY-MM-DD` to the header, or `event: YYYY-MM-DD` for the day it speaks of.',
    fatal: false,
  },
  {
    problem: { kind: 'not-a-day', field: 'published', received: 'yesterday' },
    says: '`published` is `yesterday`. Write a day as YYYY-MM-DD.',
    fatal: false,
  },
  {
    problem: { kind: 'bad-field', field: 'text', received: 'short', expected: 'completeness' },
    says: '`text` is `short`. Write full or summary.',
    fatal: false,
  },
  {
    problem: { kind: 'unknown-field', of: 'header', field: 'author', known: ['title', 'byline'] },
    says: '`author` is not a field of the header. Write one of: title, byline.',
    fatal: false,
  },
  {
    problem: { kind: 'broken-header', reason: 'unclosed' },
    says: 'the header cannot be read: the second line of --- is missing. Write one `field: value` a line, between two lines of `---`, and a value that holds a colon in quotation marks.',
    fatal: false,
  },
  {
    problem: { kind: 'unclosed-quotation', opening: '“We wait' },
    says: '“We wait is never closed in its paragraph. Compare with the original and close it.',
    fatal: false,
  },
  {
    problem: { kind: 'not-text' },
    says: 'this is not text. Save it as UTF-8 text or Markdown, or take it out of the folder.',
    fatal: true,
  },
  {
    problem: { kind: 'too-large', bytes: 52_428_800, limit: 20_000_000 },
    says: '52.4 MB is more than the 20.0 MB a document may have. Split it.',
    fatal: true,
  },
  {
    problem: { kind: 'empty' },
    says: 'there is no text in it. Add the text below the header, or take the file out of the folder.',
    fatal: true,
  },
  {
    problem: { kind: 'unreadable', reason: 'EACCES' },
    says: 'it cannot be read (EACCES). Check that it exists and may be read.',
    fatal: true,
  },
  {
    problem: { kind: 'failed', reason: 'TypeError: no' },
    says: 'I failed on it (TypeError: no), and that is my fault. Take it out of the folder for now, and report it.',
    fatal: true,
  },
  {
    problem: { kind: 'no-such-folder' },
    says: 'there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).',
    fatal: true,
  },
  {
    problem: { kind: 'no-documents' },
    says: 'there is no document in it. Put .md or .txt files there, or speeches, one a line, in a .jsonl file.',
    fatal: true,
  },
  {
    problem: { kind: 'same-alias', alias: 'marsh', names: ['Ada Marsh', 'Eve Marsh'] },
    says: '`marsh` is given to Ada Marsh and Eve Marsh. Leave it with one of them.',
    fatal: false,
  },
  {
    problem: { kind: 'broken-list', reason: { yaml: 'Map keys must be unique' } },
    says: 'the list cannot be read: Map keys must be unique. Begin each entry with `- words: "…"`, indent its other fields by two spaces, and put a value that holds a colon in quotation marks.',
    fatal: false,
  },
  {
    problem: { kind: 'broken-synonyms', reason: 'no-groups' },
    says: 'the list cannot be read: it is not a list of groups. Write a group a line, such as `- [motor car, automobile]`, and a term that holds a comma or a colon in quotation marks.',
    fatal: false,
  },
  {
    problem: { kind: 'no-synonyms', received: '["ferry"]' },
    says: '`["ferry"]` is no group of synonyms. Write two terms or more, such as `- [motor car, automobile]`.',
    fatal: false,
  },
  {
    problem: { kind: 'not-searched', term: 'US' },
    says: '`US` holds no word that topics are searched by, since every text is full of it. Take it out.',
    fatal: false,
  },
  {
    problem: { kind: 'no-such-words', words: 'We wait' },
    says: 'no document holds the words “We wait”. Copy them from the document, without a gap.',
    fatal: false,
  },
  {
    problem: { kind: 'no-such-words', words: 'We wait', document: 'gazette/vote' },
    says: 'no document called `gazette/vote` holds the words “We wait”. Copy them from the document, without a gap.',
    fatal: false,
  },
  {
    problem: { kind: 'part-of-quotation', words: `We ${'w'.repeat(60)}` },
    says: `“We ${'w'.repeat(57)}…” is only a part of what is quoted there. Write all its words, or the first ones with … behind them.`,
    fatal: false,
  },
  {
    problem: { kind: 'many-places', words: 'No', documents: ['gazette/vote', 'courier/vote'] },
    says: '“No” stands in several places (gazette/vote, courier/vote). Write more of the words, or add `document: …`, or `beside: …` with other words of the same paragraph.',
    fatal: false,
  },
  {
    problem: { kind: 'contradiction', words: 'We wait', other: 'corpus/corrections.yaml:3' },
    says: '“We wait” is corrected otherwise at corpus/corrections.yaml:3. Leave one of the two.',
    fatal: false,
  },
  {
    problem: { kind: 'no-speech', reason: { missing: 'text' } },
    says: 'this line is no speech: it has no `text`. Write {"id": "…", "speaker": "…", "date": "YYYY-MM-DD", "source": "…", "title": "…", "text": "…"}, all on one line.',
    fatal: false,
  },
  {
    problem: { kind: 'same-id', id: 'board/7' },
    says: 'the id “board/7” is taken. Give each speech one of its own.',
    fatal: false,
  },
  {
    problem: { kind: 'more-lines', count: 1_234 },
    says: 'something is wrong with 1,234 more lines of this file. Mend those told above first.',
    fatal: false,
  },
  {
    problem: { kind: 'no-speeches' },
    says: 'there is no speech in it. Write one a line: {"id": "…", "speaker": "…", "date": "YYYY-MM-DD", "source": "…", "title": "…", "text": "…"}.',
    fatal: true,
  },
  {
    problem: { kind: 'no-room', reason: 'ENOSPC' },
    says: 'its lines cannot be kept (ENOSPC). Make room in the system’s folder for temporary files, or name another in TMPDIR.',
    fatal: true,
  },
];

test.each(ROWS)('$problem.kind: “$says” (fatal: $fatal)', ({ problem, says, fatal }) => {
  const placed: Problem = { file: 'corpus/gazette/vote.md', line: 3, ...problem };
  expect(describeProblem(placed)).toBe(`corpus/gazette/vote.md:3: ${says}`);
  expect(isFatal(placed)).toBe(fatal);
});
