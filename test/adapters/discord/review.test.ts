import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import type { ReportFields } from '../../../src/library/library.ts';
import { aBot, aBotWithDesks, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonLabelled, buttonsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';
import { endCleanly } from '../../support/end-cleanly.ts';

/** Two quotations of which it is not sure who said them: a pronoun that fits two, and nobody beside the words. */
const UNSURE = [
  [
    'mail',
    'The Mail',
    '2024-03-03',
    'Ada Marsh met Lena Holt at the quay. “The boats go at noon,” she said.',
  ],
  [
    'post',
    'The Post',
    '2024-03-04',
    'Tom Reed stood beside Jack Moss in the hall. “No ship leaves this harbour tonight.”',
  ],
] as const;
const ALL = [...PAPERS, ...UNSURE];
const NOBODY =
  'You may not do that here: you need the permission Manage Server, or the role that /settings curators names.';

const ada = aUser('ada');
const boss = { user: aUser('boss'), memberPermissions: PermissionFlagsBits.ManageGuild };
const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);
const firstLine = (message: Message) => textOf(message).split('\n')[0];

let discord: DiscordServer;
let bot: Pick<Awaited<ReturnType<typeof aBot>>, 'stop' | 'log' | 'library'>;

const begin = async (sparse = false, papers: Parameters<typeof anArchiveOf>[0] = ALL) => {
  discord = await startDiscord({ sparse });
  await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
  bot = await aBot(discord, anArchiveOf(papers));
};
const end = () => endCleanly(bot, discord);

type By = Parameters<DiscordServer['press']>[2];
const review = async (by: object = boss) => (await discord.slash({ name: 'review', ...by })).answer();
const press = async (message: Message, label: string, by: By = boss) =>
  (await discord.press(message, buttonLabelled(message, label).custom_id ?? '', by)).answer();
/** What a member reports, through the answer's own menu. */
const reportWrong = async (phrase: string, values: Record<string, string>, guild = discord.guild.id) => {
  const who = { user: aUser('tom') };
  const answer = await (
    await discord.slash({ name: 'who-said', options: { phrase }, guild, ...who })
  ).answer();
  const menu = await press(answer, 'More', who);
  const form = await discord.press(menu, buttonLabelled(menu, 'Wrong?').custom_id ?? '', who);
  await (await discord.submitModal(form, { values })).answer();
};
const corrections = async (guild = discord.guild.id) =>
  (await bot.library.corrections(guild)).map(({ fields, madeBy, undone }) => ({
    fields,
    madeBy,
    undone: undone !== null,
  }));
const outcomes = async () =>
  (await bot.library.reports(discord.guild.id)).map(({ number, closed }) => [
    number,
    closed?.outcome ?? 'open',
  ]);

describe.each([{ sparse: false }, { sparse: true }])('who may review (sparse: $sparse)', ({ sparse }) => {
  beforeEach(() => begin(sparse));
  afterEach(end);

  test('nobody whom Discord does not tell to manage the server', async () => {
    const answer = await review({ user: ada });
    expect([isEphemeral(answer), textOf(answer)]).toEqual([true, NOBODY]);
    // A frugal server does not tell what a member may do: then it is what everybody may.
    if (sparse) expect(textOf(await review())).toBe(NOBODY);
  });

  test('the command does not stand outside of servers', async () => {
    expect(textOf(await review({ guild: null, user: ada }))).toBe('That is for servers. Use it in one.');
  });
});

