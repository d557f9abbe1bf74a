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
  ? { hours: 24, visits: 600, curators: 3, looks: 3, rests: 3, restMs: 9_000, grows: 1.1 }
  : // Without a rest V8 may still keep what a thread has left, which is a fifth of the whole.
    { hours: 3, visits: 40, curators: 1, looks: 1, rests: 1, restMs: 0, grows: 1.25 };
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
  [discord.cut, discord.reconnect, discord.forgetSessions][hour % 3]?.();
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

/** The least that it holds: V8 keeps the pages of a thread that has ended for some seconds. */
async function afterRests(bot: BotProcess): Promise<Held> {
  const all: Held[] = [];
  for (let rest = 0; rest < DAY.rests; rest++) {
    await new Promise((resolve) => setTimeout(resolve, DAY.restMs));
    all.push(await settled(bot));
  }
  return all.toSorted((a, b) => a.resident - b.resident)[0]!;
}

/** The one with the middle of the memory: an hour may end with a tenth more or less, at random. */
const middle = (hours: readonly Held[]): Held =>
  hours.toSorted((a, b) => a.resident - b.resident)[Math.floor(hours.length / 2)]!;

test('a day of use leaves no memory, file, timer or thread behind', { timeout: 3_000_000 }, async () => {
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
    if (hour < DAY.looks || hour >= DAY.hours - DAY.looks) held.push(await afterRests(bot));
  }
  const warnings = await bot.stop();
  await discord.close();

  const [first, last] = [middle(held.slice(0, DAY.looks)), middle(held.slice(-DAY.looks))];
  if (process.env.LONG) console.info('held after the first hours and the last ones:', held);
  expect([last.files, last.resources, last.workers]).toEqual([first.files, first.resources, 1]);
  expect(last.resident / first.resident).toBeLessThan(DAY.grows);
  const begunAnew = Math.floor(DAY.hours / 3);
  expect(discord.gateway).toMatchObject({ identifies: 1 + begunAnew, resumes: DAY.hours - begunAnew });
  expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
  expect(warnings.filter((line) => line.includes('"level":50'))).toEqual([]);
});
