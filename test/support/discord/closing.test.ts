import { get } from 'node:http';
import { type ChatInputCommandInteraction, Client } from 'discord.js';
import { expect, test } from 'vitest';
import { connectClient, receive } from './a-client.ts';
import { startDiscord } from './server.ts';

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

test('a server that closes leaves no timer', async () => {
  const before = timers();
  const server = await startDiscord({ latency: 60_000 });
  const connected = server.connected(60_000).catch(String);
  const slow = new Promise((resolve) => {
    get(`${server.api}/v10/gateway/bot`, { agent: false }).on('error', () => resolve('broken off'));
  });
  await expect.poll(() => server.requests.length).toBe(1);
  expect(timers()).toBeGreaterThanOrEqual(before + 2);
  await server.close();
  expect(timers()).toBeLessThanOrEqual(before);
  expect(await connected).toBe('Error: No bot connected before the server was closed.');
  expect(await slow).toBe('broken off');
});

test('a server that closes ends what still waits', async () => {
  const server = await startDiscord();
  const client = await connectClient(server, { rest: { retries: 0 } });
  const { interaction, handle } = await receive<ChatInputCommandInteraction>(
    client,
    server.slash({ name: 'a' }),
  );
  server.setLatency(60_000);
  const slow = interaction.reply('never answered').catch(() => 'broken off');
  const waiting = handle.answer(60_000).catch(String);
  await expect.poll(() => handle.requests.length).toBe(1);

  const start = performance.now();
  await server.close();
  expect(performance.now() - start).toBeLessThan(1000);
  expect(await waiting).toMatch(
    /^Error: No answer to \/a before the server was closed\. Received so far: POST/u,
  );
  expect(await slow).toBe('broken off');
  await client.destroy();
});

test('a server that is closed is reached no more', async () => {
  const server = await startDiscord();
  await server.close();
  const client = new Client({ intents: [], rest: { api: server.api, retries: 0 } });
  await expect(client.login(server.token)).rejects.toThrow();
});
