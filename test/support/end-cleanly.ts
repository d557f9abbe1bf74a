import { expect } from 'vitest';
import type { DiscordServer } from './discord/server.ts';

type Bot = { readonly stop: () => Promise<unknown>; readonly log: { readonly told: readonly Told[] } };
type Told = { readonly level: string };

/** Ends a bot and its Discord, and holds that nobody was pinged, nothing was asked that there is not, and nothing failed. */
export async function endCleanly(bot: Bot, discord: DiscordServer): Promise<void> {
  await bot.stop();
  await discord.close();
  expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
  expect(bot.log.told.filter(({ level }) => level === 'error')).toEqual([]);
}
