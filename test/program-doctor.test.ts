/** `npm run doctor` finds what is wrong, says so in a line and what to do about it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ApplicationFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../commands/index.ts';
import { register } from '../src/adapters/discord/register.ts';
import type { Command } from '../src/command.ts';
import { aFreePort } from './support/a-port.ts';
import { type DiscordServer, startDiscord } from './support/discord/server.ts';
import { type Running, runProgram, startProgram } from './support/run-program.ts';
import { aSmallDisk, type SmallDisk, whyNoDisk } from './support/small-disk.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
/** Programs are started and stopped, several in a test. */
vi.setConfig({ testTimeout: 120_000 });

/** Of the form of a bot's token, and of nobody. */
const TOKEN = 'MTAxMTEyMjIzMzM0NDQ1NTY2.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB';
const VOTE =
  '---\ntitle: The vote\npublisher: The Gazette\npublished: 2024-02-29\n---\n“We wait for the key,” said Ada Marsh.';
const { ManageMessages, PinMessages, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
const CONVERSATION = ViewChannel | SendMessages | ReadMessageHistory;

let discord: DiscordServer;
let folder: string;
let state: string;
let corpus: string;
const running: Running[] = [];
beforeEach(async () => {
  discord = await startDiscord({ token: TOKEN });
  await register(commands, { token: TOKEN, api: discord.api, guild: null, dryRun: false });
  [folder, state, corpus] = [tempFolder(), tempFolder(), tempFolder({ 'vote.md': VOTE })];
});
afterEach(async () => {
  for (const { program, ended } of running.splice(0)) {
    program.kill('SIGKILL');
    await ended;
  }
  expect(discord.unknownRoutes).toEqual([]);
  await discord.close();
});

const environment = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN: TOKEN,
  DISCORD_API: discord.api,
  STATE_FOLDER: state,
  ...more,
});

type Result = { readonly code: number | null; readonly lines: readonly string[] };

async function doctor(
  more: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<Result> {
  const { code, out, err } = await runProgram(['doctor', '--corpus', corpus, ...words], {
    environment: environment(more),
    folder,
  });
  expect(err).toBe('');
  return { code, lines: out.trimEnd().split('\n').map(steady) };
}

/** Figures that differ from machine to machine. */
const steady = (line: string): string =>
  line
    .replace(/there are [\d,]+ megabytes/u, 'there are N megabytes')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/u, 'T')
    .replace(/\(SQLite says: .*\)$/u, '(SQLite says: …)');

const aboutIn =
  (what: string) =>
  ({ code, lines }: Result) => ({
    code,
    lines: lines.filter((line) => line.slice(6).startsWith(`${what}:`)),
  });

/** Lines without the verdict, of what is well. */
const LINES = (): readonly string[] => [
  `ok    Node: it is ${process.versions.node}.`,
  'ok    environment: it is complete.',
  'ok    token: Discord knows it as that of who.said.',
  'ok    intents: no privileged one is switched on, and none is needed.',
  'ok    clock: it agrees with Discord’s.',
  'ok    commands: the 10 registered in all servers are those of this program.',
  'ok    servers: it is in 1.',
  `ok    state folder: ${state} may be written.`,
  `ok    disk: there are N megabytes left for ${state}.`,
  'ok    library: there is none, since nothing was added yet.',
  'ok    documents: 1 document with 1 passage.',
  'ok    problems: there is none with the documents.',
  'warn  snapshot: there is none. The next start takes longer and writes one.',
  'ok    instances: nobody answers from this state folder.',
  'ok    health: HEALTH_PORT is not set, so nobody is told how the bot is.',
];

/** Starts the bot and stops it again, so that there is all it writes. */
async function runOnce(): Promise<void> {
  const bot = start();
  await bot.says('ready as');
  bot.program.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
}

function start(more: Readonly<Record<string, string>> = {}): Running {
  const bot = startProgram(['start', '--corpus', corpus], environment(more));
  running.push(bot);
  return bot;
}

test.each([{ sparse: false }, { sparse: true }])(
  'before the first start nothing fails, and nothing is left behind (sparse: $sparse)',
  async ({ sparse }) => {
    await discord.close();
    discord = await startDiscord({ token: TOKEN, sparse });
    await register(commands, { token: TOKEN, api: discord.api, guild: null, dryRun: false });
    expect(await doctor()).toEqual({ code: 0, lines: LINES() });
    expect(readdirSync(state)).toEqual([]);
  },
);

