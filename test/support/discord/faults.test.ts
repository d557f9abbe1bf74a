import type { ChatInputCommandInteraction, Client } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectClient, receive } from './a-client.ts';
import { textOf } from './reading.ts';
import { type DiscordServer, startDiscord } from './server.ts';

let server: DiscordServer;
let client: Client<true>;

beforeAll(async () => {
  server = await startDiscord();
  client = await connectClient(server, { rest: { offset: 0 } });
});
afterAll(async () => {
  await client.destroy();
  await server.close();
});

const ask = () => receive<ChatInputCommandInteraction>(client, server.slash({ name: 'quote' }));
const callback = /\/callback$/u;

describe('a failure', () => {
  test('of 429 makes the client wait and try again', async () => {
    const { interaction, handle } = await ask();
    server.failNext({ path: callback, status: 429, retryAfter: 0.1 });
    const start = performance.now();
    await interaction.reply('x');
    expect(performance.now() - start).toBeGreaterThan(90);
    expect(handle.requests.map(({ status }) => status)).toEqual([429, 204]);
  });

  test('of 5xx before it took effect is made good by trying again', async () => {
    const { interaction, handle } = await ask();
    server.failNext({ path: callback, status: 502, times: 2 });
    await interaction.reply('x');
    expect(handle.requests.map(({ status }) => status)).toEqual([502, 502, 204]);
    expect(handle.messages).toHaveLength(1);
  });

  test('of 5xx after it took effect makes the second try meet 40060', async () => {
    const { interaction, handle } = await ask();
    server.failNext({ method: 'POST', path: callback, status: 500, afterApplying: true });
    await expect(interaction.reply('x')).rejects.toMatchObject({ code: 40060 });
    expect(textOf(await handle.answer())).toBe('x');
  });

  test('that lasts reaches the bot', async () => {
    const { interaction, handle } = await ask();
    server.failNext({ path: callback, status: 503, times: 4 });
    await expect(interaction.reply('x')).rejects.toMatchObject({ status: 503 });
    expect(handle.requests).toHaveLength(4);
  });

  test('of the connection reaches the bot, or is made good', async () => {
    const { interaction, handle } = await ask();
    server.failNext({ path: callback, status: 'cut' });
    await interaction.reply('x').catch(() => undefined);
    expect(handle.requests[0]?.status).toBe(0);
  });

  test.each([
    { status: 403, code: 50013, message: 'Missing Permissions' },
    { status: 400, code: 30003, message: 'Maximum number of pins reached for the channel (250)' },
  ])('of $status/$code says "$message"', async ({ status, code, message }) => {
    const { id } = await server.sendMessage({ content: 'x' });
    server.failNext({ method: 'PUT', path: /\/pins\//u, status, code });
    const pin = client.rest.put(`/channels/${server.channel.id}/messages/pins/${id}`);
    await expect(pin).rejects.toMatchObject({ status, code, message });
  });

  test('waits for a request that fits it', async () => {
    server.failNext({ method: 'PATCH', status: 400, code: 50035 });
    const { interaction } = await ask();
    await interaction.reply('x');
    await expect(interaction.editReply('y')).rejects.toMatchObject({ code: 50035 });
    await interaction.editReply('y');
  });
});

describe('an unknown route', () => {
  test('is answered with 404 and remembered', async () => {
    await expect(client.rest.get('/nowhere')).rejects.toMatchObject({ status: 404, code: 0 });
    expect(server.unknownRoutes.map(({ path }) => path)).toEqual(['/nowhere']);
  });
});

describe('latency', () => {
  test('delays every answer', async () => {
    const { interaction } = await ask();
    server.setLatency(60);
    const start = performance.now();
    await interaction.reply('x');
    server.setLatency(0);
    expect(performance.now() - start).toBeGreaterThan(55);
  });
});
