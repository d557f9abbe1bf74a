import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readExport } from '../../../src/library/files/read-export.ts';
import type { Library } from '../../../src/library/library.ts';
import { ADA, aLibraryOfMarch, exportEverything, HARBOUR } from '../../support/an-export.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const tempFolder = tempFolders();
/** A folder with an export of something of every kind. */
let folder: string;
beforeAll(async () => {
  folder = join(tempFolder(), 'export');
  await exportEverything(folder, newLibrary());
});
const newLibrary = (): Library => aLibraryOfMarch(tempFolder());

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
