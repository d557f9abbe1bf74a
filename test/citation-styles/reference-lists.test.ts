import { describe, expect, test } from 'vitest';
import { citeAs } from '../../src/citation-styles/styles.ts';
import type { Witness } from '../../src/domain/answer.ts';
import { day } from '../support/a-document.ts';
import { aSource, aWitness } from '../support/a-witness.ts';

const TODAY = day('2024-03-15');
type Row = { readonly when: string; readonly told: Partial<Witness>; readonly says: string };

const NOTHING_KNOWN = aSource({ publisher: null, title: null, url: null });
const UNSAID = { quotation: null, quotedAt: null, speaker: null, speech: 'narration', said: null } as const;
const PASSAGE = '“We wait for the river to fall,” said Ada Marsh.';

describe('for a list of references of the APA', () => {
  const WHERE = 'The Gazette. https://example.org/bridge';
  const rows: readonly Row[] = [
    {
      when: 'somebody wrote it',
      told: { source: aSource({ byline: 'Eve Stone' }) },
      says: `Stone, E. (2024, February 29). Council votes on the bridge. ${WHERE}`,
    },
    {
      when: 'two wrote it',
      told: { source: aSource({ byline: 'Eve J. Stone and Jean-Luc Reed' }) },
      says: `Stone, E. J., & Reed, J.-L. (2024, February 29). Council votes on the bridge. ${WHERE}`,
    },
    {
      when: 'three wrote it',
      told: { source: aSource({ byline: 'By Eve Stone, Tom Reed and Lena Holt' }) },
      says: `Stone, E., Reed, T., & Holt, L. (2024, February 29). Council votes on the bridge. ${WHERE}`,
    },
    {
      when: 'it is not told who wrote it',
      told: {},
      says: `Council votes on the bridge. (2024, February 29). ${WHERE}`,
    },
    {
      when: 'its day is not known, though that of the words is',
      told: { published: null },
      says: `Council votes on the bridge. (n.d.). ${WHERE}`,
    },
    {
      when: 'it has no title',
      told: { source: aSource({ title: null }) },
      says: `[Untitled document]. (2024, February 29). ${WHERE}`,
    },
    {
      when: 'nothing is known of it',
      told: { source: NOTHING_KNOWN, published: null },
      says: '[Untitled document]. (n.d.).',
    },
    {
      when: 'it is a transcript',
      told: { source: aSource({ title: 'Meeting of the board: transcript', url: null }) },
      says: 'Meeting of the board: transcript [Transcript]. (2024, February 29). The Gazette.',
    },
    {
      when: 'its address says that it is a press release',
      told: { source: aSource({ url: 'https://example.org/press-releases/1' }) },
      says: 'Council votes on the bridge [Press release]. (2024, February 29). The Gazette. https://example.org/press-releases/1',
    },
    {
      when: 'the title ends in a question mark',
      told: { source: aSource({ title: 'Will the river fall?', url: null }) },
      says: 'Will the river fall? (2024, February 29). The Gazette.',
    },
  ];
  test.each(rows)('when $when', ({ told, says }) => {
    expect(citeAs('apa', aWitness(told), TODAY)).toBe(says);
  });
});

describe('for Wikipedia', () => {
  const QUOTE = '|quote=We wait for the river to fall,}}';
  const rows: readonly Row[] = [
    {
      when: 'it says who wrote it, and where',
      told: { source: aSource({ byline: 'Eve Stone' }) },
      says: `{{cite news |author=Eve Stone |title=Council votes on the bridge |url=https://example.org/bridge |work=The Gazette |date=2024-02-29 |access-date=2024-03-15 ${QUOTE}`,
    },
    {
      when: 'two wrote it',
      told: { source: aSource({ byline: 'Eve Stone & Tom Reed' }) },
      says: `{{cite news |author1=Eve Stone |author2=Tom Reed |title=Council votes on the bridge |url=https://example.org/bridge |work=The Gazette |date=2024-02-29 |access-date=2024-03-15 ${QUOTE}`,
    },
    {
      when: 'it does not say who wrote it',
      told: {},
      says: `{{cite web |title=Council votes on the bridge |url=https://example.org/bridge |publisher=The Gazette |date=2024-02-29 |access-date=2024-03-15 ${QUOTE}`,
    },
    {
      when: 'it is a press release',
      told: { source: aSource({ title: 'Press release: the bridge', url: null }) },
      says: `{{cite press release |title=Press release: the bridge |publisher=The Gazette |date=2024-02-29 ${QUOTE}`,
    },
    {
      when: 'it is a transcript without an address',
      told: { source: aSource({ title: 'Transcript of the meeting', url: null }) },
      says: `{{cite news |title=Transcript of the meeting |work=The Gazette |date=2024-02-29 |type=Transcript ${QUOTE}`,
    },
    {
      when: 'nothing is known of it',
      told: { source: NOTHING_KNOWN, published: null },
      says: `{{cite news ${QUOTE}`,
    },
    {
      when: 'the words are the document’s own',
      told: { ...UNSAID, source: NOTHING_KNOWN, published: null },
      says: `{{cite news |quote=${PASSAGE}}}`,
    },
    {
      when: 'the words are our own',
      told: { ...UNSAID, source: aSource({ text: 'summary', url: null }), published: null },
      says: '{{cite news |title=Council votes on the bridge |work=The Gazette}}',
    },
    {
      when: 'words, title and address would leave the template',
      told: {
        quotation: "a|b}} {{c}} [[d]] ''e'' <ref> &amp; don't",
        source: aSource({ title: '[The vote]', url: 'https://example.org/a|b?c=}}&d=[e]' }),
      },
      says: [
        '{{cite web |title=&#91;The vote&#93; |url=https://example.org/a%7Cb?c=%7D%7D&d=%5Be%5D',
        '|publisher=The Gazette |date=2024-02-29 |access-date=2024-03-15',
        "|quote=a&#124;b&#125;&#125; &#123;&#123;c&#125;&#125; &#91;&#91;d&#93;&#93; &#39;&#39;e&#39;&#39; &#60;ref&#62; &#38;amp; don't}}",
      ].join(' '),
    },
  ];
  test.each(rows)('when $when', ({ told, says }) => {
    expect(citeAs('wikipedia', aWitness(told), TODAY)).toBe(says);
  });
});
