import { afterEach, beforeEach, expect, test } from 'vitest';
import { aBot } from '../../support/a-bot.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

let discord: DiscordServer;
const bots: Awaited<ReturnType<typeof aBot>>[] = [];
beforeEach(async () => {
  discord = await startDiscord();
  bots.splice(0);
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await discord.close();
});

const RIVAL = {
  level: 'warn',
  data: { interactions: 3 },
  message:
    'another instance with the same token seems to answer: Discord had answers to these interactions before this one sent any; stop the other, or give it a token of its own',
};

const warnings = () =>
  bots.flatMap(({ log }) => log.told.filter(({ message }) => message.startsWith('another instance')));

const handled = () =>
  bots.flatMap(({ log }) => log.told.filter(({ message }) => message === 'handled')).length;

async function ask(): Promise<void> {
  const before = handled();
  await discord.slash({ name: 'who-said', options: { phrase: 'we wait for the key' } });
  await expect.poll(() => handled() - before, { timeout: 10_000 }).toBe(bots.length);
}

test('an instance notices that another one answers with its token, and says so once', async () => {
  bots.push(await aBot(discord), await aBot(discord));
  // Of five questions exactly one of the two is late to three.
  for (let asked = 0; asked < 5; asked += 1) await ask();
  expect(warnings()).toEqual([RIVAL]);
});

test.each([
  { failure: 'Discord fails after it took the answer', fault: { status: 500, afterApplying: true } },
  {
    failure: 'the connection breaks after the answer arrived',
    fault: { status: 'cut', afterApplying: true },
  },
  { failure: 'Discord says that it knows nothing of it', fault: { status: 404, code: 10_062 } },
] as const)('an instance takes nobody for another one when $failure', async ({ fault }) => {
  bots.push(await aBot(discord));
  for (let asked = 0; asked < 5; asked += 1) {
    discord.failNext({ path: /callback$/u, ...fault });
    await ask();
  }
  expect(warnings()).toEqual([]);
});
