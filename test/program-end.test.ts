/** The program ends when it is told to, or when Discord wants no more of it, and is the only one that answers from a folder. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DiscordServer, startDiscord } from './support/discord/server.ts';
import { type Running, runProgram } from './support/run-program.ts';
import { startedPrograms, TOKEN } from './support/started-programs.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
const startProgram = startedPrograms();
/** Programs are started and stopped, several in a test. */
vi.setConfig({ testTimeout: 120_000 });

const VOTE =
  '---\ntitle: The vote\npublisher: The Gazette\npublished: 2024-02-29\n---\n“We wait for the key,” said Ada Marsh.';

let discord: DiscordServer;
let state: string;
beforeEach(async () => {
  discord = await startDiscord({ token: TOKEN });
  state = tempFolder();
});
afterEach(() => discord.close());

const environment = (): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN: TOKEN,
  DISCORD_API: discord.api,
  STATE_FOLDER: state,
});

function start(more: Readonly<Record<string, string>> = {}): Running {
  return startProgram(['start', '--corpus', tempFolder({ 'vote.md': VOTE })], {
    ...environment(),
    ...more,
  });
}

/** What was logged, without times. */
const logged = (bot: Running): readonly unknown[] =>
  bot
    .said()
    .trim()
    .split('\n')
    .map((line) => {
      const { time: _, ...rest } = JSON.parse(line) as Record<string, unknown>;
      return rest;
    });

describe('the program ends', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'at %s before an answer arrives that takes ten seconds',
    async (signal) => {
      const bot = start();
      await bot.says('ready as');
      // Whoever stops a program waits ten seconds for it: what arrives then arrives too late.
      discord.setLatency(10_000);
      const use = await discord.slash({ name: 'who-said', options: { phrase: 'we wait for the key' } });
      await expect.poll(() => use.requests.length, { timeout: 10_000 }).toBe(1);
      bot.program.kill(signal);
      expect(await bot.ended).toBe(0);
      expect(use.requests.map(({ status }) => status)).toEqual([0]);
    },
  );

  test('while it still waits for Discord', async () => {
    discord.hold();
    const bot = start();
    await expect
      .poll(() => discord.requests.some(({ path }) => path === '/gateway/bot'), { timeout: 10_000 })
      .toBe(true);
    bot.program.kill('SIGTERM');
    expect([await bot.ended, bot.said()]).toEqual([0, '']);
  });

  test('and says why when Discord ends the connection for good', async () => {
    const bot = start();
    await bot.says('ready as');
    discord.closeWith(4004);
    expect(await bot.ended).toBe(1);
    expect(logged(bot).at(-1)).toEqual({
      level: 50,
      code: 4004,
      shard: 0,
      msg: 'Discord has ended the connection for good; the token may have been reset',
    });
  });
});

describe('from one state folder', () => {
  const refusal = (pid: number | undefined): RegExp =>
    new RegExp(
      `^Process ${pid} on ${hostname()} has answered since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC from the state folder ${state}, and two would answer everything twice\\. Stop that one first, or name another folder in STATE_FOLDER for a bot with a token of its own\\.\n$`,
      'u',
    );

  test('a second program does not answer, and says who does', async () => {
    const first = start();
    await first.says('ready as');
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(refusal(first.program.pid));
    // The one that answers is left alone.
    const use = await discord.slash({ name: 'who-said', options: { phrase: 'we wait for the key' } });
    await use.answer();
    first.program.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const third = start();
    await third.says('ready as');
  });

  test('another one answers as soon as the first was killed', async () => {
    const first = start();
    await first.says('ready as');
    first.program.kill('SIGKILL');
    await first.ended;
    const second = start();
    await second.says('ready as');
    const third = start();
    expect(await third.ended).toBe(1);
    expect(third.said()).toMatch(refusal(second.program.pid));
  });

  test('of many that start at once, one answers', async () => {
    const all = Array.from({ length: 4 }, () => start());
    const firstEnd = await Promise.all(
      all.map(async (one) => Promise.race([one.ended, one.says('ready as').then(() => 'answers')])),
    );
    expect(firstEnd.toSorted()).toEqual([1, 1, 1, 'answers'].toSorted());
  });

  test('one may ask, add, list and copy while another answers', async () => {
    const bot = start();
    await bot.says('ready as');
    const corpus = tempFolder({ 'vote.md': VOTE });
    const own = { environment: environment() };
    const { code, out } = await runProgram(['ask', '/who-said we wait for the key', '--corpus', corpus], own);
    expect([code, out.split('\n')[0]]).toEqual([0, '“We wait for the key,”']);
    const paper = join(tempFolder({ 'paper.md': VOTE.replace('key', 'tide') }), 'paper.md');
    const runs = [
      await runProgram(['ingest', paper, '--corpus', corpus], own),
      await runProgram(['documents'], own),
      await runProgram(['backup', join(tempFolder(), 'copy.sqlite')], own),
    ];
    expect(runs.map((run) => [run.code, run.err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    await bot.says('answering from what was added');
    bot.program.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });
});