test('a state folder that is not there yet is made by others', async () => {
  state = join(state, 'deep', 'state');
  expect(aboutIn('state folder')(await doctor())).toEqual({
    code: 0,
    lines: [`ok    state folder: ${state} is made when it is needed.`],
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
    expect(aboutIn('environment')(await doctor(more))).toEqual({ code: 1, lines });
  });

  test('a file .env that cannot be read fails', async () => {
    mkdirSync(join(folder, '.env'));
    expect(aboutIn('environment')(await doctor())).toEqual({
      code: 1,
      lines: [
        'fail  environment: .env cannot be read (EISDIR). Let this user read it.',
        'ok    environment: it is complete.',
      ],
    });
  });
});

describe('of Discord', () => {
  test.each([
    {
      when: 'the token is another one',
      more: { DISCORD_TOKEN: TOKEN.replace('GaBcDe', 'XXXXXX') },
      line: 'Discord refuses the token. Copy it again from the Bot page of your application into DISCORD_TOKEN.',
    },
    {
      when: 'nobody is there',
      more: { DISCORD_API: 'http://127.0.0.1:9/api' },
      line: 'Discord could not be reached (ECONNREFUSED). Check the connection, and DISCORD_API if you have set it.',
    },
  ])('when $when, the token fails and nothing more is asked', async ({ more, line }) => {
    const result = await doctor(more);
    expect(result).toEqual({
      code: 1,
      lines: LINES().flatMap((one, at) =>
        at === 2 ? [`fail  token: ${line}`] : at > 2 && at < 7 ? [] : [one],
      ),
    });
  });

  test('privileged intents that are switched on are told', async () => {
    discord.setApplicationFlags(
      ApplicationFlags.GatewayMessageContentLimited | ApplicationFlags.GatewayGuildMembers,
    );
    expect(aboutIn('intents')(await doctor())).toEqual({
      code: 0,
      lines: [
        'warn  intents: Server Members, Message Content: switched on and not needed. Switch off what no other program of this application needs, on its Bot page.',
      ],
    });
  });

  test.each([
    { ms: -10_000, code: 0, verdict: 'warn', off: '10 seconds ahead of' },
    { ms: 10_000, code: 0, verdict: 'warn', off: '10 seconds behind' },
    { ms: -7_200_000, code: 1, verdict: 'fail', off: '7,200 seconds ahead of' },
    { ms: 7_200_000, code: 1, verdict: 'fail', off: '7,200 seconds behind' },
  ])('a clock that is $off Discord’s is told', async ({ ms, code, verdict, off }) => {
    discord.advance(ms);
    const { lines, ...rest } = aboutIn('clock')(await doctor());
    expect([rest.code, lines.map((line) => line.replace(/[\d,]+ seconds/u, 'N seconds'))]).toEqual([
      code,
      [
        `${verdict}  clock: it is ${off} Discord’s. Let the system set it (NTP).`.replace(
          /[\d,]+ seconds/u,
          'N seconds',
        ),
      ],
    ]);
  });

  test('commands that are not registered, or others, are told', async () => {
    const again = (guild: string | null, some: readonly Command[] = commands) =>
      register(some, { token: TOKEN, api: discord.api, guild, dryRun: false });
    const put = (body: unknown) =>
      fetch(`${discord.api}/v10/applications/${discord.application}/commands`, {
        method: 'PUT',
        headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await put([]);
    expect(aboutIn('commands')(await doctor())).toEqual({
      code: 1,
      lines: ['fail  commands: none is registered in all servers. Run npm run register.'],
    });
    await again(null, commands.slice(1));
    expect(aboutIn('commands')(await doctor())).toEqual({
      code: 0,
      lines: [
        `warn  commands: those registered in all servers are others (+ /${commands[0]?.name}). Run npm run register.`,
      ],
    });
    // In one server alone, where somebody tries them out.
    await put([]);
    await again(discord.guild.id);
    expect(aboutIn('commands')(await doctor({}, ['--guild', discord.guild.id]))).toEqual({
      code: 0,
      lines: [`ok    commands: the 10 registered in server ${discord.guild.id} are those of this program.`],
    });
  });

  test('a bot that is in no server is told', async () => {
    discord.removeGuild(discord.guild.id);
    expect(aboutIn('servers')(await doctor())).toEqual({
      code: 0,
      lines: ['warn  servers: it is in none. Open the install link of the application and choose one.'],
    });
  });

  test('servers are counted beyond those that are told at once', async () => {
    for (let at = 0; at < 250; at += 1)
      discord.addGuild({ id: String(910_000_000_000_000_000n + BigInt(at)), name: `Server ${at}` });
    expect(aboutIn('servers')(await doctor())).toEqual({ code: 0, lines: ['ok    servers: it is in 251.'] });
  });
});

describe('of permissions', () => {
  const look = async (...words: string[]) => aboutIn('permissions')(await doctor({}, words));

  test.each([
    {
      has: 'all',
      permissions: CONVERSATION | PinMessages,
      code: 0,
      line: (place: string) => `ok    permissions: in ${place} it has all it needs.`,
    },
    {
      has: 'none to pin',
      permissions: CONVERSATION | ManageMessages,
      code: 0,
      line: (place: string) =>
        `warn  permissions: in ${place} answers cannot be pinned: Pin Messages is missing.`,
    },
  ])('a bot that has $has is told so, in a server and in a channel', async ({ permissions, code, line }) => {
    discord.setBotPermissions(permissions);
    const [server, channel] = [discord.guild.id, discord.channel.id];
    // What everybody may do counts as well, so it is taken from them in the channel.
    discord.setOverwrites(channel, []);
    expect(await look('--guild', server)).toEqual({ code, lines: [line(`server ${server}`)] });
    expect(await look('--guild', server, '--channel', channel)).toEqual({
      code,
      lines: [line(`channel ${channel}`)],
    });
  });

  test('what a channel denies is missing there', async () => {
    const [server, channel] = [discord.guild.id, discord.channel.id];
    discord.setBotPermissions(CONVERSATION | PinMessages);
    const denied = { id: server, type: 0, allow: '0', deny: String(SendMessages | ReadMessageHistory) };
    const allowed = { id: discord.application, type: 1, allow: String(ReadMessageHistory), deny: '0' };
    discord.setOverwrites(channel, [denied, allowed]);
    expect(await look('--guild', server, '--channel', channel)).toEqual({
      code: 1,
      lines: [
        `fail  permissions: in channel ${channel} these are missing: Send Messages. Commands work all the same; to answer messages, give them to the bot’s role or in the channel.`,
      ],
    });
  });

  test('in a thread what the channel around it denies is missing', async () => {
    const [server, channel] = [discord.guild.id, discord.channel.id];
    const { SendMessagesInThreads } = PermissionFlagsBits;
    discord.setBotPermissions(CONVERSATION | PinMessages | SendMessagesInThreads);
    const thread = discord.addThread('the vote', channel);
    expect(await look('--guild', server, '--channel', thread)).toEqual({
      code: 0,
      lines: [`ok    permissions: in channel ${thread} it has all it needs.`],
    });
    discord.setOverwrites(channel, [
      { id: server, type: 0, allow: '0', deny: String(SendMessagesInThreads | SendMessages) },
    ]);
    expect(await look('--guild', server, '--channel', thread)).toEqual({
      code: 1,
      lines: [
        `fail  permissions: in channel ${thread} these are missing: Send Messages in Threads. Commands work all the same; to answer messages, give them to the bot’s role or in the channel.`,
      ],
    });
  });

  test('a server that it is not in fails', async () => {
    expect(await look('--guild', '123456789012345678')).toEqual({
      code: 1,
      lines: ['fail  permissions: Discord refused: Unknown Guild (code 10004).'],
    });
  });

  test('a channel of another server fails', async () => {
    const { id, channels } = discord.addGuild({ id: '910000000000000001', name: 'Elsewhere' });
    expect(await look('--guild', discord.guild.id, '--channel', channels[0]?.id ?? '')).toEqual({
      code: 1,
      lines: [
        `fail  permissions: channel ${channels[0]?.id} is no channel for messages in server ${discord.guild.id}. Copy its id again.`,
      ],
    });
    expect(id).toBe('910000000000000001');
  });

  test.each([
    {
      words: ['--guild', 'general'],
      says: '“general” is no id. Switch on Developer Mode in Discord, then right-click and copy the id.\n',
    },
    {
      words: ['--channel', '910000000000000001'],
      says: 'Write the server of the channel, too: --guild ID.\n',
    },
  ])('$words is refused before anything is looked at', async ({ words, says }) => {
    expect(await runProgram(['doctor', ...words], { environment: environment() })).toEqual({
      code: 1,
      out: '',
      err: says,
    });
  });
});

describe('of what is kept', () => {
  test('a state folder that is a file fails', async () => {
    state = join(tempFolder({ state: 'no folder' }), 'state');
    const { code, lines } = await doctor();
    expect([code, lines.filter((line) => line.startsWith('fail'))]).toEqual([
      1,
      [
        `fail  state folder: ${state} cannot be written (ENOTDIR). Let this user write there, or name another folder in STATE_FOLDER.`,
      ],
    ]);
  });

  const noDisk = whyNoDisk();
  describe.skipIf(noDisk !== null)('on a disk of its own', () => {
    let disk: SmallDisk;
    beforeEach(() => {
      disk = aSmallDisk(10_000);
      state = join(disk.folder, 'state');
      mkdirSync(state);
    });
    afterEach(() => disk.take());

    test('too little room fails', async () => {
      expect(aboutIn('disk')(await doctor())).toEqual({
        code: 1,
        lines: [
          `fail  disk: there are N megabytes left for ${state}. Make room, or name another folder in STATE_FOLDER.`,
        ],
      });
    });

    test('a disk that nobody may write on fails', async () => {
      disk.lock();
      expect(aboutIn('state folder')(await doctor())).toEqual({
        code: 1,
        lines: [
          `fail  state folder: ${state} cannot be written (EROFS). Let this user write there, or name another folder in STATE_FOLDER.`,
        ],
      });
    });
  });

  test('a library is whole, or damaged, or another program’s', async () => {
    const file = join(state, 'library.sqlite');
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
    writeFileSync(join(corpus, 'bare.txt'), '“We wait for the tide,” said Tom Reed.');
    expect(aboutIn('problems')(await doctor())).toEqual({
      code: 0,
      lines: ['warn  problems: there are 3 with the documents. npm run -s check lists those of the corpus.'],
    });
    corpus = tempFolder();
    expect(aboutIn('documents')(await doctor())).toEqual({
      code: 1,
      lines: [
        'fail  documents: there is none to answer from. Name folders with --corpus, or add some with npm run ingest.',
      ],
    });
  });

  test('a snapshot fits, or is old, or of other documents, or damaged', async () => {
    await runOnce();
    const file = join(state, 'snapshot');
    const written = new Date(Date.now() - 5 * 3_600_000 - 60_000);
    utimesSync(file, written, written);
    expect(aboutIn('snapshot')(await doctor())).toEqual({
      code: 0,
      lines: ['ok    snapshot: it was written 5 hours ago and fits the documents.'],
    });
    writeFileSync(join(corpus, 'tide.md'), VOTE.replaceAll('key', 'tide'));
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
    const ready = await doctor(health);
    expect([ready.code, ready.lines.slice(-2)]).toEqual([
      0,
      [
        `warn  instances: process ${bot.program.pid} on ${hostname()} has answered since T UTC from this state folder. npm start refuses until that one is stopped.`,
        'ok    health: the bot that runs is ready.',
      ],
    ]);
    discord.hold();
    discord.cut();
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
    const { port } = new URL(discord.origin);
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

test('a Node that is too old fails', async () => {
  const { checkNode } = await import('../src/doors/doctor/check-program.ts');
  expect([checkNode('22.17.1'), checkNode('22.18.0'), checkNode('26.10.0')]).toEqual([
    {
      verdict: 'fail',
      what: 'Node',
      sentence: 'it is 22.17.1, and 22.18 is needed. Run npm ci, which brings its own.',
    },
    { verdict: 'ok', what: 'Node', sentence: 'it is 22.18.0.' },
    { verdict: 'ok', what: 'Node', sentence: 'it is 26.10.0.' },
  ]);
});

test('a secret is never printed', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['src/launch.js', 'doctor'], {
    encoding: 'utf8',
    env: { ...process.env, DISCORD_TOKEN: `Bot ${TOKEN}`, DISCORD_API: discord.api, STATE_FOLDER: state },
  });
  expect(`${stdout}${stderr}`).not.toContain(TOKEN);
});
