/** What is told to write instead, and why something cannot be read: in every language. */
import { describe, expect, test } from 'vitest';
import type { Expected, NoSpeech, Unread } from '../../src/domain/problem.ts';
import { explainProblem } from '../../src/texts/describe-problem.ts';
import { LANGUAGES } from '../../src/texts/languages.ts';
import { speaking } from '../../src/texts/speaking.ts';

const PLACE = { file: 'vote.md', line: 3 } as const;

const EXPECTED: Readonly<Record<Expected, string>> = {
  line: 'one line of text',
  day: 'a day as YYYY-MM-DD',
  address: 'an address that begins with https:// or http://',
  language: 'a language code such as en',
  completeness: 'full or summary',
  'speaker-entry': '`name`, and where they apply `aliases: [..]`, `gender: female|male`',
  words: 'the words in question as the document prints them, in quotation marks',
  document: 'the id, file, title or address of one document',
  'words-beside': 'other words of the same paragraph, in quotation marks',
  verdict:
    'a name, or `nobody` where nobody knows; or instead of it one of `not-a-quotation: true`, `said: YYYY-MM-DD`, `hide: true`',
  role: 'what the speaker is, in up to 200 characters',
  true: '`true`, or leave it out',
  'day-said': 'the day it was said as YYYY-MM-DD, or `unknown`',
  'hidden-document': '`true` in an entry that has a `document` and no `words`, or leave it out',
  'how-known': 'how that is known, in up to 200 characters',
  name: 'a name, in up to 200 characters',
};
const badField = (expected: Expected) =>
  explainProblem({ ...PLACE, kind: 'bad-field', field: 'x', received: 'y', expected });
// Sound: the keys of a record of them.
const ALL_EXPECTED = Object.keys(EXPECTED) as readonly Expected[];

test.each(ALL_EXPECTED)('where %s belongs, that is told', (expected) => {
  expect(badField(expected)).toBe(`\`x\` is \`y\`. Write ${EXPECTED[expected]}.`);
});

const UNREAD: readonly (readonly [Unread, string])[] = [
  ['unclosed', 'the second line of --- is missing'],
  ['no-fields', 'it is not a list of `field: value` lines'],
  ['no-speakers', 'it is not a list of speakers'],
  ['no-corrections', 'it is not a list of corrections'],
  ['no-groups', 'it is not a list of groups'],
  [{ yaml: 'Map keys must be unique' }, 'Map keys must be unique'],
];
const unread = (reason: Unread) => explainProblem({ ...PLACE, kind: 'broken-list', reason });

test.each(UNREAD)('%j: %s', (reason, says) => {
  expect(unread(reason)).toContain(`the list cannot be read: ${says}. `);
});

const NO_SPEECH: readonly (readonly [NoSpeech, string])[] = [
  ['no-json', 'it is no JSON object'],
  ['no-utf8', 'it is not written in UTF-8'],
  [{ missing: 'id' }, 'it has no `id`'],
  [{ notText: 'date' }, 'its `date` is no text'],
];
const noSpeech = (reason: NoSpeech) => explainProblem({ ...PLACE, kind: 'no-speech', reason });

test.each(NO_SPEECH)('%j: %s', (reason, says) => {
  expect(noSpeech(reason)).toContain(`this line is no speech: ${says}. `);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('each is told in words of its own', () => {
    const told = speaking(language, () => [
      ...ALL_EXPECTED.map(badField),
      ...UNREAD.map(([reason]) => unread(reason)),
      ...NO_SPEECH.map(([reason]) => noSpeech(reason)),
    ]);
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((sentence) => /undefined|\[object/u.test(sentence))).toEqual([]);
  });
});

test('what belongs in a field of a correction is told as a field of one', () => {
  const problem = {
    ...PLACE,
    kind: 'unknown-field',
    of: 'correction',
    field: 'wrods',
    known: ['words'],
  } as const;
  expect(explainProblem(problem)).toBe('`wrods` is not a field of a correction. Write one of: words.');
});
