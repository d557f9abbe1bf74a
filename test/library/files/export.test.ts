import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readExport } from '../../../src/library/files/read-export.ts';
import { writeExport } from '../../../src/library/files/write-export.ts';
import type { Content, Dump, Library } from '../../../src/library/library.ts';
import { idFor } from '../../../src/library/sqlite/id-for.ts';
import { openSqliteLibrary } from '../../../src/library/sqlite/sqlite-library.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const HARBOUR = '100000000000000001';
const ADA = '200000000000000001';
const tempFolder = tempFolders();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const newLibrary = (): Library =>
  openSqliteLibrary(join(tempFolder(), 'library.sqlite'), () => Date.parse('2024-03-01T10:00:00Z'));

/** A folder with an export of something of every kind; and what was exported. */
let folder: string;
let dump: Dump;
beforeAll(async () => {
  const library = newLibrary();
  const page = { name: 'https://example.org/boats.html', recognisedBy: 'https://example.org/boats.html' };
  const vote = { name: 'The vote.md', recognisedBy: '/papers/The vote.md', format: 'markdown' as const };
  const add = (text: string, fields: object, bytes = bytesOf(text)) =>
    library.add(HARBOUR, { ...vote, header: '', text, bytes, ...fields }, { by: ADA });
  await add('We wait.', { header: '{"title":"The vote"}' });
  await add('We go.', {});
  await add('Boats.', { ...page, format: 'text', header: 'title: Boats\n' }, bytesOf('<p>Boats.</p>'));
  await add('Read me.', { name: 'README.txt', recognisedBy: 'README.txt', format: 'text' });
  await add('Gone.', { name: 'gone.txt', recognisedBy: 'gone.txt', format: 'text' });
  await library.remove(HARBOUR, 'gone');
  await library.correct(HARBOUR, { words: 'We go', speaker: 'Tom Reed' }, ADA);
  await library.correct(HARBOUR, { words: 'true', speaker: '1984', why: 'a: b\n# c' }, null);
  await library.undo(HARBOUR, 1, ADA);
  await library.keep(HARBOUR, { name: 'The vote', line: '/help', reply: '{"a":"“b”"}', keptBy: ADA });
  await library.posted(HARBOUR, 'The vote', { channel: '3', message: '4' });
  await library.set(HARBOUR, '3', 'language', 'no');
  await library.missed(HARBOUR, '/who-said we stay');
  folder = join(tempFolder(), 'export');
  expect(await writeExport(library, HARBOUR, folder)).toBe(4);
  dump = await library.dump(HARBOUR);
  await library.close();
});

