/** At each of Discord's limits and beyond: the test server refuses what is over one. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { aBot, anArchiveOf } from '../../support/a-bot.ts';
import { buttonId, buttonsOf, componentsOf, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

type Paper = readonly [string, string, string, string];

const aPaper = (at: number): Paper => [
  `paper${at}`,
  `The Gazette of ${at} and of all the villages around it`,
  '2024-02-29',
  `“We wait for the key of house ${at},” said Ada${'abcdefghij'[at % 10]} Marsh${'abcdefghij'[Math.floor(at / 10)]}.`,
];
const papers = (count: number): readonly Paper[] => Array.from({ length: count }, (_, at) => aPaper(at));

describe.each([{ sparse: false }, { sparse: true }])('limits of Discord (sparse: $sparse)', ({ sparse }) => {
  let discord: DiscordServer;
  let stop: () => Promise<void>;
  beforeEach(async () => {
    discord = await startDiscord({ sparse });
    stop = async () => {};
  });
  afterEach(async () => {
    await stop();
    await discord.close();
  });
  const start = async (of: readonly Paper[]): Promise<void> => {
    ({ stop } = await aBot(discord, anArchiveOf(of)));
  };

  test('more documents than a message holds are listed as far as they fit, and the others counted', async () => {
    await start(papers(100));
    const use = await discord.slash({ name: 'sources' });
    const lines = textOf(await use.answer()).split('\n');
    const listed = lines.filter((line) => line.startsWith('- ')).length;
    const length = lines.join('').length;
    expect([length > 3_800, length <= 4_000, lines.at(-1)]).toEqual([
      true,
      true,
      `-# and ${100 - listed} more`,
    ]);
    expect(use.requests.map(({ status }) => status)).toEqual([204]);
  });

  test('a message that quotes more than one answer can hold is checked within the limits', async () => {
    await start(papers(100));
    const use = await discord.messageCommand({
      name: 'Who said this?',
      message: papers(60)
        .map(([, , , text]) => text)
        .join(' '),
    });
    const answer = await use.answer();
    expect(componentsOf(answer).length).toBeLessThanOrEqual(40);
    expect(buttonsOf(answer)).toHaveLength(5);
    expect(use.requests.map(({ status }) => status)).toEqual([204]);
  });

  test('of more than 25 choices 25 are offered', async () => {
    await start(papers(40));
    const typing = await discord.autocomplete({
      name: 'quotes',
      focused: 'speaker',
      options: { speaker: '' },
    });
    expect(await typing.choices()).toHaveLength(25);
  });

  test.each([
    { letters: 512, labels: ['Read the source', 'Context', 'Cite', 'More'] },
    { letters: 513, labels: ['Context', 'Cite', 'More'] },
  ])('a source with an address of $letters letters', async ({ letters, labels }) => {
    const start = 'https://example.org/';
    await startWith(`${'a'.repeat(letters - start.length)}`);
    const answer = await (
      await discord.slash({ name: 'who-said', options: { phrase: 'we wait for the key' } })
    ).answer();
    expect(buttonsOf(answer).map(({ label }) => label)).toEqual(labels);
  });
  const startWith = (id: string): Promise<void> =>
    start([[id, 'The Gazette', '2024-02-29', '“We wait for the key,” said Ada Marsh.']]);

  test('a form opens for the longest question that can be asked', async () => {
    const words = 'we wait for the key and then we wait again '.repeat(140).slice(0, 6_000).trim();
    await start([['gazette', 'The Gazette', '2024-02-29', `Ada Marsh said: “${words}.”`]]);
    const answer = await (await discord.slash({ name: 'who-said', options: { phrase: words } })).answer();
    const menu = await (await discord.press(answer, buttonId(answer, 'More'))).answer();
    const form = await discord.press(menu, buttonId(menu, 'Wrong?'));
    const { custom_id, title } = await form.modal();
    expect([custom_id.length <= 100, title]).toEqual([true, 'What is wrong?']);
    const sent = await discord.submitModal(form, {
      values: { wrong: 'speaker', right: 'x'.repeat(200), why: '' },
    });
    expect(textOf(await sent.answer())).toBe('Thank you. The curators see it as number 1.');
  });

  test('a bot in more servers than one connection serves answers in each', async () => {
    await discord.close();
    // The shard is the id without its last 22 bits, modulo the number of shards.
    const guilds = [1000n, 1001n, 1002n].map((number) => ({ id: String(number << 22n) }));
    discord = await startDiscord({ sparse, guilds, shards: 3 });
    await start(papers(1));
    expect(discord.gateway.identifies).toBe(3);
    for (const guild of [...guilds.map(({ id }) => id), null]) {
      const use = await discord.slash({ name: 'who-said', options: { phrase: 'wait for the key' }, guild });
      expect(textOf(await use.answer())).toContain('We **wait for the key**');
    }
  });

  test('says so when Discord takes no more commands today', async () => {
    const code = RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached;
    discord.failNext({ method: 'PUT', path: /\/commands$/u, status: 400, code });
    expect(
      await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false }),
    ).toEqual({
      done: false,
      lines: [
        'Discord refused: Max number of daily application command creates has been reached (200) (code 30034).',
      ],
    });
  });
});
