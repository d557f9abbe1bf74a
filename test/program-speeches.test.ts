import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../src/load-archive.ts';
import { runProgram } from './support/run-program.ts';
import { aLine } from './support/speeches.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();

const BOARD = [
  aLine({ id: 'board/1', text: 'We wait for the river to fall, and nobody sails before that.' }),
  aLine({ id: 'board/2', speaker: 'Tom Reed', text: 'The ferry is older than the bridge.' }),
  aLine({ id: 'board/3', date: '2024-03-01', text: 'The ferry is ours.' }),
  aLine({ id: 'board/4', speaker: '', text: 'The hall is cold.' }),
];
const RECORDING = aLine({
  id: 'recording/1',
  source: 'The Gazette',
  title: 'Recording',
  text: 'WE WAIT for the river to fall. And nobody sails before that!',
});
const ARTICLE = `---
title: Council votes on the bridge
publisher: The Courier
published: 2024-03-02
---
“The bridge is closed,” said Ada Marsh, the mayor.
`;
const FILES = folderOf({
  'board.jsonl': `${BOARD.join('\n')}\n`,
  'board.jsonl.gz': gzipSync(BOARD.join('\n')),
});
const MIXED = folderOf({
  'papers/vote.md': ARTICLE,
  'speeches/board.jsonl': BOARD.join('\n'),
  'speeches/recording.JSONL.GZ': gzipSync(RECORDING),
  'speakers.yaml': '- name: Thomas Reed\n  aliases: [Tom Reed]\n',
});

/** The replies to lines, each in short. */
async function asked(corpus: readonly string[], lines: readonly string[]) {
  const { code, out, err } = await runProgram(
    ['ask', '--jsonl', ...corpus.flatMap((path) => ['--corpus', path])],
    { input: `${lines.join('\n')}\n` },
  );
  const replies = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ kind, citations, sources }) => ({
      kind,
      ...(sources === undefined
        ? { cited: citations.map(cited) }
        : {
            sources: sources.map((one: { document: string; quotations: number }) => [
              one.document,
              one.quotations,
            ]),
          }),
    }));
  return { code, err, replies };
}

type Shown = { span: { document: string }; speaker: { name: string } | null; alsoIn?: readonly Shown[] };
const cited = ({ span, speaker, alsoIn = [] }: Shown): readonly (string | null)[] => [
  span.document,
  speaker?.name ?? null,
  ...alsoIn.map((other) => other.span.document),
];

describe.concurrent('a corpus may be a file of speeches', () => {
  test.each(['board.jsonl', 'board.jsonl.gz'])('%s', async (name) => {
    const lines = [
      '/who-said the ferry is older than the bridge',
      '/who-said the ferry is speaker:Marsh',
      '/who-said the hall is cold',
      '/quotes Ada Marsh',
      '/sources',
      '/who-said the ferry is speech:indirect',
    ];
    expect(await asked([join(FILES, name)], lines)).toEqual({
      code: 0,
      err: '',
      replies: [
        { kind: 'found', cited: [['board/2', 'Tom Reed']] },
        { kind: 'found', cited: [['board/3', 'Ada Marsh']] },
        { kind: 'found', cited: [['board/4', null]] },
        {
          kind: 'found',
          cited: [
            ['board/3', 'Ada Marsh'],
            ['board/1', 'Ada Marsh'],
          ],
        },
        { kind: 'found', sources: [[name, 4]] },
        { kind: 'nothing-found', cited: [] },
      ],
    });
  });

  test('or lie in a folder, beside documents and a list of speakers', async () => {
    const lines = [
      '/who-said nobody sails before that',
      '/who-said the bridge',
      '/who-said the bridge publisher:courier',
      '/quotes Ada Marsh',
      '/sources',
    ];
    const river = ['board/1', 'Ada Marsh', 'recording/1'];
    expect(await asked([MIXED], lines)).toMatchObject({
      code: 0,
      err: '',
      replies: [
        { kind: 'found', cited: [river] },
        {
          kind: 'found',
          cited: [
            ['board/2', 'Thomas Reed'],
            ['papers/vote', 'Ada Marsh'],
          ],
        },
        { kind: 'found', cited: [['papers/vote', 'Ada Marsh']] },
        { kind: 'found', cited: [['papers/vote', 'Ada Marsh'], ['board/3', 'Ada Marsh'], river] },
        {
          kind: 'found',
          sources: [
            ['papers/vote', 1],
            ['speeches/board.jsonl', 4],
            ['speeches/recording.JSONL.GZ', 1],
          ],
        },
      ],
    });
  });

  test('and be shown to a person', async () => {
    const { out } = await runProgram(['ask', '/sources', '--corpus', join(FILES, 'board.jsonl')]);
    expect(out).toContain('The Harbour Trust, file board.jsonl (4 speeches, from 2024-02-29 to 2024-03-01)');
  });
});

