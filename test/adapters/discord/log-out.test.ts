import { expect, test } from 'vitest';
import { aBot } from '../../support/a-bot.ts';
import { startDiscord } from '../../support/discord/server.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// A frugal Discord keeps no session, so that the bot has to begin anew; discord.js does so 5 s after the first time.
test.each([
  { when: 'resumes its session', sparse: false },
  { when: 'begins anew', sparse: true },
])('a bot that is stopped while it $when ends, and does not come back', async ({ sparse }) => {
  const discord = await startDiscord({ sparse });
  const bot = await aBot(discord);
  discord.cut();
  // Discord has it again, while the bot has yet to hear so.
  await discord.connected();
  await bot.stop();
  await pause(1_000);
  await expect(discord.connected(100)).rejects.toThrow('No bot connected');
  await discord.close();
});

test('a bot that is stopped while Discord cannot be reached ends', async () => {
  const discord = await startDiscord();
  const bot = await aBot(discord);
  await discord.close();
  await bot.stop();
});
