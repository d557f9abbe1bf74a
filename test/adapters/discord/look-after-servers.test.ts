import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EVERYBODY } from '../../../src/library/library.ts';
import { aBot } from '../../support/a-bot.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

const A_DAY = 86_400_000;

describe.each([{ sparse: false }, { sparse: true }])(
  'what servers have given (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;
    beforeEach(async () => {
      discord = await startDiscord({ sparse });
      bot = await aBot(discord);
    });
    afterEach(async () => {
      await bot.stop();
      await discord.close();
      expect(bot.log.told.filter(({ level }) => level === 'error')).toEqual([]);
    });
    const keepSomething = (server: string) =>
      bot.library.keep(server, { name: 'The key', line: '/help', reply: '{}', keptBy: null });
    /** What would be deleted if it were so many days later. */
    const deletedAfter = (days: number) => bot.library.deleteLeftBefore(Date.now() + (days - 30) * A_DAY);

    test('goes 30 days after the bot was removed, and not before', async () => {
      const other = discord.addGuild();
      for (const server of [discord.guild.id, other.id, EVERYBODY]) await keepSomething(server);
      discord.removeGuild(other.id);
      // The bot hears of it a moment later.
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await deletedAfter(29)).toEqual([]);
      expect(await deletedAfter(31)).toEqual([other.id]);
      expect(await bot.library.kept(other.id)).toEqual([]);
      expect(await bot.library.kept(discord.guild.id)).toHaveLength(1);
    });

    test('stays when the bot comes back in time', async () => {
      const other = discord.addGuild({ id: '900000000000000007' });
      await keepSomething(other.id);
      discord.removeGuild(other.id);
      await new Promise((resolve) => setTimeout(resolve, 200));
      discord.addGuild({ id: '900000000000000007' });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await deletedAfter(31)).toEqual([]);
    });
  },
);