describe.concurrent('check tells what is wrong with a file of speeches', () => {
  test('line by line, and the rest is served', async () => {
    const lines = [
      BOARD[0],
      '',
      'no JSON',
      BOARD[0],
      aLine({ id: 'board/9', date: 'Monday' }),
      aLine({ text: '' }),
    ];
    const file = join(folderOf({ 'board.jsonl': lines.join('\n') }), 'board.jsonl');
    expect(await runProgram(['check', '--corpus', file])).toEqual({
      code: 1,
      err: '',
      out: [
        `${file}:3: this line is no speech: it is no JSON object. Write {"id": "…", "speaker": "…", "date": "YYYY-MM-DD", "source": "…", "title": "…", "text": "…"}, all on one line.`,
        `${file}:4: the id “board/1” is taken. Give each speech one of its own.`,
        `${file}:5: \`date\` is \`Monday\`. Write a day as YYYY-MM-DD.`,
        `${file}:6: this line is no speech: it has no \`text\`. Write {"id": "…", "speaker": "…", "date": "YYYY-MM-DD", "source": "…", "title": "…", "text": "…"}, all on one line.`,
        '',
      ].join('\n'),
    });
    expect((await asked([file], ['/sources'])).replies).toEqual([
      { kind: 'found', sources: [['board.jsonl', 2]] },
    ]);
  });

  test('many bad lines are summed up', async () => {
    const file = join(
      folderOf({ 'board.jsonl': `${BOARD[0]}\n${'no JSON\n'.repeat(1_234)}` }),
      'board.jsonl',
    );
    const { out } = await runProgram(['check', '--corpus', file]);
    const told = out.trimEnd().split('\n');
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe(
      `${file}:1: something is wrong with 1,214 more lines of this file. Mend those told above first.`,
    );
  });

  test.each([
    { what: 'nothing', name: 'a.jsonl', content: '', says: 'there is no speech in it.' },
    { what: 'other lines', name: 'a.jsonl', content: '{"a": 1}\n', says: 'there is no speech in it.' },
    {
      what: 'no packed data',
      name: 'a.jsonl.gz',
      content: BOARD.join('\n'),
      says: 'it cannot be read (Z_DATA_ERROR).',
    },
  ])('a file of $what cannot be asked', async ({ name, content, says }) => {
    const file = join(folderOf({ [name]: content }), name);
    const { code, err } = await runProgram(['ask', '/sources', '--corpus', file]);
    expect(code).toBe(1);
    expect(err).toContain(`${file}:1: ${says}`);
    expect(err).toContain('There is no document to answer from.');
  });

  test('and nothing where nothing is', async () => {
    const { code, out } = await runProgram(['check', '--corpus', join(FILES, 'board.jsonl.gz')]);
    expect([code, out]).toEqual([0, '4 documents, no problems.\n']);
  });
});

test('a file may be edited after it was read', async () => {
  const file = join(folderOf({ 'board.jsonl': BOARD.join('\n') }), 'board.jsonl');
  const { archive } = await loadArchive([file]);
  writeFileSync(file, 'Something else.');
  expect([...archive.entries.texts()][1]).toBe('The ferry is older than the bridge.');
  expect(archive.entries.at(1)?.document.text).toBe('The ferry is older than the bridge.');
});

describe.concurrent('lines are kept in a temporary file', () => {
  const ask = (folder: string) =>
    runProgram(['ask', '/sources', '--corpus', join(FILES, 'board.jsonl')], {
      environment: { TMPDIR: folder },
    });

  test('of which nothing is left', async () => {
    const folder = folderOf();
    expect(await ask(folder)).toMatchObject({ code: 0, err: '' });
    expect(
      readdirSync(folder).filter((name) => name.startsWith('who-said-') && name !== 'who-said-compiled'),
    ).toEqual([]);
  });

  test('and where there is no room for it, that is said', async () => {
    const { code, err } = await ask(join(folderOf(), 'nowhere'));
    expect(code).toBe(1);
    expect(err).toContain('board.jsonl:1: its lines cannot be kept (ENOENT). Make room');
  });
});
