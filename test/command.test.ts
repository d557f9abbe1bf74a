import { describe, expect, test } from 'vitest';
import type { Typed } from '../src/command.ts';
import { type Command, cut, defineCommand, helpOf, LONGEST_TEXT, usageOf } from '../src/command.ts';
import { anArchive } from './support/an-archive.ts';
import { around } from './support/around.ts';

const archive = anArchive([]);
/** Answers with what it was given, so that a test can look at it. */
const find = defineCommand({
  name: 'find',
  texts: () => ({
    description: 'Find words',
    options: {
      words: 'What to find',
      by: 'Who said it',
      since: 'From this day on',
      until: 'Up to this day',
      form: 'In which form',
    },
    choices: { direct: 'word for word', mixed: 'in part' },
  }),
  example: '/find bridge',
  options: {
    words: { type: 'text', required: true },
    by: { type: 'text' },
    since: { type: 'day' },
    until: { type: 'day', takes: 'last' },
    form: { type: 'choice', choices: ['direct', 'mixed'] },
  },
  run: (args, _archive, { commands }) => ({
    kind: 'not-understood',
    citations: [],
    reason: JSON.stringify({ args, commands: commands.map(({ name }) => name) }),
  }),
});

describe('a command is run with what was typed', () => {
  test.each<{ when: string; typed: Typed; args: object }>([
    { when: 'only what is required is typed', typed: { words: 'bridge' }, args: { words: 'bridge' } },
    {
      when: 'everything is',
      typed: { words: 'the bridge', by: 'Ada Marsh', since: '2024-02-29', form: 'mixed' },
      args: { words: 'the bridge', by: 'Ada Marsh', since: '2024-02-29', form: 'mixed' },
    },
    {
      when: 'white space stands around it',
      typed: { words: ' the  bridge\n', since: ' 2024-02-29 ' },
      args: { words: 'the  bridge', since: '2024-02-29' },
    },
    {
      when: 'something unknown is',
      typed: { words: 'bridge', of: 'x', __proto__: 'x' },
      args: { words: 'bridge' },
    },
    {
      when: 'a choice is written in capitals',
      typed: { words: 'bridge', form: ' Direct ' },
      args: { words: 'bridge', form: 'direct' },
    },
    { when: 'it is one letter', typed: { words: 'я' }, args: { words: 'я' } },
    { when: 'it is a number', typed: { words: '9' }, args: { words: '9' } },
    {
      when: 'it is as long as may be',
      typed: { words: 'a'.repeat(LONGEST_TEXT) },
      args: { words: 'a'.repeat(LONGEST_TEXT) },
    },
  ])('when $when', async ({ typed, args }) => {
    expect(await find.run(typed, archive, around([find]))).toEqual({
      kind: 'not-understood',
      citations: [],
      reason: JSON.stringify({ args, commands: ['find'] }),
    });
  });
});

const DAYS_READ =
  'Write a day such as 2020-03-05 or 5 march 2020, a month such as march 2020, a year such as 2020, or one of: yesterday, last month, this year, 2 years ago.';

