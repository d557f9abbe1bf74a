import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../../src/adapters/console/render-answer.ts';
import { day } from '../../support/a-document.ts';
import { aCitation, anotherWitness, aSource } from '../../support/a-witness.ts';
import { found, PLAIN, shown } from '../../support/plain-console.ts';

describe('a citation', () => {
  test('shows the words, the speaker, the days, how sure it is, the passage and the source', () => {
    expect(shown()).toBe(
      [
        '“We wait for the river to fall,”',
        '— Ada Marsh, mayor',
        '  said 2024-02-28, published 2024-02-29 · exact words · speaker named beside the words, 97 % sure',
        '  | “We wait for the river to fall,” said Ada Marsh.',
        '  source: The Gazette, Council votes on the bridge',
        '  https://example.org/bridge',
        '  document: gazette/2024-02-29-bridge',
      ].join('\n'),
    );
  });

  test('shows everything there is to know', () => {
    const marks = [{ start: 1, end: 3, as: 'different' as const }];
    const witness = anotherWitness({
      quotation: 'We wait until the river falls,',
      source: aSource({ publisher: 'The Courier', title: 'No bridge yet' }),
      id: 'b2',
      published: null,
      wording: {
        covers: 'all',
        differs: [
          { here: { start: 8, end: 13 }, there: { start: 8, end: 11 } },
          { here: { start: 24, end: 29 }, there: { start: 22, end: 29 } },
        ],
      },
    });
    expect(
      shown({
        said: day('2024-03-01'),
        saidNote: 'The article dates the speech to Friday.',
        expected: true,
        attribution: { kind: 'pronoun', confidence: 0.8 },
        match: { grade: 'close', score: 0.9, marks },
        source: aSource({ byline: 'Eve Stone', url: null, text: 'summary' }),
        alsoIn: [witness],
        firstPrinted: { day: day('2024-02-29'), by: ['a1'], undated: ['b2'] },
      }),
    ).toBe(
      [
        '“We wait for the river to fall,”',
        '— Ada Marsh, mayor',
        '  announced: not yet said when the document appeared',
        '  to be said 2024-03-01, published 2024-02-29 · close: some words differ · speaker a pronoun, resolved, 80 % sure',
        '  The article dates the speech to Friday.',
        '  not in your words: “We”',
        '  | “We wait for the river to fall,” said Ada Marsh.',
        '  source: The Gazette, Council votes on the bridge, by Eve Stone',
        '  document: gazette/2024-02-29-bridge',
        '  our summary of The Gazette’s article; the words in quotation marks are the source’s',
        '  first printed by The Gazette, 2024-02-29; The Courier tells no day and may be earlier',
        '  also in: The Courier, No bridge yet (said 2024-02-28): “We wait until the river falls,”',
        '    its wording: “until” instead of “for”; “falls” instead of “to fall”',
      ].join('\n'),
    );
  });

  test.each([
    {
      when: 'a curator has corrected it',
      told: { attribution: { kind: 'corrected', confidence: 1, why: 'her\u202e letter' } },
      line: '  said 2024-02-28, published 2024-02-29 · exact words · speaker corrected by a curator: her letter',
    },
    {
      when: 'nobody is named',
      told: { speaker: null, attribution: { kind: 'not-stated', confidence: 0.2 } },
      line: '— speaker not stated',
    },
    {
      when: 'the words are the document’s own',
      told: { quotation: null, speaker: null, speech: 'narration' },
      line: '— the document’s own words',
    },
    {
      when: 'the speech is indirect',
      told: { speech: 'indirect' },
      line: '— Ada Marsh, mayor (reported, not word for word)',
    },
    {
      when: 'another document has the same words',
      told: { alsoIn: [anotherWitness()] },
      line: '  also in: The Gazette, Council votes on the bridge (said 2024-02-28, published 2024-02-29)',
    },
  ] as const)('when $when, it says so', ({ told, line }) => {
    expect(shown(told).split('\n')).toContain(line);
  });

  test('shows the words exactly as printed', () => {
    const quotation = 'We did *not* – “ever” – wait_for <it> @everyone.';
    expect(shown({ quotation, passage: `“${quotation}”` }).split('\n')).toEqual(
      expect.arrayContaining([`“${quotation}”`, `  | “${quotation}”`]),
    );
  });

  test('lets the words that answer a question stand out, and names them', () => {
    const text = 'for the river';
    const rendered = renderAnswer(found(aCitation({ answer: [{ start: 9, end: 22, text }] })), {
      ...PLAIN,
      found: (words) => `<${words}>`,
    });
    expect(rendered).toContain('answer: “for the river”');
    expect(rendered).toContain('  | “We wait <for the river> to fall,” said Ada Marsh.');
  });

  test('lets what matched stand out, and what differs otherwise', () => {
    const marks = [
      { start: 1, end: 3, as: 'same' as const },
      { start: 4, end: 8, as: 'inflected' as const },
      { start: 23, end: 25, as: 'different' as const },
    ];
    const style = {
      ...PLAIN,
      found: (words: string) => `<${words}>`,
      other: (words: string) => `{${words}}`,
    };
    expect(renderAnswer(found(aCitation({ match: { grade: 'close', score: 0.9, marks } })), style)).toContain(
      '  | “<We> <wait> for the river {to} fall,” said Ada Marsh.',
    );
  });

  test('lets the words that differ stand out on both sides', () => {
    const style = {
      ...PLAIN,
      strong: (words: string) => `<${words}>`,
      other: (words: string) => `{${words}}`,
    };
    const wording = {
      covers: 'all',
      differs: [
        { here: { start: 8, end: 13 }, there: { start: 8, end: 11 } },
        { here: { start: 24, end: 29 }, there: { start: 22, end: 29 } },
      ],
    } as const;
    const witness = anotherWitness({ quotation: 'We wait until the river falls,', wording });
    const lines = renderAnswer(found(aCitation({ alsoIn: [witness] })), style).split('\n');
    expect([lines[0], lines.at(-2)]).toEqual([
      '“<We wait >{for}< the river >{to fall}<,>”',
      '  also in: The Gazette, Council votes on the bridge (said 2024-02-28, published 2024-02-29): “We wait {until} the river {falls},”',
    ]);
  });

  test('lets no control character of a document through', () => {
    const evil = '\u001b[2J\u0007';
    const rendered = shown({
      quotation: evil,
      passage: evil,
      speaker: { id: 'x', name: evil, role: evil },
      saidNote: evil,
      source: aSource({ publisher: evil, title: evil, byline: evil, url: `https://example.org/${evil}` }),
      span: { document: evil, start: 0, end: 4 },
      alsoIn: [
        anotherWitness({
          quotation: evil,
          source: aSource({ title: evil, publisher: evil }),
          wording: { covers: 'part', differs: [{ here: { start: 0, end: 4 }, there: { start: 0, end: 4 } }] },
        }),
      ],
      firstPrinted: { day: day('2024-02-29'), by: ['a1'], undated: [] },
    });
    expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });
});
