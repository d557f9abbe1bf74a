/** The doors for whoever hosts the bot: starting it, and telling Discord its commands. */
import { config as loadEnvironment } from 'dotenv';
import { commands } from '../../commands/index.ts';
import { writeSentence } from '../adapters/console/output.ts';
import { readConfig } from '../config.ts';
import type { BotOptions } from './bot.ts';
import { fail } from './common.ts';

/** Answers in Discord, or in this terminal where no token is set. Each is loaded alone, since either is slow to load. */
export async function startDoor(options: BotOptions): Promise<number> {
  const config = configured();
  if ('wrong' in config) return fail(config.wrong);
  if (config.discordToken === null) {
    const { openConsole } = await import('./console.ts');
    return openConsole(options);
  }
  const { runBot } = await import('./bot.ts');
  return runBot(config, config.discordToken, options);
}

export async function registerDoor({
  guild,
  dryRun,
}: {
  readonly guild?: string;
  readonly dryRun?: boolean;
}): Promise<number> {
  const config = configured();
  if ('wrong' in config) return fail(config.wrong);
  const { discordToken: token, discordApi: api } = config;
  if (token === null) return fail('There is no DISCORD_TOKEN. Put it into a file .env (see .env.example).');
  if (guild !== undefined && !/^\d{5,20}$/u.test(guild)) {
    return fail(
      `“${guild}” is no server id. Switch on Developer Mode in Discord, then right-click the server and copy its id.`,
    );
  }
  const { register } = await import('../adapters/discord/register.ts');
  const { lines, done } = await register(commands, {
    token,
    api,
    guild: guild ?? null,
    dryRun: dryRun === true,
  });
  for (const line of lines) await writeSentence(line, done ? process.stdout : process.stderr);
  return done ? 0 : 1;
}

function configured(): ReturnType<typeof readConfig> {
  loadEnvironment({ quiet: true });
  return readConfig(process.env);
}
