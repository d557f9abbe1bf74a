import { expect, test } from 'vitest';
import { phrasesOf } from '../bench/load/words.ts';
import { seeded } from '../bench/random.ts';
import { STARTER_CORPUS } from '../bench/starter.ts';
import { commands } from '../commands/index.ts';
import { register } from '../src/adapters/discord/register.ts';
import { loadArchive } from '../src/load-archive.ts';
import { aBotProcess, type BotProcess } from './support/day/a-process.ts';
import { curate } from './support/day/curate.ts';
import type { Held } from './support/day/measure.ts';
import { moveOn, SERVERS, type Town } from './support/day/town.ts';
import { visit } from './support/day/visit.ts';
import { aGuild } from './support/discord/people.ts';
import { startDiscord } from './support/discord/server.ts';
import { tempFolders } from './support/temp-folder.ts';

/** A day, or a few minutes of it. */
const DAY = process.env.LONG
  ? { hours: 24, visits: 1_000, curators: 3, grows: 1.1 }
  : { hours: 3, visits: 40, curators: 1, grows: 1.25 };
/** Members who are there at once. */
const AT_ONCE = 6;
const AN_HOUR = 3_600_000;
/** What people may still press an hour later. */
const REMEMBERED = 200;

const folder = tempFolders();

async function anHour(town: Town, hour: number): Promise<void> {
  let left = DAY.visits;
  const members = Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) await visit(town);
  });
  const curators = async (): Promise<void> => {
    for (let count = 0; count < DAY.curators; count++) await curate(town);
  };
  await Promise.all([...members, curators()]);
  const { discord } = town;
  [discord.cut, discord.reconnect, discord.endSessions][hour % 3]?.();
  await discord.connected();
  moveOn(town, hour);
}

/** Measures until nothing is being opened or closed any more; what does not end by then is left behind. */
async function settled(bot: BotProcess): Promise<Held> {
  let held = await bot.measure();
  for (let again = 0; again < 20 && (held.workers !== 1 || held.resources.MessagePort !== 1); again++) {
    held = await bot.measure();
  }
  return held;
}

test('a day of use leaves no memory, file, timer or thread behind', { timeout: 2_400_000 }, async () => {
  const { archive } = await loadArchive([STARTER_CORPUS]);
  const speakers = (await archive.suggest('speakers', '')).map(({ value }) => value);
  const discord = await startDiscord({ guilds: SERVERS });
  await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
  const { token, api } = discord;
  const bot = await aBotProcess({ token, api, corpus: STARTER_CORPUS, stateFolder: folder() });
  await discord.connected();
  const present = SERVERS.map((spec) => aGuild(spec).id);
  const town: Town = { discord, random: seeded(7), phrases: phrasesOf(archive), speakers, present };

  const held: Held[] = [];
  for (let hour = 0; hour < DAY.hours; hour++) {
    await anHour(town, hour);
    await bot.upToDate();
    await bot.pass(AN_HOUR);
    discord.tidy(REMEMBERED);
    held.push(await settled(bot));
    if (process.env.LONG) console.log(hour, JSON.stringify(held.at(-1)));
  }
  const warnings = await bot.stop();
  await discord.close();

  const [first, last] = [held[0]!, held.at(-1)!];
  expect([last.files, last.resources, last.workers]).toEqual([first.files, first.resources, 1]);
  expect(last.resident / first.resident).toBeLessThan(DAY.grows);
  const begunAnew = Math.floor(DAY.hours / 3);
  expect(discord.gateway).toMatchObject({ identifies: 1 + begunAnew, resumes: DAY.hours - begunAnew });
  expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
  expect(warnings.filter((line) => line.includes('"level":50'))).toEqual([]);
});
