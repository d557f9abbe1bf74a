import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import { aClock } from '../../support/a-clock.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, buttonLabelled, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

describe.each([{ sparse: false }, { sparse: true }])('the bot in Discord (sparse: $sparse)', ({ sparse }) => {
  let discord: DiscordServer;
  let bot: Awaited<ReturnType<typeof aBot>>;
  const ada = aUser('ada');

  beforeEach(async () => {
    discord = await startDiscord({ sparse });
    bot = await aBot(discord);
  });
  afterEach(async () => {
    await bot.stop();
    await discord.close();
    expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
  });

  const ask = (phrase: string, more: object = {}) =>
    discord.slash({ name: 'who-said', options: { phrase }, user: ada, ...more });

  test('answers with the words, the speaker, the days and the source', async () => {
    const use = await ask('wait in vain');
    const answer = await use.answer();
    expect(use.callbacks).toEqual([
      {
        type: 4,
        data: expect.objectContaining({
          flags: 32768,
          allowed_mentions: { parse: [] },
          components: [
            {
              type: 17,
              accent_color: 0x2f7d4f,
              components: [
                {
                  type: 10,
                  content:
                    '> “We wait for the key, and **wait in vain**,”\n— **Tom Reed, Councillor**\n-# published 2024-03-01 · exact words · speaker named beside the words, 99 % sure',
                },
                expect.objectContaining({ type: 14 }),
                {
                  type: 10,
                  content:
                    '> Councillor Tom Reed disagreed. “We wait for the key, and **wait in vain**,” Reed said.',
                },
                expect.objectContaining({ type: 14 }),
                { type: 10, content: '**Source** The Courier, The vote (published 2024-03-01)' },
                {
                  type: 1,
                  components: [
                    expect.objectContaining({
                      style: 5,
                      label: 'Read the source',
                      url: 'https://example.org/courier',
                    }),
                  ],
                },
                {
                  type: 1,
                  components: [
                    expect.objectContaining({ style: 2, label: 'Context' }),
                    expect.objectContaining({ style: 2, label: 'Cite' }),
                    expect.objectContaining({
                      style: 2,
                      label: 'More',
                      custom_id: 'w2~more~0~who-said~["wait in vain"]',
                    }),
                  ],
                },
              ],
            },
          ],
        }),
      },
    ]);
    expect(isEphemeral(answer)).toBe(false);
  });

  test('says that a curator has corrected it, and why', async () => {
    await bot.stop();
    const corrected = {
      words: 'We wait for the key, and wait in vain',
      verdict: { kind: 'said-by', speaker: 'Lena Holt' },
      reason: { why: 'her *own* letter @everyone' },
      file: 'corrections.yaml',
      line: 1,
    } as const;
    bot = await aBot(discord, anArchiveOf(PAPERS, [corrected]));
    expect(textOf(await (await ask('wait in vain')).answer())).toContain(
      '— **Lena Holt**\n-# published 2024-03-01 · exact words · speaker corrected by a curator: her \\*own\\* letter \\@everyone',
    );
  });

  test('says how far its documents reach when nobody said it', async () => {
    const answer = await (await ask('ask not what your country can do')).answer();
    expect(textOf(answer)).toBe(
      'Nothing found for “ask not what your country can do”. That does not mean nobody said it: I know 3 documents, 3 quotations by 3 speakers, from 2024-02-29 to 2024-03-02.',
    );
  });

  test('tells only the asker what it did not understand', async () => {
    const answer = await (
      await ask('we wait', { options: { phrase: 'we wait', since: 'lastweek!!' } })
    ).answer();
    expect([isEphemeral(answer), textOf(answer)]).toEqual([
      true,
      '`since` is “lastweek!!”. Write a day such as 2020-03-05 or 5 march 2020, a month such as march 2020, a year such as 2020, or one of: yesterday, last month, this year, 2 years ago.'.replaceAll(
        '`',
        '\\`',
      ),
    ]);
  });

  test('tells only the asker that nobody of a name is known', async () => {
    const answer = await (
      await ask('we wait', { options: { phrase: 'we wait', speaker: 'Zorblat' } })
    ).answer();
    expect([isEphemeral(answer), textOf(answer)]).toEqual([
      true,
      'I know nobody called “Zorblat”. I know 3 documents, 3 quotations by 3 speakers, from 2024-02-29 to 2024-03-02.',
    ]);
  });

  test('turns pages for the asker', async () => {
    const answer = await (await ask('we wait for the key')).answer();
    expect(textOf(answer)).toContain('Ada Marsh');
    expect(textOf(answer)).toContain('1 of 3');
    const press = await discord.press(answer, buttonId(answer, 'Next'), { user: ada });
    const next = await press.answer();
    expect([next.id, textOf(next).includes('2 of 3'), isEphemeral(next)]).toEqual([answer.id, true, false]);
    const again = await discord.press(next, buttonId(next, 'Next'), { user: ada });
    expect(textOf(await again.answer())).toContain('3 of 3');
  });

  test('asks for the same days again however much later a page is turned', async () => {
    await bot.stop();
    bot = await aBot(discord, anArchiveOf(PAPERS), aClock('2024-03-10'));
    const use = await ask('we wait for the key', {
      options: { phrase: 'we wait for the key', since: 'this month', until: 'today' },
    });
    const answer = await use.answer();
    expect(textOf(answer)).toContain(
      'I read “since: this month” as 2024-03-01 and “until: today” as 2024-03-10.',
    );
    expect(textOf(answer)).toContain('1 of 2');
    await bot.stop();
    bot = await aBot(discord, anArchiveOf(PAPERS), aClock('2025-01-02'));
    const next = buttonId(answer, 'Next');
    expect(next).toBe('w1~1~who-said~["we wait for the key",null,"2024-03-01","2024-03-10"]');
    const press = await discord.press(answer, next, { user: ada });
    expect(textOf(await press.answer())).toContain('2 of 2');
  });

  test('turns pages after a restart', async () => {
    const answer = await (await ask('we wait for the key')).answer();
    await bot.stop();
    bot = await aBot(discord);
    const press = await discord.press(answer, buttonId(answer, 'Next'), { user: ada });
    expect(textOf(await press.answer())).toContain('2 of 3');
  });

  test('turns pages when the question is as long as Discord allows', async () => {
    await bot.stop();
    const phrase = 'we wait for the key and then we wait again '.repeat(140).slice(0, 6_000).trim();
    const speakers = ['Ada Marsh', 'Tom Reed', 'Lena Holt'];
    bot = await aBot(
      discord,
      anArchiveOf(speakers.map((name) => [name, 'The Gazette', '2024-02-29', `${name} said: “${phrase}.”`])),
    );
    const answer = await (await ask(phrase)).answer();
    const id = buttonId(answer, 'Next');
    expect([phrase.length > 5_990, id.length <= 100, /^w1~1~who-said~(?:e[\w-]{10}){3}$/u.test(id)]).toEqual([
      true,
      true,
      true,
    ]);
    const press = await discord.press(answer, id, { user: ada });
    const second = await press.answer();
    expect(textOf(second)).toContain('2 of 3');
    const again = await discord.press(second, buttonId(second, 'Next'), { user: ada });
    expect(textOf(await again.answer())).toContain('3 of 3');
  });

  test.skipIf(sparse)('gives somebody else a copy of their own', async () => {
    const answer = await (await ask('we wait for the key')).answer();
    const press = await discord.press(answer, buttonId(answer, 'Next'), {
      user: aUser('tom'),
    });
    const copy = await press.answer();
    expect([copy.id === answer.id, isEphemeral(copy), textOf(copy).includes('2 of 3')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('understands no button that is not its own', async () => {
    const answer = await (await ask('we wait for the key')).answer();
    const stale = buttonLabelled(answer, 'Next');
    Object.assign(stale, { custom_id: 'v0~1~who-said~["we wait"]' });
    const press = await discord.press(answer, stale.custom_id ?? '', { user: ada });
    expect(textOf(await press.answer())).toBe('I do not understand this button any more. Ask again, please.');
  });

  test.each(['sources', 'help'])('lists with /%s', async (name) => {
    const answer = await (await discord.slash({ name, user: ada })).answer();
    expect(textOf(answer)).toContain(name === 'sources' ? '- The Herald, The vote' : '/who-said phrase');
  });

  test('answers where there is neither server nor member', async () => {
    const use = await discord.slash({
      name: 'who-said',
      options: { phrase: 'wait in vain' },
      user: ada,
      guild: null,
    });
    expect(textOf(await use.answer())).toContain('Tom Reed');
  });
});
