import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice, toInput } from '../../src/domain/span.ts';
import type { Origin } from '../../src/domain/vocabulary.ts';
import { repair as repairUnified, withUnifiedLines } from '../../src/ingest/repair.ts';
import { originFaults } from '../support/origin-faults.ts';
import { pastedText, SEEDED } from '../support/pasted-text.ts';

const repair = (input: string) => repairUnified(withUnifiedLines(input));

describe('a pasted text is brought back to what was printed', () => {
  test.each([
    { what: 'line ends of Windows', pasted: 'We wait.\r\nWe build.', printed: 'We wait.\nWe build.' },
    { what: 'line ends of old', pasted: 'We wait.\rWe build.', printed: 'We wait.\nWe build.' },
    { what: 'line ends of Unicode', pasted: 'We\u2028wait\u2029here.', printed: 'We\nwait\nhere.' },
    { what: 'mojibake', pasted: 'Itâ€™s late', printed: 'It’s late' },
    {
      what: 'named entities',
      pasted: '&ldquo;Fish &amp; chips&rdquo; &hellip;',
      printed: '“Fish & chips” …',
    },
    { what: 'numbered entities', pasted: 'It&#8217;s &#x1F600;', printed: 'It’s 😀' },
    { what: 'an entity of an entity, once', pasted: '&amp;lt;', printed: '&lt;' },
    { what: 'an unknown entity, not at all', pasted: 'AT&T; &wait;', printed: 'AT&T; &wait;' },
    {
      what: 'an entity of no character, not at all',
      pasted: '&#0; &#xd800; &#x110000;',
      printed: '&#0; &#xd800; &#x110000;',
    },
    { what: 'stray tags', pasted: 'We <u>wait</u> <span class="x">here</span>.', printed: 'We wait here.' },
    { what: 'tags that break lines', pasted: 'We wait.<br/>We build.<p>', printed: 'We wait.\nWe build.\n' },
    {
      what: 'signs of comparison, not at all',
      pasted: 'a < b and c > d, <3',
      printed: 'a < b and c > d, <3',
    },
    { what: 'unknown tags, not at all', pasted: 'We <sic> wait', printed: 'We <sic> wait' },
    {
      what: 'what is never printed',
      pasted: '\ufeffWe wa\u00adit\u200b \u0007here\u202e.',
      printed: 'We wait here.',
    },
    { what: 'joined emoji, not at all', pasted: '👩\u200d🚒', printed: '👩\u200d🚒' },
    { what: 'odd spaces', pasted: 'We\u00a0wait\there\u3000now', printed: 'We wait here now' },
    { what: 'spare spaces', pasted: 'We   wait  \n  here. ', printed: 'We wait\n here.' },
    { what: 'nothing', pasted: '', printed: '' },
  ])('$what: “$pasted” is “$printed”', ({ pasted, printed }) => {
    expect(repair(pasted).text).toBe(printed);
  });
});

test('a text that needs no repair comes from itself', () => {
  const text = '“We wait,” said Ada Marsh.\n\n“Then we build.”';
  const whole = { start: 0, end: text.length };
  expect(repair(text)).toEqual({ text, origin: [{ text: whole, input: whole }] satisfies Origin });
});

test.each([
  { words: 'We wait,', came: 'We <b>wait</b>,' },
  { words: '’s', came: 'â€™s' },
  { words: '&', came: '&amp;' },
  { words: 'cold. We', came: 'cold.\r\nWe'.replace('\r\n', '\u00a0 ') },
  { words: '😀', came: '&#128512;' },
])('“$words” knows that it came in as “$came”', ({ words, came }) => {
  const input = '\ufeff“We <b>wait</b>,” she said. Itâ€™s late &amp; cold.\u00a0 We know &#128512;.\r\n';
  const { text, origin } = repair(input);
  const start = text.indexOf(words);
  expect(slice(input, toInput(origin, { start, end: start + words.length }))).toBe(came);
});

test('every character knows its place in the input, whatever was pasted', () => {
  fc.assert(
    fc.property(pastedText(), (input) => {
      const { text, origin } = repair(input);
      expect(originFaults(input, text, origin)).toEqual([]);
    }),
    SEEDED,
  );
});

test('a repaired text has no line end but \\n, no tab and no spare space', () => {
  fc.assert(
    fc.property(pastedText(), (input) => {
      expect(repair(input).text).not.toMatch(/[\r\t\u00a0\u2028\u2029\ufeff]| \n| $/u);
    }),
    SEEDED,
  );
});

test.each([
  { what: 'spaces', run: ' ' },
  { what: 'tabs', run: '\t' },
  { what: 'no-break spaces', run: '\u00a0' },
  { what: 'signs of entities', run: '&' },
  { what: 'signs of tags', run: '<a ' },
  { what: 'misread letters', run: 'Â' },
])('a run of 60,000 $what is repaired', ({ run }) => {
  // Were it in time with the square of the length, the runner would give up long before.
  expect(repair(`We${run.repeat(60_000)}wait.`).text).toMatch(/^We[\s\S]*wait\.$/u);
});
