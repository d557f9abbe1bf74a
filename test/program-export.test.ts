import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYBODY, type Library } from '../src/library/library.ts';
import { openSqliteLibrary } from '../src/library/sqlite/sqlite-library.ts';
import { aPdf } from './support/a-pdf.ts';
import { NOTICE } from './support/program-texts.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
const VOTE = `---
title: The vote
publisher: The Courier
published: 2024-03-01
---
“The tide turns at noon, and the whole harbour knows it,” said Tom Reed.

“We wait for the river to fall,” said Ada Marsh, chair of the board. “Nobody leaves before that.”
`;
const GONE = '“The cutter left without a light,” said Lena Holt.\n';
const PAGE = `<!doctype html><html lang="en"><head><title>Boats in the harbour</title>
<meta property="og:site_name" content="The Herald"></head><body><article><h1>Boats in the harbour</h1>
${'<p>The harbour was full of boats on a bright and windy morning, and everybody in the town had come to see them. </p>'.repeat(6)}
<p>“Not one boat will leave before spring,” said Lena Holt.</p></article></body></html>`;

const LETTER = aPdf([
  [
    { text: 'The letter of the chair was read out in the hall on a Monday.', y: 700 },
    { text: '"The bridge must be mended first," said Ada Marsh.', y: 680 },
  ],
]);

/** Two hundred questions of every kind, most of them words that stand somewhere. */
const words = [VOTE, GONE, PAGE, NOTICE].flatMap(
  (text) => text.replace(/<[^>]*>|^---.*^---$/gmsu, ' ').match(/\p{L}+/gu) ?? [],
);
const LINES = Array.from({ length: 200 }, (_, at) => {
  const some = words
    .slice((at * 7) % words.length)
    .slice(0, 3 + (at % 4))
    .join(' ');
  const kinds = [
    `/who-said ${some}`,
    `/who-said "${some}"`,
    `/ask Who said ${some}?`,
    `/quotes Lena Holt about:${some}`,
  ];
  return at === 0 ? '/sources' : (kinds[at % kinds.length] ?? '');
});

/** The program beside a library in a folder of its own. */
function aProgram() {
  const folder = tempFolder({
    'vote.md': VOTE,
    'gone.txt': GONE,
    'boats.html': PAGE,
    'letter.pdf': LETTER,
    'corpus/notice.txt': NOTICE,
  });
  const state = join(folder, 'state');
  const environment = { STATE_FOLDER: state };
  const run = (door: string, ...words: string[]) =>
    runProgram([door, ...(door === 'ingest' ? ['--corpus', 'corpus'] : []), ...words], {
      folder,
      environment,
    });
  const answers = async (...more: string[]) => {
    const input = `${LINES.join('\n')}\n`;
    const { out } = await runProgram(['ask', '--corpus', 'corpus', '--jsonl', ...more], {
      folder,
      environment,
      input,
    });
    return out
      .replaceAll(/"tookMs":[\d.]+/gu, '"tookMs":0')
      .trimEnd()
      .split('\n');
  };
  const inLibrary = async <T>(work: (library: Library) => Promise<T>): Promise<T> => {
    const library = openSqliteLibrary(join(state, 'library.sqlite'), () =>
      Date.parse('2024-03-05T10:00:00Z'),
    );
    return work(library).finally(() => library.close());
  };
  return { folder, state, run, answers, inLibrary };
}

