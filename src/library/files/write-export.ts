import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dump, DumpedDocument, DumpedVersion, Holder, Library } from '../library.ts';
import { LibraryUnusable } from '../unusable.ts';
import { CORRECTIONS, filesOf, INDEX, KEPT, REPORTS, SETTINGS, UNANSWERED, UNDONE } from './layout.ts';
import {
  FORMAT,
  type IndexRecord,
  type KeptRecord,
  type ReportsRecord,
  type UnansweredRecord,
  type VersionRecord,
} from './records.ts';
import { asYaml } from './yaml-list.ts';

type Write = (path: string, content: string | Uint8Array) => Promise<void>;

/**
 * Writes everything of a holder as files into a new folder, one document after the other, or leaves no folder.
 *
 * @returns how many documents, those removed included; null, and no folder, where the holder has nothing
 * @throws LibraryUnusable with a sentence when it cannot be written
 */
export async function writeExport(
  library: Pick<Library, 'dump' | 'contentOf'>,
  holder: Holder,
  folder: string,
): Promise<number | null> {
  const dump = await library.dump(holder);
  if (Object.values(dump).every((part) => part.length === 0)) return null;
  await makeFolder(folder);
  try {
    await writeFiles(library, holder, dump, async (path, content) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      // It may be meant for one server alone.
      await writeFile(file, content, { mode: 0o600, flag: 'wx' });
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (error instanceof LibraryUnusable) throw error;
    throw new LibraryUnusable(`${folder} cannot be written (${codeOf(error)}). Make room, or name another.`);
  }
  return dump.documents.length;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    throw new LibraryUnusable(
      code === 'EEXIST'
        ? `${folder} exists already. Name a new folder for the export.`
        : `The folder ${folder} cannot be made (${code}). Check that the one it is to lie in exists and may be written.`,
    );
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

async function writeFiles(
  library: Pick<Library, 'contentOf'>,
  holder: Holder,
  dump: Dump,
  write: Write,
): Promise<void> {
  const documents: IndexRecord['documents'] = [];
  for (const document of dump.documents) {
    const versions: VersionRecord[] = [];
    for (const version of document.versions) {
      const content = await library.contentOf(holder, document.id, version.version);
      if (content === null)
        throw new LibraryUnusable('The library was changed while it was exported. Try again.');
      versions.push(await writeVersion(document, version, content, write));
    }
    const { id, recognisedBy, removedAt } = document;
    documents.push({ id, 'recognised-by': recognisedBy, 'removed-at': removedAt, versions });
  }
  await write(CORRECTIONS, asYaml(fieldsOf(dump, false)));
  await write(UNDONE, asYaml(fieldsOf(dump, true)));
  await write(REPORTS, asYaml(reportsOf(dump)));
  await write(KEPT, asYaml(keptOf(dump)));
  await write(SETTINGS, asYaml(dump.settings));
  await write(UNANSWERED, asYaml(unansweredOf(dump)));
  const corrections = dump.corrections.map(({ number, madeAt, madeBy, undone }) => ({
    number,
    'made-at': madeAt,
    'made-by': madeBy,
    undone,
  }));
  // Last: without it an export is none.
  await write(INDEX, asYaml({ format: FORMAT, documents, corrections } satisfies IndexRecord));
}

async function writeVersion(
  document: DumpedDocument,
  known: DumpedVersion,
  { text, bytes }: { readonly text: string; readonly bytes: Uint8Array },
  write: Write,
): Promise<VersionRecord> {
  const { version, name, format, addedAt, addedBy, header } = known;
  const isPresent = document.removedAt === null && version === document.versions.length;
  const files = filesOf(document.id, known, isPresent);
  const written = Buffer.from(text);
  const isOther = !written.equals(bytes);
  await write(files.text, written);
  if (header !== '') await write(files.header, header);
  if (isOther) await write(files.original, bytes);
  return {
    version,
    name,
    format,
    'added-at': addedAt,
    'added-by': addedBy,
    text: sumOf(written),
    header: header === '' ? null : sumOf(Buffer.from(header)),
    original: isOther ? sumOf(bytes) : null,
  };
}

export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** As in a corpus, so that the file of those that hold can be used as one. */
const fieldsOf = ({ corrections }: Dump, isUndone: boolean): unknown =>
  corrections.filter(({ undone }) => (undone !== null) === isUndone).map(({ fields }) => fields);

const reportsOf = ({ reports }: Dump): ReportsRecord =>
  reports.map(({ number, fields, madeAt, madeBy, closed }) => ({
    number,
    fields: { ...fields },
    'made-at': madeAt,
    'made-by': madeBy,
    closed,
  }));

const keptOf = ({ kept }: Dump): KeptRecord =>
  kept.map(({ name, line, reply, keptAt, keptBy, posts }) => ({
    name,
    line,
    reply,
    'kept-at': keptAt,
    'kept-by': keptBy,
    posts: [...posts],
  }));

const unansweredOf = ({ unanswered }: Dump): UnansweredRecord =>
  unanswered.map(({ question, times, lastOn }) => ({ question, times, 'last-on': lastOn }));
