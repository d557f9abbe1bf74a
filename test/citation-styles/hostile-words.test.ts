import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeDirections } from '../../src/citation-styles/close-directions.ts';
import { escapeMarkdown } from '../../src/citation-styles/escape-markdown.ts';
import { escapeWikitext } from '../../src/citation-styles/escape-wikitext.ts';
import { CITATION_STYLES, citeAs } from '../../src/citation-styles/styles.ts';
import { webAddress } from '../../src/citation-styles/web-address.ts';
import { day } from '../support/a-document.ts';
import { aSource, aWitness } from '../support/a-witness.ts';
import { SEEDED } from '../support/pasted-text.ts';

const TODAY = day('2024-03-15');

/** Words with more signs than any text has. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\*_~`|<>[](){}@#:;.-+=!$&^%\'" \n\r\t\u00a0\u20281aé“”😀א\u200b\u200f\u202e\u202c\u2066\u2069\u0000',
      ),
      fc.constantFrom(
        '@everyone',
        '<@1>',
        '}}',
        '{{',
        ']]',
        '|url=',
        "'''",
        '~~~~',
        '```',
        '</ref>',
        '&#39;',
        '__TOC__',
      ),
      fc.constantFrom('https://a.b', 'www.a.b', ':smile:', '\n\n    ', '\n- ', '\n1. ', '\n===\n', 'We wait'),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Whether every turn of direction that is begun is ended: the letters behind stand where they would. */
function isClosed(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    if (/[\u202a\u202b\u202d\u202e]/u.test(sign)) open.push('\u202c');
    if (/[\u2066-\u2068]/u.test(sign)) open.push('\u2069');
    if (sign === '\u202c' && open.at(-1) === sign) open.pop();
    if (sign === '\u2069' && open.includes(sign)) while (open.pop() !== sign);
  }
  return open.length === 0;
}

test.each([
  { when: 'nothing is turned', words: 'a\u200fb', closed: 'a\u200fb' },
  { when: 'it is closed already', words: '\u202ea\u202c', closed: '\u202ea\u202c' },
  { when: 'a direction is left open', words: 'a\u202eb', closed: 'a\u202eb\u202c' },
  { when: 'several are', words: '\u2067a\u202eb', closed: '\u2067a\u202eb\u202c\u2069' },
  { when: 'the outer one is closed', words: '\u2066a\u202eb\u2069', closed: '\u2066a\u202eb\u2069' },
  { when: 'what is closed was never open', words: 'a\u202c\u2069', closed: 'a\u202c\u2069' },
  {
    when: 'an end stands inside another',
    words: '\u202ea\u2066b\u202c',
    closed: '\u202ea\u2066b\u202c\u2069\u202c',
  },
])('directions are closed behind the words when $when', ({ words, closed }) => {
  expect(closeDirections(words)).toBe(closed);
});

test('no words turn what stands behind them', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const closed = closeDirections(words);
      expect(closed.startsWith(words)).toBe(true);
      expect(isClosed(closed)).toBe(true);
    }),
    SEEDED,
  );
});

describe('the quoted words are those of the citation', () => {
  const cited = (style: 'plain' | 'markdown' | 'wikipedia', quotation: string) =>
    citeAs(style, aWitness({ quotation }), TODAY);

  test('in plain text', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const rest = cited('plain', 'WORDS').split('WORDS');
        expect(cited('plain', words)).toBe(rest.join(closeDirections(words)));
      }),
      SEEDED,
    );
  });

  test('in Markdown, white space at the ends of lines aside', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const [before = '', after = ''] = cited('markdown', 'WORDS').split('WORDS');
        const text = cited('markdown', words);
        expect([text.startsWith(before), text.endsWith(after)]).toEqual([true, true]);
        const quoted = text.slice(before.length, -after.length).split('\n');
        expect(quoted.slice(1).every((line) => line.startsWith('> '))).toBe(true);
        const shown = quoted.map((line, at) =>
          (at === 0 ? line : line.slice(2)).replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1'),
        );
        expect(shown.join('\n')).toBe(
          closeDirections(words)
            .trim()
            .replaceAll(/\s*[\n\r]\s*/gu, '\n'),
        );
      }),
      SEEDED,
    );
  });

  test('in a template of Wikipedia', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const [, quoted = ''] = /\|quote=([\s\S]*)\}\}$/u.exec(cited('wikipedia', words)) ?? [];
        const shown = quoted.replaceAll(/&#(\d+);/gu, (_, code: string) =>
          String.fromCodePoint(Number(code)),
        );
        expect(shown).toBe(closeDirections(words));
      }),
      SEEDED,
    );
  });
});

test('no sign of Markdown is left to mean anything', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const left = escapeMarkdown(words).replaceAll(/\\[!-/:-@[-`{-~]/gu, 'x');
      expect(left).not.toMatch(/[*_~`|<>[\]{}@#\\&$!]|https?:\/\/|www\.|(?:^|\n)(?:[-+=]|\d+[.)]|\s)/u);
    }),
    SEEDED,
  );
});

test('no sign of wikitext is left to mean anything', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const left = escapeWikitext(words).replaceAll(/&#\d+;/gu, 'x');
      expect(left).not.toMatch(/[&<>[\]{}|~]|''|__|:\/\/|[^\S ]|\p{Cf}|^[*#:;=' ]|[' ]$/u);
    }),
    SEEDED,
  );
});

test('whatever the fields of a source hold, a template is one, with the parameters it has', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (quotation, title, publisher, rest) => {
      const source = aSource({ title, publisher, byline: rest, url: `https://example.org/${rest}` });
      const text = citeAs('wikipedia', aWitness({ quotation, source }), TODAY);
      const inside = /^\{\{([^{}]*)\}\}$/u.exec(text)?.[1] ?? '';
      const [template, ...names] = inside.split('|').map((part) => part.split('=')[0]!.trim());
      expect([template, names]).toEqual([
        'cite web',
        ['title', 'url', 'publisher', 'date', 'access-date', 'quote'],
      ]);
    }),
    SEEDED,
  );
});

test.each(CITATION_STYLES)(
  'in the style %s names and titles stay on their lines and turn nothing',
  (style) => {
    const lines = (told: string) =>
      citeAs(
        style,
        aWitness({
          speaker: { id: 'x', name: `Ada${told}`, role: told },
          source: aSource({ title: `Vote ${told}`, publisher: told, byline: told }),
        }),
        TODAY,
      );
    fc.assert(
      fc.property(hostile, (told) => {
        fc.pre(!/release|transcript/iu.test(told));
        expect(lines(told).split('\n').length).toBe(lines('x').split('\n').length);
        expect(isClosed(lines(told))).toBe(true);
      }),
      SEEDED,
    );
  },
);

test.each([
  { when: 'it is one', url: 'https://example.org/a?b=c#d', address: 'https://example.org/a?b=c#d' },
  { when: 'brackets stand in it', url: 'http://a.b/c_(d)', address: 'http://a.b/c_%28d%29' },
  {
    when: 'a space and a sign that turns stand in it',
    url: 'http://a.b/c d\u202e',
    address: 'http://a.b/c%20d%E2%80%AE',
  },
  { when: 'it would run', url: 'javascript:alert(1)', address: null },
  { when: 'it has no host', url: 'https:///a', address: null },
  { when: 'there is none', url: null, address: null },
])('an address is linked as $address when $when', ({ url, address }) => {
  expect(webAddress(url)).toBe(address);
});
