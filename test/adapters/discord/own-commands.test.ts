import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { aBot } from '../../support/a-bot.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, buttonsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

describe.each([{ sparse: false }, { sparse: true }])(
  'commands of Discord alone (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;
    const ada = aUser('ada');
    const manager = { user: aUser('boss'), memberPermissions: PermissionFlagsBits.ManageGuild };

    beforeEach(async () => {
      discord = await startDiscord({ sparse });
      await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
      bot = await aBot(discord);
    });
    afterEach(async () => {
      await bot.stop();
      await discord.close();
      expect(discord.unknownRoutes).toEqual([]);
      expect(bot.log.told.filter(({ level }) => level === 'error')).toEqual([]);
    });
    const whoSaid = async (options: Record<string, string | boolean>, more: object = {}) =>
      (await discord.slash({ name: 'who-said', options, user: ada, ...more })).answer();

    describe('Who said this?', () => {
      const check = async (message: string, more: object = {}) =>
        (await discord.messageCommand({ name: 'Who said this?', message, user: ada, ...more })).answer();

      test('says of each quotation of a message whether it was said so, and by whom', async () => {
        const answer = await check(
          'He said “we wait for the key, and wait in vain”, she “they say we wait for a key”, you “the moon is made of cheese”.',
        );
        expect([isEphemeral(answer), textOf(answer)]).toEqual([
          true,
          [
            '> we wait for the key, and wait in vain\n**Exact words** Tom Reed, Councillor\n-# The Courier, The vote (published 2024-03-01)',
            '> they say we wait for a key\n**Not in these words.** Lena Holt, Engineer\n-# It stands there as: They say we wait for the key. I have it here,\n-# not there: “a”; not in your words: “the”\n-# The Herald, The vote (published 2024-03-02)',
            '> the moon is made of cheese\n**Not in my documents.**',
          ].join('\n'),
        ]);
        expect(buttonsOf(answer).map(({ label }) => label)).toEqual(['Show', 'Show']);
      });

      test('names what is nearest where nobody said it so', async () => {
        expect(textOf(await check('somebody waits in vain for the last key'))).toBe(
          [
            '> somebody waits in vain for the last key',
            '**Not in my documents.**',
            '-# What is nearest: We wait for the key, and wait in vain, — Tom Reed, Councillor',
          ].join('\n'),
        );
      });

      test('shows the whole answer to the one who asks', async () => {
        const answer = await check('We wait for the key, and wait in vain');
        const id = buttonId(answer, 'Show');
        const shown = await (await discord.press(answer, id, { user: ada })).answer();
        expect([isEphemeral(shown), textOf(shown)]).toEqual([
          true,
          textOf(await whoSaid({ phrase: 'We wait for the key, and wait in vain' })),
        ]);
      });

      test('says how many more a message quotes than it looks up', async () => {
        const words = ['a b c', 'b c d', 'c d e', 'd e f', 'e f g', 'f g h', 'g h i'];
        const answer = await check(words.map((one) => `“${one}”`).join(' '));
        expect(textOf(answer).split('\n').at(-1)).toBe('-# It quotes 2 more, which I have not looked up.');
      });

      test('says that there is nothing to look for in a picture', async () => {
        expect(textOf(await check('🎉'))).toBe('There are no words in this message that I could look for.');
      });

      test('works where there is neither server nor member', async () => {
        expect(textOf(await check('we wait in vain', { guild: null }))).toContain('we wait in vain');
      });
    });

    describe('who sees an answer', () => {
      test.each([
        { hide: true, hidden: true },
        { hide: false, hidden: false },
      ])('hide:$hide', async ({ hide, hidden }) => {
        expect(isEphemeral(await whoSaid({ phrase: 'wait in vain', hide }))).toBe(hidden);
      });

      test('it may be for somebody, who is told, and nobody else', async () => {
        const tom = aUser('tom');
        const answer = await whoSaid({ phrase: 'wait in vain', for: tom.id });
        expect(textOf(answer).split('\n')[0]).toBe(`<@${tom.id}>`);
        expect(discord.pings.map(({ users }) => users)).toEqual([[tom.id]]);
      });

      test('nobody is told of an answer that is hidden', async () => {
        const answer = await whoSaid({ phrase: 'wait in vain', for: aUser('tom').id, hide: true });
        expect([isEphemeral(answer), discord.pings]).toEqual([true, []]);
      });
    });

    test('a library that fails takes no answer away', async () => {
      const answer = whoSaid({ phrase: 'the moon is cheese' });
      expect(textOf(await answer)).toContain('Nothing found');
      const fails = async () => {
        throw new Error('the disk is gone');
      };
      Object.assign(bot.library, { settings: fails });
      const again = await whoSaid({ phrase: 'wait in vain' });
      expect([isEphemeral(again), textOf(again).includes('Tom Reed')]).toEqual([false, true]);
      const failures = bot.log.told.filter(({ level }) => level === 'error');
      expect(failures.map(({ message }) => message)).toEqual([
        'could not read what is set; answering as where nothing is',
      ]);
      bot.log.told.length = 0;
    });

    describe('settings', () => {
      const set = async (subcommand: string, options: Record<string, string> = {}, by: object = manager) =>
        textOf(await (await discord.slash({ name: `settings ${subcommand}`, options, ...by })).answer());

      test('are refused where Discord does not say that one may', async () => {
        expect(await set('show', {}, { user: ada })).toBe(
          'You may not change settings here: you need the permission Manage Server.',
        );
      });

      test.skipIf(sparse)(
        'answers are for the asker alone where that is set, unless they say otherwise',
        async () => {
          expect(await set('answers', { who: 'hidden' })).toContain('Answers are for the asker alone.');
          expect(isEphemeral(await whoSaid({ phrase: 'wait in vain' }))).toBe(true);
          expect(isEphemeral(await whoSaid({ phrase: 'wait in vain', hide: false } as never))).toBe(false);
          const other = discord.addGuild();
          expect(isEphemeral(await whoSaid({ phrase: 'wait in vain' }, { guild: other.id }))).toBe(false);
        },
      );

      test.skipIf(sparse)(
        'questions that found nothing are remembered where that is set, without names',
        async () => {
          await whoSaid({ phrase: 'the moon is cheese' });
          await set('missed', { remember: 'on' });
          await whoSaid({ phrase: 'ask not what your country' });
          await whoSaid({ phrase: 'ask not what your country' });
          await whoSaid({ phrase: 'wait in vain' });
          expect(await bot.library.unanswered(discord.guild.id)).toMatchObject([
            { question: '/who-said ask not what your country', times: 2 },
          ]);
          expect(await set('questions')).toMatch(
            /^These found nothing, the most often asked first:\n2 × \/who-said ask not what your country \(last on \d{4}-\d\d-\d\d\)$/u,
          );
        },
      );
    });
  },
);
