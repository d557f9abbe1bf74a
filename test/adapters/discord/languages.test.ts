/** Everybody is answered in the language of their own Discord, as far as it is one of ours. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { OWN_COMMANDS } from '../../../src/adapters/discord/own-commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { aBot } from '../../support/a-bot.ts';
import type { InteractionHandle } from '../../support/discord/handle.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, componentsOf, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import { EVERY_USE, type Setting } from '../../support/every-use.ts';
import { telltales } from '../../support/said-in.ts';

const { ManageGuild, ManageMessages, PinMessages, ViewChannel } = PermissionFlagsBits;
const GERMAN_SERVER = '900000000000000070';
const ENGLISH = telltales('en', 'de');
const GERMAN = telltales('de', 'en');

let discord: DiscordServer;
let bot: Awaited<ReturnType<typeof aBot>>;
beforeAll(async () => {
  discord = await startDiscord({ guilds: [{}, { id: GERMAN_SERVER, name: 'Hafen', locale: 'de' }] });
  await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
  bot = await aBot(discord);
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
});

let people = 0;
const somebody = (more: Partial<Setting> = {}): Setting => ({
  user: aUser(`somebody ${people++}`),
  memberPermissions: ViewChannel | ManageGuild | ManageMessages | PinMessages,
  locale: 'de',
  ...more,
});

/** Everything that somebody reads of a use: messages, what is on buttons and in forms, and what is offered while typing. */
async function readOf(use: InteractionHandle, isTyping: boolean): Promise<string> {
  if (isTyping) return (await use.choices()).map(({ name }) => name).join('\n');
  // Whichever it is; the other one never comes.
  return Promise.any([
    use.modal().then((form) => JSON.stringify(form)),
    use.answer().then((answer) => [textOf(answer), ...labelsIn(answer)].join('\n')),
  ]);
}

const labelsIn = (message: Parameters<typeof componentsOf>[0]): readonly string[] =>
  componentsOf(message).flatMap(({ label, placeholder }) =>
    [label, placeholder].filter((one) => typeof one === 'string'),
  );

describe('whoever speaks German reads no sentence in English, and the other way round', () => {
  test('both languages have sentences that the other has not', () => {
    expect([ENGLISH.length > 150, GERMAN.length > 150]).toEqual([true, true]);
  });

  test.each(
    EVERY_USE.flatMap((use) => [
      { ...use, at: {} },
      { ...use, at: { guild: null } },
    ]),
  )('$use ($at)', async ({ prepare, isTyping, at }) => {
    for (const [locale, foreign] of [
      ['de', ENGLISH],
      ['en-GB', GERMAN],
    ] as const) {
      const use = await (await prepare(discord, somebody({ locale, ...at })))();
      const read = await readOf(use, isTyping ?? false);
      expect(foreign.filter((sentence) => read.includes(sentence))).toEqual([]);
    }
  });
});

