import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { aBot, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

describe.each([{ sparse: false }, { sparse: true }])(
  'while somebody types (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;

    beforeEach(async () => {
      discord = await startDiscord({ sparse });
      bot = await aBot(discord);
    });
    afterEach(async () => {
      await bot.stop();
      await discord.close();
      expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
    });

    const choices = async (name: string, options: Record<string, string>, focused: string) =>
      (await discord.autocomplete({ name, options, focused })).choices();

    test('phrases are offered, with who said them', async () => {
      expect(await choices('who-said', { phrase: 'we wait' }, 'phrase')).toEqual([
        {
          name: 'We wait for the key, and wait in vain · said by Tom Reed',
          value: 'We wait for the key, and wait in vain',
        },
        { name: 'We wait for the key · said by Ada Marsh', value: 'We wait for the key' },
        {
          name: 'They say we wait for the key. I have it here · said by Lena Holt',
          value: 'They say we wait for the key. I have it here',
        },
      ]);
    });

    test('speakers are offered beside a phrase', async () => {
      const options = { phrase: 'we wait', speaker: 'ho' };
      expect(await choices('who-said', options, 'speaker')).toEqual([
        { name: 'Lena Holt · speaker, 1 quotation', value: 'Lena Holt' },
      ]);
    });

    test('something is offered before anything is typed', async () => {
      const offered = await choices('quotes', { speaker: '' }, 'speaker');
      expect(offered.map(({ value }) => value)).toEqual(['Ada Marsh', 'Lena Holt', 'Tom Reed']);
    });

    test.each([
      { when: 'nothing fits', name: 'who-said', options: { phrase: 'giraffe' }, focused: 'phrase' },
      {
        when: 'the command is no longer known',
        name: 'whoever',
        options: { phrase: 'we' },
        focused: 'phrase',
      },
      { when: 'the option is no longer known', name: 'who-said', options: { word: 'we' }, focused: 'word' },
    ])('when $when, the list is empty', async ({ name, options, focused }) => {
      expect(await choices(name, options, focused)).toEqual([]);
    });

    test('what is offered may be sent as it is', async () => {
      const [choice] = await choices('who-said', { phrase: 'vain' }, 'phrase');
      const use = await discord.slash({ name: 'who-said', options: { phrase: String(choice?.value) } });
      await use.answer();
      expect(JSON.stringify(use.callbacks)).toContain('exact words');
    });

    test('a list that fails is empty, and logged', async () => {
      await bot.stop();
      const suggest = () => Promise.reject(new Error('no room'));
      bot = await aBot(discord, { ...anArchiveOf(PAPERS), suggest });
      expect(await choices('who-said', { phrase: 'we' }, 'phrase')).toEqual([]);
      expect(bot.log.told).toEqual([
        { level: 'error', data: { error: new Error('no room') }, message: 'nothing could be suggested' },
      ]);
    });

    test('a list that comes too late ends nothing', async () => {
      const late = await discord.autocomplete({
        ...{ name: 'who-said', options: { phrase: 'we' }, focused: 'phrase', age: 4000 },
      });
      await late.settled(1);
      expect(await choices('quotes', { speaker: 'tom' }, 'speaker')).toHaveLength(1);
      const told = bot.log.told.filter(({ data }) => data.interaction === late.id || 'error' in data);
      expect(told.map(({ level, message, data }) => [level, message, data.outcome])).toEqual([
        ['warn', 'a list came too late', undefined],
        ['info', 'handled', 'too-late'],
      ]);
    });

    test('what is longer than Discord takes is cut in the label', async () => {
      await bot.stop();
      const name = `Ada ${'Marsh-'.repeat(12)}Reed`;
      const words = 'a river and an old quay and '.repeat(4);
      const said = `Chair ${name} spoke. “We have ${words} more,” said ${name}.`;
      bot = await aBot(discord, anArchiveOf([['gazette', 'The Gazette', '2024-02-29', said]]));
      const [choice] = await choices('who-said', { phrase: 'we have' }, 'phrase');
      expect(choice?.name).toMatch(/^We have a river .*… · said by Ada Marsh-.*…$/u);
      for (const text of [choice?.name, choice?.value]) expect(String(text).length).toBeLessThanOrEqual(100);
    });

    test('Discord is told which options to ask for', async () => {
      const options = { token: discord.token, api: discord.api, guild: null, dryRun: false };
      expect(await register(commands, options)).toMatchObject({ done: true });
      expect(await choices('who-said', { phrase: 'vain' }, 'phrase')).toHaveLength(1);
    });
  },
);
