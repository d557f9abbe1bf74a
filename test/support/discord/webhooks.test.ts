import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectClient, receive } from './a-client.ts';
import { button, row, text } from './a-component.ts';
import type { InteractionHandle } from './handle.ts';
import { aUser } from './people.ts';
import { isEphemeral, textOf } from './reading.ts';
import { type DiscordServer, startDiscord } from './server.ts';

const { Ephemeral, IsComponentsV2 } = MessageFlags;
/** Bodies as they go over the wire: the client passes them on as they are. */
const v2 = { flags: IsComponentsV2, components: [text('We wait.')] } as never;
const withButton = { content: 'One', components: [row(button('next'))] } as never;

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

async function pressed(handle: InteractionHandle) {
  const shown = await handle.answer();
  return receive<ButtonInteraction>(client, server.press(shown, 'next'));
}

describe('a token', () => {
  test('is no webhook before the first answer', async () => {
    const { interaction } = await ask();
    await expect(interaction.webhook.editMessage('@original', 'x')).rejects.toMatchObject({ code: 10015 });
  });

  test('is worth nothing after 15 minutes', async () => {
    const { interaction } = await ask();
    await interaction.reply('x');
    server.advance(15 * 60_000 + 1);
    await expect(interaction.editReply('y')).rejects.toMatchObject({ code: 50027, status: 401 });
  });

  test('that is unknown is no webhook', async () => {
    const stranger = client.rest.patch(`/webhooks/${server.application}/unknown/messages/@original`, {
      body: {},
    });
    await expect(stranger).rejects.toMatchObject({ code: 10015 });
  });

  test('reads, follows up and deletes', async () => {
    const { interaction, handle } = await ask();
    await interaction.reply('One');
    const second = await interaction.followUp({ content: 'Two', flags: Ephemeral });
    expect((await interaction.fetchReply()).content).toBe('One');
    await interaction.editReply({ message: second, content: 'Two again' });
    expect(handle.messages.map(textOf)).toEqual(['One', 'Two again']);
    await interaction.deleteReply();
    expect(handle.messages.map(textOf)).toEqual(['Two again']);
    await expect(interaction.fetchReply()).rejects.toMatchObject({ code: 10008 });
  });

  test('carries files', async () => {
    const { interaction, handle } = await ask();
    const file = { attachment: Buffer.from('{"said":true}'), name: 'quotes.json' };
    await interaction.reply({ content: 'All of it', files: [file] });
    const { attachments } = await handle.answer();
    expect(attachments).toMatchObject([{ filename: 'quotes.json', text: '{"said":true}' }]);
    expect(handle.callbacks[0]).toMatchObject({ type: 4, data: { content: 'All of it' } });
  });

  test('empties a message with 50006', async () => {
    const { interaction } = await ask();
    await interaction.reply('x');
    await expect(interaction.editReply('')).rejects.toMatchObject({ code: 50006 });
  });
});

describe('a message upgraded to components v2', () => {
  test('has to give up its content', async () => {
    const { interaction, handle } = await ask();
    await interaction.reply('Old words');
    await expect(interaction.editReply(v2)).rejects.toMatchObject({ code: 50035 });
    await interaction.editReply({ ...(v2 as object), content: null });
    expect(textOf(await handle.state(2))).toBe('We wait.');
  });
});

describe('a button', () => {
  test('changes the message it stands in', async () => {
    const { interaction, handle } = await ask();
    await interaction.reply(withButton);
    const next = await pressed(handle);
    await next.interaction.update('Two');
    expect(textOf(await next.handle.answer())).toBe('Two');
    expect(handle.messages.map(textOf)).toEqual(['Two']);
  });

  test('may put off the change', async () => {
    const { interaction, handle } = await ask();
    await interaction.reply(withButton);
    const next = await pressed(handle);
    await next.interaction.deferUpdate();
    await next.interaction.editReply('Two');
    expect(textOf(await next.handle.answer())).toBe('Two');
  });

  test('may answer somebody else with a hidden copy', async () => {
    const { interaction, handle } = await ask();
    await interaction.reply(withButton);
    const shown = await handle.answer();
    const tom = { user: aUser('Tom Reed') };
    const other = await receive<ButtonInteraction>(client, server.press(shown, 'next', tom));
    expect(other.interaction.user.username).toBe('tom.reed');
    await other.interaction.reply({ content: 'Your copy', flags: Ephemeral });
    expect(isEphemeral(await other.handle.answer())).toBe(true);
    expect(handle.messages.map(textOf)).toEqual(['One']);
  });
});

describe('an app that only the person installed', () => {
  const foreign = { guild: '123456789012345678' };

  test('may follow up five times', async () => {
    const { interaction } = await ask(foreign);
    expect(interaction.authorizingIntegrationOwners.guildId).toBeNull();
    await interaction.reply('0');
    for (const count of [1, 2, 3, 4, 5]) await interaction.followUp(String(count));
    await expect(interaction.followUp('6')).rejects.toMatchObject({ code: 40094 });
  });

  test('is hidden where the member may not use it openly', async () => {
    const { interaction, handle } = await ask({
      ...foreign,
      memberPermissions: PermissionFlagsBits.SendMessages,
    });
    await interaction.reply('x');
    expect(isEphemeral(await handle.answer())).toBe(true);
  });

  test('finds no guild, member or channel among people', async () => {
    const { interaction, handle } = await ask({ guild: null, context: 2 });
    const { guild, guildId, member, memberPermissions, channel, context } = interaction;
    expect({ guild, guildId, member, memberPermissions, channel, context }).toEqual({
      guild: null,
      guildId: null,
      member: null,
      memberPermissions: null,
      channel: null,
      context: 2,
    });
    await interaction.reply('x');
    expect(textOf(await handle.answer())).toBe('x');
  });
});

describe('whom an answer pings', () => {
  test('is recorded, and nothing else is', async () => {
    const before = server.pings.length;
    const quiet = await ask();
    await quiet.interaction.reply({ content: '<@111>', allowedMentions: { parse: [] } });
    expect(server.pings.length).toBe(before);
    const loud = await ask();
    await loud.interaction.reply('<@111> and @everyone');
    expect(server.pings.at(-1)).toMatchObject({ users: ['111'], roles: [], everyone: false });
  });
});
