import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYBODY } from '../src/library/library.ts';
import { openSqliteLibrary } from '../src/library/sqlite/sqlite-library.ts';
import { textOf } from './support/discord/reading.ts';
import { startDiscord } from './support/discord/server.ts';
import { NOTICE } from './support/program-texts.ts';
import { bareEnvironment, runProgram } from './support/run-program.ts';
import { TOKEN } from './support/started-programs.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
const VOTE = `---
title: The vote
publisher: The Courier
published: 2024-03-01
---
“The tide turns at noon,” said Tom Reed.
`;
const PAGE = `<!doctype html><html lang="en"><head><title>Boats in the harbour</title>
<meta property="og:site_name" content="The Herald"><script>alert("“No,” said Nobody.")</script></head>
<body><nav>Home News Sport</nav><article><h1>Boats in the harbour</h1>
${'<p>The harbour was full of boats on a bright and windy morning, and everybody in the town had come to see them. </p>'.repeat(6)}
<p>“Not one boat will leave before spring,” said Lena Holt.</p></article></body></html>`;

/** The program beside a library in a folder of its own. */
function aProgram() {
  const folder = tempFolder({ 'vote.md': VOTE, 'pages/boats.html': PAGE, 'corpus/notice.txt': NOTICE });
  const environment = { STATE_FOLDER: join(folder, 'state') };
  const run = (door: string, ...words: string[]) =>
    runProgram([door, ...(door === 'ask' || door === 'ingest' ? ['--corpus', 'corpus'] : []), ...words], {
      folder,
      environment,
    });
  const ask = async (line: string, ...more: string[]) =>
    JSON.parse((await run('ask', line, '--json', ...more)).out);
  return { folder, environment, run, ask };
}

test('a document that is added is answered from, and told when it comes again', async () => {
  const { folder, run, ask } = aProgram();
  expect(await run('ingest', 'vote.md')).toEqual({
    code: 0,
    out: 'vote: added: “The vote”, The Courier, 2024-03-01; 1 quotation by 1 speaker; new: Tom Reed\n1 document added, 0 anew, 0 known already, 0 refused.\n',
    err: '',
  });
  const { citations } = await ask('/who-said the tide turns at noon');
  expect([citations[0].speaker.name, citations[0].source.publisher]).toEqual(['Tom Reed', 'The Courier']);
  expect((await run('ingest', 'vote.md')).out).toBe(
    'vote: known already, nothing to do\n0 documents added, 0 anew, 1 known already, 0 refused.\n',
  );
  writeFileSync(join(folder, 'vote.md'), VOTE.replace('noon', 'night'));
  expect((await run('ingest', 'vote.md')).out).toContain('vote: added anew, version 2: “The vote”');
  expect((await ask('/who-said the tide turns at noon')).kind).toBe('near');
  expect((await run('documents')).out).toMatch(
    /^vote: version 2, added \d{4}-\d\d-\d\d, from vote\.md\n1 document added\.\n$/u,
  );
  expect(await run('documents', '--remove', 'vote')).toMatchObject({
    code: 0,
    out: 'vote: taken out of every answer. To have it back, add it again.\n',
  });
  expect((await ask('/who-said the tide turns at night')).kind).toBe('nothing-found');
});

test('a web page is added by its words, with what a person says of it besides', async () => {
  const { run, ask } = aProgram();
  const { code, out } = await run('ingest', 'pages', '--published', '2024-03-02');
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'boats: added: “Boats in the harbour”, The Herald, 2024-03-02; 1 quotation by 1 speaker; new: Lena Holt',
  ]);
  const { citations } = await ask('/who-said not one boat will leave before spring');
  expect(citations[0]).toMatchObject({
    speaker: { name: 'Lena Holt' },
    published: '2024-03-02',
    source: { publisher: 'The Herald', title: 'Boats in the harbour' },
  });
  expect((await ask('/who-said "said Nobody"')).citations).toEqual([]);
});

