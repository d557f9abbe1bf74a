import { PermissionFlagsBits } from 'discord-api-types/v10';
import { commands } from '../../commands/index.ts';
import { register } from '../../src/adapters/discord/register.ts';
import { aBot, anArchiveOf, PAPERS } from './a-bot.ts';
import { aUser } from './discord/people.ts';
import { buttonId, textOf } from './discord/reading.ts';
import { type DiscordServer, startDiscord } from './discord/server.ts';
import type { Message } from './discord/world.ts';
import { endCleanly } from './end-cleanly.ts';

/** Two quotations of which it is not sure who said them: a pronoun that fits two, and nobody beside the words. */
export const UNSURE = [
  [
    'mail',
    'The Mail',
    '2024-03-03',
    'Ada Marsh met Lena Holt at the quay. “The boats go at noon,” she said.',
  ],
  [
    'post',
    'The Post',
    '2024-03-04',
    'Tom Reed stood beside Jack Moss in the hall. “No ship leaves this harbour tonight.”',
  ],
] as const;
export const ALL = [...PAPERS, ...UNSURE];
export const NOBODY =
  'You may not do that here: you need the permission Manage Server, or the role that /settings curators names.';

export const ada = aUser('ada');
export const boss = { user: aUser('boss'), memberPermissions: PermissionFlagsBits.ManageGuild };
export const firstLine = (message: Message) => textOf(message).split('\n')[0];

type By = Parameters<DiscordServer['press']>[2];

/** A bot, and what curators do with what members report. */
export function aReview() {
  let discord: DiscordServer;
  let bot: Pick<Awaited<ReturnType<typeof aBot>>, 'stop' | 'log' | 'library'>;

  const begin = async (sparse = false, papers: Parameters<typeof anArchiveOf>[0] = ALL) => {
    discord = await startDiscord({ sparse });
    await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
    bot = await aBot(discord, anArchiveOf(papers));
  };
  const end = () => endCleanly(bot, discord);

  const review = async (by: object = boss) => (await discord.slash({ name: 'review', ...by })).answer();
  const press = async (message: Message, label: string, by: By = boss) =>
    (await discord.press(message, buttonId(message, label), by)).answer();
  /** What a member reports, through the answer's own menu. */
  const reportWrong = async (phrase: string, values: Record<string, string>, guild = discord.guild.id) => {
    const who = { user: aUser('tom') };
    const answer = await (
      await discord.slash({ name: 'who-said', options: { phrase }, guild, ...who })
    ).answer();
    const menu = await press(answer, 'More', who);
    const form = await discord.press(menu, buttonId(menu, 'Wrong?'), who);
    await (await discord.submitModal(form, { values })).answer();
  };
  const corrections = async (guild = discord.guild.id) =>
    (await bot.library.corrections(guild)).map(({ fields, madeBy, undone }) => ({
      fields,
      madeBy,
      undone: undone !== null,
    }));
  const outcomes = async () =>
    (await bot.library.reports(discord.guild.id)).map(({ number, closed }) => [
      number,
      closed?.outcome ?? 'open',
    ]);
  return {
    get discord() {
      return discord;
    },
    set discord(other) {
      discord = other;
    },
    get bot() {
      return bot;
    },
    set bot(other) {
      bot = other;
    },
    begin,
    end,
    review,
    press,
    reportWrong,
    corrections,
    outcomes,
  };
}
