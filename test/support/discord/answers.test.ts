import { type ChatInputCommandInteraction, type Client, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectClient, receive } from './a-client.ts';
import { text } from './a-component.ts';
import { isEphemeral, isLoading, textOf } from './reading.ts';
import { type DiscordServer, startDiscord } from './server.ts';

const { Ephemeral, IsComponentsV2 } = MessageFlags;
/** Bodies as they go over the wire: the client passes them on as they are. */
const v2 = { flags: IsComponentsV2, components: [text('We wait.')] } as never;

let server: DiscordServer;
let client: Client<true>;

beforeAll(async () => {
  server = await startDiscord();
  client = await connectClient(server);
});
afterAll(async () => {
  await client.destroy();
  await server.close();
  expect(server.unknownRoutes).toEqual([]);
});

const ask = (situation: Partial<Parameters<DiscordServer['slash']>[0]> = {}) =>
  receive<ChatInputCommandInteraction>(client, server.slash({ name: 'quote', ...situation }));

describe('the first answer', () => {
  test('is shown at once', async () => {
    const { interaction, handle } = await ask();
    await interaction.reply({ content: 'Here.', flags: Ephemeral });
    const answer = await handle.answer();
    expect([textOf(answer), isEphemeral(answer)]).toEqual(['Here.', true]);
    expect(handle.requests.map(({ status }) => status)).toEqual([204]);
  });

  test('comes back whole when asked for', async () => {
    const { interaction } = await ask();
    const response = await interaction.reply({ content: 'Here.', withResponse: true });
    expect(response.resource?.message?.content).toBe('Here.');
    expect(response.interaction.responseMessageId).toBe(response.resource?.message?.id);
  });

  test('is refused with 40060 the second time', async () => {
    const { interaction, handle } = await ask();
    const both = await Promise.allSettled([interaction.reply('one'), interaction.reply('two')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(handle.requests.map(({ code }) => code)).toContain(40060);
    expect(handle.messages).toHaveLength(1);
  });

  test.each([
    { when: 'it was delivered late', prepare: { age: 3100 }, ms: 0 },
    { when: 'the bot takes its time', prepare: {}, ms: 3100 },
  ])('is refused with 10062 when $when', async ({ prepare, ms }) => {
    const { interaction, handle } = await ask(prepare);
    server.advance(ms);
    await expect(interaction.reply('late')).rejects.toMatchObject({ code: 10062, status: 404 });
    expect(handle.messages).toEqual([]);
  });

  test('just in time is taken', async () => {
    const { interaction } = await ask({ age: 2500 });
    await expect(interaction.reply('in time')).resolves.toBeDefined();
  });

  test('that breaks a limit is refused, and may then be given rightly', async () => {
    const { interaction, handle } = await ask();
    await expect(interaction.reply('x'.repeat(2001))).rejects.toMatchObject({
      code: 50035,
      rawError: { errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
    });
    await interaction.reply('short');
    expect(textOf(await handle.answer())).toBe('short');
  });

  test('of an unknown interaction is refused with 10062', async () => {
    const body = { body: { type: 4, data: { content: 'x' } }, auth: false } as const;
    const attempt = client.rest.post('/interactions/1/unknown/callback', body);
    await expect(attempt).rejects.toMatchObject({ code: 10062, status: 404 });
  });

  test('cannot update a message when there is none', async () => {
    const { interaction } = await ask();
    const body = { body: { type: 7, data: { content: 'x' } }, auth: false } as const;
    const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    await expect(client.rest.post(route, body)).rejects.toMatchObject({ code: 50035 });
  });
});

describe('a deferred answer', () => {
  test('is what stands there after the first edit', async () => {
    const { interaction, handle } = await ask();
    await interaction.deferReply();
    expect(handle.messages.map(isLoading)).toEqual([true]);
    await interaction.editReply('Found.');
    const answer = await handle.answer();
    expect([textOf(answer), isLoading(answer)]).toEqual(['Found.', false]);
  });

  test('is as hidden as its deferral, whatever the edit says', async () => {
    const { interaction, handle } = await ask();
    await interaction.deferReply({ flags: Ephemeral });
    await interaction.editReply('Found.');
    expect(isEphemeral(await handle.answer())).toBe(true);
  });

  test('needs the flag of components v2 in the edit', async () => {
    const { interaction, handle } = await ask();
    await interaction.deferReply();
    await expect(interaction.editReply({ components: [text()] } as never)).rejects.toMatchObject({
      code: 50035,
    });
    await interaction.editReply(v2);
    expect(textOf(await handle.answer())).toBe('We wait.');
    // Once there it stays, and later edits need not repeat it.
    await interaction.editReply({ components: [text('And listen.')] } as never);
    expect(textOf(await handle.state(2))).toBe('And listen.');
  });

  test('gives its place to a follow-up', async () => {
    const { interaction, handle } = await ask();
    await interaction.deferReply();
    await interaction.followUp('Found.');
    expect(handle.messages.map(textOf)).toEqual(['Found.']);
  });
});

describe('a handle', () => {
  test('says what came when no answer did', async () => {
    const { interaction, handle } = await ask();
    await interaction.deferReply();
    await expect(handle.answer(20)).rejects.toThrow(
      /^No answer to \/quote within 20 ms\. Received so far: POST .* type 5 → 204\.$/u,
    );
  });

  test('says so when nothing came at all', async () => {
    const { handle } = await ask();
    await expect(handle.answer(20)).rejects.toThrow('The bot sent nothing.');
  });
});
