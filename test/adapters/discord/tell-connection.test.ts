import { EventEmitter } from 'node:events';
import { type Client, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { tellConnection } from '../../../src/adapters/discord/tell-connection.ts';
import { aBot, aLog } from '../../support/a-bot.ts';
import { startDiscord } from '../../support/discord/server.ts';

test('a connection that is lost is told once, and when it is back', () => {
  const client = new EventEmitter();
  const log = aLog();
  let now = 1_000;
  tellConnection(client as unknown as Client, log, () => now); // Sound: it listens and does nothing else.
  client.emit(Events.ShardReady, 0);
  for (const shard of [0, 1, 0, 0]) client.emit(Events.ShardReconnecting, shard);
  now = 4_500;
  client.emit(Events.ShardResume, 0);
  client.emit(Events.ShardReady, 1);
  client.emit(Events.ShardReconnecting, 0);
  expect(log.told.map(({ level, data, message }) => [level, message, data])).toEqual([
    ['warn', 'reconnecting', { shard: 0 }],
    ['warn', 'reconnecting', { shard: 1 }],
    ['info', 'connected again', { shard: 0, afterMs: 3_500 }],
    ['info', 'connected again', { shard: 1, afterMs: 3_500 }],
    ['warn', 'reconnecting', { shard: 0 }],
  ]);
});

test('so it is of the real client, and its end is not told as a loss', async () => {
  const discord = await startDiscord();
  const bot = await aBot(discord);
  discord.cut();
  await discord.connected();
  await expect
    .poll(() => bot.log.told.map(({ message }) => message))
    .toEqual(['reconnecting', 'connected again']);
  await bot.stop();
  expect(bot.log.told).toHaveLength(2);
  await discord.close();
});
