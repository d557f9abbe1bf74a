/** A name that several bear: a menu asks whom it means, and answers the same question again. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf } from '../../support/a-bot.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonLabelled, componentsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';
import { endCleanly } from '../../support/end-cleanly.ts';

type Paper = readonly [string, string, string, string];
const BOTH: readonly Paper[] = [
  ['gazette', 'The Gazette', '2024-02-29', 'Board chair Ada Marsh spoke. “We wait for the key,” said Marsh.'],
  [
    'star',
    'The Star',
    '2024-03-04',
    '“We sleep, and wait for the key,” said Tim Marsh. “Good night,” said Tim Marsh.',
  ],
];
const LONG = 'we wait for the key and for the ship and for the old lamp '.repeat(4).trim();

describe.each([{ sparse: false }, { sparse: true }])(
  'a name that several bear (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;
    const ada = aUser('ada');
    const tom = aUser('tom');

    const startFrom = async (papers: readonly Paper[]): Promise<void> => {
      bot = await aBot(discord, anArchiveOf(papers));
    };
    const restartFrom = async (papers: readonly Paper[]): Promise<void> => {
      await bot.stop();
      await startFrom(papers);
    };
    beforeEach(async () => {
      discord = await startDiscord({ sparse });
      await startFrom(BOTH);
    });
    afterEach(() => endCleanly(bot, discord));

    const PHRASE = { phrase: 'wait for the key', speaker: 'Marsh' };
    const ask = async (options: Record<string, string | boolean> = PHRASE, more: object = {}) =>
      (await discord.slash({ name: 'who-said', options, user: ada, ...more })).answer();
    const menuOf = (message: Message) => componentsOf(message).find(({ type }) => type === 3);
    const optionsOf = (message: Message) => menuOf(message)?.options ?? [];
    const choose = async (message: Message, name: string, user = ada) => {
      const chosen = optionsOf(message).find(({ label }) => label === name);
      const menu = menuOf(message)?.custom_id ?? '';
      return (await discord.select(message, menu, [chosen?.value ?? name], { user })).answer();
    };

    test('everybody of the name is offered, the best known first, with role and number of quotations', async () => {
      const answer = await ask();
      expect([isEphemeral(answer), textOf(answer), menuOf(answer)?.placeholder]).toEqual([
        false,
        '“Marsh” may be Tim Marsh or Ada Marsh. Write more of the name.',
        'Choose whom you mean',
      ]);
      expect(optionsOf(answer)).toEqual([
        { label: 'Tim Marsh', value: 'tim-marsh', description: '2 quotations' },
        { label: 'Ada Marsh', value: 'ada-marsh', description: 'Board chair · 1 quotation' },
      ]);
    });

    test.each([
      { in: 'a server', at: {} },
      { in: 'a direct message', at: { guild: null } },
      { in: 'a group of people', at: { guild: null, context: 2 } },
      { in: 'a server that the bot is not in', at: { guild: '900000000000000099' } },
    ])('in $in the answer takes the place of the question', async ({ at }) => {
      const asked = await ask(PHRASE, at);
      const answer = await choose(asked, 'Tim Marsh');
      expect([answer.id, menuOf(answer), textOf(answer).includes('— **Tim Marsh**')]).toEqual([
        asked.id,
        undefined,
        true,
      ]);
      const more = buttonLabelled(answer, 'More').custom_id;
      expect(more).toBe('w2~more~0~who-said~["wait for the key","tim-marsh"]');
    });

    test('somebody else gets a copy that only they see, and the question stays', async () => {
      const asked = await ask();
      const copy = await choose(asked, 'Ada Marsh', tom);
      // A frugal server does not tell who asked: then everybody may.
      if (sparse) return expect(copy.id).toBe(asked.id);
      expect([
        copy.id === asked.id,
        isEphemeral(copy),
        textOf(copy).includes('— **Ada Marsh, Board chair**'),
      ]).toEqual([false, true, true]);
      expect(textOf(await choose(asked, 'Tim Marsh'))).toContain('— **Tim Marsh**');
    });

    test('an answer that is hidden stays hidden', async () => {
      const asked = await ask({ ...PHRASE, hide: true });
      const answer = await choose(asked, 'Tim Marsh');
      expect([isEphemeral(asked), isEphemeral(answer), answer.id === asked.id]).toEqual([true, true, true]);
    });

    test('nobody is told of an answer that is still to come', async () => {
      const asked = await ask({ ...PHRASE, for: tom.id });
      expect(textOf(asked)).not.toContain(tom.id);
    });

    test('days and everything else of the question stay as they were', async () => {
      const asked = await ask({ ...PHRASE, since: '1 march 2024', order: 'newest' });
      const answer = await choose(asked, 'Ada Marsh');
      expect(textOf(answer)).toContain(
        'Nothing found for “wait for the key, by Ada Marsh, since 2024-03-01”.',
      );
    });

    test.each([
      { name: 'quotes', options: { speaker: 'Marsh' }, more: '0~quotes~["tim-marsh"]' },
      {
        name: 'quotes',
        options: { speaker: 'Marsh', about: 'night' },
        more: '0~quotes~["tim-marsh","night"]',
      },
      { name: 'ask', options: { question: 'What did Marsh say?' }, more: '0~quotes~["tim-marsh"]' },
    ])('/$name $options is answered as well', async ({ name, options, more }) => {
      const asked = await (await discord.slash({ name, options, user: ada })).answer();
      const answer = await choose(asked, 'Tim Marsh');
      expect([/Good (?:\*\*)?night/u.test(textOf(answer)), buttonLabelled(answer, 'More').custom_id]).toEqual(
        [true, `w2~more~${more}`],
      );
    });

    const reply = async (content: string, user = ada, more: object = {}) => {
      const before = discord.messages.length;
      await discord.sendMessage({ content: `<@${discord.application}> ${content}`, author: user, ...more });
      await expect.poll(() => discord.messages.length).toBeGreaterThan(before + 1);
      return discord.messages.at(-1)!;
    };
    test('in a conversation whoever asked changes the reply', async () => {
      const asked = await reply('what did Marsh say?');
      expect(optionsOf(asked).map(({ label }) => label)).toEqual(['Tim Marsh', 'Ada Marsh']);
      const copy = await choose(asked, 'Ada Marsh', tom);
      expect([copy.id === asked.id, isEphemeral(copy)]).toEqual([false, true]);
      if (sparse) return; // It does not tell to which message that is a reply.
      const answer = await choose(asked, 'Ada Marsh');
      expect([answer.id, textOf(answer).includes('— **Ada Marsh, Board chair**')]).toEqual([asked.id, true]);
    });

    test('a menu works after a restart, and with other documents', async () => {
      const asked = await ask();
      await restartFrom([['new', 'The New', '2024-05-01', '“We wait for the key again,” said Tim Marsh.']]);
      expect(textOf(await choose(asked, 'Tim Marsh'))).toContain('Source** The New');
    });

    test('whom nobody quotes any more is told to the one who chose, and the menu stays', async () => {
      const asked = await ask();
      await restartFrom([BOTH[0]!]);
      const told = await choose(asked, 'Tim Marsh');
      expect([isEphemeral(told), textOf(told)]).toEqual([
        true,
        'Nobody of that name is quoted in my documents any more. Choose somebody else, or ask again.',
      ]);
      expect(textOf(await choose(asked, 'Ada Marsh'))).toContain('— **Ada Marsh, Board chair**');
    });

    test('a question that does not fit into the menu is answered by what it finds', async () => {
      await restartFrom([...BOTH, ['sun', 'The Sun', '2024-03-05', `“${LONG},” said Eve Marsh.`]]);
      const asked = await ask({ phrase: LONG, speaker: 'Marsh' });
      expect(menuOf(asked)?.custom_id).toBe('w2~whom~0~who-said~');
      await restartFrom([...BOTH, ['sun', 'The Sun', '2024-03-05', `“${LONG},” said Eve Marsh.`]]);
      const answer = await choose(asked, 'Eve Marsh');
      expect([answer.id === asked.id, textOf(answer).includes('— **Eve Marsh**')]).toEqual([true, true]);
    });

    test('by whom nothing of a long question is found, that is told, and the menu stays', async () => {
      const zorblat = 'zorblat quuxley '.repeat(8).trim();
      const asked = await ask({ phrase: zorblat, speaker: 'Marsh' });
      expect(optionsOf(asked).map(({ value }) => value)).toEqual(['none~tim-marsh', 'none~ada-marsh']);
      const told = await choose(asked, 'Tim Marsh');
      expect([isEphemeral(told), textOf(told)]).toEqual([
        true,
        'I found nothing like that by them. Choose somebody else, or ask in other words.',
      ]);
    });

    test('what a long question found may have left', async () => {
      const papers: readonly Paper[] = [['sun', 'The Sun', '2024-03-05', `“${LONG},” said Eve Marsh.`]];
      await restartFrom([...BOTH, ...papers]);
      const asked = await ask({ phrase: LONG, speaker: 'Marsh' });
      await restartFrom(BOTH);
      const told = await choose(asked, 'Eve Marsh');
      expect([isEphemeral(told), textOf(told)]).toEqual([
        true,
        'These documents have left my corpus since. Ask again, please.',
      ]);
    });

    test('of more than 25 the best known are offered, and that is told', async () => {
      const letters = 'abcdefghijklmnopqrstuvwxyzabcd';
      const many = Array.from(
        letters,
        (letter, at): Paper => [
          `paper${at}`,
          'The Gazette',
          '2024-02-29',
          `“We wait for the key ${at},” said ${letter.toUpperCase()}d${at < 26 ? 'a' : 'o'} Marsh.`,
        ],
      );
      await restartFrom(many);
      const asked = await ask();
      expect([optionsOf(asked).length, menuOf(asked)?.placeholder]).toEqual([
        25,
        'Choose whom you mean, or write more of the name: these are the 25 best known',
      ]);
    });

    test('a surname that is a speaker of its own can be chosen beside those who bear it', async () => {
      await restartFrom([
        ...BOTH,
        ['dawn', 'The Dawn', '2024-03-06', '“Nobody waits for the key,” Marsh said.'],
      ]);
      const asked = await ask({ phrase: 'nobody waits for the key', speaker: 'Marsh' });
      expect(optionsOf(asked).map(({ label, value }) => [label, value])).toContainEqual(['Marsh', 'marsh~']);
      const answer = await choose(asked, 'Marsh');
      expect(textOf(answer)).toContain('— **Marsh**');
    });

    test.each([
      { what: 'a command that is gone', id: 'w2~whom~0~whoever~[]' },
      { what: 'no question', id: 'w2~whom~nonsense' },
      { what: 'a question that is damaged', id: 'w2~whom~0~who-said~["we' },
    ])('a menu with $what is told to be no longer understood', async ({ id }) => {
      const asked = await ask();
      Object.assign(menuOf(asked)!, { custom_id: id });
      const told = await choose(asked, 'Tim Marsh');
      expect([isEphemeral(told), textOf(told)]).toEqual([
        true,
        'I do not understand this menu any more. Ask again, please.',
      ]);
    });
  },
);
