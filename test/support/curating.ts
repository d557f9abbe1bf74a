import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import { register } from '../../src/adapters/discord/register.ts';
import { aBotWithDesks } from './a-bot.ts';
import { type Internet, playInternet } from './an-internet.ts';
import type { InteractionHandle } from './discord/handle.ts';
import { aUser } from './discord/people.ts';
import { buttonId, textOf } from './discord/reading.ts';
import { type DiscordServer, startDiscord } from './discord/server.ts';
import type { UploadSpec } from './discord/uploads.ts';
import type { Message } from './discord/world.ts';
import { endCleanly } from './end-cleanly.ts';

const VOTE = '---\ntitle: The vote\npublisher: The Gazette\n---\n“We wait for the key,” said Ada Marsh.';
export const BOATS =
  '“The boats are in,” said Lena Holt.\n\n“We wait in vain,” said Ada Marsh.\n\nTom Reed stood beside Jack Moss in the hall. “No ship leaves this harbour tonight.”';
export const NOBODY =
  'You may not do that here: you need the permission Manage Server, or the role that /settings curators names.';

/** Who may do everything. */
export const boss = { user: aUser('boss'), memberPermissions: PermissionFlagsBits.ManageGuild };

type Options = Readonly<Record<string, string>>;
type Bot = Awaited<ReturnType<typeof aBotWithDesks>>;

/** A bot in Discord, an internet, and a curator who gives commands in one server. */
export type Curating = {
  readonly discord: DiscordServer;
  readonly internet: Internet;
  readonly bot: () => Bot;
  readonly server: () => string;
  /** From now on everything happens in a server that has nothing. */
  readonly move: () => void;
  readonly restart: () => Promise<void>;
  readonly use: (part: string, options?: Options, by?: object) => Promise<InteractionHandle>;
  readonly answer: (part: string, options?: Options, by?: object) => Promise<Message>;
  /** What is told in the end, and on the way to it. */
  readonly addFile: (
    file: UploadSpec,
    options?: Options,
    by?: object,
  ) => Promise<{
    readonly handle: InteractionHandle;
    readonly shown: readonly string[];
    readonly last: string | undefined;
  }>;
  readonly press: (
    message: Message,
    label: string,
    by?: Parameters<DiscordServer['press']>[2],
  ) => Promise<Message>;
  readonly whoSaid: (phrase: string, guild?: string) => Promise<string>;
  readonly idsIn: (guild?: string) => Promise<readonly string[]>;
  /** Ends everything, and holds that nothing went wrong. */
  readonly end: () => Promise<void>;
};

export async function startCurating(
  sparse = false,
  more: Parameters<typeof aBotWithDesks>[2] = {},
): Promise<Curating> {
  const discord = await startDiscord({ sparse });
  const internet = await playInternet((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(BOATS);
  });
  await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
  const { resolve, isPublic } = internet.options;
  const links = { resolve: resolve!, isPublic: isPublic! };
  let bot = await aBotWithDesks(discord, { 'vote.md': VOTE }, { links, ...more });
  let server = discord.guild.id;
  let servers = 1;

  const use: Curating['use'] = (part, options = {}, by = boss) =>
    discord.slash({ name: `documents ${part}`, options, guild: server, ...by });
  return {
    discord,
    internet,
    bot: () => bot,
    server: () => server,
    move: () => {
      server = discord.addGuild({ name: `Server ${++servers}` }).id;
    },
    restart: async () => {
      bot = await bot.restart();
    },
    use,
    answer: async (part, options, by) => (await use(part, options, by)).answer(),
    addFile: async (file, options = {}, by = boss) => {
      const handle = await use('add', { file: discord.upload(file), ...options }, by);
      await expect
        .poll(() => bot.log.told.some(({ data }) => data.interaction === handle.id), { timeout: 15_000 })
        .toBe(true);
      const shown = handle.shown.map(textOf);
      return { handle, shown, last: shown.at(-1) };
    },
    press: async (message, label, by = boss) =>
      (await discord.press(message, buttonId(message, label), by)).answer(),
    whoSaid: async (phrase, guild = server) =>
      textOf(await (await discord.slash({ name: 'who-said', options: { phrase }, guild })).answer()),
    idsIn: async (guild = server) => (await bot.library.documents(guild)).map(({ id }) => id),
    end: async () => {
      await endCleanly(bot, discord);
      await internet.close();
    },
  };
}
