import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { completionsOf } from '../../../src/adapters/console/completions.ts';
import type { Suggestion } from '../../../src/domain/archive.ts';

const RIVER = { value: 'We wait for the river', about: 'said by Ada Marsh' };
const TIDE = { value: 'We wait for the tide', about: 'said by Tom Reed' };
const NOBODY = { value: 'Nobody waits', about: 'said by Lena Holt' };

/** What stands in a terminal after somebody has typed and pressed Tab twice, and what was shown for it. */
async function typed(words: string, suggestions: readonly Suggestion[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const lines = createInterface({
    ...{ input, output, terminal: true },
    completer: async (line: string) => completionsOf(suggestions, line.replace(/^\/who-said /u, '')),
  });
  let shown = '';
  output.on('data', (part: Buffer) => {
    shown += part.toString();
  });
  input.write(`/who-said ${words}`);
  for (let tabs = 0; tabs < 2; tabs++) {
    input.write('\t');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const line = once(lines, 'line');
  input.write('\n');
  const [asked] = await line;
  lines.close();
  const list = [RIVER, TIDE, NOBODY].filter(({ value, about }) => shown.includes(`${value}  (${about})`));
  return { asked, list };
}

test.each([
  {
    phenomenon: 'the only suggestion takes the place of what was typed',
    words: 'the river',
    suggestions: [RIVER],
    asked: '/who-said We wait for the river',
    list: [],
  },
  {
    phenomenon: 'what several have in common is put in where it goes on as typed',
    words: 'we wa',
    suggestions: [RIVER, TIDE],
    asked: '/who-said We wait for the ',
    list: [RIVER, TIDE],
  },
  {
    phenomenon: 'several that go on otherwise are only shown',
    words: 'wait',
    suggestions: [RIVER, TIDE],
    asked: '/who-said wait',
    list: [RIVER, TIDE],
  },
  {
    phenomenon: 'several are shown where nothing is typed',
    words: '',
    suggestions: [RIVER, NOBODY],
    asked: '/who-said ',
    list: [RIVER, NOBODY],
  },
  {
    phenomenon: 'nothing is done where nothing is suggested',
    words: 'giraffe',
    suggestions: [],
    asked: '/who-said giraffe',
    list: [],
  },
])('$phenomenon', async ({ words, suggestions, asked, list }) => {
  expect(await typed(words, suggestions)).toEqual({ asked, list });
});

test('nothing of a document reaches the terminal but signs', () => {
  const evil = { value: 'We\u001b[2J wait', about: 'said by Ada\u0007 Marsh' };
  expect(completionsOf([evil], 'we')).toEqual([['We [2J wait'], 'we']);
  expect(completionsOf([evil, NOBODY], 'w')).toEqual([
    ['w', 'We [2J wait  (said by Ada  Marsh)', 'Nobody waits  (said by Lena Holt)'],
    'w',
  ]);
});

test('what is put in never ends in half a character', () => {
  const two = ['We wait 😀', 'We wait 😁'].map((value) => ({ value, about: '' }));
  expect(completionsOf(two, 'we')).toEqual([['We wait '], 'we']);
});
