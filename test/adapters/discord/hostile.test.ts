/**
 * The list: every hostile document in everything that shows words of it. The test server refuses what is over a limit, as
 * Discord does; the rest is looked at here. A rendering that is new belongs into RENDERINGS.
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { STYLE_NAMES } from '../../../src/adapters/discord/render-style.ts';
import { characterEdge } from '../../../src/domain/cut-at.ts';
import { aBot } from '../../support/a-bot.ts';
import { anArchive } from '../../support/an-archive.ts';
import type { Values } from '../../support/discord/command-data.ts';
import type { InteractionHandle } from '../../support/discord/handle.ts';
import { charactersOf, hostileFaults, type Shown } from '../../support/discord/hostile-faults.ts';
import { asRecord } from '../../support/discord/json.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonLabelled, buttonsOf, componentsOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';
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

const NAMES = ['Ada Marsh', 'Tim Marsh', 'Lena Holt'];
/** A person types whole characters: what is cut then, we have cut. */
const upTo = (words: string, most: number): string => words.slice(0, characterEdge(words, most));
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

/** Where a rendering is tried: what is done returns what is shown, and what Discord is told is looked at besides. */
type Stage = {
  readonly words: string;
  readonly slash: (name: string, options?: Values) => Promise<Message>;
  readonly press: (message: Message, label: string) => Promise<Message>;
  readonly form: (message: Message, label: string) => Promise<InteractionHandle>;
  readonly send: (form: InteractionHandle, values: Readonly<Record<string, string>>) => Promise<Message>;
  readonly choose: (message: Message, at: number) => Promise<Message>;
  readonly type: (name: string, focused: string, typed: string) => Promise<Shown>;
  readonly say: (content: string) => Promise<Message>;
  readonly check: (content: string) => Promise<Message>;
};

type Rendering = { readonly rendering: string; readonly show: (stage: Stage) => Promise<readonly Shown[]> };

const KEY = { phrase: 'key' };
const whoSaid = ({ slash }: Stage) => slash('who-said', KEY);
const long = (words: string): string => upTo(words, 5_900);
const short = (words: string): string => upTo(words.replaceAll(/\s+/gu, ' '), 90).trim();

async function pagesOf(first: Message, { press }: Stage): Promise<readonly Message[]> {
  const pages = [first];
  const isLast = (message: Message): boolean =>
    buttonsOf(message).find(({ label }) => label === 'Next')?.disabled ?? true;
  while (!isLast(pages.at(-1)!)) pages.push(await press(pages.at(-1)!, 'Next'));
  return pages;
}

const reported = async (stage: Stage): Promise<Message> => {
  const form = await stage.form(await stage.press(await whoSaid(stage), 'More'), 'Wrong?');
  const told = { wrong: 'speaker', right: upTo(stage.words, 200), why: upTo(stage.words, 200) };
  return stage.send(form, told);
};

