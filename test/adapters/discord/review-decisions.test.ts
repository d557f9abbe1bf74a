import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportFields } from '../../../src/library/library.ts';
import { aBot, aBotWithDesks, anArchiveOf } from '../../support/a-bot.ts';
import { ada, aReview, boss, firstLine, UNSURE } from '../../support/a-review.ts';
import { buttonId, buttonLabelled, labelsOf, textOf } from '../../support/discord/reading.ts';
import { startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';

const at = aReview();
const { begin, end, review, press, reportWrong, corrections, outcomes } = at;

describe('reviewing', () => {
  beforeEach(() => begin());
  afterEach(end);

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
    const id = buttonId(done, 'Undo');
    const both = await Promise.all([at.discord.press(done, id, boss), at.discord.press(done, id, boss)]);
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
    const form = await at.discord.press(step, buttonId(step, 'Correct…'), boss);
    return (
      await at.discord.submitModal(form, { values, memberPermissions: boss.memberPermissions })
    ).answer();
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
    await at.bot.stop();
    at.bot = await aBot(at.discord, anArchiveOf([['gazette', 'The Gazette', '2024-02-29', twice]]));
    await reportWrong('"we go"', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    expect([firstLine(await press(await review(), 'Accept')), await corrections()]).toEqual([
      'I cannot correct that: “We go,” stands in several places (gazette). Write more of the words, or add \\`document: …\\`, or \\`beside: …\\` with other words of the same paragraph.',
      [],
    ]);
  });

  test('another server sees none of it, and its buttons mean its own', async () => {
    const other = at.discord.addGuild();
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
    await at.bot.library.report(at.discord.guild.id, gone, ada.id);
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
  at.discord = await startDiscord();
  const documents = Object.fromEntries(
    UNSURE.map(([id, publisher, published, text]) => [
      `${id}.md`,
      `---\ntitle: The vote\npublisher: ${publisher}\npublished: ${published}\n---\n${text}\n`,
    ]),
  );
  let whole = await aBotWithDesks(at.discord, documents);
  at.bot = whole;
  const other = at.discord.addGuild();
  const speakerIn = async (guild = at.discord.guild.id) => {
    await whole.desks.upToDate();
    const options = { phrase: 'the boats go at noon' };
    return textOf(await (await at.discord.slash({ name: 'who-said', options, guild })).answer()).split(
      '\n',
    )[1];
  };
  expect(await speakerIn()).toBe('— **speaker not stated**');
  const done = await press(await review(), 'Accept');
  expect([await speakerIn(), await speakerIn(other.id)]).toEqual([
    '— **Ada Marsh**',
    '— **speaker not stated**',
  ]);
  expect(firstLine(await review())).toBe('**Not sure who said it.** Perhaps Tom Reed (70 % sure)');
  whole = await whole.restart();
  at.bot = whole;
  expect([await speakerIn(), firstLine(await press(done, 'Undo'))]).toEqual([
    '— **Ada Marsh**',
    'Undone. Answers follow in a moment.',
  ]);
  expect(await speakerIn()).toBe('— **speaker not stated**');
  await end();
}, 30_000);
