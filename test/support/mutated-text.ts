import fc from 'fast-check';

/** Texts damaged at random, as by careless pasting, by broken software, or by somebody who means harm. */

const MARKS = [...'"“”„‟«»‹›‘’‚\'`´', "''", '``', '&quot;', '&#8220;'];
const MARK = /["“”„«»‘’'`]/gu;
const NAMES = [
  'Ada Marsh',
  'Marsh',
  'Tom Reed',
  'TOM REED',
  'J. R. van der Marsh Jr.',
  "Sam O'Reed",
  'Al-Reed',
  'Ms. Marsh',
  'the Harbour Trust',
  'she',
  'they',
  'nobody',
  'Élodie',
  '李雷',
  'Ada\u00a0Marsh',
  'A',
  'constructor',
  '__proto__',
];
const PUT_IN = [
  ...MARKS,
  ...':;,.-–—()[]{}<>/\\|*_#>@&%$^~=+',
  '--',
  '...',
  '…',
  '[…]',
  ': ',
  ', ',
  '. ',
  ' — ',
  '\n',
  '\n\n',
  '\r',
  '\t',
  '\u0085',
  '\u2028',
  ' said ',
  ' said: ',
  ', said Ada Marsh.',
  ', she said, ',
  ' according to ',
  ' on Monday ',
  ' 29 February 2023 ',
  ' 0000-00-00 ',
  '\n\nMARSH: ',
  '\n\nREED: ',
  ' Q: ',
  ' A: ',
  '\n\n— Ada Marsh (@ada)\n\n',
  '\n\nAda Marsh said:\n\n',
  '\n---\n',
  '\n\n###\n\n',
  'Read more: ',
  ' Jr.',
  '’s',
  "n't",
  // Astral, combining, right to left, zero width, and halves of pairs.
  '😀',
  '𝒜𝒹𝒶',
  '👩‍✈️',
  '🇬🇧',
  '\u0301',
  'e\u0301\u0302\u0303',
  'שלום',
  '\u202e',
  '\u2067',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\ufffe',
  '\ufffd',
  'İ',
  'ß',
  'ŉ',
  'ﬁ',
  'ǅ',
  '㎏',
  '１２',
  '\u3000',
  'Â ',
  'â€œ',
  'â€™',
  '&nbsp;',
  '&#x1f600;',
  '&#0;',
  '<br>',
  '</p>',
  'x'.repeat(300),
  '“'.repeat(40),
  '“‘'.repeat(20) + '’”'.repeat(20),
  'Marsh '.repeat(60),
  'said '.repeat(60),
  '“We wait,” said Ada Marsh. '.repeat(15),
];

/** One damage: `at` and `to` are places in the text, 0–1; `what` chooses among what can be put in. */
type Damage = (text: string, at: number, to: number, what: number) => string;

const pick = <T>(from: readonly T[], what: number): T => from[what % from.length] as T; // Sound: none is empty.

const cutOf = (text: string, at: number): number => Math.floor(at * text.length);

/** Does something with the n-th place where the pattern stands. */
function atMatch(text: string, pattern: RegExp, at: number, put: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(at * matches.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + put(match[0]) + text.slice(match.index + match[0].length);
}

const paragraphsOf = (text: string): string[] => text.split('\n\n');

/** Puts the piece at one place to another. */
function moved(pieces: string[], at: number, to: number): string[] {
  const [piece = ''] = pieces.splice(Math.floor(at * pieces.length), 1);
  pieces.splice(Math.floor(to * (pieces.length + 1)), 0, piece);
  return pieces;
}

const SENTENCE = /[^.!?\n]+[.!?]+["”’')]*\s?/gu;
const CAPITALS = /\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*/gu;

const DAMAGES: readonly Damage[] = [
  // Marks: gone, doubled, of another kind, elsewhere, all of another kind.
  (text, at) => atMatch(text, MARK, at, () => ''),
  (text, at) => atMatch(text, MARK, at, (mark) => mark + mark),
  (text, at, _, what) => atMatch(text, MARK, at, () => pick(MARKS, what)),
  (text, at, to, what) => {
    const without = atMatch(text, MARK, at, () => '');
    return without.slice(0, cutOf(without, to)) + pick(MARKS, what) + without.slice(cutOf(without, to));
  },
  (text, _, __, what) => text.replaceAll(/[“”]/gu, pick(MARKS, what)),
  (text) => text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'"),
  (text, at, to, what) => {
    const [from, end] = [cutOf(text, Math.min(at, to)), cutOf(text, Math.max(at, to))];
    return (
      text.slice(0, from) +
      pick(MARKS, what) +
      text.slice(from, end) +
      pick(MARKS, what >> 4) +
      text.slice(end)
    );
  },
  // Paragraphs: elsewhere, joined, parted, repeated, upside down; sentences repeated and elsewhere.
  (text, at, to) => moved(paragraphsOf(text), at, to).join('\n\n'),
  (text, at, _, what) => atMatch(text, /\n+/gu, at, () => pick([' ', '', '\n', '\n\n', '\r\n'], what)),
  (text, at, _, what) => atMatch(text, / /gu, at, () => pick(['\n', '\n\n', '', '  ', '\r\n\r\n'], what)),
  (text) => text.replaceAll(/\n+/gu, ' '),
  (text) => text.replaceAll(/\. /gu, '.\n\n'),
  (text) => paragraphsOf(text).reverse().join('\n\n'),
  (text, at) => atMatch(text, SENTENCE, at, (sentence) => sentence + sentence),
  (text, at, to) => moved(text.match(/[^.!?]+[.!?]*["”’')]*\s*/gu) ?? [], at, to).join(''),
  (text, at) => atMatch(text, /[^\n]+\n*/gu, at, (line) => line.repeat(3)),
  // Names and whatever else can be put in; words gone; a piece of the text elsewhere.
  (text, at, _, what) => atMatch(text, CAPITALS, at, () => pick(NAMES, what)),
  (text, _, __, what) => text.replaceAll(/Ada Marsh|Marsh/gu, pick(NAMES, what)),
  (text, at, _, what) => text.slice(0, cutOf(text, at)) + pick(PUT_IN, what) + text.slice(cutOf(text, at)),
  (text, at, _, what) => atMatch(text, /(?<=\s)(?=\S)/gu, at, () => pick(PUT_IN, what)),
  (text, at, _, what) =>
    atMatch(text, /\S+/gu, at, (word) => pick(PUT_IN, what) + word + pick(PUT_IN, what >> 6)),
  (text, at) => atMatch(text, /\S+ ?/gu, at, () => ''),
  (text, at, to) => text.slice(0, cutOf(text, Math.min(at, to))) + text.slice(cutOf(text, Math.max(at, to))),
  (text, at, to) => moved(text.split(' '), at, to).join(' '),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text, at, _, what) =>
    atMatch(text, /[.,]? /gu, at, () => pick([', ', '. ', ': ', '; ', ' — ', ' (', ') '], what)),
];

const damage = fc.record({
  kind: fc.nat(DAMAGES.length - 1),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  what: fc.nat(1 << 16),
});

/** Longest text that damage upon damage makes, in characters: a case should take milliseconds. */
const LONGEST = 30_000;

/** A text of these, damaged a few times. */
export const mutated = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.array(damage, { minLength: 1, maxLength: 8 }))
    .map(([text, damages]) =>
      damages.reduce(
        (damaged, { kind, at, to, what }) => pick(DAMAGES, kind)(damaged, at, to, what).slice(0, LONGEST),
        text,
      ),
    );