const RENDERINGS: readonly Rendering[] = [
  { rendering: 'who said it, each page', show: async (stage) => pagesOf(await whoSaid(stage), stage) },
  {
    rendering: 'what is typed, said again',
    show: async ({ slash, words }) => [
      await slash('who-said', { phrase: long(words), speaker: long(words) }),
      await slash('who-said', { phrase: `zorblat ${long(words)}`, publisher: long(words), since: '2030' }),
      await slash('who-said', { phrase: 'key', since: upTo(words, 40) }),
      await slash('quotes', { speaker: long(words) }),
      await slash('quotes', { speaker: 'Ada Marsh', about: long(words) }),
      await slash('ask', { question: long(words) }),
      await slash('kept', { name: upTo(words, 100) }),
    ],
  },
  {
    rendering: 'what somebody said, each page',
    show: async (stage) => [
      ...(await pagesOf(await stage.slash('quotes', { speaker: 'Ada Marsh' }), stage)),
      ...(await pagesOf(await stage.slash('quotes', { speaker: 'Lena Holt', about: 'key' }), stage)),
    ],
  },
  {
    rendering: 'a plain question',
    show: async (stage) => [
      ...(await pagesOf(await stage.slash('ask', { question: 'Who said “key”?' }), stage)),
      await stage.slash('ask', { question: 'What did Ada Marsh say about the key?' }),
      await stage.slash('ask', { question: 'What is the quay?' }),
    ],
  },
  { rendering: 'the sources', show: async ({ slash }) => [await slash('sources')] },
  {
    rendering: 'keeping: the form, the answer kept, the list',
    show: async (stage) => {
      const form = await stage.form(await stage.press(await whoSaid(stage), 'More'), 'Keep');
      const name = short(stage.words);
      return [
        await form.modal(),
        await stage.send(form, { name }),
        await stage.slash('kept'),
        await stage.slash('kept', { name }),
        await stage.type('kept', 'name', ''),
      ];
    },
  },
  {
    rendering: 'the context',
    show: async (stage) => [await stage.press(await whoSaid(stage), 'Context')],
  },
  {
    rendering: 'each style of citation',
    show: async (stage) => {
      const styles = [await stage.press(await whoSaid(stage), 'Cite')];
      for (const label of Object.values(STYLE_NAMES).slice(1)) {
        styles.push(await stage.press(styles.at(-1)!, label));
      }
      return styles;
    },
  },
  { rendering: 'the menu', show: async (stage) => [await stage.press(await whoSaid(stage), 'More')] },
  {
    rendering: 'a report: the form, and what is said to it',
    show: async (stage) => {
      const form = await stage.form(await stage.press(await whoSaid(stage), 'More'), 'Wrong?');
      return [await form.modal(), await reported(stage)];
    },
  },
  {
    rendering: 'the review: each step, the form, and what was decided',
    show: async (stage) => {
      await reported(stage);
      const first = await stage.slash('review');
      const form = await stage.form(first, 'Correct…');
      const right = upTo(stage.words, 200);
      const corrected = await stage.send(form, { kind: 'speaker', right, why: right });
      const undone = buttonsOf(corrected).some(({ label }) => label === 'Undo')
        ? await stage.press(corrected, 'Undo')
        : corrected;
      const accepted = await stage.press(await stage.slash('review'), 'Accept');
      return [first, await form.modal(), corrected, undone, accepted, await stage.press(first, 'Next')];
    },
  },
  {
    rendering: 'documents that were added',
    show: async (stage) => [
      await stage.slash('documents list'),
      await stage.slash('documents show', { id: 'added' }),
      await stage.slash('documents show', { id: upTo(stage.words, 200) }),
      await stage.slash('documents remove', { id: 'added' }),
      await stage.type('documents show', 'id', ''),
    ],
  },
  {
    rendering: 'the check of a message',
    show: async ({ check, words }) => [
      await check(`He said “key”, she “${upTo(words, 1_800)}”, and we “the moon is made of cheese”.`),
      await check(`“${upTo(words, 1_900)}”`),
    ],
  },
  {
    rendering: 'a conversation',
    show: async ({ say, words }) => [
      await say('who said “key”?'),
      await say(`what did Ada Marsh say about ${upTo(words, 1_900)}?`),
      await say(upTo(words, 1_900)),
    ],
  },
  {
    rendering: 'choices while somebody types',
    show: async ({ type, words }) => [
      await type('who-said', 'phrase', 'key'),
      await type('who-said', 'phrase', 'the quay'),
      await type('who-said', 'phrase', long(words)),
      await type('who-said', 'speaker', ''),
      await type('who-said', 'publisher', ''),
    ],
  },
  {
    rendering: 'the menu of those whom a name may mean, and what is chosen',
    show: async (stage) => {
      const asked = await stage.slash('who-said', { ...KEY, speaker: 'Marsh' });
      const unfit = await stage.slash('who-said', { phrase: long(stage.words), speaker: 'Marsh' });
      return [asked, unfit, await stage.choose(asked, 0), await stage.choose(unfit, 1)];
    },
  },
  {
    rendering: 'questions that found nothing',
    show: async ({ slash, words }) => {
      const set = await slash('settings missed', { remember: 'on' });
      await slash('who-said', { phrase: `zorblat ${long(words)}`, since: '2030-01-01' });
      return [set, await slash('settings questions')];
    },
  },
];

describe.each([{ sparse: false }, { sparse: true }])('hostile documents (sparse: $sparse)', ({ sparse }) => {
  describe.each(HOSTILE)('$of', ({ words }) => {
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

    const stage: Stage = {
      words,
      slash: async (name, options = {}) => (await discord.slash({ name, options, ...person })).answer(),
      press: async (message, label) =>
        (await discord.press(message, buttonLabelled(message, label).custom_id ?? '', person)).answer(),
      form: (message, label) =>
        discord.press(message, buttonLabelled(message, label).custom_id ?? '', person),
      send: async (form, values) => (await discord.submitModal(form, { ...person, values })).answer(),
      choose: async (message, at) => {
        const menu = componentsOf(message).find(({ options }) => options !== undefined);
        const { custom_id = '', options = [] } = menu ?? {};
        return (await discord.select(message, custom_id, [options[at]?.value ?? ''], person)).answer();
      },
      type: async (name, focused, typed) =>
        (await discord.autocomplete({ name, focused, options: { [focused]: typed }, ...person })).choices(),
      say: async (content) => {
        const asked = await discord.sendMessage({
          author: BOSS,
          content: `<@${discord.application}> ${content}`,
        });
        const replies = () => discord.messages.filter(({ nonce }) => nonce === asked.id);
        await expect.poll(() => replies().length, { timeout: 5_000 }).toBe(1);
        return replies()[0]!;
      },
      check: async (message) =>
        (await discord.messageCommand({ name: 'Who said this?', message, ...person })).answer(),
    };

    test.each(RENDERINGS)('$rendering', async ({ show }) => {
      const [from, pings] = [discord.requests.length, discord.pings.length];
      const shown = await show(stage);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.flatMap((one) => hostileFaults(one, characters))).toEqual([]);
      const sent = discord.requests.slice(from).filter(({ method }) => method !== 'GET');
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
    });
  });
});