describe('reviewing', () => {
  beforeEach(() => begin());
  afterEach(end);

  test('the role that is set for it may, also a role that was made later, and no other', async () => {
    const [curators, others] = [discord.addRole('Curators'), discord.addRole('Others')];
    await bot.library.set(discord.guild.id, null, 'curators', curators);
    expect(firstLine(await review({ user: ada, roles: [curators] }))).toContain('**Not sure who said it.**');
    expect(textOf(await review({ user: ada, roles: [others] }))).toBe(NOBODY);
  });

  test('a button outlives the right of whoever was shown it', async () => {
    const step = await review();
    const by = { user: boss.user, memberPermissions: 0n };
    for (const label of ['Accept', 'Dismiss', 'Next'])
      expect(textOf(await press(step, label, by))).toBe(NOBODY);
    const form = await discord.press(step, buttonLabelled(step, 'Correct…').custom_id ?? '', boss);
    const values = { kind: 'nobody', right: '', why: '' };
    const sent = await discord.submitModal(form, { values, memberPermissions: 0n });
    expect(textOf(await sent.answer())).toBe(NOBODY);
    expect([await corrections(), await outcomes()]).toEqual([[], []]);
  });

  test('a step shows what was reported, the words as they stand, and what can be done', async () => {
    await reportWrong('wait in vain', { wrong: 'speaker', right: 'Lena Holt', why: 'the recording' });
    const step = await review();
    expect([isEphemeral(step), textOf(step), labelsOf(step)]).toEqual([
      true,
      [
        '**Report 1** Somebody else said it',
        'What is right: Lena Holt',
        'How that is known: the recording',
        '> “We wait for the key, and wait in vain,”',
        '— **Tom Reed, Councillor**',
        '-# published 2024-03-01 · speaker named beside the words, 99 % sure',
        '> Councillor Tom Reed disagreed. “We wait for the key, and wait in vain,” Reed said.',
        '**Source** The Courier, The vote (published 2024-03-01)',
        '-# 2 more wait',
      ].join('\n'),
      ['Accept', 'Correct…', 'Dismiss', 'Next'],
    ]);
  });

  test.each([
    {
      told: { wrong: 'speaker', right: 'Lena Holt', why: 'the recording' },
      fields: { speaker: 'Lena Holt', why: 'the recording' },
      says: 'Corrected: Lena Holt said it. Answers follow in a moment.',
    },
    {
      told: { wrong: 'quotation', right: '', why: '' },
      fields: { 'not-a-quotation': 'true' },
      says: 'Corrected: it is no quotation. Answers follow in a moment.',
    },
    {
      told: { wrong: 'day', right: '2024-02-28', why: '' },
      fields: { said: '2024-02-28' },
      says: 'Corrected: it was said on 2024-02-28. Answers follow in a moment.',
    },
  ])('what a report of a wrong $told.wrong asks for is done', async ({ told, fields, says }) => {
    await reportWrong('wait in vain', told);
    const step = await review();
    const next = await press(step, 'Accept');
    expect([next.id === step.id, firstLine(next), textOf(next).split('\n')[1], labelsOf(next)]).toEqual([
      true,
      says,
      '**Not sure who said it.** Perhaps Ada Marsh (75 % sure)',
      ['Accept', 'Correct…', 'Dismiss', 'Next', 'Undo'],
    ]);
    const words = 'We wait for the key, and wait in vain,';
    expect(await corrections()).toEqual([
      { fields: { words, document: 'courier', ...fields }, madeBy: boss.user.id, undone: false },
    ]);
    expect(await outcomes()).toEqual([[1, 'accepted']]);
  });

  test.each([
    { told: { wrong: 'else', right: 'All of it', why: '' } },
    { told: { wrong: 'speaker', right: '', why: 'I was there' } },
    { told: { wrong: 'day', right: 'last Tuesday', why: '' } },
  ])(
    'a report that does not say what is right ($told.wrong, “$told.right”) is not to be accepted',
    async ({ told }) => {
      await reportWrong('wait in vain', told);
      expect(labelsOf(await review())).toEqual(['Correct…', 'Dismiss', 'Next']);
    },
  );

  test('few words are corrected where they were reported, and nowhere else', async () => {
    await reportWrong('"no ship leaves this harbour tonight"', {
      wrong: 'speaker',
      right: 'Jo Berry',
      why: '',
    });
    await press(await review(), 'Accept');
    expect((await corrections()).map(({ fields }) => fields)).toEqual([
      {
        words: 'No ship leaves this harbour tonight.',
        document: 'post',
        beside: 'Tom Reed stood beside Jack Moss in the hall. “No ship leaves this harbour tonight.”',
        speaker: 'Jo Berry',
      },
    ]);
  });

  test('the surest candidate comes first, and what was decided does not come again', async () => {
    const first = await review();
    expect(textOf(first).split('\n')).toEqual([
      '**Not sure who said it.** Perhaps Ada Marsh (75 % sure)',
      '> “The boats go at noon,”',
      '— **speaker not stated**',
      '-# published 2024-03-03 · speaker not stated',
      '> Ada Marsh met Lena Holt at the quay. “The boats go at noon,” she said.',
      '**Source** The Mail, The vote (published 2024-03-03)',
      '-# 1 more waits',
    ]);
    const second = await press(first, 'Accept');
    expect(textOf(second).split('\n').slice(0, 2)).toEqual([
      'Corrected: Ada Marsh said it. Answers follow in a moment.',
      '**Not sure who said it.** Perhaps Tom Reed (70 % sure)',
    ]);
    const last = await press(second, 'Dismiss');
    expect([textOf(last), labelsOf(last)]).toEqual(['Dismissed.\nNothing waits for a curator.', ['Undo']]);
    expect([textOf(await review()), await outcomes()]).toEqual([
      'Nothing waits for a curator.',
      [
        [1, 'accepted'],
        [2, 'dismissed'],
      ],
    ]);
    expect((await corrections()).map(({ fields }) => fields.speaker)).toEqual(['Ada Marsh']);
  });

  test('what is passed over waits until the next time', async () => {
    await reportWrong('wait in vain', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    const step = await review();
    const heads = [];
    let shown = step;
    for (let count = 0; count < 3; count++) {
      shown = await press(shown, 'Next');
      heads.push(firstLine(shown));
    }
    expect(heads).toEqual([
      '**Not sure who said it.** Perhaps Ada Marsh (75 % sure)',
      '**Not sure who said it.** Perhaps Tom Reed (70 % sure)',
      'Nothing waits for a curator.',
    ]);
    expect(await outcomes()).toEqual([[1, 'open']]);
    expect(firstLine(await review())).toBe('**Report 1** Somebody else said it');
  });

  test('a button works after a restart', async () => {
    const step = await review();
    await bot.stop();
    bot = await aBot(discord, anArchiveOf(ALL));
    expect(firstLine(await press(step, 'Accept'))).toBe(
      'Corrected: Ada Marsh said it. Answers follow in a moment.',
    );
  });

  test('what is pressed twice is done once', async () => {
    await reportWrong('wait in vain', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    const step = await review();
    const id = buttonLabelled(step, 'Accept').custom_id ?? '';
    const both = await Promise.all([discord.press(step, id, boss), discord.press(step, id, boss)]);
    const lines = (await Promise.all(both.map((one) => one.answer()))).map(firstLine);
    expect(lines.toSorted()).toEqual([
      'Corrected: Lena Holt said it. Answers follow in a moment.',
      'That has been settled meanwhile.',
    ]);
    expect((await corrections()).filter(({ undone }) => !undone)).toHaveLength(1);
  });

  test('two curators decide once of the same words', async () => {
    const [one, other] = [await review(), await review({ ...boss, user: ada })];
    const id = buttonLabelled(one, 'Accept').custom_id ?? '';
    const both = await Promise.all([
      discord.press(one, id, boss),
      discord.press(other, id, { ...boss, user: ada }),
    ]);
    const lines = (await Promise.all(both.map((use) => use.answer()))).map(firstLine);
    expect(lines.toSorted()).toEqual([
      'Corrected: Ada Marsh said it. Answers follow in a moment.',
      'That has been settled meanwhile.',
    ]);
    expect((await corrections()).filter(({ undone }) => !undone)).toHaveLength(1);
  });

  test('what was settled meanwhile is told, and the next is shown', async () => {
    await reportWrong('wait in vain', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    const step = await review();
    await bot.library.settle(discord.guild.id, 1, 'dismissed', 'somebody');
    const next = await press(step, 'Accept');
    expect(textOf(next).split('\n').slice(0, 2)).toEqual([
      'That has been settled meanwhile.',
      '**Not sure who said it.** Perhaps Ada Marsh (75 % sure)',
    ]);
    expect(await corrections()).toEqual([]);
  });

  test.each([
    {
      label: 'Accept',
      head: '**Report 1** Somebody else said it',
      says: 'Undone. Answers follow in a moment.',
    },
    { label: 'Dismiss', head: '**Report 1** Somebody else said it', says: 'Undone.' },
  ])('$label is undone, once, and waits again', async ({ label, head, says }) => {
    await reportWrong('wait in vain', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    const done = await press(await review(), label);
    const id = buttonLabelled(done, 'Undo').custom_id ?? '';
    const both = await Promise.all([discord.press(done, id, boss), discord.press(done, id, boss)]);
    const shown = await Promise.all(both.map((use) => use.answer()));
    expect(shown.map(firstLine).toSorted()).toEqual(['That has been undone already.', says].toSorted());
    expect(textOf(shown.find((one) => firstLine(one) === says)!).split('\n')[1]).toBe(head);
    expect([await outcomes(), (await corrections()).every(({ undone }) => undone)]).toEqual([
      [[1, 'open']],
      true,
    ]);
  });

  test('a decision on words that nobody had reported is undone as well', async () => {
    const done = await press(await review(), 'Dismiss');
    expect(
      textOf(await press(done, 'Undo'))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['Undone.', '**Not sure who said it.** Perhaps Ada Marsh (75 % sure)']);
    const again = await press(await review(), 'Accept');
    expect(firstLine(again)).toBe('Corrected: Ada Marsh said it. Answers follow in a moment.');
    expect(await outcomes()).toEqual([[1, 'accepted']]);
  });

  const correctWith = async (step: Message, values: Record<string, string>) => {
    const form = await discord.press(step, buttonLabelled(step, 'Correct…').custom_id ?? '', boss);
    return (await discord.submitModal(form, { values, memberPermissions: boss.memberPermissions })).answer();
  };

  test.each([
    {
      values: { kind: 'speaker', right: 'Lena Holt', why: 'her letter' },
      fields: { speaker: 'Lena Holt', why: 'her letter' },
      says: 'Corrected: Lena Holt said it. Answers follow in a moment.',
    },
    {
      values: { kind: 'nobody', right: '', why: '' },
      fields: { speaker: 'nobody' },
      says: 'Corrected: nobody knows who said it. Answers follow in a moment.',
    },
    {
      values: { kind: 'speaker', right: 'Nobody', why: '' },
      fields: { speaker: 'nobody' },
      says: 'Corrected: nobody knows who said it. Answers follow in a moment.',
    },
    {
      values: { kind: 'quotation', right: 'whatever', why: '' },
      fields: { 'not-a-quotation': 'true' },
      says: 'Corrected: it is no quotation. Answers follow in a moment.',
    },
    {
      values: { kind: 'day', right: 'unknown', why: '' },
      fields: { said: 'unknown' },
      says: 'Corrected: nobody knows when it was said. Answers follow in a moment.',
    },
  ])('a curator writes what is right: $values.kind', async ({ values, fields, says }) => {
    const step = await review();
    const next = await correctWith(step, values);
    expect([next.id === step.id, firstLine(next)]).toEqual([true, says]);
    expect((await corrections()).map((one) => one.fields)).toEqual([
      {
        words: 'The boats go at noon,',
        document: 'mail',
        beside: 'Ada Marsh met Lena Holt at the quay. “The boats go at noon,” she said.',
        ...fields,
      },
    ]);
  });

  test.each([
    {
      values: { kind: 'speaker', right: ' ', why: '' },
      says: 'Nobody is named. Press Correct… and write who said it.',
    },
    {
      values: { kind: 'day', right: 'Tuesday', why: '' },
      says: '“Tuesday” is no day. Press Correct… and write it as YYYY-MM-DD, or unknown.',
    },
  ])('what cannot be read is told, and the step stays: $values.kind', async ({ values, says }) => {
    const step = await review();
    const same = await correctWith(step, values);
    expect([textOf(same), await corrections()]).toEqual([`${says}\n${textOf(step)}`, []]);
  });

  test('what could not be applied is told before it is kept', async () => {
    const twice = '“We go,” said Ada Marsh. “We go,” she said.';
    await bot.stop();
    bot = await aBot(discord, anArchiveOf([['gazette', 'The Gazette', '2024-02-29', twice]]));
    await reportWrong('"we go"', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    expect([firstLine(await press(await review(), 'Accept')), await corrections()]).toEqual([
      'I cannot correct that: “We go,” stands in several places (gazette). Write more of the words, or add \\`document: …\\`, or \\`beside: …\\` with other words of the same paragraph.',
      [],
    ]);
  });

  test('another server sees none of it, and its buttons mean its own', async () => {
    const other = discord.addGuild();
    await reportWrong('wait in vain', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    expect(firstLine(await review({ ...boss, guild: other.id }))).toBe(
      '**Not sure who said it.** Perhaps Ada Marsh (75 % sure)',
    );
    await reportWrong('they say we wait', { wrong: 'speaker', right: 'Jo Berry', why: '' }, other.id);
    await press(await review({ ...boss, guild: other.id }), 'Accept');
    expect([await corrections(), await outcomes(), (await corrections(other.id)).length]).toEqual([
      [],
      [[1, 'open']],
      1,
    ]);
  });

  test('words that stand in no document any more are shown, and not corrected', async () => {
    const gone: ReportFields = { wrong: 'speaker', right: 'Jo', citation: 'AAAAAAAAAA', words: 'We go.' };
    await bot.library.report(discord.guild.id, gone, ada.id);
    const step = await review();
    expect([textOf(step), labelsOf(step)]).toEqual([
      [
        '**Report 1** Somebody else said it',
        'What is right: Jo',
        '-# These words are quoted in no document now: there is nothing to correct.',
        '> We go.',
        '-# 2 more wait',
      ].join('\n'),
      ['Dismiss', 'Next'],
    ]);
  });

  test('a button that is not its own is told so', async () => {
    const step = await review();
    for (const argument of ['accept~r', 'accept~u1~x', 'delete~r1', 'next~', 'next~r-1']) {
      Object.assign(buttonLabelled(step, 'Next'), { custom_id: `w2~review~${argument}` });
      expect(textOf(await press(step, 'Next'))).toBe(
        'I do not understand this button any more. Ask again, please.',
      );
    }
  });
});

/** How it is shown, hostile.test.ts holds. */
const HOSTILE = '@everyone **bold ~~ [free](https://evil.example) # `code \u202eevil\u202c';

describe('reviewing what is hostile', () => {
  afterEach(end);

  test('what a curator accepts is kept as it was reported', async () => {
    const words = HOSTILE;
    await begin(false, [['gazette', words, '2024-02-29', `Ada Marsh said: “The key is ${words} of it.”`]]);
    await reportWrong('the key is', { wrong: 'speaker', right: words, why: words });
    const step = await review();
    expect(firstLine(step)).toBe('**Report 1** Somebody else said it');
    const next = await press(step, 'Accept');
    expect(textOf(next).endsWith('Nothing waits for a curator.')).toBe(true);
    expect((await corrections()).map(({ fields }) => fields.speaker)).toEqual([words.trim()]);
  });

  test('a word of 20,000 characters can be seen, and the refusal says why it cannot be corrected', async () => {
    await begin(false, [
      ['gazette', 'The Gazette', '2024-02-29', `Ada Marsh said: “${'x'.repeat(20_000)} key.”`],
    ]);
    await reportWrong('key', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    const step = await review();
    const same = await press(step, 'Accept');
    expect([firstLine(same), await corrections()]).toEqual([
      'One of these words is too long to be pointed at, so they cannot be corrected.',
      [],
    ]);
  });

  test('a long quotation is corrected by its first words', async () => {
    const words = 'we wait for the tide and then we go '.repeat(100).trim();
    await begin(false, [['gazette', 'The Gazette', '2024-02-29', `Ada Marsh said: “The key: ${words}.”`]]);
    await reportWrong('key', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    await press(await review(), 'Accept');
    const [correction] = await corrections();
    expect(correction?.fields).toMatchObject({ speaker: 'Lena Holt', document: 'gazette' });
    expect(`The key: ${words}.`.startsWith(String(correction?.fields.words).replace(/ …$/u, ''))).toBe(true);
  });
});

test('answers follow a correction, and its undoing, in their server alone', async () => {
  discord = await startDiscord();
  const documents = Object.fromEntries(
    UNSURE.map(([id, publisher, published, text]) => [
      `${id}.md`,
      `---\ntitle: The vote\npublisher: ${publisher}\npublished: ${published}\n---\n${text}\n`,
    ]),
  );
  let whole = await aBotWithDesks(discord, documents);
  bot = whole;
  const other = discord.addGuild();
  const speakerIn = async (guild = discord.guild.id) => {
    await whole.desks.upToDate();
    const options = { phrase: 'the boats go at noon' };
    return textOf(await (await discord.slash({ name: 'who-said', options, guild })).answer()).split('\n')[1];
  };
  expect(await speakerIn()).toBe('— **speaker not stated**');
  const done = await press(await review(), 'Accept');
  expect([await speakerIn(), await speakerIn(other.id)]).toEqual([
    '— **Ada Marsh**',
    '— **speaker not stated**',
  ]);
  expect(firstLine(await review())).toBe('**Not sure who said it.** Perhaps Tom Reed (70 % sure)');
  whole = await whole.restart();
  bot = whole;
  expect([await speakerIn(), firstLine(await press(done, 'Undo'))]).toEqual([
    '— **Ada Marsh**',
    'Undone. Answers follow in a moment.',
  ]);
  expect(await speakerIn()).toBe('— **speaker not stated**');
  await end();
}, 30_000);