const filesIn = (path: string): readonly string[] =>
  (readdirSync(path, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

test('an export is files that people can read, and nobody else', () => {
  expect(filesIn(folder)).toEqual([
    'corrections.yaml',
    'documents/boats.txt',
    'documents/boats.yaml',
    'documents/readme_.txt',
    'documents/the-vote.md',
    'kept.yaml',
    'library.yaml',
    'originals/boats/1.html',
    'past/corrections.yaml',
    'past/gone/1.txt',
    'past/the-vote/1.md',
    'past/the-vote/1.yaml',
    'reports.yaml',
    'settings.yaml',
    'unanswered.yaml',
  ]);
  expect(readFileSync(join(folder, 'documents/the-vote.md'), 'utf8')).toBe('We go.');
  expect(readFileSync(join(folder, 'originals/boats/1.html'), 'utf8')).toBe('<p>Boats.</p>');
  expect(readFileSync(join(folder, 'corrections.yaml'), 'utf8')).toBe(
    '- words: "true"\n  speaker: "1984"\n  why: "a: b\\n# c"\n',
  );
  const modes = (readdirSync(folder, { recursive: true }) as string[]).map((name) => {
    const found = statSync(join(folder, name));
    return [found.isDirectory(), found.mode & 0o777];
  });
  expect(modes.filter(([isFolder, mode]) => mode !== (isFolder ? 0o700 : 0o600))).toEqual([]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('what is restored is what was exported, to the byte', async () => {
  const library = newLibrary();
  const read = readExport(folder);
  expect(await library.restore('everybody', read.dump, read.contentOf)).toBe(true);
  expect(await library.dump('everybody')).toEqual(dump);
  const again = join(tempFolder(), 'export');
  await writeExport(library, 'everybody', again);
  await library.close();
  expect(filesIn(again)).toEqual(filesIn(folder));
  for (const file of filesIn(folder))
    expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
});

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

const inIndex = (from: string | RegExp, to: string) => (at: string) => {
  const file = join(at, 'library.yaml');
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
};
const writing = (name: string, content: string) => (at: string) => writeFileSync(join(at, name), content);

/** What somebody made of an export, and the sentence that is told; `AT` is its folder. */
test.each([
  {
    what: 'has another text',
    make: writing('documents/the-vote.md', 'We stay.'),
    says: 'AT/documents/the-vote.md is not as it was exported. Put it back, or add the documents anew with npm run ingest.',
  },
  {
    what: 'has other bytes',
    make: writing('originals/boats/1.html', '<p>Boat.</p>'),
    says: 'AT/originals/boats/1.html is not as it was exported. Put it back, or add the documents anew with npm run ingest.',
  },
  {
    what: 'has another header',
    make: writing('past/the-vote/1.yaml', '{}'),
    says: 'AT/past/the-vote/1.yaml is not as it was exported. Put it back, or add the documents anew with npm run ingest.',
  },
  {
    what: 'lacks a file',
    make: (at: string) => rmSync(join(at, 'past/gone/1.txt')),
    says: 'AT/past/gone/1.txt cannot be read (ENOENT). Put the file back as it was exported.',
  },
  {
    what: 'lacks its index',
    make: (at: string) => rmSync(join(at, 'library.yaml')),
    says: 'AT is no export: it has no library.yaml.',
  },
  {
    what: 'is of a later form',
    make: inIndex('format: 1', 'format: 2'),
    says: 'AT/library.yaml:1: `format` is not 1: another version of this program wrote it. Put the file back as it was exported.',
  },
  {
    what: 'names a document that leads elsewhere',
    make: inIndex('"the-vote"', '"../../../the-vote"'),
    says: 'AT/library.yaml:3: `documents.0.id` is no id of a document. Put the file back as it was exported.',
  },
  {
    what: 'has two documents of one id',
    make: inIndex('"boats"', '"the-vote"'),
    says: 'AT/library.yaml:3: `documents` has two documents of one id. Put the file back as it was exported.',
  },
  {
    what: 'lacks a version',
    make: inIndex('version: 2', 'version: 3'),
    says: 'AT/library.yaml:7: `documents.0.versions` does not count from 1 on. Put the file back as it was exported.',
  },
  {
    what: 'has a time that is none',
    make: inIndex('"2024-03-01T10:00:00.000Z"', '"yesterday"'),
    says: 'AT/library.yaml:10: `documents.0.versions.0.added-at` is no time such as 2024-03-01T10:00:00.000Z. Put the file back as it was exported.',
  },
  {
    what: 'has a field that is not known',
    make: inIndex('format: 1', 'format: 1\nhidden: true'),
    says: 'AT/library.yaml:1: it has a field that is not known. Put the file back as it was exported.',
  },
  {
    what: 'has a member’s id as a number',
    make: inIndex(`added-by: "${ADA}"`, `added-by: ${ADA}`),
    says: 'AT/library.yaml:11: `documents.0.versions.0.added-by` is no text in quotation marks. Put the file back as it was exported.',
  },
  {
    what: 'cannot be read',
    make: writing('kept.yaml', '- name: "The vote'),
    says: 'AT/kept.yaml:1: it cannot be read: Missing closing "quote. Put the file back as it was exported.',
  },
  {
    what: 'has aliases that stand for ever more',
    make: writing('settings.yaml', '- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n'),
    says: 'AT/settings.yaml:1: it cannot be read: it has an alias (*). Put the file back as it was exported.',
  },
  {
    what: 'has two kept answers of one name',
    make: (at: string) => {
      const file = join(at, 'kept.yaml');
      const one = readFileSync(file, 'utf8');
      writeFileSync(file, one + one.replace('The vote', 'THE VOTE'));
    },
    says: 'AT/kept.yaml:1: it has two answers of one name. Put the file back as it was exported.',
  },
  {
    what: 'keeps an answer that is none',
    make: writing(
      'kept.yaml',
      '- name: a\n  line: /help\n  reply: "{"\n  kept-at: "2024-03-01T10:00:00.000Z"\n  kept-by: null\n  posts: []\n',
    ),
    says: 'AT/kept.yaml:3: `0.reply` is no JSON. Put the file back as it was exported.',
  },
  {
    what: 'has one more correction',
    make: writing('corrections.yaml', '- words: a\n- words: b\n'),
    says: 'AT/corrections.yaml has 2 corrections, and library.yaml tells of 1. Put the file back as it was exported.',
  },
  {
    what: 'has corrections that are no list',
    make: writing('corrections.yaml', 'words: a\n'),
    says: 'AT/corrections.yaml:1: it is no list of corrections. Put the file back as it was exported.',
  },
  {
    what: 'holds a picture where a list was',
    make: (at: string) => writeFileSync(join(at, 'settings.yaml'), new Uint8Array([0x89, 0x50, 0xff])),
    says: 'AT/settings.yaml is no text. Put the file back as it was exported.',
  },
  {
    what: 'has a link to a file elsewhere',
    make: (at: string) => {
      rmSync(join(at, 'documents/the-vote.md'));
      symlinkSync('/etc/hostname', join(at, 'documents/the-vote.md'));
    },
    says: 'AT/documents/the-vote.md is no file of this folder. Put the file back as it was exported.',
  },
  {
    what: 'has a link to a folder elsewhere',
    make: (at: string) => {
      rmSync(join(at, 'documents'), { recursive: true });
      symlinkSync(join(folder, 'documents'), join(at, 'documents'));
    },
    says: 'AT/documents/boats.yaml is no file of this folder. Put the file back as it was exported.',
  },
  {
    what: 'has a folder where a file was',
    make: (at: string) => {
      rmSync(join(at, 'kept.yaml'));
      cpSync(join(at, 'past'), join(at, 'kept.yaml'), { recursive: true });
    },
    says: 'AT/kept.yaml is no file of this folder. Put the file back as it was exported.',
  },
])('an export that $what is refused with a sentence, and nothing is restored', async ({ make, says }) => {
  const at = join(tempFolder(), 'export');
  cpSync(folder, at, { recursive: true });
  make(at);
  const library = newLibrary();
  const restoring = async () => {
    const read = readExport(at);
    await library.restore(HARBOUR, read.dump, read.contentOf);
  };
  await expect(restoring).rejects.toThrow(new Error(says.replaceAll('AT', at)));
  expect([await library.dump(HARBOUR), await library.revision()]).toEqual([
    { documents: [], corrections: [], reports: [], kept: [], settings: [], unanswered: [] },
    0,
  ]);
  await library.close();
});

test('a folder that is there already is left as it is', async () => {
  const at = tempFolder({ 'mine.txt': 'Mine.' });
  const given = { dump: async () => dump, contentOf: async () => null };
  await expect(writeExport(given, HARBOUR, at)).rejects.toThrow(
    new Error(`${at} exists already. Name a new folder for the export.`),
  );
  expect(readFileSync(join(at, 'mine.txt'), 'utf8')).toBe('Mine.');
});

test('an export that cannot be finished leaves nothing', async () => {
  const at = join(tempFolder(), 'export');
  const given = { dump: async () => dump, contentOf: async () => null };
  await expect(writeExport(given, HARBOUR, at)).rejects.toThrow(
    new Error('The library was changed while it was exported. Try again.'),
  );
  expect(existsSync(at)).toBe(false);
});

test('of a holder that has nothing nothing is exported', async () => {
  const library = newLibrary();
  const at = join(tempFolder(), 'export');
  expect(await writeExport(library, HARBOUR, at)).toBeNull();
  expect(existsSync(at)).toBe(false);
  await library.close();
});
