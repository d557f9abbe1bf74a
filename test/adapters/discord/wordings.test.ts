import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderCitation } from '../../../src/adapters/discord/render-citation.ts';
import { asDifferent, renderWords } from '../../../src/adapters/discord/render-words.ts';
import { aBot, anArchiveOf } from '../../support/a-bot.ts';
import { aCitation, anotherWitness, aSource } from '../../support/a-witness.ts';
import { buttonId, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

/** Two sentences of one speaker as two papers print them; the second one breaks them in two. */
const PAPERS = [
  [
    'gazette',
    'The Gazette',
    '2024-02-29',
    'Ada Marsh said: “No timetable is worth more than a quiet harbour and a safe crossing. It is a long way home.”',
  ],
  [
    'courier',
    'The Courier',
    '2024-03-01',
    '“No timetable is worth more than a quiet harbour and one safe crossing,” Ada Marsh said. “It’s a long way back.”',
  ],
] as const;

describe.each([{ sparse: false }, { sparse: true }])(
  'two wordings in Discord (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;

    beforeEach(async () => {
      discord = await startDiscord({ sparse });
    });
    afterEach(async () => {
      await bot.stop();
      await discord.close();
      expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
    });
    const shown = async (phrase: string) => {
      const use = await discord.slash({ name: 'who-said', options: { phrase } });
      return textOf(await use.answer()).split('\n');
    };

    test.each([
      {
        phrase: 'a safe crossing',
        lines: [
          '> “No timetable is worth more than a quiet harbour and **__a__ safe crossing**. __It is__ a long way __home__.”',
          '**Source** The Gazette, The vote (published 2024-02-29)',
          '-# first printed by The Gazette, 2024-02-29',
          '**Also in** The Courier, The vote (published 2024-03-01): “No timetable is worth more than a quiet harbour and __one__ safe crossing,”',
          '-# its wording: a part of it; “one” instead of “a”',
          '**Also in** The Courier, The vote (published 2024-03-01): “__It’s__ a long way __back__.”',
          '-# its wording: a part of it; “It’s” instead of “It is”; “back” instead of “home”',
        ],
      },
      {
        phrase: 'long way back',
        lines: [
          '> “__It’s__ a **long way __back__**.”',
          '**Source** The Courier, The vote (published 2024-03-01)',
          '-# first printed by The Gazette, 2024-02-29',
          '-# its wording: more of it; “It is” instead of “It’s”; “home” instead of “back”',
          '-# its wording: another part of it',
        ],
      },
    ])('“$phrase” shows its own wording first, and marks the other', async ({ phrase, lines }) => {
      bot = await aBot(discord, anArchiveOf(PAPERS));
      const answer = await shown(phrase);
      expect(answer.filter((line) => lines.includes(line))).toEqual(lines);
    });

    test('wordings as long as can be stay within the limits, and page after a restart', async () => {
      const words = 'we wait for the key ** __ @everyone > # and then we wait again '.repeat(60);
      const papers = ['Ada Marsh', 'Tom Reed'].flatMap((name) =>
        Array.from(
          { length: 9 },
          (_, at) =>
            [
              `${name}-${at}`,
              JSON.stringify('P'.repeat(400) + at),
              '2024-02-29',
              `${name} said: “${words}and ${'abcdefghi'[at]}word alone.”`,
            ] as const,
        ),
      );
      bot = await aBot(discord, anArchiveOf(papers));
      const phrase = words.slice(0, 5_000);
      const first = await (await discord.slash({ name: 'who-said', options: { phrase } })).answer();
      expect([textOf(first).includes('1 of 2'), textOf(first).includes('its wording:')]).toEqual([
        true,
        true,
      ]);
      await bot.stop();
      bot = await aBot(discord, anArchiveOf(papers));
      const press = await discord.press(first, buttonId(first, 'Next'));
      expect(textOf(await press.answer())).toContain('2 of 2');
      const refused = discord.requests.filter(({ method, status }) => method !== 'GET' && status >= 400);
      expect(refused).toEqual([]);
    });
  },
);

test.each([
  { what: 'beside what matched', otherwise: [[0, 2]], shows: '__We__ **wait** here' },
  { what: 'inside what matched', otherwise: [[4, 6]], shows: 'We **w__ai__t** here' },
  { what: 'reaching out of what matched', otherwise: [[5, 12]], shows: 'We **wa__it__**__ here__' },
  { what: 'of no words', otherwise: [[5, 5]], shows: 'We **wait** here' },
])('what is worded otherwise is underlined, $what', ({ otherwise, shows }) => {
  const marks = [{ start: 3, end: 7, as: 'same' as const }];
  const places = otherwise.map(([start = 0, end = 0]) => ({ start, end }));
  expect(renderWords('We wait here', marks, 100, places)).toBe(shows);
});

test('a long wording is cut so that what differs stays in sight', () => {
  const words = `${'and so on '.repeat(100)}until noon ${'and so on '.repeat(100)}`;
  const start = words.indexOf('until noon');
  const shown = renderWords(words, asDifferent([{ start, end: start + 10 }]), 60);
  expect([shown.includes('__until noon__'), shown.length <= 60]).toEqual([true, true]);
});

test('where there are many witnesses, those who word it otherwise are shown rather', () => {
  const same = Array.from({ length: 8 }, (_, at) => anotherWitness({ id: `same${at}` }));
  const other = anotherWitness({
    id: 'other',
    quotation: 'We wait until the river falls,',
    source: aSource({ publisher: 'The Courier' }),
    wording: { covers: 'all', differs: [{ here: { start: 8, end: 13 }, there: { start: 8, end: 11 } }] },
  });
  const [, , source = ''] = renderCitation(aCitation({ alsoIn: [...same, other] }), 3_900);
  expect(source.split('\n').slice(-3)).toEqual([
    '**Also in** The Courier, Council votes on the bridge (said 2024-02-28, published 2024-02-29): “We wait __until__ the river falls,”',
    '-# its wording: “until” instead of “for”',
    '-# and 4 more',
  ]);
});

test('the words that answer a question are bold, and nothing else is', () => {
  const answer = [{ start: 9, end: 22, text: 'for the river' }];
  const [, passage] = renderCitation(aCitation({ quotation: null, quotedAt: null, answer }), 2_000);
  expect(passage).toBe('> “We wait **for the river** to fall,” said Ada Marsh.');
});
