import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { type OpenDesk, openDesk } from '../src/desk.ts';
import type { Problem } from '../src/domain/problem.ts';
import { loadArchive } from '../src/load-archive.ts';
import { aClock } from './support/a-clock.ts';
import { testStatements, testTwoWordings } from './support/quoted-statements.ts';

let desk: OpenDesk;
let problems: readonly Problem[];
beforeAll(async () => {
  const loaded = await loadArchive([fileURLToPath(new URL('../corpus', import.meta.url))]);
  problems = loaded.problems;
  desk = openDesk(commands, loaded.archive, aClock());
});

const ask = (line: string) => desk.answerLine(line);

describe('the starter corpus', () => {
  test('has no problems', () => {
    expect([problems, desk.archive.documents.length]).toEqual([[], 5]);
  });

  test('answers the main question with both witnesses', async () => {
    const reply = await ask('/who-said elephant in the room');
    const [citation] = reply.citations;
    expect(reply.kind).toBe('found');
    expect([citation?.speaker?.name, citation?.said, citation?.match.grade]).toEqual([
      'James Brokenshire',
      '2020-03-05',
      'exact',
    ]);
    const publishers = [citation, ...(citation?.alsoIn ?? [])].map((witness) => witness?.source.publisher);
    expect(publishers.toSorted()).toEqual(['CNBC', 'CNET']);
  });

  testStatements(ask, '2021-04-19');

  testTwoWordings(ask);

  test.each([
    'we must address the elephant in the room',
    'addressed an elephant in that room',
    'spoke of an elephant in that room',
  ])('shows what somebody half remembers as near: %s', async (phrase) => {
    const reply = await desk.answerLine(`/who-said ${phrase}`);
    expect([reply.kind, reply.citations[0]?.speaker?.name]).toEqual(['near', 'James Brokenshire']);
  });

  test('says that nobody said it, and how far it reaches', async () => {
    const reply = await ask('/who-said ask not what your country can do for you');
    expect(reply).toEqual({
      command: 'who-said',
      kind: 'nothing-found',
      citations: [],
      asked: 'ask not what your country can do for you',
      extent: expect.objectContaining({ documents: 5, since: '2020-02-06', until: '2021-04-19', undated: 0 }),
      tookMs: expect.any(Number),
    });
  });

  test('never shows its own words as a quotation', () => {
    for (const { document, quotations } of desk.archive.entries) {
      for (const { span, kind } of quotations.filter(
        (one) => one.kind === 'direct' || one.kind === 'mixed',
      )) {
        const before = document.text.slice(0, span.start);
        expect([kind, document.text[span.start - 1]], before.slice(-40)).toEqual([kind, '“']);
      }
    }
  });

  test('finds a topic by what means the same', async () => {
    const reply = await ask('/quotes Patel about:E2EE');
    expect([reply.kind, reply.searchedAlso]).toEqual(['found', ['end-to-end encryption', 'e2e']]);
    expect(reply.citations[0]?.quotation).toContain('[e2e] encryption plans');
  });

  test('finds a speaker’s quotations about a topic', async () => {
    const reply = await ask('/quotes Barr about:encryption');
    // Words that speak of it come before words beside which it is spoken of.
    expect(reply.citations[0]?.quotation).toContain('unbreakable encryption');
    expect(new Set(reply.citations.map(({ speaker }) => speaker?.name))).toEqual(new Set(['William Barr']));
  });
});
