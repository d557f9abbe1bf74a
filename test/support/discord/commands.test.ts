import { type Client, REST, Routes } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectClient } from './a-client.ts';
import { times } from './a-component.ts';
import type { Json } from './json.ts';
import { type DiscordServer, startDiscord } from './server.ts';

const words: Json = { type: 3, name: 'words', description: 'Words to look for', required: true };
const quote = (extra: Json = {}): Json => ({
  name: 'quote',
  description: 'Find what someone said',
  ...extra,
});
const withOption = (extra: Json): Json => quote({ options: [{ ...words, ...extra }] });
const long = (length: number) => 'x'.repeat(length);

let server: DiscordServer;
let client: Client<true>;
let rest: REST;

beforeAll(async () => {
  server = await startDiscord();
  client = await connectClient(server);
  rest = new REST({ api: server.api, globalRequestsPerSecond: 10_000 }).setToken(server.token);
});
beforeEach(() => rest.put(Routes.applicationCommands(server.application), { body: [] }));
afterAll(async () => {
  await client.destroy();
  await server.close();
});

const register = (...body: Json[]) => rest.put(Routes.applicationCommands(server.application), { body });

describe('a command', () => {
  test.each([
    { over: 'capitals in its name', command: quote({ name: 'Quote' }), at: 'name' },
    { over: 'a name of 33', command: quote({ name: long(33) }), at: 'name' },
    { over: 'a blank in its name', command: quote({ name: 'who said' }), at: 'name' },
    { over: 'no description', command: { name: 'quote' }, at: 'description' },
    { over: 'a description of 101', command: quote({ description: long(101) }), at: 'description' },
    {
      over: 'a locale that is none',
      command: quote({ name_localizations: { en: 'quote' } }),
      at: 'name_localizations',
    },
    {
      over: '26 options',
      command: quote({ options: times(26, (i) => ({ ...words, name: `w${i}` })) }),
      at: 'options',
    },
    { over: 'two options of one name', command: quote({ options: [words, words] }), at: 'options' },
    {
      over: 'a required option after an optional one',
      command: quote({ options: [{ ...words, name: 'since', required: false }, words] }),
      at: 'options',
    },
    {
      over: '26 choices',
      command: withOption({ choices: times(26, (i) => ({ name: `${i}`, value: `${i}` })) }),
      at: 'options',
    },
    {
      over: 'a choice of 101',
      command: withOption({ choices: [{ name: long(101), value: 'x' }] }),
      at: 'options',
    },
    {
      over: 'choices and autocomplete',
      command: withOption({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] }),
      at: 'options',
    },
    { over: 'a max_length of 6001', command: withOption({ max_length: 6001 }), at: 'options' },
    {
      over: 'a min_length above its max_length',
      command: withOption({ min_length: 5, max_length: 4 }),
      at: 'options',
    },
    {
      over: 'a sub-command beside an option',
      command: quote({ options: [words, { type: 1, name: 'add', description: 'x' }] }),
      at: 'options',
    },
    { over: 'a context there is not', command: quote({ contexts: [3] }), at: 'contexts' },
    {
      over: 'an installation there is not',
      command: quote({ integration_types: [2] }),
      at: 'integration_types',
    },
    {
      over: 'a description in the context menu',
      command: { type: 3, name: 'Who said this?', description: 'x' },
      at: 'description',
    },
    {
      over: 'more than 8000 characters in all',
      command: quote({
        options: times(4, (i) => ({
          ...words,
          name: `w${i}`,
          choices: times(25, (c) => ({ name: `${c}${long(90)}`, value: `${c}` })),
        })),
      }),
      at: '_errors',
    },
  ])('with $over is refused at $at', async ({ command, at }) => {
    const refused = await register(command).catch((error: { rawError: unknown }) => error.rawError);
    expect(refused).toMatchObject({ code: 50035, errors: { 0: { [at]: expect.anything() } } });
    expect(server.commands()).toEqual([]);
  });

  test.each([
    {
      of: 'every limit at once',
      command: quote({ name: long(32), description: long(100), options: [{ ...words, max_length: 6000 }] }),
    },
    { of: 'another script', command: quote({ name: '引用' }) },
    { of: 'the context menu', command: { type: 3, name: 'Who said this?' } },
    {
      of: 'sub-commands',
      command: quote({ options: [{ type: 1, name: 'add', description: 'x', options: [words] }] }),
    },
  ])('of $of is accepted', async ({ command }) => {
    await expect(register(command)).resolves.toHaveLength(1);
  });

  test('that is one too many for its type is refused with 30032', async () => {
    const menus = times(16, (i) => ({ type: 3, name: `Menu ${i}` }));
    await expect(register(...menus)).rejects.toMatchObject({ code: 30032 });
  });

  test('with the name of another is refused', async () => {
    await expect(register(quote(), quote())).rejects.toMatchObject({ code: 50035 });
  });
});

describe('registration', () => {
  test('returns ids, and keeps them for commands of the same name', async () => {
    const first = (await register(quote())) as Json[];
    const second = (await register(quote({ description: 'Other words' }))) as Json[];
    expect(first[0]?.id).toMatch(/^\d{17,20}$/u);
    expect(second[0]?.id).toBe(first[0]?.id);
  });

  test('in a guild stays in that guild', async () => {
    const { guild } = server;
    const made = await client.application.commands.create({ name: 'said', description: 'x' }, guild.id);
    expect(server.commands(guild.id).map(({ name }) => name)).toEqual(['said']);
    expect(server.commands()).toEqual([]);
    await client.application.commands.edit(made.id, { description: 'y' }, guild.id);
    expect(server.commands(guild.id)[0]?.description).toBe('y');
    await client.application.commands.delete(made.id, guild.id);
    expect(server.commands(guild.id)).toEqual([]);
  });

  test('in a guild the bot is not in is refused with 50001', async () => {
    const elsewhere = rest.put(Routes.applicationGuildCommands(server.application, '123456789012345678'), {
      body: [],
    });
    await expect(elsewhere).rejects.toMatchObject({ code: 50001, status: 403 });
  });

  test('with a wrong token is refused with 401', async () => {
    const stranger = new REST({ api: server.api }).setToken('wrong');
    const attempt = stranger.put(Routes.applicationCommands(server.application), { body: [] });
    await expect(attempt).rejects.toMatchObject({ status: 401, code: 0 });
  });
});

describe('a registered command', () => {
  test.each([
    { that: 'has an option it does not know', options: { words: 'x', foo: 'y' }, says: /no option foo/u },
    { that: 'lacks a required option', options: {}, says: /needs its option words/u },
    { that: 'has a text that is too long', options: { words: long(11) }, says: /above the most, 10/u },
  ])('cannot be used in a way that $that', async ({ options, says }) => {
    await register(withOption({ max_length: 10 }));
    await expect(server.slash({ name: 'quote', options })).rejects.toThrow(says);
  });
});
