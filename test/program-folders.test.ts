import { symlinkSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf, VOTE } from './support/program-texts.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();
const GAZETTE = folderOf({ 'vote.md': VOTE });
const EMPTY = folderOf();

describe.concurrent('a folder that cannot be answered from', () => {
  const empty = folderOf({ 'README.md': 'Documents go here.' });
  test.each([
    {
      when: 'it is missing',
      folder: join(EMPTY, 'nowhere'),
      says: 'there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).',
    },
    {
      when: 'it is a file',
      folder: join(GAZETTE, 'vote.md'),
      says: 'there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).',
    },
    {
      when: 'it is empty',
      folder: empty,
      says: 'there is no document in it. Put .md or .txt files there, or speeches, one a line, in a .jsonl file.',
    },
  ])('when $when, it says so and ends with 1', async ({ folder, says }) => {
    expect(await runProgram(['ask', '--corpus', folder, '/who-said bridge'])).toEqual({
      code: 1,
      out: '',
      err: `${folder}:1: ${says}\nThere is no document to answer from.\n`,
    });
  });

  test('does not stop the answer from another', async () => {
    const words = ['--corpus', join(EMPTY, 'nowhere'), '--corpus', GAZETTE, '/who-said wait for the river'];
    const { code, out, err } = await runProgram(['ask', ...words]);
    expect(linesOf(out)[1]).toBe('— Ada Marsh, mayor');
    expect(err).toBe(
      `${join(EMPTY, 'nowhere')}:1: there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).\n`,
    );
    expect(code).toBe(0);
  });
});

describe.concurrent('a folder of which a part is bad', () => {
  const QUOTED = '“We build in spring,” said Eve Stone.\n';
  const headed = (...fields: readonly string[]) => ['---', ...fields, '---', QUOTED].join('\n');
  const KNOWN = ['title: The bridge', 'publisher: The Gazette', 'published: 2024-02-29'];
  const FIELDS = 'title, publisher, byline, published, event, event-note, url, language, text';
  const TEXT = 'this is not text. Save it as UTF-8 text or Markdown, or take it out of the folder.';
  const YAML =
    'Write one `field: value` a line, between two lines of `---`, and a value that holds a colon in quotation marks.';
  const MISSING = [
    ':1: no `title`. Add a line `title: …` to the header.',
    ':1: no `publisher`. Add a line `publisher: …` to the header.',
    ':1: no day is known. Add a line `published: YYYY-MM-DD` to the header, or `event: YYYY-MM-DD` for the day it speaks of.',
  ];
  const BAD: Readonly<Record<string, { content: string | Uint8Array; says: readonly string[] }>> = {
    'binary.txt': { content: 'We\u0000\u0001wait', says: [`:1: ${TEXT}`] },
    'pdf.txt': { content: Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), says: [`:1: ${TEXT}`] },
    'huge.md': { content: '', says: [':1: 50.0 MB is more than the 20.0 MB a document may have. Split it.'] },
    'bare.md': {
      content: headed(...KNOWN)
        .split('\n')
        .slice(0, 5)
        .join('\n'),
      says: [
        ':1: there is no text in it. Add the text below the header, or take the file out of the folder.',
      ],
    },
    'quote.md': {
      content: headed(...KNOWN.slice(1), 'title: "The bridge'),
      says: [`:4: the header cannot be read: Missing closing "quote. ${YAML}`, ...MISSING],
    },
    'list.md': {
      content: headed('- The bridge'),
      says: [
        `:2: the header cannot be read: it is not a list of \`field: value\` lines. ${YAML}`,
        ...MISSING,
      ],
    },
    'open.md': {
      content: `---\n${KNOWN.join('\n')}\n\n${QUOTED}`,
      says: [`:1: the header cannot be read: the second line of --- is missing. ${YAML}`, ...MISSING],
    },
    'tabs.md': {
      content: headed('title:', '\tbridge: wide', ...KNOWN.slice(1)),
      says: [`:3: the header cannot be read: Tabs are not allowed as indentation. ${YAML}`, ...MISSING],
    },
    'day.md': {
      content: headed('published: 2021-02-30', ...KNOWN.slice(0, 2)),
      says: [':2: `published` is `2021-02-30`. Write a day as YYYY-MM-DD.', MISSING[2]!],
    },
    'yesterday.md': {
      content: headed(...KNOWN, 'event: yesterday'),
      says: [':5: `event` is `yesterday`. Write a day as YYYY-MM-DD.'],
    },
    'unknown.md': {
      content: headed(...KNOWN, 'author: Eve Stone'),
      says: [`:5: \`author\` is not a field of the header. Write one of: ${FIELDS}.`],
    },
    'url.md': {
      content: headed(...KNOWN, 'url: the front page'),
      says: [':5: `url` is `the front page`. Write an address that begins with https:// or http://.'],
    },
    'unclosed.md': {
      content: headed(...KNOWN).replace('”', ''),
      says: [
        ':6: “We build in spring, said Eve Stone. is never closed in its paragraph. Compare with the original and close it.',
      ],
    },
    'speakers.yaml': {
      content:
        '- name: Ada Marsh\n  aliases: [the mayor]\n- name: Eve Stone\n  aliases: [the mayor]\n- role: clerk\n',
      says: [
        ':5: `speaker` is `name`. Write `name`, and where they apply `aliases: [..]`, `gender: female|male`.',
        ':1: `the mayor` is given to Ada Marsh and Eve Stone. Leave it with one of them.',
      ],
    },
  };
  const folder = folderOf({
    'vote.md': VOTE,
    ...Object.fromEntries(Object.entries(BAD).map(([file, { content }]) => [file, content])),
  });
  truncateSync(join(folder, 'huge.md'), 50_000_000);
  symlinkSync('nowhere.md', join(folder, 'lost.md'));
  const LOST = ':1: it cannot be read (ENOENT). Check that it exists and may be read.';
  const expected = Object.entries(BAD).flatMap(([file, { says }]) =>
    says.map((line) => `${join(folder, file)}${line}`),
  );

  test('is checked: every problem in a line of its own, with what to write, and 1 at the end', async () => {
    const { code, out, err } = await runProgram(['check', '--corpus', folder]);
    expect(linesOf(out).sort()).toEqual([...expected, `${join(folder, 'lost.md')}${LOST}`].sort());
    expect([code, err]).toEqual([1, '']);
  });

  test('is answered from all the same; only what could not be used is told', async () => {
    const started = performance.now();
    const { code, out, err } = await runProgram(['ask', '--corpus', folder, '/who-said wait for the river']);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(linesOf(out).slice(0, 2)).toEqual(['“We wait for the river to fall,”', '— Ada Marsh, mayor']);
    expect(
      linesOf(err)
        .map((line) => basename(line.split(':')[0]!))
        .sort(),
    ).toEqual(['bare.md', 'binary.txt', 'huge.md', 'lost.md', 'pdf.txt']);
    expect(code).toBe(0);
  });

  test('is told of when the console opens', async () => {
    const { code, out } = await runProgram(['start', '--corpus', folder]);
    expect(out).toContain(`The corpus has ${expected.length + 1} problems: npm run -s check lists them.`);
    expect(code).toBe(0);
  });
});

describe.concurrent('check', () => {
  test('the documents that come with the project have no problem', async () => {
    expect(await runProgram(['check'])).toEqual({ code: 0, out: '5 documents, no problems.\n', err: '' });
  });

  test('one document is counted as one', async () => {
    expect(await runProgram(['check', '--corpus', GAZETTE])).toEqual({
      code: 0,
      out: '1 document, no problems.\n',
      err: '',
    });
  });
});
