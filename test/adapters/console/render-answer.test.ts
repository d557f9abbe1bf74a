import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../../src/adapters/console/render-answer.ts';
import type { Reply } from '../../../src/domain/answer.ts';
import { day } from '../../support/a-document.ts';
import { aCitation, anExtent, aSource } from '../../support/a-witness.ts';
import { found, PLAIN } from '../../support/plain-console.ts';

describe('an answer', () => {
  test('shows five citations and counts the rest', () => {
    const rendered = renderAnswer(found(...Array.from({ length: 7 }, () => aCitation())), PLAIN);
    expect(rendered.match(/^— Ada Marsh/gmu)?.length).toBe(5);
    expect(rendered.split('\n').at(-1)).toBe('and 2 more');
  });

  const asked = { command: 'who-said', citations: [], tookMs: 1 } as const;
  test.each<{ when: string; reply: Reply; lines: readonly string[] }>([
    {
      when: 'nothing is found',
      reply: { ...asked, kind: 'nothing-found', asked: 'purple \u001bgiraffe', extent: anExtent() },
      lines: [
        'Nothing found for “purple  giraffe”. That does not mean nobody said it: I know 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.',
      ],
    },
    {
      when: 'a name is ambiguous',
      reply: {
        ...asked,
        kind: 'ambiguous-speaker',
        name: 'Marsh',
        candidates: ['Ada Marsh', 'Eve Marsh'].map((name) => ({
          ...{ id: name, name, aliases: [] },
          ...{ role: null, quotations: 0 },
        })),
      },
      lines: ['“Marsh” may be Ada Marsh or Eve Marsh. Write more of the name.'],
    },
    {
      when: 'it is not understood',
      reply: { ...asked, kind: 'not-understood', reason: '`phrase` is empty.' },
      lines: ['`phrase` is empty.'],
    },
    {
      when: 'help is asked for',
      reply: {
        ...asked,
        kind: 'found',
        help: [{ usage: '/find words', description: 'Find words', example: '/find bridge' }],
        extent: anExtent(),
      },
      lines: [
        '/find words',
        '  Find words',
        '  /find bridge',
        '',
        'I answer from 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.',
      ],
    },
    {
      when: 'sources are',
      reply: {
        ...asked,
        kind: 'found',
        sources: [
          { ...aSource(), document: 'a', published: day('2024-02-29'), event: null, quotations: 2 },
          { ...aSource({ title: null }), document: 'b', published: null, event: null, quotations: 0 },
        ],
        extent: anExtent(),
      },
      lines: [
        'I answer from 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.',
        '',
        '  The Gazette, Council votes on the bridge (published 2024-02-29, 2 quotations)',
        '  The Gazette, title unknown, document b (day unknown, 0 quotations)',
      ],
    },
  ])('when $when, it says so', ({ reply, lines }) => {
    expect(renderAnswer(reply, PLAIN)).toBe(lines.join('\n'));
  });

  test('what is only near is introduced as such', () => {
    const reply: Reply = { ...asked, kind: 'near', citations: [aCitation()], extent: anExtent() };
    expect(renderAnswer(reply, PLAIN).split('\n').slice(0, 3)).toEqual([
      'Nobody in my documents said exactly that. This is near it:',
      '',
      '“We wait for the river to fall,”',
    ]);
  });
});
