import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderInStyle } from '../../../src/adapters/discord/render-style.ts';
import { CITATION_STYLES, citeAs } from '../../../src/citation-styles/styles.ts';
import { day } from '../../support/a-document.ts';
import { aSource, aWitness } from '../../support/a-witness.ts';
import { demandMessage } from '../../support/discord/limits.ts';
import { displayedTexts, whoIsPinged } from '../../support/discord/pings.ts';
import { SEEDED } from '../../support/pasted-text.ts';

const TODAY = day('2024-03-15');
const shown = (...asked: Parameters<typeof renderInStyle>) =>
  displayedTexts(renderInStyle(...asked).components);

test.each([
  { style: 'plain', head: '**Plain text**' },
  { style: 'markdown', head: '**Markdown**' },
  { style: 'apa', head: '**APA, 7th edition**' },
  { style: 'wikipedia', head: '**Wikipedia**' },
] as const)('a citation in the style $style can be copied out of a block of code', ({ style, head }) => {
  const witness = aWitness({ quotation: 'We *wait* for <the> @everyone' });
  expect(shown(style, witness, TODAY)).toEqual([head, `\`\`\`\n${citeAs(style, witness, TODAY)}\n\`\`\``]);
});

test('what would end the block of code is escaped without one', () => {
  const witness = aWitness({
    quotation: 'a ```b',
    said: null,
    published: null,
    source: aSource({ url: null, title: null, publisher: null }),
  });
  expect(shown('plain', witness, TODAY)).toEqual([
    '**Plain text**',
    '“a \\`\\`\\`b”\n— Ada Marsh, mayor\npublisher unknown, title unknown',
  ]);
});

test.each(['plain', 'markdown', 'wikipedia'] as const)(
  'words that are too long for a message are cut at a word’s edge, which %s shows',
  (style) => {
    const [, text = ''] = shown(style, aWitness({ quotation: 'We wait. '.repeat(700).trim() }), TODAY);
    const cut =
      style === 'markdown' ? / \\\[…\\\]”\n/u : style === 'wikipedia' ? / &#91;…&#93;\}\}\n/u : / \[…\]”\n/u;
    expect(text).toMatch(cut);
    expect(text.length).toBeGreaterThan(2_500);
    expect(text).toContain('The Gazette');
    expect(text.match(/\w+\.? (?=\\?(?:\[|&#91;)…)/u)?.[0].trim()).toMatch(/^(?:We|wait\.)$/u);
  },
);

test('what does not fit for its title is not shown in part', () => {
  expect(shown('apa', aWitness({ source: aSource({ title: 'x'.repeat(5_000) }) }), TODAY)).toEqual([
    '**APA, 7th edition**',
    '[…]',
  ]);
});

test.each(CITATION_STYLES)('whatever a source holds, %s is taken by Discord and pings nobody', (style) => {
  const words = fc.oneof(
    fc
      .array(
        fc.constantFrom(
          '@everyone',
          '<@80351110224678912>',
          '```',
          '`',
          '\n',
          '\\',
          '}}',
          '😀',
          '\u202e',
          'a ',
        ),
        {
          minLength: 1,
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('*', '\n', '😀', '`', '|'), fc.nat(6_000))
      .map(([sign, times]) => sign.repeat(times)),
  );
  fc.assert(
    fc.property(words, words, (quotation, told) => {
      const source = aSource({ title: told, publisher: told, byline: told });
      const { components, allowedMentions } = renderInStyle(style, aWitness({ quotation, source }), TODAY);
      const sent = {
        components,
        flags: MessageFlags.IsComponentsV2,
        allowed_mentions: { parse: allowedMentions.parse },
      };
      expect(() => demandMessage(sent)).not.toThrow();
      expect(whoIsPinged(sent, 'answer')).toEqual({ users: [], roles: [], everyone: false });
      const [, text = ''] = displayedTexts(components);
      const inside = /^```\n([\s\S]*)\n```$/u.exec(text)?.[1];
      expect(inside ?? text.replaceAll(/\\[^\p{L}\p{N}\s]/gu, '')).not.toContain('```');
    }),
    SEEDED,
  );
});
