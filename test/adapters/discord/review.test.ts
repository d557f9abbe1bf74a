import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { aBot, anArchiveOf } from '../../support/a-bot.ts';
import { ALL, ada, aReview, boss, firstLine, NOBODY } from '../../support/a-review.ts';
import { buttonId, isEphemeral, labelsOf, textOf } from '../../support/discord/reading.ts';

const at = aReview();
const { begin, end, review, press, reportWrong, corrections, outcomes } = at;

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
    const [curators, others] = [at.discord.addRole('Curators'), at.discord.addRole('Others')];
    await at.bot.library.set(at.discord.guild.id, null, 'curators', curators);
    expect(firstLine(await review({ user: ada, roles: [curators] }))).toContain('**Not sure who said it.**');
    expect(textOf(await review({ user: ada, roles: [others] }))).toBe(NOBODY);
  });

  test('a button outlives the right of whoever was shown it', async () => {
    const step = await review();
    const by = { user: boss.user, memberPermissions: 0n };
    for (const label of ['Accept', 'Dismiss', 'Next'])
      expect(textOf(await press(step, label, by))).toBe(NOBODY);
    const form = await at.discord.press(step, buttonId(step, 'Correct…'), boss);
    const values = { kind: 'nobody', right: '', why: '' };
    const sent = await at.discord.submitModal(form, { values, memberPermissions: 0n });
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
    await at.bot.stop();
    at.bot = await aBot(at.discord, anArchiveOf(ALL));
    expect(firstLine(await press(step, 'Accept'))).toBe(
      'Corrected: Ada Marsh said it. Answers follow in a moment.',
    );
  });

  test('what is pressed twice is done once', async () => {
    await reportWrong('wait in vain', { wrong: 'speaker', right: 'Lena Holt', why: '' });
    const step = await review();
    const id = buttonId(step, 'Accept');
    const both = await Promise.all([at.discord.press(step, id, boss), at.discord.press(step, id, boss)]);
    const lines = (await Promise.all(both.map((one) => one.answer()))).map(firstLine);
    expect(lines.toSorted()).toEqual([
      'Corrected: Lena Holt said it. Answers follow in a moment.',
      'That has been settled meanwhile.',
    ]);
    expect((await corrections()).filter(({ undone }) => !undone)).toHaveLength(1);
  });

  test('two curators decide once of the same words', async () => {
    const [one, other] = [await review(), await review({ ...boss, user: ada })];
    const id = buttonId(one, 'Accept');
    const both = await Promise.all([
      at.discord.press(one, id, boss),
      at.discord.press(other, id, { ...boss, user: ada }),
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
    await at.bot.library.settle(at.discord.guild.id, 1, 'dismissed', 'somebody');
    const next = await press(step, 'Accept');
    expect(textOf(next).split('\n').slice(0, 2)).toEqual([
      'That has been settled meanwhile.',
      '**Not sure who said it.** Perhaps Ada Marsh (75 % sure)',
    ]);
    expect(await corrections()).toEqual([]);
  });
});
