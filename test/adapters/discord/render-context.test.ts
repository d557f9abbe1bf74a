import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/adapters/discord/render-answer.ts';
import { renderContext } from '../../../src/adapters/discord/render-context.ts';
import type { Context } from '../../../src/domain/context.ts';
import { aContext, aParagraph } from '../../support/a-context.ts';
import { aCitation, aSource } from '../../support/a-witness.ts';
import { demandMessage } from '../../support/discord/limits.ts';
import { displayedTexts, whoIsPinged } from '../../support/discord/pings.ts';
import { SEEDED } from '../../support/pasted-text.ts';

const asSent = ({ components, allowedMentions: { parse } }: Message) => ({
  components,
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse },
});
const linesOf = (message: Message): readonly string[] =>
  displayedTexts(message.components).join('\n').split('\n');

const OWN = '> “**We wait for the river to fall,**” said Ada Marsh.';
const ABOUT = [
  '— **Ada Marsh, mayor**',
  '**Source** The Gazette, Council votes on the bridge (said 2024-02-28, published 2024-02-29)',
];
const CUT = { before: true, after: true };

describe('a citation is shown where it stands, its words standing out', () => {
  test.each<{ when: string; told: Partial<Context>; lines: readonly string[] }>([
    { when: 'it stands alone', told: {}, lines: [OWN, ...ABOUT] },
    {
      when: 'paragraphs stand around it',
      told: {
        before: [aParagraph('The hall was full.'), aParagraph('It rained.')],
        after: [aParagraph('Nobody left.'), aParagraph('A bell rang.')],
      },
      lines: ['> The hall was full.', '> It rained.', OWN, '> Nobody left.', '> A bell rang.', ...ABOUT],
    },
    {
      when: 'the document goes on',
      told: { before: [aParagraph('It rained.')], leftOut: CUT },
      lines: ['> […]', '> It rained.', OWN, '> […]', ...ABOUT],
    },
    {
      when: 'paragraphs are cut',
      told: {
        before: [aParagraph('It rained.', { leftOut: { before: true, after: false } })],
        after: [aParagraph('Nobody left.', { leftOut: { before: false, after: true } })],
      },
      lines: ['> […] It rained.', OWN, '> Nobody left. […]', ...ABOUT],
    },
    {
      when: 'its own paragraph is cut',
      told: { passage: aParagraph(aCitation().passage, { leftOut: CUT }) },
      lines: [`> […] ${OWN.slice(2)} […]`, ...ABOUT],
    },
    {
      when: 'the words are the document’s own',
      told: {
        citation: aCitation({
          quotation: null,
          quotedAt: null,
          speaker: null,
          speech: 'narration',
          said: null,
        }),
      },
      lines: [
        '> “We wait for the river to fall,” said Ada Marsh.',
        '— **the document’s own words**',
        '**Source** The Gazette, Council votes on the bridge (published 2024-02-29)',
      ],
    },
    {
      when: 'the words are reported',
      told: { citation: aCitation({ quotation: null, quotedAt: null, speech: 'indirect', said: null }) },
      lines: [
        '> “We wait for the river to fall,” said Ada Marsh.',
        '— **Ada Marsh, mayor** (reported, not word for word)',
        '**Source** The Gazette, Council votes on the bridge (published 2024-02-29)',
      ],
    },
    {
      when: 'a paragraph is longer than there is room for',
      told: { before: [aParagraph('Far.'), aParagraph('x'.repeat(3_900)), aParagraph('Near.')] },
      lines: ['> […]', '> Near.', OWN, ...ABOUT],
    },
  ])('when $when', ({ told, lines }) => {
    expect(linesOf(renderContext(aContext(told)))).toEqual(lines);
  });
});

test.each([
  { when: 'it has an address', url: 'https://example.org/bridge', links: ['https://example.org/bridge'] },
  { when: 'it has none', url: null, links: [] },
  {
    when: 'its address is longer than Discord takes',
    url: `https://example.org/${'a'.repeat(500)}`,
    links: [],
  },
])('the source can be opened when $when', ({ url, links }) => {
  const { components } = renderContext(aContext({ citation: aCitation({ source: aSource({ url }) }) }));
  expect(JSON.stringify(components).match(/https:[^"]*/gu) ?? []).toEqual(links);
});

/** Words that would format, link, ping or fill a message. */
const hostile = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '@everyone',
          '<@80351110224678912>',
          '[a](https://b.c)',
          '```',
          '\n> ',
          '\n# ',
          '||',
          '**',
        ),
        fc.constantFrom(...'\\*_~`|<>[]()@#:.-+=1 \nax“”😀\u202e\u2066'),
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => `a${parts.join('')}`),
  fc
    .tuple(fc.constantFrom('*', '\n', '😀', 'and so on ', '\\'), fc.integer({ min: 1, max: 6_000 }))
    .map(([sign, times]) => `a${sign.repeat(times)}`),
);

test('whatever a document holds, the message is taken by Discord, pings nobody and formats nothing else', () => {
  const paragraphs = fc.array(
    hostile.map((text) => aParagraph(text)),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(hostile, paragraphs, paragraphs, hostile, (words, before, after, told) => {
      const passage = `“${words}” said Ada Marsh.`;
      const citation = aCitation({
        passage,
        quotation: words,
        quotedAt: { start: 1, end: 1 + words.length },
        speaker: { id: 'x', name: told, role: told },
        source: aSource({ publisher: told, title: told }),
      });
      const context = aContext({ citation, before, after, leftOut: { before: true, after: true } });
      const sent = asSent(renderContext(context));
      expect(() => demandMessage(sent)).not.toThrow();
      expect(whoIsPinged(sent, 'answer')).toEqual({ users: [], roles: [], everyone: false });
      const lines = displayedTexts(sent.components).join('\n').split('\n');
      expect(lines.filter((line) => !line.startsWith('> ')).length).toBe(2);
      for (const line of lines) {
        const left = line
          .replace(/^> /u, '')
          .replaceAll(/\\[^\p{L}\p{N}\s]/gu, 'x')
          .replaceAll('[…]', '')
          .replaceAll('**', '');
        expect(left).not.toMatch(/[*_~`|<>[\]@#\\]|https?:\/\//u);
      }
    }),
    SEEDED,
  );
});
