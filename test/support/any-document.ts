import fc from 'fast-check';

/** Documents put together at random from the forms of news: invented names, cues, words, and marks whole and broken. */

const NAMES = [
  'Ada Marsh',
  'Tom Reed',
  'Zorblat Quine',
  'Ms Marsh',
  'Marsh',
  'Mayor Élodie van der Quine',
  'Ada Marsh, director of the Harbour Trust,',
  'she',
  'he',
  'they',
  'it',
  'a Gazette spokesperson',
  'the Harbour Trust',
  'Ada Marsh and Tom Reed',
  'who',
  '',
];
const CUES = [
  'said',
  'says',
  'told the board',
  'asked',
  'added on Tuesday',
  'will say',
  'is expected to say',
  'did not say',
  'according to',
  'was told',
  'called it',
  'saying',
  '',
];
const WORDS = [
  'we',
  'wait',
  'for the tide',
  'Nobody sails',
  'it’s',
  "don't",
  '’90s',
  'front-line',
  '“all of it”',
  "'now'",
  '[the crews]',
  '[…]',
  'U.S.',
  '52',
  '£5m',
  'Monday',
  '🚢',
  '👩‍✈️',
  'cafe\u0301',
  'שלום עולם',
  'مرحبا',
  '潮が満ちる',
  'a&nbsp;b',
  '<u>all</u>',
  'har\u00adbour',
  '\u200fz',
  'said',
  '.',
  '?',
  '—',
  '\ud83d',
];
const PAIRS = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['„', '“'],
  ['«', '»'],
  ["''", "''"],
  ['``', "''"],
  ['“', ''],
  ['', '”'],
  ['"', ''],
  ['“', '"'],
  ['”', '“'],
] as const;

const someWords = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const quoted = fc
  .tuple(fc.constantFrom(...PAIRS), someWords, fc.constantFrom(',', '.', '?', '…', ''))
  .map(([[open, close], words, end]) => `${open}${words}${end}${close}`);

const sentence = fc
  .record({
    name: fc.constantFrom(...NAMES),
    cue: fc.constantFrom(...CUES),
    first: quoted,
    second: quoted,
    words: someWords,
    form: fc.nat(9),
  })
  .map(({ name, cue, first, second, words, form }) => {
    const forms = [
      `${first} ${cue} ${name}.`,
      `${first} ${name} ${cue}.`,
      `${first} ${name} ${cue}, ${second}`,
      `${name} ${cue}: ${first}`,
      `${name} ${cue} that ${words}.`,
      `${name} ${cue} the vote ${first} and ${second}.`,
      `The ${first} won.`,
      `${first} ${second}`,
      `${name} ${cue}:\n${words}.\nWe wait.`,
      `${words}.`,
    ];
    return forms[form] ?? '';
  });

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

/** The text of a file. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 9, arbitrary: paragraph }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    fc.constantFrom('\n', '\n\n', '\r\n'),
  )
  .map(([paragraphs, between]) => paragraphs.join(between));

/** What repairs take away or put in another way, so that a text can be compared with the file it came from. */
export const withoutRepairs = (text: string): string =>
  text
    .replaceAll(/&nbsp;|<\/?u>|[\p{Cf}\p{Cc}\p{Z}]/gu, '')
    .replaceAll('&', '')
    .normalize('NFC');
