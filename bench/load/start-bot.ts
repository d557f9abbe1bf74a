import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DiscordServer } from '../../test/support/discord/server.ts';
import { bareEnvironment } from '../../test/support/run-program.ts';

const PROGRAM = fileURLToPath(new URL('../../src/launch.js', import.meta.url));
const ECHO = fileURLToPath(new URL('echo-bot.ts', import.meta.url));
/** How long a bot may take to be there, in milliseconds. */
const PATIENCE = 300_000;

/** What a bot says that says the same to everything: bodies of answers, in JSON. */
export type EchoAnswers = { readonly message: string; readonly choices: string };

export type RunningBot = {
  readonly pid: number;
  /** Ends it and waits until it has ended. */
  readonly stop: () => Promise<void>;
};

/** Starts the program as `npm start` does. @param state the folder of what it writes */
export const startProgram = (discord: DiscordServer, state: string): Promise<RunningBot> =>
  start(discord, ['--max-semi-space-size=8', PROGRAM, 'start'], {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    STATE_FOLDER: state,
  });

/** Starts a bot that says the same to everything. @param folder for what it is told to say */
export function startEcho(discord: DiscordServer, folder: string, answers: EchoAnswers): Promise<RunningBot> {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return start(discord, [ECHO, discord.api, discord.token, file], {});
}

async function start(
  discord: DiscordServer,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<RunningBot> {
  const child = spawn(process.execPath, words, {
    env: { ...bareEnvironment(), ...environment },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = once(child, 'exit');
  const tellWarnings = countWarnings(child);
  const early = ended.then(([code]) => {
    throw new Error(`the bot ended with code ${code}`);
  });
  await Promise.race([discord.connected(PATIENCE), early]);
  early.catch(() => {}); // From now on it may end.
  if (child.pid === undefined) throw new Error('the bot did not start');
  return {
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      tellWarnings();
    },
  };
}

/** Its log is read, as a host's is; how often it warned of what is told in the end. */
function countWarnings({ stderr }: ChildProcess): () => void {
  const counts = new Map<string, number>();
  let rest = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((one) => !one.startsWith(INFORMED))) {
      const told = /"msg":"([^"]*)"/u.exec(line)?.[1] ?? line;
      counts.set(told, (counts.get(told) ?? 0) + 1);
    }
  });
  return () => {
    for (const [told, count] of counts) console.error(`the bot’s log says ${count} times: ${told}`);
  };
}

/** How a line of the log begins that is no warning. */
const INFORMED = '{"level":30';
