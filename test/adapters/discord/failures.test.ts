/** What bots like this one are known to fail at, where no other test is about it. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, buttonLabelled, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

const MINUTE_MS = 60_000;

describe.each([{ sparse: false }, { sparse: true }])(
  'what bots are known to fail at (sparse: $sparse)',
  ({ sparse }) => {
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

    test('announces a slow answer and puts it in its place', async () => {
      await bot.stop();
      const archive = anArchiveOf(PAPERS);
      const find = async (phrase: string) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return archive.find(phrase);
      };
      bot = await aBot(discord, { ...archive, find });
      const use = await ask('wait in vain');
      await use.settled(2);
      expect([
        use.callbacks.map(({ type }) => type),
        textOf(await use.answer()).includes('Tom Reed'),
      ]).toEqual([[5], true]);
    });

    test('a slow page that fails tells the one who pressed, and leaves the answer as it was', async () => {
      const answer = await (await ask('we wait for the key')).answer();
      const shown = textOf(answer);
      await bot.stop();
      const find = async () => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        throw new TypeError('an index that is none');
      };
      bot = await aBot(discord, { ...anArchiveOf(PAPERS), find });
      const press = await discord.press(answer, buttonId(answer, 'Next'), {
        user: ada,
      });
      await press.settled(2);
      const apology = press.messages.find((message) => message.id !== answer.id);
      expect([
        press.callbacks.map(({ type }) => type),
        isEphemeral(apology!),
        textOf(apology!).slice(0, 34),
      ]).toEqual([[6], true, 'Sorry, that went wrong on my side.']);
      expect(textOf(discord.messages.find(({ id }) => id === answer.id)!)).toBe(shown);
    });

    test('apologises when Discord refuses the message', async () => {
      discord.failNext({ method: 'POST', path: /callback$/u, status: 400, code: 50035 });
      const answer = await (await ask('wait in vain')).answer();
      expect([isEphemeral(answer), textOf(answer)]).toEqual([
        true,
        'Sorry, I could not put this answer into a message. Ask for a part of it, please.',
      ]);
    });

    test('sends nothing more when Discord delivered the question too late', async () => {
      const use = await ask('wait in vain', { age: 4_000 });
      await use.settled(1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([
        use.requests.map(({ code }) => code),
        bot.log.told.filter(({ level }) => level === 'warn').length,
      ]).toEqual([[10062], 1]);
      expect(textOf(await (await ask('wait in vain')).answer())).toContain('Tom Reed');
    });

    test('answers once although Discord failed after taking the answer', async () => {
      discord.failNext({ method: 'POST', path: /callback$/u, status: 500, afterApplying: true });
      const use = await ask('wait in vain');
      expect(textOf(await use.answer())).toContain('Tom Reed');
      await use.settled(3);
      expect(use.messages.length).toBe(1);
      expect(bot.log.told.filter(({ level }) => level === 'error')).toEqual([]);
    });

    test.each([
      { when: 'Discord asks to slow down', fault: { status: 429, retryAfter: 0.05 } },
      { when: 'Discord fails for a moment', fault: { status: 503, times: 2 } },
    ])('answers although $when', async ({ fault }) => {
      discord.failNext({ method: 'POST', path: /callback$/u, ...fault });
      expect(textOf(await (await ask('wait in vain')).answer())).toContain('Tom Reed');
    });

    test('answers again after the connection was cut', async () => {
      discord.cut();
      await discord.connected(15_000);
      expect(textOf(await (await ask('wait in vain')).answer(5_000))).toContain('Tom Reed');
    }, 20_000);

    test('apologises for a mistake of its own with a number that the log knows', async () => {
      await bot.stop();
      const find = async () => {
        throw new TypeError('an index that is none');
      };
      bot = await aBot(discord, { ...anArchiveOf(PAPERS), find });
      const answer = await (await ask('wait in vain')).answer();
      const [failure] = bot.log.told.filter(({ level }) => level === 'error');
      expect([isEphemeral(answer), textOf(answer)]).toEqual([
        true,
        `Sorry, that went wrong on my side. Tell whoever hosts me this code: ${String(failure?.data.id)}`,
      ]);
      expect(failure?.data.error).toBeInstanceOf(TypeError);
    });

    test('a button works when the token of the answer has long expired', async () => {
      const answer = await (await ask('we wait for the key')).answer();
      discord.advance(16 * MINUTE_MS);
      const id = buttonId(answer, 'Next');
      const use = await discord.press(answer, id, { user: ada });
      const turned = await use.answer();
      expect([textOf(turned).includes('2 of 3'), use.requests.map(({ status }) => status)]).toEqual([
        true,
        [204],
      ]);
    });

    test('a page that could not be turned is the same page when it is pressed again', async () => {
      const answer = await (await ask('we wait for the key')).answer();
      const id = buttonId(answer, 'Next');
      discord.failNext({ path: /callback$/u, status: 403, code: RESTJSONErrorCodes.MissingPermissions });
      const refused = await (await discord.press(answer, id, { user: ada })).answer();
      expect([refused.id === answer.id, isEphemeral(refused)]).toEqual([false, true]);
      expect(textOf(await (await discord.press(answer, id, { user: ada })).answer())).toContain('2 of 3');
    });

    test('a token that is no longer good is not taken for the token of the bot', async () => {
      const answer = await (await ask('wait in vain')).answer();
      discord.failNext({ path: /callback$/u, status: 401, code: RESTJSONErrorCodes.InvalidWebhookToken });
      await (await ask('wait in vain')).settled(1);
      const menu = await (await discord.press(answer, buttonId(answer, 'More'), { user: ada })).answer();
      // Asked for with the token of the bot, and not with that of the question.
      const remove = `w2~delete~${answer.id}`;
      Object.assign(buttonLabelled(menu, 'Wrong?'), { custom_id: remove });
      const told = await (await discord.press(menu, remove, { user: ada })).answer();
      expect(textOf(told)).toBe('Deleted.');
    });

    test('an interaction of a kind that it does not serve is passed over, and noted', async () => {
      const about = {
        id: '5',
        name: 'About',
        type: 2,
        target_id: ada.id,
        resolved: { users: { [ada.id]: ada } },
      };
      await ask('wait in vain', { changes: { data: about } });
      expect(textOf(await (await ask('wait in vain')).answer())).toContain('— **Tom Reed, Councillor**');
      expect(bot.log.told.filter(({ level }) => level === 'warn')).toEqual([
        {
          level: 'warn',
          data: { type: 'ApplicationCommand' },
          message: 'an interaction of a kind I do not serve',
        },
      ]);
    });

    test('starting registers no commands', () => {
      expect(discord.requests.filter(({ path }) => path.includes('/commands'))).toEqual([]);
    });

    test.each([
      { name: 'who-said', option: 'phrase', typed: 'vain', others: {} },
      { name: 'who-said', option: 'phrase', typed: 'wait in vainn', others: {} },
      { name: 'who-said', option: 'phrase', typed: 'waited in vain', others: {} },
      { name: 'who-said', option: 'publisher', typed: 'cour', others: { phrase: 'wait in vain' } },
      { name: 'who-said', option: 'speaker', typed: 'reed', others: { phrase: 'wait in vain' } },
      { name: 'quotes', option: 'speaker', typed: 'reed', others: {} },
    ])(
      'what a choice of /$name $option is called may be sent as well',
      async ({ name, option, typed, others }) => {
        const typing = await discord.autocomplete({
          name,
          focused: option,
          options: { ...others, [option]: typed },
        });
        const [choice] = await typing.choices();
        const sent = async (value: string | number = '') =>
          textOf(await (await discord.slash({ name, options: { ...others, [option]: value } })).answer());
        expect(await sent(choice?.name)).toBe(await sent(choice?.value));
        expect(await sent(choice?.name)).toContain('— **Tom Reed, Councillor**');
      },
    );

    test('a sign of ours in what somebody types is no label', async () => {
      expect(textOf(await (await ask('wait in vain · said by nobody')).answer())).not.toContain(
        'exact words',
      );
    });

    test('a name that two bear is asked back, with both', async () => {
      await bot.stop();
      bot = await aBot(
        discord,
        anArchiveOf([...PAPERS, ['star', 'The Star', '2024-03-04', '“We sleep,” said Tim Marsh.']]),
      );
      const answer = await (await discord.slash({ name: 'quotes', options: { speaker: 'Marsh' } })).answer();
      expect([isEphemeral(answer), textOf(answer)]).toEqual([
        false,
        '“Marsh” may be Ada Marsh or Tim Marsh. Write more of the name.',
      ]);
    });

    test('a question that is being answered is answered when the bot is stopped', async () => {
      await bot.stop();
      const archive = anArchiveOf(PAPERS);
      let isAsked = false;
      const find: typeof archive.find = async (...asked) => {
        isAsked = true;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return archive.find(...asked);
      };
      bot = await aBot(discord, { ...archive, find });
      const use = await ask('wait in vain');
      await expect.poll(() => isAsked).toBe(true);
      await bot.stop();
      expect(use.shown.map((message) => textOf(message).includes('Tom Reed'))).toEqual([true]);
      bot = await aBot(discord);
    });
  },
);