describe('what cannot be read is answered with a sentence', () => {
  test.each<{ when: string; typed: Typed; reason: string }>([
    { when: 'nothing is typed', typed: {}, reason: '`words` is empty. Write what to look for.' },
    {
      when: 'only white space is',
      typed: { words: ' \n\u00a0' },
      reason: '`words` is empty. Write what to look for.',
    },
    {
      when: 'only emoji are',
      typed: { words: '😀😀' },
      reason: 'There is no word in `words`. Write at least one, in letters or digits.',
    },
    {
      when: 'only marks are',
      typed: { words: '“…”' },
      reason: 'There is no word in `words`. Write at least one, in letters or digits.',
    },
    {
      when: 'it is too long by one',
      typed: { words: 'a'.repeat(6_001) },
      reason: '`words` has 6,001 characters, and 6,000 are the most I read. Write a part of it.',
    },
    {
      when: 'it is 100 kB',
      typed: { words: 'a'.repeat(100_000) },
      reason: '`words` has 100,000 characters, and 6,000 are the most I read. Write a part of it.',
    },
    {
      when: 'a day is none',
      typed: { words: 'bridge', since: '2021-02-30' },
      reason: `\`since\` is “2021-02-30”. ${DAYS_READ}`,
    },
    {
      when: 'a day is a vague word',
      typed: { words: 'bridge', since: ' summer ' },
      reason: `\`since\` is “summer”. ${DAYS_READ}`,
    },
    {
      when: 'a day is a long text',
      typed: { words: 'bridge', since: 'the day on which '.repeat(9) },
      reason: `\`since\` is “the day on which the day on which the da…”. ${DAYS_READ}`,
    },
    {
      when: 'a day may be two',
      typed: { words: 'bridge', since: '03/05/2020' },
      reason:
        '`since` is “03/05/2020”, which is 2020-05-03 where the day comes first, and 2020-03-05 where the month does. Write the one you mean.',
    },
    {
      when: 'a text that is not required has no word',
      typed: { words: 'bridge', by: '😀' },
      reason: 'There is no word in `by`. Write at least one, in letters or digits.',
    },
    {
      when: 'a choice is none of the words',
      typed: { words: 'bridge', form: 'loud' },
      reason: '`form` is “loud”. Write one of: direct, mixed.',
    },
  ])('when $when', async ({ typed, reason }) => {
    expect(await find.run(typed, archive, around([find]))).toEqual({
      kind: 'not-understood',
      citations: [],
      reason,
    });
  });
});

describe('days are told as they were understood, unless they were written as such', () => {
  test.each<{ typed: Typed; args: object; days: readonly object[] }>([
    {
      typed: { since: 'march 2020' },
      args: { since: '2020-03-01' },
      days: [{ option: 'since', typed: 'march 2020', day: '2020-03-01' }],
    },
    {
      typed: { until: ' March 2020 ' },
      args: { until: '2020-03-31' },
      days: [{ option: 'until', typed: 'March 2020', day: '2020-03-31' }],
    },
    {
      typed: { since: 'last year', until: 'yesterday' },
      args: { since: '2023-01-01', until: '2024-03-14' },
      days: [
        { option: 'since', typed: 'last year', day: '2023-01-01' },
        { option: 'until', typed: 'yesterday', day: '2024-03-14' },
      ],
    },
    {
      typed: { since: '2023-12-31', until: 'today' },
      args: { since: '2023-12-31', until: '2024-03-15' },
      days: [{ option: 'until', typed: 'today', day: '2024-03-15' }],
    },
  ])('$typed', async ({ typed, args, days }) => {
    expect(await find.run({ words: 'bridge', ...typed }, archive, around([find]))).toEqual({
      kind: 'not-understood',
      citations: [],
      reason: JSON.stringify({ args: { words: 'bridge', ...args }, commands: ['find'] }),
      days,
    });
  });

  test('which tells nothing of a day that was written as such', async () => {
    const answer = await find.run({ words: 'bridge', until: '2024-03-01' }, archive, around([find]));
    expect(answer).not.toHaveProperty('days');
  });
});

describe('cut', () => {
  test.each([
    { typed: 'bridge', shown: 'bridge' },
    { typed: 'a'.repeat(40), shown: 'a'.repeat(40) },
    { typed: 'a'.repeat(41), shown: `${'a'.repeat(40)}…` },
    { typed: `${'a'.repeat(39)} bridge`, shown: `${'a'.repeat(39)}…` },
  ])('shows “$typed” as “$shown”', ({ typed, shown }) => {
    expect(cut(typed)).toBe(shown);
  });

  test('never ends in half a character', () => {
    expect(cut(`a${'😀'.repeat(40)}`).isWellFormed()).toBe(true);
  });
});

test('usage tells what is required and what is not', () => {
  expect(usageOf(find)).toBe('/find words [by] [since] [until] [form]');
});

test('help tells how a command is written, what it is for, and an example', () => {
  const command: Command = find;
  expect(helpOf(command)).toEqual({
    usage: '/find words [by] [since] [until] [form]',
    description: 'Find words',
    example: '/find bridge',
  });
});
