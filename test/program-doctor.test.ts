/** `npm run doctor` finds what is wrong, says so in a line and what to do about it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../commands/index.ts';
import { register } from '../src/adapters/discord/register.ts';
import { aboutIn, aDoctor, VOTE } from './support/a-doctor.ts';
import { aFreePort } from './support/a-port.ts';
import { startDiscord } from './support/discord/server.ts';
import { aSmallDisk, type SmallDisk, whyNoDisk } from './support/small-disk.ts';
import { TOKEN } from './support/started-programs.ts';

vi.setConfig({ testTimeout: 120_000 });

const here = aDoctor();
const { tempFolder, doctor, runDoctor, LINES, runOnce, start } = here;

test.each([{ sparse: false }, { sparse: true }])(
  'before the first start nothing fails, and nothing is left behind (sparse: $sparse)',
  async ({ sparse }) => {
    await here.discord.close();
    here.discord = await startDiscord({ token: TOKEN, sparse });
    await register(commands, { token: TOKEN, api: here.discord.api, guild: null, dryRun: false });
    expect(await runDoctor()).toEqual({ code: 0, lines: LINES() });
    expect(readdirSync(here.state)).toEqual([]);
  },
);

test('a state folder that is not there yet is made by others', async () => {
  here.state = join(here.state, 'deep', 'state');
  expect(aboutIn('state folder')(await doctor())).toEqual({
    code: 0,
    lines: [`ok    state folder: ${here.state} is made when it is needed.`],
  });
});

describe('of the program', () => {
  test.each([
    {
      when: 'there is no token',
      more: { DISCORD_TOKEN: '' },
      lines: [
        'fail  environment: there is no DISCORD_TOKEN, so npm start opens the console. Put it into a file .env (see .env.example).',
      ],
    },
    {
      when: 'values are wrong',
      more: { HEALTH_PORT: '0', LOG_LEVEL: 'loud' },
      lines: [
        'fail  environment: LOG_LEVEL is none of info, warn, error.',
        'fail  environment: HEALTH_PORT is no whole number from 1 to 65535.',
      ],
    },
  ])('when $when, the environment fails', async ({ more, lines }) => {
    expect(aboutIn('environment')(await runDoctor(more))).toEqual({ code: 1, lines });
  });

  test('a file .env that cannot be read fails', async () => {
    mkdirSync(join(here.folder, '.env'));
    expect(aboutIn('environment')(await runDoctor())).toEqual({
      code: 1,
      lines: [
        'fail  environment: .env cannot be read (EISDIR). Let this user read it.',
        'ok    environment: it is complete.',
      ],
    });
  });
});

describe('of what is kept', () => {
  test('a state folder that is a file fails', async () => {
    here.state = join(tempFolder({ state: 'no folder' }), 'state');
    const { code, lines } = await doctor();
    expect([code, lines.filter((line) => line.startsWith('fail'))]).toEqual([
      1,
      [
        `fail  state folder: ${here.state} cannot be written (ENOTDIR). Let this user write there, or name another folder in STATE_FOLDER.`,
      ],
    ]);
  });

  const noDisk = whyNoDisk();
  describe.skipIf(noDisk !== null)('on a disk of its own', () => {
    let disk: SmallDisk;
    beforeEach(() => {
      disk = aSmallDisk(10_000);
      here.state = join(disk.folder, 'state');
      mkdirSync(here.state);
    });
    afterEach(() => disk.take());

    test('too little room fails', async () => {
      expect(aboutIn('disk')(await doctor())).toEqual({
        code: 1,
        lines: [
          `fail  disk: there are N megabytes left for ${here.state}. Make room, or name another folder in STATE_FOLDER.`,
        ],
      });
    });

    test('a disk that nobody may write on fails', async () => {
      disk.lock();
      expect(aboutIn('state folder')(await doctor())).toEqual({
        code: 1,
        lines: [
          `fail  state folder: ${here.state} cannot be written (EROFS). Let this user write there, or name another folder in STATE_FOLDER.`,
        ],
      });
    });
  });

  test('a library is whole, or damaged, or another program’s', async () => {
    const file = join(here.state, 'library.sqlite');
    await runOnce();
    expect(aboutIn('library')(await doctor())).toEqual({
      code: 0,
      lines: ['ok    library: it opens, and every page of it is whole.'],
    });
    // All but the head of the first page.
    writeFileSync(file, new Uint8Array(statSync(file).size - 200).fill(7), { flag: 'r+' });
    const { code, lines } = await doctor();
    expect([code, lines.filter((line) => line.startsWith('fail'))]).toEqual([
      1,
      [
        `fail  library: ${file} is damaged or no library. Restore a backup of it, or move it away to begin with an empty one.`,
      ],
    ]);
  });

  test('documents with problems, and none at all, are told', async () => {
    writeFileSync(join(here.corpus, 'bare.txt'), '“We wait for the tide,” said Tom Reed.');
    expect(aboutIn('problems')(await doctor())).toEqual({
      code: 0,
      lines: ['warn  problems: there are 3 with the documents. npm run -s check lists those of the corpus.'],
    });
    here.corpus = tempFolder();
    expect(aboutIn('documents')(await doctor())).toEqual({
      code: 1,
      lines: [
        'fail  documents: there is none to answer from. Name folders with --corpus, or add some with npm run ingest.',
      ],
    });
  });

  test('a snapshot fits, or is old, or of other documents, or damaged', async () => {
    await runOnce();
    const file = join(here.state, 'snapshot');
    const written = new Date(Date.now() - 5 * 3_600_000 - 60_000);
    utimesSync(file, written, written);
    expect(aboutIn('snapshot')(await doctor())).toEqual({
      code: 0,
      lines: ['ok    snapshot: it was written 5 hours ago and fits the documents.'],
    });
    writeFileSync(join(here.corpus, 'tide.md'), VOTE.replaceAll('key', 'tide'));
    expect(aboutIn('snapshot')(await doctor())).toEqual({
      code: 0,
      lines: [
        'warn  snapshot: it was written 5 hours ago, and the documents are others now. The next start works out what is new and writes another one.',
      ],
    });
    writeFileSync(file, 'x', { flag: 'a' });
    expect(aboutIn('snapshot')(await doctor())).toEqual({
      code: 0,
      lines: [
        'warn  snapshot: it is of no use: it is damaged or cut off. The next start takes longer and writes another one.',
      ],
    });
  });
});

describe('of what runs', () => {
  test('a bot that answers is told, and whether it is ready', async () => {
    const port = String(await aFreePort());
    const health = { HEALTH_PORT: port };
    expect(aboutIn('health')(await doctor(health)).lines).toEqual([
      `ok    health: port ${port} of 127.0.0.1 is free.`,
    ]);
    const bot = start(health);
    await bot.says('ready as');
    const ready = await runDoctor(health);
    expect([ready.code, ready.lines.slice(-2)]).toEqual([
      0,
      [
        `warn  instances: process ${bot.program.pid} on ${hostname()} has answered since T UTC from this state folder. npm start refuses until that one is stopped.`,
        'ok    health: the bot that runs is ready.',
      ],
    ]);
    here.discord.hold();
    here.discord.cut();
    await bot.says('reconnecting');
    expect(aboutIn('health')(await doctor(health))).toEqual({
      code: 0,
      lines: ['warn  health: the bot that runs is not ready. Shard 0 is not connected to Discord.'],
    });
    const other = String(await aFreePort());
    expect(aboutIn('health')(await doctor({ HEALTH_PORT: other })).lines).toEqual([
      `warn  health: nobody listens on port ${other} of 127.0.0.1: the bot that runs was started without it.`,
    ]);
  });

  test('a port that another program uses fails', async () => {
    const { port } = new URL(here.discord.origin);
    expect(aboutIn('health')(await doctor({ HEALTH_PORT: port }))).toEqual({
      code: 1,
      lines: [
        `fail  health: nobody can listen on port ${port} of 127.0.0.1 (EADDRINUSE). Name another one in HEALTH_PORT, or what uses it must end.`,
      ],
    });
    const bot = start();
    await bot.says('ready as');
    const other = createServer((_, response) => response.writeHead(404).end());
    const otherPort = await aFreePort();
    await new Promise<void>((resolve) => other.listen(otherPort, '127.0.0.1', resolve));
    expect(aboutIn('health')(await doctor({ HEALTH_PORT: String(otherPort) }))).toEqual({
      code: 1,
      lines: [
        `fail  health: another program uses port ${otherPort} of 127.0.0.1. Name another one in HEALTH_PORT, or that one must end.`,
      ],
    });
    other.close();
  });
});

test('a secret is never printed', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['src/launch.js', 'doctor'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DISCORD_TOKEN: `Bot ${TOKEN}`,
      DISCORD_API: here.discord.api,
      STATE_FOLDER: here.state,
    },
  });
  expect(`${stdout}${stderr}`).not.toContain(TOKEN);
});
