import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  correctionsAbove,
  LARGEST_FILE,
  type ReadCorpus,
  readCorpus,
  readDocument,
} from '../../../src/adapters/files/read-corpus.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const folderOf = tempFolders();
const TEXT = '“We wait,” said Ada Marsh.\n';

/** What was read of a folder, with paths told from the folder. */
async function read(folder: string): Promise<ReadCorpus> {
  const { files, speakers, corrections, synonyms, problems } = await readCorpus(folder);
  const near = <T extends { file: string }>(one: T): T => ({ ...one, file: relative(folder, one.file) });
  return {
    files: files.map((file) =>
      near(file.header === undefined ? file : { ...file, header: near(file.header) }),
    ),
    speakers: speakers === null ? null : near(speakers),
    corrections: corrections === null ? null : near(corrections),
    synonyms: synonyms === null ? null : near(synonyms),
    problems: problems.map(near),
  };
}

describe('readCorpus', () => {
  test('reads every document in the folder and the folders in it, in order', async () => {
    const folder = folderOf({
      'gazette/2024-02-29-vote.md': TEXT,
      'courier/b.markdown': TEXT,
      'courier/a.TXT': TEXT,
      'top.txt': TEXT,
    });
    expect(await read(folder)).toEqual({
      files: [
        { id: 'courier/a', file: 'courier/a.TXT', text: TEXT, format: 'text' },
        { id: 'courier/b', file: 'courier/b.markdown', text: TEXT, format: 'markdown' },
        { id: 'gazette/2024-02-29-vote', file: 'gazette/2024-02-29-vote.md', text: TEXT, format: 'markdown' },
        { id: 'top', file: 'top.txt', text: TEXT, format: 'text' },
      ],
      speakers: null,
      corrections: null,
      synonyms: null,
      problems: [],
    });
  });

  test('takes along what a file beside a text says of it, and the lists of a curator', async () => {
    const folder = folderOf({
      'vote.txt': TEXT,
      'vote.yaml': 'title: The bridge\n',
      'river.txt': TEXT,
      'river.yml': 'title: The river\n',
      'speakers.yaml': '- name: Ada Marsh\n',
      'gazette/speakers.yaml': '- name: Tom Reed\n',
      'corrections.yaml': '- words: We wait\n',
      'synonyms.yaml': '- [quay, wharf]\n',
    });
    expect(await read(folder)).toEqual({
      files: [
        {
          id: 'river',
          file: 'river.txt',
          text: TEXT,
          format: 'text',
          header: { file: 'river.yml', yaml: 'title: The river\n' },
        },
        {
          id: 'vote',
          file: 'vote.txt',
          text: TEXT,
          format: 'text',
          header: { file: 'vote.yaml', yaml: 'title: The bridge\n' },
        },
      ],
      speakers: { file: 'speakers.yaml', yaml: '- name: Ada Marsh\n' },
      corrections: { file: 'corrections.yaml', yaml: '- words: We wait\n' },
      synonyms: { file: 'synonyms.yaml', yaml: '- [quay, wharf]\n' },
      problems: [],
    });
  });

  test.each([
    'README.md',
    'gazette/readme.txt',
    '.hidden.md',
    '.git/vote.md',
    'vote.html',
    'vote.yaml',
    'notes',
    'vote.md.bak',
  ])('%s is no document', async (path) => {
    const { files, problems } = await read(folderOf({ 'vote.md': TEXT, [path]: TEXT }));
    expect(files.map(({ file }) => file)).toEqual(['vote.md']);
    expect(problems).toEqual([]);
  });

  test('reads bytes as UTF-8 or, where they are none, as Windows-1252', async () => {
    const folder = folderOf({ 'a.txt': Buffer.from('Renée'), 'b.txt': Buffer.from('Renée', 'latin1') });
    expect((await read(folder)).files.map(({ text }) => text)).toEqual(['Renée', 'Renée']);
  });

  test('follows a link to a file', async () => {
    const folder = folderOf();
    symlinkSync(join(folderOf({ 'vote.md': TEXT }), 'vote.md'), join(folder, 'linked.md'));
    expect((await read(folder)).files).toEqual([
      { id: 'linked', file: 'linked.md', text: TEXT, format: 'markdown' },
    ]);
  });
});