describe('an answer in German', () => {
  test('tells in it what is known, and leaves the words as they are', async () => {
    const asked = await discord.slash({
      ...somebody(),
      name: 'who-said',
      options: { phrase: 'wait in vain' },
    });
    const answer = await asked.answer();
    expect(textOf(answer)).toBe(
      [
        '> “We wait for the key, and **wait in vain**,”',
        '— **Tom Reed, Councillor**',
        '-# erschienen am 2024-03-01 · genau diese Wörter · Sprecher: neben den Worten genannt, zu 99 % sicher',
        '> Councillor Tom Reed disagreed. “We wait for the key, and **wait in vain**,” Reed said.',
        '**Quelle** The Courier, The vote (erschienen am 2024-03-01)',
      ].join('\n'),
    );
    expect(labelsIn(answer)).toEqual(['Zur Quelle', 'Zusammenhang', 'Zitieren', 'Mehr']);
  });

  test.each<{ when: string; name: string; options: Readonly<Record<string, string>>; says: string }>([
    {
      when: 'nothing is found',
      name: 'who-said',
      options: { phrase: 'zebra crossing', until: '2024-02-29' },
      says: 'Nichts gefunden zu „zebra crossing, bis 2024-02-29“. Das heißt nicht, dass es niemand gesagt hat: Ich kenne 3 Dokumente, 3 Zitate von 3 Sprechern, von 2024-02-29 bis 2024-03-02.',
    },
    {
      when: 'a day is none',
      name: 'who-said',
      options: { phrase: 'the key', since: 'Sankt Nimmerlein' },
      says: '`since` ist „Sankt Nimmerlein“. Schreib einen Tag wie 2020-03-05 oder 5. März 2020, einen Monat wie März 2020, ein Jahr wie 2020 oder eines von: gestern, letzten Monat, dieses Jahr, vor 2 Jahren.',
    },
    {
      when: 'nobody is called so',
      name: 'quotes',
      options: { speaker: 'Otto Normal' },
      says: 'Ich kenne niemanden, der „Otto Normal“ heißt. Ich kenne 3 Dokumente, 3 Zitate von 3 Sprechern, von 2024-02-29 bis 2024-03-02.',
    },
    {
      when: 'the documents do not say',
      name: 'ask',
      options: { question: 'How many whales sing in the harbour?' },
      says: 'Meine Dokumente sagen das nicht. Ich schöpfe aus: 3 Dokumente, 3 Zitate von 3 Sprechern, von 2024-02-29 bis 2024-03-02.',
    },
    {
      when: 'no answer is kept',
      name: 'kept',
      options: { name: 'gold' },
      says: 'Als „gold“ ist hier keine Antwort aufbewahrt. /kept zeigt, welche es sind.',
    },
  ])('is one where $when', async ({ name, options, says }) => {
    const asked = await discord.slash({ ...somebody(), name, options });
    expect(textOf(await asked.answer()).replaceAll('\\', '')).toBe(says);
  });

  test('is that of whoever presses, not of whoever asked', async () => {
    const asked = await discord.slash({
      ...somebody({ locale: 'en-US' }),
      name: 'who-said',
      options: { phrase: 'the key' },
    });
    const id = buttonId(await asked.answer(), 'More');
    const pressed = await discord.press(await asked.answer(), id, somebody());
    expect(textOf(await pressed.answer())).toBe('Was soll mit dieser Antwort geschehen?');
  });

  test('is none for a language that is not ours', async () => {
    const asked = await discord.slash({
      ...somebody({ locale: 'fr' }),
      name: 'kept',
      options: { name: 'gold' },
    });
    expect(textOf(await asked.answer())).toBe(
      'No answer is kept here as “gold”. /kept lists those that are.',
    );
  });
});

test('a conversation is in the language of the server', async () => {
  const asked = await discord.sendMessage({
    content: `<@${discord.application}> hello`,
    guild: GERMAN_SERVER,
    author: aUser('Otto'),
  });
  const reply = await vi.waitUntil(
    () => discord.messages.find(({ message_reference }) => message_reference?.message_id === asked.id),
    5_000,
  );
  expect(textOf(reply)).toContain('Hallo. Frag mich, wer etwas gesagt hat');
});

describe('what Discord shows of the commands', () => {
  type Described = {
    readonly description?: string;
    readonly description_localizations?: Readonly<Record<string, string>> | null;
    readonly options?: readonly Described[];
  };
  const everyPart = (one: Described): readonly Described[] => [
    one,
    ...(one.options ?? []).flatMap(everyPart),
  ];
  const registered = () => discord.commands() as unknown as readonly (Described & { name: string })[];

  test('is in German for whoever speaks it', () => {
    const parts = registered()
      .filter(({ name }) => name !== 'Who said this?')
      .flatMap(everyPart);
    expect(parts.filter(({ description_localizations: told }) => !told?.de).length).toBe(0);
    expect(
      parts.filter(({ description, description_localizations: told }) => told?.de === description),
    ).toEqual([]);
  });

  test('is found under a name of its own in the menu of a message', () => {
    expect(OWN_COMMANDS[0]?.json).toMatchObject({
      name: 'Who said this?',
      name_localizations: { de: 'Wer hat das gesagt?' },
    });
  });
});
