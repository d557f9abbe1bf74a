import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExport } from '../../../src/library/files/read-export.ts';
import { writeExport } from '../../../src/library/files/write-export.ts';
import type { Content, Dump } from '../../../src/library/library.ts';
import { idFor } from '../../../src/library/sqlite/id-for.ts';
import { bytesOf, HARBOUR } from '../../support/an-export.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const tempFolder = tempFolders();

/** Text as SQLite gives it: never half a character. */
const text = fc.string({ unit: 'binary', maxLength: 60 }).map((one) => one.toWellFormed());
const line = fc.oneof(
  text,
  fc.constantFrom('', ' a ', 'a\r\nb\rc\n', '\u0085\u2028', '- "x": y', '~', '*a', '\ufeffa'),
);
const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const member = fc.option(line);
const version = fc.record({
  name: line,
  format: fc.constantFrom('markdown' as const, 'text' as const),
  header: line,
  addedAt: time,
  addedBy: member,
  text: line,
  bytes: fc.option(fc.uint8Array()),
});
/** No correction has a field of this name, which no object of JSON brings back. */
const fieldName = line.filter((name) => name !== '__proto__');
const holding = fc.record({
  documents: fc.uniqueArray(
    fc.record({
      name: line,
      recognisedBy: line,
      removedAt: fc.option(time),
      versions: fc.array(version, { minLength: 1, maxLength: 3 }),
    }),
    { selector: ({ recognisedBy }) => recognisedBy, maxLength: 4 },
  ),
  corrections: fc.array(
    fc.record({
      fields: fc.dictionary(fc.oneof(fieldName, fc.constantFrom('words', 'not-a-quotation', '<<')), line, {
        noNullPrototype: true,
      }),
      madeAt: time,
      madeBy: member,
      undone: fc.option(fc.record({ at: time, by: member })),
    }),
    { maxLength: 4 },
  ),
  reports: fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 1_000 }),
      // The program names them, nobody else.
      fields: fc.dictionary(fc.constantFrom('citation', 'words', 'wrong', 'right', 'why'), line, {
        noNullPrototype: true,
      }),
      madeAt: time,
      madeBy: member,
      closed: fc.option(
        fc.record({
          at: time,
          by: member,
          outcome: fc.constantFrom('accepted' as const, 'dismissed' as const),
        }),
      ),
    }),
    { selector: ({ number }) => number, maxLength: 3 },
  ),
  kept: fc.uniqueArray(
    fc.record({
      name: line,
      line,
      reply: fc.json(),
      keptAt: time,
      keptBy: member,
      posts: fc.uniqueArray(fc.record({ channel: line, message: line }), {
        selector: ({ channel, message }) => JSON.stringify([channel, message]),
        maxLength: 2,
      }),
    }),
    {
      selector: ({ name }) => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase(),
      maxLength: 3,
    },
  ),
  settings: fc.uniqueArray(
    fc.record({ channel: fc.option(line.filter((one) => one !== '')), name: line, value: line }),
    { selector: ({ channel, name }) => JSON.stringify([channel, name]), maxLength: 3 },
  ),
  unanswered: fc.uniqueArray(
    fc.record({ question: line, times: fc.integer({ min: 1 }), lastOn: time.map((one) => one.slice(0, 10)) }),
    { selector: ({ question }) => question, maxLength: 3 },
  ),
});

test('whatever a holder has is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(holding, async ({ documents, corrections, ...others }) => {
      const ids = new Set<string>();
      const contents = new Map<string, Content>();
      const whole: Dump = {
        ...others,
        documents: documents.map(({ name, versions, ...document }) => {
          const id = idFor(name, (one) => ids.has(one));
          ids.add(id);
          return {
            ...document,
            id,
            versions: versions.map(({ text: written, bytes, ...known }, at) => {
              contents.set(`${id} ${at + 1}`, { text: written, bytes: bytes ?? bytesOf(written) });
              return { ...known, version: at + 1 };
            }),
          };
        }),
        corrections: corrections.map((one, at) => ({ ...one, number: at + 1 })),
      };
      fc.pre(Object.values(whole).some((part) => part.length > 0));
      const given = {
        dump: async () => whole,
        contentOf: async (_: string, id: string, number: number) => contents.get(`${id} ${number}`)!,
      };
      const written = join(tempFolder(), 'export');
      await writeExport(given, HARBOUR, written);
      const read = readExport(written);
      expect(read.dump).toEqual(whole);
      for (const { id, versions } of whole.documents) {
        for (const { version: number } of versions) {
          const got = read.contentOf(id, number);
          const { text: wanted, bytes } = contents.get(`${id} ${number}`)!;
          expect([got.text, [...got.bytes]]).toEqual([wanted, [...bytes]]);
        }
      }
      rmSync(written, { recursive: true });
    }),
    { numRuns: process.env.LONG ? 1000 : 60, seed: 1 },
  );
}, 120_000);
