import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf } from '../../support/a-bot.ts';
import { buttonLabelled, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

/** The test server refuses, as Discord does, whatever is over a limit; here it gets the worst there is. */
const ATTACKS = [
  [
    'mentions',
    'key @everyone @here <@80351110224678912> <@&80351110224678912> <#80351110224678912> </who-said:1>',
  ],
  ['a masked link', 'key [free nitro](https://evil.example) and https://evil.example/@everyone'],
  ['headings, lists and small print', '# key\n## two\n- three\n-# four\n> five\n>>> six'],
  ['emphasis that is never closed', 'key **bold __under ~~struck ||hidden *it _it `code ```fence'],
  ['a code fence', '```\nkey\n```'],
  ['emoji, custom and not', 'key <:name:80351110224678912> :smile: 👩‍👩‍👧 <t:1700000000:R>'],
  ['right-to-left and zero-width text', 'key \u202eevil\u202c \u200bhidden\u200b \u2066x\u2069 מפתח'],
  ['a word of 5,000 characters', `key ${'x'.repeat(5_000)}`],
  ['20,000 characters', `key ${'and so on '.repeat(2_000)}`],
  ['an emoji at every place of a cut', `key ${'😀'.repeat(5_000)}`],
  ['backslashes', `key ${'\\'.repeat(3_000)}`],
] as const;

describe.each([{ sparse: false }, { sparse: true }])('a hostile document (sparse: $sparse)', ({ sparse }) => {
  let discord: DiscordServer;
  let bot: Awaited<ReturnType<typeof aBot>>;

  beforeEach(async () => {
    discord = await startDiscord({ sparse });
  });
  afterEach(async () => {
    await bot.stop();
    await discord.close();
  });

  // Three speakers: the same words by one would be one answer with three witnesses, and no page to turn.
  const papers = (words: string) =>
    ['Ada Marsh', 'Tom Reed', 'Lena Holt'].map(
      (name) =>
        [
          name,
          JSON.stringify(words.slice(0, 480)),
          '2024-02-29',
          `${name} said: “${words.replaceAll('\n', ' ')}” Then ${words}`,
        ] as const,
    );

  test.each(ATTACKS)('with %s pings nobody and stays within the limits', async (_name, words) => {
    bot = await aBot(discord, anArchiveOf(papers(words)));
    const use = await discord.slash({ name: 'who-said', options: { phrase: 'key' } });
    const first = await use.answer();
    expect(textOf(first)).toContain('key');
    const press = await discord.press(first, buttonLabelled(first, 'Next').custom_id ?? '');
    await press.answer();
    await (
      await discord.slash({
        name: 'who-said',
        options: { phrase: words.slice(0, 5_900), speaker: words.slice(0, 5_900) },
      })
    ).answer();
    await (await discord.slash({ name: 'quotes', options: { speaker: words.slice(0, 5_900) } })).answer();
    await (await discord.slash({ name: 'sources' })).answer();
    const refused = discord.requests.filter(({ method, status }) => method !== 'GET' && status >= 400);
    expect([discord.pings, refused]).toEqual([[], []]);
  });
});