describe('what cannot be read is a problem, and the others are read', () => {
  const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1');
  test.each([
    { what: 'a text with NULs', path: 'bad.txt', content: 'We\u0000wait', problem: { kind: 'not-text' } },
    { what: 'a PDF named .txt', path: 'bad.txt', content: PDF, problem: { kind: 'not-text' } },
    {
      what: 'a file that says something of a text',
      path: 'vote.yaml',
      content: 'a\u0000',
      problem: { kind: 'not-text' },
    },
    { what: 'a list of speakers', path: 'speakers.yaml', content: PDF, problem: { kind: 'not-text' } },
    { what: 'corrections', path: 'corrections.yaml', content: PDF, problem: { kind: 'not-text' } },
  ])('$what', async ({ path, content, problem }) => {
    const { files, problems } = await read(folderOf({ 'vote.md': TEXT, [path]: content }));
    expect(files).toEqual([{ id: 'vote', file: 'vote.md', text: TEXT, format: 'markdown' }]);
    expect(problems).toEqual([{ file: path, line: 1, ...problem }]);
  });

  test('a file that is too large, without reading it', async () => {
    const folder = folderOf({ 'vote.md': TEXT, 'huge.md': '' });
    truncateSync(join(folder, 'huge.md'), 50_000_000);
    const start = performance.now();
    const { files, problems } = await read(folder);
    expect(performance.now() - start).toBeLessThan(500);
    expect(files.map(({ file }) => file)).toEqual(['vote.md']);
    expect(problems).toEqual([
      { file: 'huge.md', line: 1, kind: 'too-large', bytes: 50_000_000, limit: 20_000_000 },
    ]);
  });

  test('a link that leads nowhere', async () => {
    const folder = folderOf({ 'vote.md': TEXT });
    symlinkSync('nowhere.md', join(folder, 'lost.md'));
    const { files, problems } = await read(folder);
    expect(files.map(({ file }) => file)).toEqual(['vote.md']);
    expect(problems).toEqual([{ file: 'lost.md', line: 1, kind: 'unreadable', reason: 'ENOENT' }]);
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(isRoot)(
    'a file and a folder that may not be read (skipped as root: root may read all)',
    async () => {
      const folder = folderOf({ 'vote.md': TEXT, 'secret.md': TEXT, 'closed/vote.md': TEXT });
      chmodSync(join(folder, 'secret.md'), 0);
      chmodSync(join(folder, 'closed'), 0);
      const { files, problems } = await read(folder);
      chmodSync(join(folder, 'closed'), 0o700);
      expect(files.map(({ file }) => file)).toEqual(['vote.md']);
      expect(problems).toEqual([
        { file: 'closed', line: 1, kind: 'unreadable', reason: 'EACCES' },
        { file: 'secret.md', line: 1, kind: 'unreadable', reason: 'EACCES' },
      ]);
    },
  );
});

describe('a folder from which nothing can be read is a problem', () => {
  test.each([
    { when: 'it is missing', path: 'nowhere', files: {}, kind: 'no-such-folder' },
    { when: 'it is a file', path: 'vote.md', files: { 'vote.md': TEXT }, kind: 'no-such-folder' },
    { when: 'it is empty', path: '', files: {}, kind: 'no-documents' },
    {
      when: 'it holds no document',
      path: '',
      files: { 'README.md': TEXT, 'speakers.yaml': '' },
      kind: 'no-documents',
    },
  ])('when $when', async ({ path, files, kind }) => {
    const folder = join(folderOf(files), path);
    const { files: found, problems } = await readCorpus(folder);
    expect(found).toEqual([]);
    expect(problems).toEqual([{ file: folder, line: 1, kind }]);
  });
});

describe('readDocument', () => {
  test('reads a file of any name as text', async () => {
    const folder = folderOf({ 'vote.html': TEXT });
    const problems: Problem[] = [];
    const file = join(folder, 'vote.html');
    expect(await readDocument(file, { folder, beside: new Set(), problems })).toEqual({
      id: 'vote',
      file,
      text: TEXT,
      format: 'text',
    });
    expect(problems).toEqual([]);
  });

  test('adds what cannot be read to the problems', async () => {
    const folder = folderOf();
    const problems: Problem[] = [];
    const file = join(folder, 'nowhere.md');
    expect(await readDocument(file, { folder, beside: new Set(), problems })).toBeUndefined();
    expect(problems).toEqual([{ file, line: 1, kind: 'unreadable', reason: 'ENOENT' }]);
  });
});

describe('correctionsAbove', () => {
  const ABOVE = { 'corrections.yaml': '- words: above\n', 'gazette/2024/vote.md': TEXT };
  test.each([
    { when: 'they lie above the file', files: ABOVE, found: 'corrections.yaml' },
    {
      when: 'there are nearer ones',
      files: { ...ABOVE, 'gazette/corrections.yaml': '- words: nearer\n' },
      found: 'gazette/corrections.yaml',
    },
    {
      when: 'others lie beside another file',
      files: { ...ABOVE, 'courier/corrections.yaml': '- words: elsewhere\n' },
      found: 'corrections.yaml',
    },
  ])('finds them when $when', async ({ files, found }) => {
    const folder = folderOf(files);
    const problems: Problem[] = [];
    const list = await correctionsAbove(join(folder, 'gazette/2024/vote.md'), problems);
    expect(list).toEqual({ file: join(folder, found), yaml: files[found as keyof typeof files] });
    expect(problems).toEqual([]);
  });

  test('finds none where there are none', async () => {
    expect(await correctionsAbove(join(folderOf({ 'vote.md': TEXT }), 'vote.md'), [])).toBeNull();
  });
});

test('a book of a million characters is far from too large', () => {
  expect(LARGEST_FILE).toBeGreaterThan(10_000_000);
});
