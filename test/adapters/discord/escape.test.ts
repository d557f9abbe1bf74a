import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CUT } from '../../../src/adapters/discord/cut-to-fit.ts';
import { blockQuote, escapeMarkup } from '../../../src/adapters/discord/escape.ts';
import { renderWords } from '../../../src/adapters/discord/render-words.ts';

const RUNS = { numRuns: process.env.LONG === '1' ? 20_000 : 500, seed: 7 };

/** What Discord shows of escaped words: a backslash before a sign shows the sign. */
const shownBy = (escaped: string): string => escaped.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

/** Words with more signs than any text has. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\*_~`|<>[]()@#:.-+=1 \nax“”😀א\u200b\u202e'),
      fc.constantFrom('@everyone', '<@1>', 'https://a.b', ':smile:', '-# ', '1. ', '> '),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test.each([
  ['emphasis', '*a* _b_ ~c~ ||d||', '\\*a\\* \\_b\\_ \\~c\\~ \\|\\|d\\|\\|'],
  ['code', '`a` ```b', '\\`a\\` \\`\\`\\`b'],
  ['mentions', '<@1> @everyone #general', '\\<\\@1\\> \\@everyone \\#general'],
  ['a masked link', '[a](https://b.c)', '\\[a\\](https\\://b.c)'],
  ['a list', '- a\n+ b\n1. c\n2) d', '\\- a\n\\+ b\n1\\. c\n2\\) d'],
  ['small print and headings', '-# a\n# b\n> c', '\\-\\# a\n\\# b\n\\> c'],
  ['the name of an emoji', ':smile: at 10:30: yes', '\\:smile: at 10:30: yes'],
  ['direction and zero-width characters', 'a\u202eb\u200bc\u2066d', 'abcd'],
  ['nothing else', 'End-to-end (e2e), “yes” – 70 % & more!', 'End-to-end (e2e), “yes” – 70 % & more!'],
])('escapes %s', (_name, text, escaped) => {
  expect(escapeMarkup(text)).toBe(escaped);
});

test('whatever is escaped is shown as it stood', () => {
  fc.assert(
    fc.property(words, (text) => {
      const plain = text.replace(/[\u200b\u202e]/gu, '').replace(/\s*\n\s*/gu, '\n');
      expect(shownBy(escapeMarkup(text))).toBe(plain);
    }),
    RUNS,
  );
});

test('no sign of markup is left unescaped', () => {
  fc.assert(
    fc.property(words, (text) => {
      const left = escapeMarkup(text).replace(/\\[^\p{L}\p{N}\s]/gu, 'x');
      expect(left).not.toMatch(/[*_~`|<>[\]@#\\]|https?:\/\/|(?:^|\n)(?:[-+=]|\d+[.)])/u);
    }),
    RUNS,
  );
});

test('words that are too long are cut at words’ edges, marked, and otherwise as they stood', () => {
  const long = fc.tuple(words, fc.lorem({ maxCount: 120 })).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      long,
      fc.nat(400),
      fc.nat(60),
      fc.integer({ min: 60, max: 400 }),
      (text, start, length, limit) => {
        const from = Math.min(start, text.length);
        const mark = { start: from, end: Math.min(text.length, from + length), as: 'same' as const };
        const shown = renderWords(text, mark.end > mark.start ? [mark] : [], limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        const unmarked = (part: string): string =>
          shownBy(part.replace(/(?<!\\)(?:\\\\)*\*\*/gu, (sign) => sign.slice(0, -2)));
        const plain = text.replace(/[\u200b\u202e]/gu, '').replace(/\s+/gu, ' ');
        for (const part of shown.split(CUT)) {
          expect(plain).toContain(unmarked(part).replace(/\s+/gu, ' ').trim());
        }
      },
    ),
    RUNS,
  );
});

test('every line of a block quotation is quoted', () => {
  expect(blockQuote('a\nb')).toBe('> a\n> b');
});
