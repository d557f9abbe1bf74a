import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import { register } from '../../src/adapters/discord/register.ts';
import type { Where } from '../../src/doors/doctor/check-discord.ts';
import { findings, tellFindings } from '../../src/doors/doctor.ts';
import { type DiscordServer, startDiscord } from './discord/server.ts';
import { type Running, runProgram } from './run-program.ts';
import { startedPrograms, TOKEN } from './started-programs.ts';
import { tempFolders } from './temp-folder.ts';

export const VOTE =
  '---\ntitle: The vote\npublisher: The Gazette\npublished: 2024-02-29\n---\n“We wait for the key,” said Ada Marsh.';
const { ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
export const CONVERSATION = ViewChannel | SendMessages | ReadMessageHistory;

type Result = { readonly code: number | null; readonly lines: readonly string[] };

/** Figures that differ from machine to machine. */
const steady = (line: string): string =>
  line
    .replace(/there are [\d,]+ megabytes/u, 'there are N megabytes')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/u, 'T')
    .replace(/\(SQLite says: .*\)$/u, '(SQLite says: …)');

export const aboutIn =
  (what: string) =>
  ({ code, lines }: Result) => ({
    code,
    lines: lines.filter((line) => line.slice(6).startsWith(`${what}:`)),
  });

/** A bot that is set up well, and its doctor. What is made wrong is up to each test. */
export function aDoctor() {
  const tempFolder = tempFolders();
  const startProgram = startedPrograms();
  let discord: DiscordServer;
  let folder: string;
  let state: string;
  let corpus: string;
  beforeEach(async () => {
    discord = await startDiscord({ token: TOKEN });
    await register(commands, { token: TOKEN, api: discord.api, guild: null, dryRun: false });
    [folder, state, corpus] = [tempFolder(), tempFolder(), tempFolder({ 'vote.md': VOTE })];
  });
  afterEach(async () => {
    expect(discord.unknownRoutes).toEqual([]);
    await discord.close();
  });

  const environment = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    STATE_FOLDER: state,
    ...more,
  });

  /** What the doctor finds, without a program around it. */
  async function doctor(
    more: Readonly<Record<string, string>> = {},
    where: Partial<Where> = {},
  ): Promise<Result> {
    const lines: string[] = [];
    const circumstances = {
      folders: [corpus],
      environment: environment(more),
      where: { guild: null, channel: null, ...where },
    };
    const code = await tellFindings(findings(circumstances), async (line) => {
      lines.push(steady(line));
    });
    return { code, lines };
  }

  /** The same of the program, as a person runs it. */
  async function runDoctor(
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
    return startProgram(['start', '--corpus', corpus], environment(more));
  }
  return {
    get discord() {
      return discord;
    },
    set discord(other) {
      discord = other;
    },
    get state() {
      return state;
    },
    set state(other) {
      state = other;
    },
    get corpus() {
      return corpus;
    },
    set corpus(other) {
      corpus = other;
    },
    get folder() {
      return folder;
    },
    environment,
    tempFolder,
    doctor,
    runDoctor,
    LINES,
    runOnce,
    start,
  };
}
