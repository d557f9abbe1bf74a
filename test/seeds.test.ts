import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { type OpenDesk, openDesk } from '../src/desk.ts';
import { slice } from '../src/domain/span.ts';
import { loadArchive } from '../src/load-archive.ts';
import { aClock } from './support/a-clock.ts';
import { testStatements, testTwoWordings } from './support/quoted-statements.ts';

/** The originals, as somebody pasted them. They are not ours to ship, so they may be absent. */
const SEEDS = '../shared/seeds';
const present = existsSync(SEEDS);
if (!present) console.warn(`\n!!! ${SEEDS} IS ABSENT: the tests on the original documents are SKIPPED !!!\n`);

describe.skipIf(!present)('the originals of the starter corpus, as they are', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = openDesk(commands, (await loadArchive([SEEDS])).archive, aClock());
  });
  const ask = (line: string) => desk.answerLine(line);

  testStatements(ask, null);
  testTwoWordings(ask);

  test.each([
    ['the elephant in the room', 'UK Security Minister'],
    ['Private messaging is the frontline', 'CEO of the NSPCC'],
  ])('“%s” is said by the %s', async (words, role) => {
    const [citation] = (await ask(`/who-said ${words}`)).citations;
    expect(citation?.speaker?.role).toBe(role);
  });

  test('every stretch of five words of every direct quotation finds its speaker', async () => {
    const wrong: string[] = [];
    for (const { document, quotations } of desk.archive.entries) {
      for (const { span, by } of quotations.filter(({ kind, named }) => kind === 'direct' && named)) {
        const words = slice(document.text, span).split(/\s+/u);
        for (let at = 0; at + 5 <= words.length; at++) {
          const fragment = words.slice(at, at + 5).join(' ');
          const reply = await ask(`/who-said ${fragment}`);
          const witnesses = reply.citations.flatMap((citation) => [citation, ...citation.alsoIn]);
          const speakers = witnesses
            .filter(({ match }) => match.grade === 'exact')
            .map(({ speaker }) => speaker?.name);
          if (reply.kind !== 'found' || !speakers.includes(by?.name)) wrong.push(fragment);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the report after the statement is nobody’s quotation', async () => {
    const reply = await ask('/who-said The 7 signatories of the international statement have made it clear');
    expect(reply.citations.map(({ quotation, speaker, speech }) => [quotation, speaker, speech])).toEqual([
      [null, null, 'narration'],
    ]);
  });

  test.each(['lawful access', 'either/or', 'satisfied', 'backdoors'])(
    '“%s” is nobody’s direct speech',
    async (term) => {
      const { citations } = await ask(`/who-said ${term}`);
      const direct = citations.filter(
        ({ quotation, speech }) => speech === 'direct' && quotation?.replace(/[.,]$/u, '') === term,
      );
      expect([citations.length > 0, direct]).toEqual([true, []]);
    },
  );

  test.each([
    ['000_937677628823b92c.txt', { published: '2020-03-05', title: null, byline: null, publisher: null }],
    ['001_df2953791e80f99a.txt', { published: null, title: null, byline: null, publisher: null }],
    ['003_fd7b481c4bc91e14.txt', { published: '2020-10-11', byline: null, publisher: null }],
    ['004_4633c21910299fa8.txt', { published: '2020-02-06', title: null, byline: null, publisher: null }],
  ])('%s tells no more than it prints', (file, header) => {
    const document = desk.archive.documents.find(({ id }) => file.startsWith(id));
    expect({ ...document?.source, published: document?.published }).toMatchObject(header);
  });

  test('no tail, no tag and no encoding damage is left in the text, and nothing stands twice', () => {
    for (const { text, passages } of desk.archive.documents) {
      expect(text).not.toMatch(/WATCH:|Sign up to|Recent articles|<u>|Â|\u00a0/u);
      const starts = passages.map((passage) => slice(text, passage).slice(0, 80));
      expect(new Set(starts).size).toBe(starts.length);
    }
  });

  test('every shown quotation stands in the file that came in, repairs aside', () => {
    const plain = (words: string) => words.replace(/Â|<\/?u>/gu, '').replace(/[\s\u00a0]+/gu, ' ');
    const files = new Map(
      readdirSync(SEEDS).map((file) => [
        file.replace(/\.txt$/u, ''),
        plain(readFileSync(join(SEEDS, file), 'utf8')),
      ]),
    );
    for (const { document, quotations } of desk.archive.entries) {
      for (const { span } of quotations) {
        expect(files.get(document.id)).toContain(slice(document.text, span));
      }
    }
  });
});
