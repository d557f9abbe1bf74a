import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import { counted } from '../../domain/counted.ts';
import type { Content, CorrectionFields, Dump, DumpedDocument, KeptCorrection } from '../library.ts';
import { LibraryUnusable } from '../unusable.ts';
import {
  CORRECTIONS,
  filesOf,
  INDEX,
  KEPT,
  REPORTS,
  SETTINGS,
  UNANSWERED,
  UNDONE,
  type VersionFiles,
} from './layout.ts';
import {
  CORRECTIONS_RECORD,
  INDEX_RECORD,
  type IndexRecord,
  KEPT_RECORD,
  REPORTS_RECORD,
  SETTINGS_RECORD,
  UNANSWERED_RECORD,
  type VersionRecord,
} from './records.ts';
import { sumOf } from './write-export.ts';
import { readYamlAs } from './yaml-list.ts';

/** An export as a library restores it: what versions hold is read when it is asked for. */
export type ReadExport = {
  readonly dump: Dump;
  readonly contentOf: (id: string, version: number) => Content;
};

/** @throws LibraryUnusable with a sentence that names the file, here and from `contentOf` */
export function readExport(folder: string): ReadExport {
  const listIn = <T extends z.ZodType>(path: string, record: T, schema?: 'failsafe'): z.infer<T> =>
    readYamlAs(textOf(readInside(folder, path), join(folder, path)), join(folder, path), record, schema);

  const index: IndexRecord = listIn(INDEX, INDEX_RECORD);
  const known = new Map(index.documents.map((document) => [document.id, document]));
  return {
    dump: {
      documents: index.documents.map((document) => documentOf(folder, document)),
      corrections: correctionsOf(
        index,
        fieldsIn(folder, index, CORRECTIONS, listIn(CORRECTIONS, CORRECTIONS_RECORD, 'failsafe')),
        fieldsIn(folder, index, UNDONE, listIn(UNDONE, CORRECTIONS_RECORD, 'failsafe')),
      ),
      reports: listIn(REPORTS, REPORTS_RECORD).map(({ 'made-at': madeAt, 'made-by': madeBy, ...report }) => ({
        ...report,
        madeAt,
        madeBy,
      })),
      kept: listIn(KEPT, KEPT_RECORD).map(({ 'kept-at': keptAt, 'kept-by': keptBy, ...answer }) => ({
        ...answer,
        keptAt,
        keptBy,
      })),
      settings: listIn(SETTINGS, SETTINGS_RECORD),
      unanswered: listIn(UNANSWERED, UNANSWERED_RECORD).map(({ 'last-on': lastOn, ...question }) => ({
        ...question,
        lastOn,
      })),
    },
    contentOf: (id, number) => {
      const document = known.get(id);
      const version = document?.versions[number - 1];
      if (document === undefined || version === undefined)
        throw new RangeError(`There is no version ${number} of ${id}`);
      return contentOf(folder, document, version);
    },
  };
}

type DocumentRecord = IndexRecord['documents'][number];

function documentOf(folder: string, document: DocumentRecord): DumpedDocument {
  const versions = document.versions.map((version) => ({
    version: version.version,
    addedAt: version['added-at'],
    addedBy: version['added-by'],
    name: version.name,
    format: version.format,
    header: headerOf(folder, document, version),
  }));
  const { id, 'recognised-by': recognisedBy, 'removed-at': removedAt } = document;
  return { id, recognisedBy, removedAt, versions };
}

function headerOf(folder: string, document: DocumentRecord, version: VersionRecord): string {
  if (version.header === null) return '';
  const { header } = placesOf(document, version);
  return textOf(readUnchanged(folder, header, version.header), join(folder, header));
}

function contentOf(folder: string, document: DocumentRecord, version: VersionRecord): Content {
  const { text, original } = placesOf(document, version);
  const written = readUnchanged(folder, text, version.text);
  const bytes = version.original === null ? written : readUnchanged(folder, original, version.original);
  return { text: textOf(written, join(folder, text)), bytes };
}

const placesOf = (
  { id, versions, 'removed-at': removedAt }: DocumentRecord,
  version: VersionRecord,
): VersionFiles => filesOf(id, version, removedAt === null && version.version === versions.length);

/** The fields in a file of corrections, as many as the index tells of. */
function fieldsIn(
  folder: string,
  { corrections }: IndexRecord,
  path: typeof CORRECTIONS | typeof UNDONE,
  fields: readonly CorrectionFields[],
): readonly CorrectionFields[] {
  const told = corrections.filter(({ undone }) => (undone !== null) === (path === UNDONE)).length;
  if (told === fields.length) return fields;
  throw new LibraryUnusable(
    `${join(folder, path)} has ${counted(fields.length, 'correction')}, and ${INDEX} tells of ${told}. Put the file back as it was exported.`,
  );
}

/** In order of their numbers; those of each file stand in the same order. */
function correctionsOf(
  { corrections }: IndexRecord,
  holding: readonly CorrectionFields[],
  undone: readonly CorrectionFields[],
): readonly KeptCorrection[] {
  const next = { holding: holding.values(), undone: undone.values() };
  return corrections.map(({ number, undone: taken, 'made-at': madeAt, 'made-by': madeBy }) => {
    // Sound: there are as many in each file as the index tells of.
    const fields = (taken === null ? next.holding : next.undone).next().value as CorrectionFields;
    return { number, fields, madeAt, madeBy, undone: taken };
  });
}

/** Citations, versions and the bytes that came in speak of this very text. */
function readUnchanged(folder: string, path: string, sum: string): Buffer {
  const bytes = readInside(folder, path);
  if (sumOf(bytes) === sum) return bytes;
  throw new LibraryUnusable(
    `${join(folder, path)} is not as it was exported. Put it back, or add the documents anew with npm run ingest.`,
  );
}

function textOf(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LibraryUnusable(`${file} is no text. Put the file back as it was exported.`);
  }
}

/** A file of the folder itself: no link leads out of it. */
function readInside(folder: string, path: string): Buffer {
  const file = join(folder, path);
  try {
    const real = realpathSync(file);
    if (real.startsWith(`${realpathSync(folder)}${sep}`) && statSync(real).isFile())
      return readFileSync(real);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    if (reason !== 'ENOENT' || path !== INDEX)
      throw new LibraryUnusable(`${file} cannot be read (${reason}). Put the file back as it was exported.`);
    throw new LibraryUnusable(`${folder} is no export: it has no ${INDEX}.`);
  }
  throw new LibraryUnusable(`${file} is no file of this folder. Put the file back as it was exported.`);
}