test.each([
  { whose: 'everybody’s', options: [] },
  { whose: 'a server’s', options: ['--server', '100000000000000001'] },
])(
  '$whose library is the same when it was exported and imported, and so is every answer',
  async ({ options }) => {
    const { folder, state, run, answers, inLibrary } = aProgram();
    const holder = options[1] ?? EVERYBODY;
    await run('ingest', 'vote.md', 'gone.txt', 'boats.html', 'letter.pdf', ...options);
    writeFileSync(join(folder, 'vote.md'), VOTE.replace('noon', 'night'));
    await run('ingest', 'vote.md', ...options);
    await run('documents', '--remove', 'gone', ...options);
    await inLibrary(async (library) => {
      await library.correct(holder, { words: 'We wait for the river to fall', speaker: 'Lena Holt' }, null);
      await library.correct(
        holder,
        { words: 'Not one boat will leave before spring', speaker: 'nobody' },
        '2',
      );
      await library.undo(holder, 2, '2');
      await library.keep(holder, { name: 'Tide', line: '/help', reply: '{"a":1}', keptBy: '2' });
      await library.posted(holder, 'Tide', { channel: '3', message: '4' });
      await library.set(holder, '3', 'language', 'en');
      await library.missed(holder, '/who-said we stay');
    });
    const before = {
      answers: await answers(...options),
      dump: await inLibrary((library) => library.dump(holder)),
    };
    expect(before.dump.documents.map(({ id, versions }) => [id, versions.length])).toEqual([
      ['vote', 2],
      ['gone', 1],
      ['boats', 1],
      ['letter', 1],
    ]);
    expect(before.answers).toHaveLength(200);
    expect(before.answers.filter((line) => line.includes('"corrected"')).length).toBeGreaterThan(5);
    expect(await run('export', 'copy', ...options)).toEqual({
      code: 0,
      out: '4 documents and all that belongs there: written to copy.\n',
      err: '',
    });
    const bytes = await inLibrary((library) => library.bytesOf(holder, 'letter', 1));
    expect(readFileSync(join(folder, 'copy/originals/letter/1.pdf')).equals(bytes!)).toBe(true);

    rmSync(state, { recursive: true });
    expect((await answers(...options)).join()).not.toBe(before.answers.join());
    expect(await run('import', 'copy', ...options)).toEqual({
      code: 0,
      out: '4 documents and all that belongs there: restored.\n',
      err: '',
    });
    expect(await inLibrary((library) => library.dump(holder))).toEqual(before.dump);
    expect(await answers(...options)).toEqual(before.answers);
    // What was added is recognised, and what goes on goes on from there.
    expect((await run('ingest', 'vote.md', ...options)).out).toContain(
      'vote: known already, nothing to do\n',
    );
    expect(await run('import', 'copy', ...options)).toEqual({
      code: 1,
      out: '',
      err: 'There is something already, and an export is restored only where nothing is. Nothing was changed. Name an empty folder in STATE_FOLDER, or another server.\n',
    });
    expect(await inLibrary((library) => library.dump(holder))).toEqual(before.dump);
  },
  120_000,
);

test('the documents of an export are a corpus by themselves', async () => {
  const { run } = aProgram();
  await run('ingest', 'vote.md', 'boats.html');
  await run('export', 'copy');
  const { code, out } = await run(
    ...['ask', '/who-said not one boat will leave before spring', '--json', '--corpus', 'copy/documents'],
  );
  const { citations } = JSON.parse(out);
  expect([code, citations[0].speaker.name, citations[0].source.publisher]).toEqual([
    0,
    'Lena Holt',
    'The Herald',
  ]);
});

test.each([
  {
    words: ['export'],
    err: 'There is no folder. Write a new one behind --, such as: npm run export -- my-documents\n',
  },
  { words: ['export', 'copy'], err: 'There is nothing to export: nothing was ever added.\n' },
  {
    words: ['import'],
    err: 'There is no folder. Write one behind --, such as: npm run import -- my-documents\n',
  },
  { words: ['import', '.'], err: '. is no export: it has no library.yaml.\n' },
  { words: ['import', 'nowhere'], err: 'nowhere is no export: it has no library.yaml.\n' },
])('$words says what is wrong and leaves nothing behind', async ({ words: [door = '', ...doors], err }) => {
  const { folder, state, run } = aProgram();
  expect(await run(door, ...doors)).toEqual({ code: 1, out: '', err });
  expect([existsSync(state), existsSync(join(folder, 'copy'))]).toEqual([false, false]);
});
