import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Client,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectClient, receive } from './a-client.ts';
import { button, label, menu, modal, option, row, text, textInput } from './a-component.ts';
import { aUser } from './people.ts';
import { buttonLabelled, buttonsOf, textOf } from './reading.ts';
import { type DiscordServer, startDiscord } from './server.ts';

let server: DiscordServer;
let client: Client<true>;

beforeAll(async () => {
  server = await startDiscord();
  client = await connectClient(server);
});
afterAll(async () => {
  await client.destroy();
  await server.close();
});

/** A message with what is to be used, as an answer of the bot. */
async function shown(...components: object[]) {
  const slash = server.slash({ name: 'quote' });
  const { interaction, handle } = await receive<ChatInputCommandInteraction>(client, slash);
  await interaction.reply({ content: 'Here', components } as never);
  return handle.answer();
}

async function modalFrom(...components: Parameters<typeof label>[]) {
  const message = await shown(row(button('ask')));
  const pressed = await receive<ButtonInteraction>(client, server.press(message, 'ask'));
  await pressed.interaction.showModal(modal(components.map((each) => label(...each))) as never);
  return pressed.handle;
}

describe('a command', () => {
  test('brings its options, by type, and its sub-command', async () => {
    const options = { words: 'we wait', limit: 5, hide: true };
    const slash = server.slash({ name: 'alerts add', options, locale: 'de', memberPermissions: 32n });
    const { interaction } = await receive<ChatInputCommandInteraction>(client, slash);
    expect(interaction.commandName).toBe('alerts');
    expect(interaction.options.getSubcommand()).toBe('add');
    expect(interaction.options.getString('words')).toBe('we wait');
    expect(interaction.options.getInteger('limit')).toBe(5);
    expect(interaction.options.getBoolean('hide')).toBe(true);
    expect([interaction.locale, interaction.memberPermissions?.bitfield]).toEqual(['de', 32n]);
  });

  test('brings a chosen person along', async () => {
    const mention = { type: 6, name: 'mention', description: 'For whom' };
    await client.application.commands.set([{ name: 'quote', description: 'x', options: [mention as never] }]);
    const tom = aUser('Tom Reed');
    await server.sendMessage({ content: 'Hello', author: tom });
    const slash = server.slash({ name: 'quote', options: { mention: tom.id } });
    const { interaction } = await receive<ChatInputCommandInteraction>(client, slash);
    expect(interaction.options.getUser('mention')?.username).toBe('tom.reed');
    await client.application.commands.set([]);
  });

  test('on a message brings its words', async () => {
    const used = server.messageCommand({ name: 'Who said this?', message: 'We wait.' });
    const { interaction } = await receive<MessageContextMenuCommandInteraction>(client, used);
    expect(interaction.targetMessage.content).toBe('We wait.');
  });
});

describe('autocomplete', () => {
  test('asks for choices', async () => {
    const typing = server.autocomplete({ name: 'quote', options: { speaker: 'ad' }, focused: 'speaker' });
    const { interaction, handle } = await receive<AutocompleteInteraction>(client, typing);
    expect(interaction.options.getFocused(true)).toMatchObject({ name: 'speaker', value: 'ad' });
    await interaction.respond([{ name: 'Ada Marsh', value: 'ada' }]);
    expect(await handle.choices()).toEqual([{ name: 'Ada Marsh', value: 'ada' }]);
  });

  test('is refused more than 25 choices', async () => {
    const typing = server.autocomplete({ name: 'quote', options: { speaker: 'a' }, focused: 'speaker' });
    const { interaction } = await receive<AutocompleteInteraction>(client, typing);
    const many = Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` }));
    await expect(interaction.respond(many)).rejects.toMatchObject({ code: 50035 });
  });
});

describe('a component', () => {
  test('is found by what it says', async () => {
    const message = await shown(row(button('a', { label: 'Back' }), button('b', { label: 'Next' })));
    expect(buttonLabelled(message, /next/iu).custom_id).toBe('b');
    expect(buttonsOf(message)).toHaveLength(2);
    expect(() => buttonLabelled(message, 'Pin')).toThrow('Buttons: Back, Next.');
  });

  test.each([
    { that: 'is not there', id: 'b', says: 'The message has no b to use. It has: a.' },
    { that: 'is disabled', id: 'a', says: 'Next is disabled.' },
  ])('that $that cannot be pressed', async ({ id, says }) => {
    const message = await shown(row(button('a', { disabled: true })));
    await expect(server.press(message, id)).rejects.toThrow(says);
  });

  test('of a hidden message cannot be pressed by others', async () => {
    const slash = server.slash({ name: 'quote' });
    const { interaction, handle } = await receive<ChatInputCommandInteraction>(client, slash);
    await interaction.reply({ content: 'x', flags: 64, components: [row(button('a'))] } as never);
    const message = await handle.answer();
    await expect(server.press(message, 'a', { user: aUser('Tom Reed') })).rejects.toThrow(/cannot see/u);
  });

  test('of a deleted message cannot be pressed', async () => {
    const message = await shown(row(button('a')));
    await client.rest.delete(`/channels/${message.channel_id}/messages/${message.id}`);
    await expect(server.press(message, 'a')).rejects.toThrow(/has been deleted/u);
  });

  test('chooses among what is offered', async () => {
    const message = await shown(row(menu([option('one'), option('two')])));
    const used = server.select(message, 'menu', ['two']);
    const { interaction } = await receive<StringSelectMenuInteraction>(client, used);
    expect(interaction.values).toEqual(['two']);
    await expect(server.select(message, 'menu', ['three'])).rejects.toThrow(/does not offer three/u);
    await expect(server.select(message, 'menu', ['one', 'two'])).rejects.toThrow(/takes 1 to 1/u);
  });
});

describe('a modal', () => {
  test('is filled in and sent, and may change the message it came from', async () => {
    const opener = await modalFrom([textInput('words')], [menu([option('speech')], { custom_id: 'kind' })]);
    const sent = server.submitModal(opener, { values: { words: 'we wait', kind: 'speech' } });
    const { interaction, handle } = await receive<ModalSubmitInteraction>(client, sent);
    expect(interaction.fields.getTextInputValue('words')).toBe('we wait');
    expect(interaction.fields.getStringSelectValues('kind')).toEqual(['speech']);
    if (!interaction.isFromMessage()) throw new Error('It came from a button.');
    await interaction.update('Refined');
    expect(textOf(await handle.answer())).toBe('Refined');
  });

  test.each([
    { lacks: 'a value', values: {}, says: 'words has to be filled in' },
    { lacks: 'sense', values: { words: 'x', foo: 'y' }, says: 'has no foo' },
    { lacks: 'measure', values: { words: 'far too long' }, says: 'takes 0 to 5 characters' },
  ])('that lacks $lacks is not sent', async ({ values, says }) => {
    const opener = await modalFrom([textInput('words', { max_length: 5 })]);
    await expect(server.submitModal(opener, { values })).rejects.toThrow(says);
  });
});

describe('what can be read of a message', () => {
  test('is everything in it', async () => {
    const slash = server.slash({ name: 'quote' });
    const { interaction, handle } = await receive<ChatInputCommandInteraction>(client, slash);
    await interaction.reply({
      flags: 32768,
      components: [text('One'), { type: 17, components: [text('Two')] }],
    } as never);
    expect(textOf(await handle.answer())).toBe('One\nTwo');
  });
});
