import { describe, expect, test } from 'vitest';
import { linesOf, NONE, VOTE } from './support/program-texts.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();
const GAZETTE = folderOf({ 'vote.md': VOTE });
const EMPTY = folderOf();

/** Has the form of a token, and is plainly none. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'C'.repeat(30)}`;

describe.concurrent('start', () => {
  test('without a token, greets, answers every line that is piped in, and ends', async () => {
    const input = '/who-said wait for the river\n\nbridge\n/who-said purple giraffe';
    const { code, out, err } = await runProgram(['start', '--corpus', GAZETTE], { input });
    const lines = linesOf(out);
    expect(lines.slice(0, 2)).toEqual([
      'Who Said',
      'I answer from 1 document, 1 quotation by 1 speaker, of 2024-02-29.',
    ]);
    expect(lines.filter((line) => /^(?:— |“bridge”|Nothing found)/u.test(line))).toEqual([
      '— Ada Marsh, mayor',
      `“bridge” is no command. ${NONE}`,
      'Nothing found for “purple giraffe”. That does not mean nobody said it: I know 1 document, 1 quotation by 1 speaker, of 2024-02-29.',
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  test.each(['/quit', ' EXIT '])('%s ends it', async (quit) => {
    const { code, out } = await runProgram(['start', '--corpus', GAZETTE], {
      input: `${quit}\n/who-said bridge\n`,
    });
    expect(out.trimEnd().endsWith('Ctrl-D ends.')).toBe(true);
    expect(code).toBe(0);
  });
});

describe.concurrent('a wrong environment', () => {
  const NO_TOKEN =
    'DISCORD_TOKEN is not a bot token (three parts with dots between). Copy it again from the Bot page of your application.\n';
  const wrong = `Bot ${TOKEN}`;

  test.each(['start', 'register'])('%s never prints a token that is none', async (door) => {
    const run = await runProgram([door], { environment: { DISCORD_TOKEN: wrong } });
    expect(run).toEqual({ code: 1, out: '', err: NO_TOKEN });
  });

  test('a token that is none is never printed from a file .env either', async () => {
    const folder = folderOf({ '.env': `DISCORD_TOKEN="${wrong}"\n` });
    expect(await runProgram(['register'], { folder })).toEqual({ code: 1, out: '', err: NO_TOKEN });
  });

  test('register without a token says where to put it', async () => {
    expect(await runProgram(['register'], { folder: EMPTY })).toEqual({
      code: 1,
      out: '',
      err: 'There is no DISCORD_TOKEN. Put it into a file .env (see .env.example).\n',
    });
  });

  test('register with an id that is none says where to find it', async () => {
    const run = await runProgram(['register', '--guild', 'our server'], {
      environment: { DISCORD_TOKEN: TOKEN },
    });
    expect(run).toEqual({
      code: 1,
      out: '',
      err: '“our server” is no server id. Switch on Developer Mode in Discord, then right-click the server and copy its id.\n',
    });
  });
});

describe.concurrent('the command line', () => {
  test.each([
    { words: ['--help'], usage: 'who-said [options] [command]' },
    { words: ['start', '--help'], usage: 'who-said start [options]', options: ['--corpus <path>'] },
    {
      words: ['ask', '--help'],
      usage: 'who-said ask [options] [question...]',
      options: ['--json ', '--jsonl', '--corpus <path>'],
    },
    {
      words: ['quotations', '--help'],
      usage: 'who-said quotations [options] [file...]',
      options: ['--json ', '--jsonl'],
    },
    {
      words: ['score', '--help'],
      usage: 'who-said score [options] [file]',
      options: ['--json ', '--svg <file>'],
    },
    { words: ['check', '--help'], usage: 'who-said check [options]', options: ['--corpus <path>'] },
    {
      words: ['register', '--help'],
      usage: 'who-said register [options]',
      options: ['--guild <id>', '--dry-run'],
    },
  ])('$words explains it', async ({ words, usage, options = [] }) => {
    const { code, out, err } = await runProgram(words);
    expect(linesOf(out)[0]).toBe(`Usage: ${usage}`);
    expect(options.filter((option) => !out.includes(option))).toEqual([]);
    expect([code, err]).toEqual([0, '']);
  });

  test.each([
    { words: ['frobnicate'], says: "error: unknown command 'frobnicate'" },
    { words: ['ask', '--wait'], says: "error: unknown option '--wait'" },
    { words: ['ask', '--corpus'], says: "error: option '--corpus <path>' argument missing" },
  ])('$words is refused', async ({ words, says }) => {
    const { code, out, err } = await runProgram(words);
    expect([code, out, linesOf(err)[0]]).toEqual([1, '', says]);
  });

  test.each(['20.20.2', '22.17.1'])('under Node %s, it says which Node it needs', async (version) => {
    const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(fake)}`];
    expect(await runProgram(['--help'], { node })).toEqual({
      code: 1,
      out: '',
      err: `Who Said needs Node 22.18 or newer, and this is Node ${version}. Run it through npm in the project folder (npm ci, then npm start): the project brings its own Node.\n`,
    });
  });
});
