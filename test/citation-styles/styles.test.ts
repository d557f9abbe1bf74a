import { describe, expect, test } from 'vitest';
import { CITATION_STYLES, citeAs } from '../../src/citation-styles/styles.ts';
import type { Witness } from '../../src/domain/answer.ts';
import { day } from '../support/a-document.ts';
import { aSource, aWitness } from '../support/a-witness.ts';

const TODAY = day('2024-03-15');
type Row = { readonly when: string; readonly told: Partial<Witness>; readonly says: string };

const NOTHING_KNOWN = aSource({ publisher: null, title: null, url: null });
const UNSAID = { quotation: null, quotedAt: null, speaker: null, speech: 'narration', said: null } as const;
const PASSAGE = '“We wait for the river to fall,” said Ada Marsh.';

test('there are these styles', () => {
  expect(CITATION_STYLES).toEqual(['plain', 'markdown', 'apa', 'wikipedia']);
});

describe('in plain text', () => {
  const rows: readonly Row[] = [
    {
      when: 'all is known',
      told: { source: aSource({ byline: 'Eve Stone' }) },
      says: [
        '“We wait for the river to fall,”',
        '— Ada Marsh, mayor, said 2024-02-28',
        'The Gazette, Council votes on the bridge, by Eve Stone, published 2024-02-29',
        'https://example.org/bridge',
      ].join('\n'),
    },
    {
      when: 'nothing is known of the source',
      told: { source: NOTHING_KNOWN, published: null },
      says: '“We wait for the river to fall,”\n— Ada Marsh, mayor, said 2024-02-28\npublisher unknown, title unknown',
    },
    {
      when: 'nobody is named',
      told: { speaker: null, said: null, attribution: { kind: 'not-stated', confidence: 0 } },
      says: [
        '“We wait for the river to fall,”',
        '— speaker not stated',
        'The Gazette, Council votes on the bridge, published 2024-02-29',
        'https://example.org/bridge',
      ].join('\n'),
    },
    {
      when: 'the words are the document’s own',
      told: { ...UNSAID, source: NOTHING_KNOWN, published: null },
      says: `${PASSAGE}\n— the document’s own words\npublisher unknown, title unknown`,
    },
    {
      when: 'the words are reported',
      told: { ...UNSAID, speaker: aWitness().speaker, speech: 'indirect', source: NOTHING_KNOWN },
      says: `${PASSAGE}\n— Ada Marsh, mayor (reported, not word for word)\npublisher unknown, title unknown, published 2024-02-29`,
    },
    {
      when: 'it is announced',
      told: { expected: true, said: null, source: NOTHING_KNOWN, published: null },
      says: '“We wait for the river to fall,”\n— Ada Marsh, mayor, announced: not yet said when the document appeared\npublisher unknown, title unknown',
    },
    {
      when: 'it is announced for a day',
      told: { expected: true, said: day('2024-03-01'), source: NOTHING_KNOWN, published: null },
      says: '“We wait for the river to fall,”\n— Ada Marsh, mayor, to be said 2024-03-01\npublisher unknown, title unknown',
    },
    {
      when: 'a curator says who it was',
      told: {
        attribution: { kind: 'corrected', confidence: 1, why: 'the minutes', by: 'Jo Berry' },
        source: NOTHING_KNOWN,
        published: null,
      },
      says: '“We wait for the river to fall,”\n— Ada Marsh, mayor, said 2024-02-28\nspeaker corrected by Jo Berry: the minutes\npublisher unknown, title unknown',
    },
    {
      when: 'the record is our own',
      told: { source: aSource({ text: 'summary', url: null }) },
      says: [
        '“We wait for the river to fall,”',
        '— Ada Marsh, mayor, said 2024-02-28',
        'The Gazette, Council votes on the bridge, published 2024-02-29',
        'our summary of The Gazette’s article; the words in quotation marks are the source’s',
      ].join('\n'),
    },
  ];
  test.each(rows)('when $when', ({ told, says }) => {
    expect(citeAs('plain', aWitness(told), TODAY)).toBe(says);
  });
});

describe('in Markdown', () => {
  const rows: readonly Row[] = [
    {
      when: 'all is known',
      told: { source: aSource({ byline: 'Eve Stone' }) },
      says: [
        '> “We wait for the river to fall,”',
        '',
        '— Ada Marsh, mayor, said 2024-02-28  ',
        'The Gazette, [Council votes on the bridge](<https://example.org/bridge>), by Eve Stone, published 2024-02-29',
      ].join('\n'),
    },
    {
      when: 'there is no address',
      told: { source: aSource({ url: null }) },
      says: [
        '> “We wait for the river to fall,”',
        '',
        '— Ada Marsh, mayor, said 2024-02-28  ',
        'The Gazette, Council votes on the bridge, published 2024-02-29',
      ].join('\n'),
    },
    {
      when: 'only the address is known',
      told: { source: aSource({ publisher: null, title: null }), published: null, said: null },
      says: '> “We wait for the river to fall,”\n\n— Ada Marsh, mayor  \npublisher unknown, [title unknown](<https://example.org/bridge>)',
    },
    {
      when: 'the words have several lines',
      told: { quotation: 'We wait\n  for the river', said: null, source: NOTHING_KNOWN, published: null },
      says: '> “We wait\n> for the river”\n\n— Ada Marsh, mayor  \npublisher unknown, title unknown',
    },
    {
      when: 'the words are the document’s own',
      told: { ...UNSAID, source: NOTHING_KNOWN, published: null },
      says: `> ${PASSAGE}\n\n— the document’s own words  \npublisher unknown, title unknown`,
    },
    {
      when: 'a curator says who it was, and the record is our own',
      told: {
        attribution: { kind: 'corrected', confidence: 1 },
        source: aSource({ text: 'summary', url: null, publisher: null }),
        published: null,
        said: null,
      },
      says: [
        '> “We wait for the river to fall,”',
        '',
        '— Ada Marsh, mayor  ',
        'publisher unknown, Council votes on the bridge  ',
        'speaker corrected by a curator  ',
        'our summary of an article; the words in quotation marks are the source’s',
      ].join('\n'),
    },
    {
      when: 'the words would format, link and mention',
      told: {
        quotation: '*a* [b](http://c.d) @everyone <b> `e` www.f.g\n- h\n1. i\n# j',
        said: null,
        source: NOTHING_KNOWN,
        published: null,
      },
      says: [
        '> “\\*a\\* \\[b\\](http\\://c.d) \\@everyone \\<b\\> \\`e\\` www\\.f.g',
        '> \\- h',
        '> 1\\. i',
        '> \\# j”',
        '',
        '— Ada Marsh, mayor  ',
        'publisher unknown, title unknown',
      ].join('\n'),
    },
  ];
  test.each(rows)('when $when', ({ told, says }) => {
    expect(citeAs('markdown', aWitness(told), TODAY)).toBe(says);
  });
});
