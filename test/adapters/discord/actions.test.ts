import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, isEphemeral, labelsOf, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';
import { endCleanly } from '../../support/end-cleanly.ts';

const { ManageMessages, PinMessages, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
const MEMBER = ViewChannel | SendMessages;
const MODERATOR = MEMBER | ManageMessages | PinMessages;
const BOT = ViewChannel | SendMessages | ReadMessageHistory;

describe.each([{ sparse: false }, { sparse: true }])(
  'what becomes of an answer (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;
    const ada = aUser('ada');
    const moderator = { user: aUser('mod'), memberPermissions: MODERATOR };

    beforeEach(async () => {
      discord = await startDiscord({ sparse });
      discord.setBotPermissions(BOT | PinMessages);
      bot = await aBot(discord);
    });
    afterEach(() => endCleanly(bot, discord));

    type Presser = Parameters<DiscordServer['press']>[2];
    const ask = async (phrase = 'we wait for the key', more: object = {}): Promise<Message> =>
      (await discord.slash({ name: 'who-said', options: { phrase }, user: ada, ...more })).answer();
    const press = (message: Message, label: string, by: Presser) =>
      discord.press(message, buttonId(message, label), by);
    const menuOf = async (answer: Message, by: Presser): Promise<Message> =>
      (await press(answer, 'More', by)).answer();

    test('the menu is for the one who pressed, and offers what they may do', async () => {
      const answer = await ask();
      const menu = await menuOf(answer, { user: ada, memberPermissions: MEMBER });
      expect([isEphemeral(menu), textOf(menu), labelsOf(menu)]).toEqual([
        true,
        'What shall become of this answer?',
        sparse ? ['Wrong?'] : ['Wrong?', 'Delete'],
      ]);
      const stranger = { user: aUser('tom'), memberPermissions: MEMBER };
      expect(labelsOf(await menuOf(answer, stranger))).toEqual(['Wrong?']);
      // A frugal server does not tell what a member may do: then it is what everybody may.
      expect(labelsOf(await menuOf(answer, moderator))).toEqual(
        sparse ? ['Wrong?'] : ['Pin', 'Keep', 'Wrong?', 'Delete'],
      );
    });

    test('in a direct message there is nothing to moderate', async () => {
      const answer = await ask('wait in vain', { guild: null });
      expect(labelsOf(await menuOf(answer, { user: ada }))).toEqual(
        sparse ? ['Wrong?'] : ['Wrong?', 'Delete'],
      );
    });

    test.skipIf(sparse)('a copy that one person sees can be shown to everybody', async () => {
      const answer = await ask();
      const tom = { user: aUser('tom'), memberPermissions: MEMBER };
      const copy = await (await press(answer, 'Next', tom)).answer();
      const menu = await menuOf(copy, tom);
      expect(labelsOf(menu)).toEqual(['Share', 'Wrong?']);
      const shared = await (await press(menu, 'Share', tom)).answer();
      expect([isEphemeral(shared), textOf(shared)]).toEqual([false, textOf(copy)]);
    });

    test.skipIf(sparse)(
      'an answer that was deleted meanwhile cannot be pinned, and is not deleted twice',
      async () => {
        const menu = await menuOf(await ask(), moderator);
        expect(textOf(await (await press(menu, 'Delete', moderator)).answer())).toBe('Deleted.');
        expect(textOf(await (await press(menu, 'Pin', moderator)).answer())).toBe(
          'The answer has been deleted, so it cannot be pinned.',
        );
        expect(textOf(await (await press(menu, 'Delete', moderator)).answer())).toBe(
          'It has been deleted already.',
        );
      },
    );

    test.skipIf(sparse)('who asked may delete the answer', async () => {
      const answer = await ask();
      const asker = { user: ada, memberPermissions: MEMBER };
      const menu = await menuOf(answer, asker);
      await (await press(menu, 'Delete', asker)).answer();
      expect(discord.messages.some(({ id }) => id === answer.id)).toBe(false);
    });

    const keepAs = async (answer: Message, name: string, by = moderator) => {
      const menu = await menuOf(answer, moderator);
      const form = await press(menu, 'Keep', by);
      return (await discord.submitModal(form, { ...by, values: { name } })).answer();
    };

    test.skipIf(sparse)(
      'an answer is kept under a name, listed and shown again, in its server alone',
      async () => {
        const other = discord.addGuild();
        expect(textOf(await keepAs(await ask('wait in vain'), ' The   key '))).toBe(
          'Kept. /kept name\\:The key shows it, word for word as it is now.',
        );
        const kept = async (options: Record<string, string>, guild = discord.guild.id) =>
          textOf(await (await discord.slash({ name: 'kept', options, guild })).answer());
        expect(await kept({})).toMatch(/^- The key: \/who-said wait in vain \(kept \d{4}-\d\d-\d\d\)$/u);
        const shown = await kept({ name: 'the key' });
        expect(shown).toContain('Kept as “The key” on');
        expect(shown).toContain('**Tom Reed, Councillor**');
        expect(await kept({}, other.id)).toBe('No answer is kept here yet.');
        expect(await kept({ name: 'the key' }, other.id)).toContain('No answer is kept here as “the key”.');
      },
    );

    test.skipIf(sparse)('a name that is taken is told, and nothing is lost', async () => {
      const answer = await ask('wait in vain');
      await keepAs(answer, 'The key');
      expect(textOf(await keepAs(await ask(), 'the KEY'))).toBe(
        'There is an answer “the KEY” already. Press Keep again, and write another name.',
      );
      expect((await bot.library.kept(discord.guild.id)).map(({ line }) => line)).toEqual([
        '/who-said wait in vain',
      ]);
    });

    test.skipIf(sparse)('copies of a kept answer say what has become of it, once', async () => {
      await keepAs(await ask('wait in vain'), 'The key');
      const copy = await (await discord.slash({ name: 'kept', options: { name: 'The key' } })).answer();
      await expect
        .poll(async () => (await bot.library.kept(discord.guild.id))[0]?.posts)
        .toEqual([{ channel: discord.channel.id, message: copy.id }]);
      await bot.whenRenewed();
      const patches = () => discord.requests.filter(({ method }) => method === 'PATCH');
      expect(patches()).toEqual([]);
      bot.answerFrom(anArchiveOf(PAPERS.slice(0, 1)));
      await bot.whenRenewed();
      await bot.whenRenewed();
      expect(patches()).toHaveLength(1);
      const now = textOf(discord.messages.find(({ id }) => id === copy.id)!);
      expect(now).toContain('Since then: the document has been taken out since.');
      expect(now).toContain('**Tom Reed, Councillor**');
    });

    test.skipIf(sparse)(
      'a copy that is deleted at once is not remembered, and that is no fault',
      async () => {
        await keepAs(await ask('wait in vain'), 'The key');
        discord.failNext({ method: 'GET', path: /@original/u, status: 404, code: 10_008 });
        await (await discord.slash({ name: 'kept', options: { name: 'The key' } })).answer();
        await expect
          .poll(() =>
            discord.requests.filter(({ path, method }) => method === 'GET' && /@original/u.test(path)),
          )
          .toMatchObject([{ status: 404 }]);
        expect((await bot.library.kept(discord.guild.id))[0]?.posts).toEqual([]);
      },
    );

    test.skipIf(sparse)('a copy that is gone is left alone', async () => {
      await keepAs(await ask('wait in vain'), 'The key');
      const copy = await (await discord.slash({ name: 'kept', options: { name: 'The key' } })).answer();
      await expect.poll(async () => (await bot.library.kept(discord.guild.id))[0]?.posts.length).toBe(1);
      const menu = await menuOf(copy, moderator);
      await (await press(menu, 'Delete', moderator)).answer();
      bot.answerFrom(anArchiveOf(PAPERS.slice(0, 1)));
      await bot.whenRenewed();
      expect(bot.log.told.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([
        'a copy of a kept answer could not be edited',
      ]);
    });

    test('a citation is shown with the paragraphs around it', async () => {
      const answer = await ask('wait in vain');
      const shown = await (await press(answer, 'Context', { user: aUser('tom') })).answer();
      expect([isEphemeral(shown), textOf(shown)]).toEqual([
        true,
        [
          '> Councillor Tom Reed disagreed. “**We wait for the key, and wait in vain,**” Reed said.',
          '— **Tom Reed, Councillor**\n**Source** The Courier, The vote (published 2024-03-01)',
        ].join('\n'),
      ]);
    });

    test('a citation is written in a style, and in another one on the same message', async () => {
      const answer = await ask('wait in vain');
      const tom = { user: aUser('tom') };
      const plain = await (await press(answer, 'Cite', tom)).answer();
      expect([isEphemeral(plain), labelsOf(plain)]).toEqual([
        true,
        ['Markdown', 'APA, 7th edition', 'Wikipedia'],
      ]);
      expect(textOf(plain)).toContain('We wait for the key, and wait in vain');
      if (sparse) return; // It does not tell whose message it is.
      const apa = await (await press(plain, 'APA, 7th edition', tom)).answer();
      expect([apa.id, textOf(apa).split('\n')[0]]).toEqual([plain.id, '**APA, 7th edition**']);
      expect(labelsOf(apa)).toEqual(['Plain text', 'Markdown', 'Wikipedia']);
    });

    test.skipIf(sparse)('names of kept answers are suggested', async () => {
      await keepAs(await ask('wait in vain'), 'The key');
      const typing = await discord.autocomplete({ name: 'kept', options: { name: 'ke' }, focused: 'name' });
      expect(await typing.choices()).toEqual([
        { name: 'The key · /who-said wait in vain', value: 'The key' },
      ]);
    });

    test('what is wrong is told to the curators with what they need to mend it', async () => {
      const answer = await ask('wait in vain');
      const tom = { user: aUser('tom'), memberPermissions: MEMBER };
      const form = await press(await menuOf(answer, tom), 'Wrong?', tom);
      const values = { wrong: 'speaker', right: 'Lena Holt', why: 'the recording' };
      const told = await (await discord.submitModal(form, { values })).answer();
      expect([isEphemeral(told), textOf(told)]).toEqual([
        true,
        'Thank you. The curators see it as number 1.',
      ]);
      expect(await bot.library.reports(discord.guild.id)).toMatchObject([
        {
          number: 1,
          madeBy: tom.user.id,
          closed: null,
          fields: {
            wrong: 'speaker',
            right: 'Lena Holt',
            why: 'the recording',
            words: 'We wait for the key, and wait in vain,',
            document: 'courier',
            speaker: 'Tom Reed',
          },
        },
      ]);
    });
  },
);
