/**
 * The list: every hostile document in everything that shows words of it. The test server refuses what is over a limit, as
 * Discord does; the rest is looked at here. What is new belongs into RENDERINGS; a command or a button that is not used there
 * fails the last test.
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { ACTIONS } from '../../../src/adapters/discord/actions/index.ts';
import { OWN_COMMANDS } from '../../../src/adapters/discord/own-commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { aBot } from '../../support/a-bot.ts';
import { anArchive } from '../../support/an-archive.ts';
import { charactersOf, hostileFaults } from '../../support/discord/hostile-faults.ts';
import { asRecord } from '../../support/discord/json.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonLabelled, componentsOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';
import { RENDERINGS, type Stage, upTo } from '../../support/every-rendering.ts';
import { HOSTILE } from '../../support/hostile.ts';

const { ManageGuild, ManageMessages, PinMessages, ViewChannel } = PermissionFlagsBits;
const ALL = ViewChannel | ManageGuild | ManageMessages | PinMessages;
const BOSS = aUser('boss');
/** A frugal server tells nobody's rights by itself. */
const member = { user: BOSS, roles: [], permissions: String(ALL) };
const by = (sparse: boolean) => ({
  user: BOSS,
  memberPermissions: ALL,
  ...(sparse ? { changes: { member, app_permissions: String(ALL) } } : {}),
});

/** What a frugal server leaves out is not the words: where there is little time, a third of the documents will do. */
const DOCUMENTS = {
  full: HOSTILE,
  sparse: HOSTILE.filter((_, at) => process.env.LONG !== undefined || at % 3 === 2),
};
/** For questions of 6,000 characters on a busy machine; nothing is said about how long they take. */
const PATIENCE_MS = 30_000;

const NAMES = ['Ada Marsh', 'Tim Marsh', 'Lena Holt'];
/** They say a sentence of ours and nothing else. */
const WORDLESS = ['pin', 'unpin', 'delete'];

const titleOf = (words: string): string => upTo(words, 480);

/** Three speakers, so that there are pages; two of one name; one who is called by the hostile words themselves. */
const archiveOf = (words: string) =>
  anArchive(
    NAMES.map((name) => ({
      id: `${name.split(' ')[0]}/${words.slice(0, 60).replaceAll(/[^\p{L}\p{N}@#*_[\]()-]/gu, '-')}`,
      text: `${name} said: “${words.replaceAll('\n', ' ')}” Then ${words}\n\nBoard chair ${name} said that the quay ${upTo(words, 200).replaceAll('\n', ' ')}.`,
      header: { title: titleOf(words), publisher: titleOf(words), published: '2024-02-29' },
    })),
    [{ name: upTo(words.replaceAll(/\s+/gu, ' '), 190).trim(), aliases: ['Lena Holt'] }],
  );

describe.each([{ sparse: false }, { sparse: true }])('hostile documents (sparse: $sparse)', ({ sparse }) => {
  describe.each(DOCUMENTS[sparse ? 'sparse' : 'full'])('$of', ({ words }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;
    const person = by(sparse);
    const characters = new Set([
      ...charactersOf(words),
      ...charactersOf(words.replaceAll('\n', ' ')),
      ...charactersOf('“”…'),
    ]);

    beforeAll(async () => {
      discord = await startDiscord({ sparse });
      await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
      bot = await aBot(discord, archiveOf(words));
      await bot.library.add(discord.guild.id, {
        name: `${titleOf(words)}.txt`,
        recognisedBy: 'added',
        bytes: new TextEncoder().encode(words),
        format: 'text',
        text: `Ada Marsh said: “${words}”`,
        header: JSON.stringify({ title: titleOf(words), publisher: titleOf(words), published: '2024-02-29' }),
      });
    });
    afterAll(async () => {
      await bot.stop();
      await discord.close();
    });

    const used = new Set<string>();
    const usedId = (id = ''): string => {
      used.add(id.split('~')[1] ?? '');
      return id;
    };
    const pressed = (message: Message, label: string) =>
      discord.press(message, usedId(buttonLabelled(message, label).custom_id), person);

    const stage: Stage = {
      words,
      slash: async (name, options = {}) => {
        used.add(name.split(' ')[0] ?? '');
        return (await discord.slash({ name, options, ...person })).answer(PATIENCE_MS);
      },
      press: async (message, label) => (await pressed(message, label)).answer(),
      form: pressed,
      send: async (form, values) => (await discord.submitModal(form, { ...person, values })).answer(),
      choose: async (message, at) => {
        const menu = componentsOf(message).find(({ options }) => options !== undefined);
        const { custom_id = '', options = [] } = menu ?? {};
        return (await discord.select(message, usedId(custom_id), [options[at]?.value ?? ''], person)).answer(
          PATIENCE_MS,
        );
      },
      type: async (name, focused, typed) =>
        (await discord.autocomplete({ name, focused, options: { [focused]: typed }, ...person })).choices(
          PATIENCE_MS,
        ),
      say: async (content) => {
        const asked = await discord.sendMessage({
          author: BOSS,
          content: `<@${discord.application}> ${content}`,
        });
        const replies = () => discord.messages.filter(({ nonce }) => nonce === asked.id);
        await expect.poll(() => replies().length, { timeout: PATIENCE_MS }).toBe(1);
        return replies()[0]!;
      },
      check: async (message) => {
        used.add('Who said this?');
        return (await discord.messageCommand({ name: 'Who said this?', message, ...person })).answer(
          PATIENCE_MS,
        );
      },
    };

    test.each(RENDERINGS)(
      '$rendering',
      async ({ show }) => {
        const [from, pings] = [discord.requests.length, discord.pings.length];
        const shown = await show(stage);
        expect(shown.flatMap((one) => hostileFaults(one, characters))).toEqual([]);
        const sent = discord.requests.slice(from).filter(({ method }) => method !== 'GET');
        expect(sent.length).toBeGreaterThanOrEqual(shown.length);
        expect(sent.filter(({ status }) => status >= 400)).toEqual([]);
        const mentioning = sent
          .map(({ body }) => asRecord(asRecord(body).data ?? body))
          .filter(({ components, title }) => components !== undefined && title === undefined)
          .map(({ allowed_mentions }) => asRecord(allowed_mentions));
        for (const { parse, users = [], roles = [] } of mentioning) {
          expect([parse, users, roles]).toEqual([[], [], []]);
        }
        expect(discord.pings.slice(pings)).toEqual([]);
        expect(bot.log.told.filter(({ level }) => level === 'error')).toEqual([]);
      },
      120_000,
    );

    test('every command and every button that shows words is among them', () => {
      const all = [...commands, ...OWN_COMMANDS.map(({ json }) => json), ...ACTIONS].map(({ name }) => name);
      expect(all.filter((name) => !used.has(name) && !WORDLESS.includes(name))).toEqual([]);
    });
  });
});