test('a server’s own documents are answered there alone, in Discord and while the bot runs', async () => {
  const discord = await startDiscord({ token: TOKEN });
  const other = discord.addGuild();
  const { folder, environment, run, ask } = aProgram();
  const bot = spawn(process.execPath, [join(process.cwd(), 'src/launch.js'), 'start', '--corpus', 'corpus'], {
    cwd: folder,
    env: { ...bareEnvironment(), ...environment, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api },
  });
  try {
    await discord.connected(15_000);
    const asked = async (guild: string) => {
      const options = { phrase: 'the tide turns at noon' };
      return textOf(await (await discord.slash({ name: 'who-said', options, guild })).answer());
    };
    expect(await asked(discord.guild.id)).toContain('Nothing found');
    expect((await run('ingest', 'vote.md', '--server', discord.guild.id)).code).toBe(0);
    // The bot looks for what was added twice a second, and reads it before it answers from it.
    await expect
      .poll(() => asked(discord.guild.id), { timeout: 15_000, interval: 200 })
      .toContain('Tom Reed');
    expect(await asked(other.id)).toContain('Nothing found');
    expect((await ask('/who-said the tide turns at noon')).kind).toBe('nothing-found');
    expect((await ask('/who-said the tide turns at noon', '--server', discord.guild.id)).kind).toBe('found');
    expect(discord.pings).toEqual([]);
  } finally {
    const ended = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill('SIGTERM');
    await ended;
    await discord.close();
  }
});

test('a copy of the library can take its place', async () => {
  const { folder, run } = aProgram();
  await run('ingest', 'vote.md');
  expect(await run('backup', 'copy.sqlite')).toEqual({
    code: 0,
    out: 'The library is copied to copy.sqlite.\n',
    err: '',
  });
  expect(await run('backup', 'copy.sqlite')).toEqual({
    code: 1,
    out: '',
    err: 'copy.sqlite exists already. Name a new file for the copy.\n',
  });
  const copy = openSqliteLibrary(join(folder, 'copy.sqlite'), () => 0);
  expect((await copy.documents(EVERYBODY)).map(({ id }) => id)).toEqual(['vote']);
  await copy.close();
});

test('whoever only asks leaves nothing behind', async () => {
  const { environment, run } = aProgram();
  await run('ask', '/help');
  expect((await run('ingest')).err).toBe(
    'There is no document. Write files, folders or addresses behind --, such as: npm run ingest -- article.pdf\n',
  );
  const { existsSync } = await import('node:fs');
  expect(existsSync(environment.STATE_FOLDER)).toBe(false);
});

test.each([
  {
    what: 'a file that is not there',
    source: 'nowhere.txt',
    says: 'nowhere.txt: it cannot be read (ENOENT). Check that it exists and may be read.',
  },
  {
    what: 'an address on this machine',
    source: 'http://127.0.0.1:8080/vote',
    says: 'http://127.0.0.1:8080/vote',
  },
  { what: 'an address of no page', source: 'ftp://example.org/vote', says: 'ftp://example.org/vote' },
  { what: 'a picture', source: 'picture.png', says: 'picture.png: ' },
  {
    what: 'a file of speeches',
    source: 'speeches.jsonl',
    says: 'speeches.jsonl: This is a file of records. If they are speeches, one a line, give it to npm start with --corpus.',
  },
])('$what is refused with a sentence, and the others are added', async ({ source, says }) => {
  const { folder, run } = aProgram();
  writeFileSync(join(folder, 'speeches.jsonl'), '{"id":"a","speaker":"Ada Marsh","text":"We wait."}\n');
  writeFileSync(join(folder, 'picture.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
  const { code, out, err } = await run('ingest', source, 'vote.md');
  expect([code, out.split('\n').at(-2)]).toEqual([
    1,
    '1 document added, 0 anew, 0 known already, 1 refused.',
  ]);
  expect(err.split('\n')).toHaveLength(2);
  expect(err).toContain(says);
});

test('whoever adds at the console has no limits', async () => {
  const { folder, environment } = aProgram();
  const limited = { ...environment, LIMIT_DOCUMENTS: '1', LIMIT_ADDITIONS_AN_HOUR: '1' };
  const { code, out } = await runProgram(
    ['ingest', '--corpus', 'corpus', 'vote.md', 'pages', '--server', '100000000000000001'],
    {
      folder,
      environment: limited,
    },
  );
  expect([code, out.split('\n').at(-2)]).toEqual([
    0,
    '2 documents added, 0 anew, 0 known already, 0 refused.',
  ]);
});

test('a state folder that cannot be made is told with a sentence', async () => {
  const { folder } = aProgram();
  const run = await runProgram(['ingest', 'vote.md'], { folder, environment: { STATE_FOLDER: 'vote.md' } });
  expect(run).toEqual({
    code: 1,
    out: '',
    err: 'The folder vote.md cannot be made (EEXIST). Name another one in STATE_FOLDER.\n',
  });
});
