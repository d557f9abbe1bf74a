import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { readMessage } from '../../src/conversation/read-message.ts';
import { tidy } from '../../src/conversation/tidy.ts';
import { day } from '../support/a-document.ts';
import { aTalk } from '../support/a-talk.ts';
import { RUNS } from '../support/runs.ts';

const WHERE = { commands, today: day('2024-03-15') };
const SEEDED = { numRuns: RUNS, seed: 20240229 } as const;
/** Pieces of the forms in any order, so that most messages are nearly one of them. */
const PIECES = [
  ...'and|what|about|did|she|he|they|it|say|said|who|on|since|March 2020|in 2021|more|anything|newer|please|hello'.split(
    '|',
  ),
  ...'Ada Marsh|the quay|“we wait|”|"|>|/quotes|/|speaker:|?|…|\n|**|[x](y)|<@123456789012345678>|@everyone|\u202e|😀'.split(
    '|',
  ),
];
const message = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc
    .array(fc.constantFrom(...PIECES), { maxLength: 40 })
    .chain((pieces) => fc.constantFrom(' ', '').map((between) => pieces.join(between))),
);
const TALKS = [
  aTalk({ command: 'who-said', typed: { phrase: 'we wait' } }, ['Ada Marsh', 'Tom Reed']),
  aTalk({ command: 'quotes', typed: { speaker: 'Reed', about: 'the quay' } }, []),
  aTalk({ command: 'ask', typed: { question: 'how many boats?' } }, [null]),
];

test('whatever is written is read as a question of a command there is, or gets a sentence', () => {
  fc.assert(
    fc.property(message, fc.constantFrom(null, ...TALKS), (written, talk) => {
      const reading = readMessage(written, talk, WHERE);
      if ('sentence' in reading) {
        expect(reading.sentence).toMatch(/[.?]$/u);
        return;
      }
      const command = commands.find(({ name }) => name === reading.question.command);
      for (const option of Object.keys(reading.question.typed))
        expect(Object.keys(command?.options ?? {})).toContain(option);
    }),
    SEEDED,
  );
});

test('nothing is taken over from nothing: every word of the question stands in the message', () => {
  fc.assert(
    fc.property(message, (written) => {
      const reading = readMessage(written, null, WHERE);
      if ('sentence' in reading) return;
      const { typed, carried, page, or } = reading.question;
      expect([carried, page, or?.question.carried ?? []]).toEqual([[], undefined, []]);
      const { since, until, ...words } = typed;
      const there = tidy(written);
      const isThere = (value: string): boolean => value.split(/\s+/u).every((word) => there.includes(word));
      expect(Object.values(words).filter((value) => !isThere(value))).toEqual([]);
    }),
    SEEDED,
  );
});

test.each([
  ['letters', 'a'.repeat(4_000)],
  ['spaces', `who said${' '.repeat(3_990)}x`],
  ['line breaks', `who said${'\n'.repeat(3_990)}x`],
  ['“what did”', 'what did '.repeat(440)],
  ['“and”', 'and '.repeat(1_000)],
  ['“say about”', `what did ${'say about '.repeat(390)}`],
  ['open brackets', '['.repeat(4_000)],
  ['half links', '[x]('.repeat(1_000)],
  ['open mentions', '<@'.repeat(2_000)],
  ['open marks', '“'.repeat(4_000)],
  ['quoted lines', '>\n'.repeat(2_000)],
  ['stars', '*_'.repeat(2_000)],
  ['commas', `in${','.repeat(3_990)}2020`],
  ['options', `/who-said ${'speaker:" '.repeat(390)}`],
  ['names', `${'Marsh '.repeat(650)}on x`],
  ['courtesies', 'please '.repeat(570)],
  ['years', '2020-'.repeat(800)],
])('4,000 characters of %s are read', (_name, written) => {
  // Were every way of reading them tried, the runner would give up long before.
  for (const talk of [null, ...TALKS])
    for (const length of [4_000, 300])
      expect(readMessage(written.slice(0, length), talk, WHERE)).toBeInstanceOf(Object);
});
