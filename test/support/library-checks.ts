import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commands } from '../../commands/index.ts';
import { findSnapshot } from '../../src/desks/keep-snapshot.ts';
import { openMemory } from '../../src/desks/memory.ts';
import { openDesks } from '../../src/desks/open-desks.ts';
import type { Reply } from '../../src/domain/answer.ts';
import { EVERYBODY } from '../../src/library/library.ts';
import { openLibraryIn } from '../../src/library/open-library.ts';
import { loadCorpus } from '../../src/load-archive.ts';
import { aClock } from './a-clock.ts';
import { correctionOf, documentOf, type Told } from './library-work.ts';

/** What stands in a library that workers of `library-work.ts` worked with. */
export type Found = {
  /** Told and not there, or not as it was told. */
  readonly lost: readonly Told[];
  /** There and not as any worker wrote it: half of a document, a gap in the numbers, a damaged file. */
  readonly wrong: readonly string[];
  /** There and not told: what a process was at when it was killed. */
  readonly untold: number;
};

/** Opens a library anew and compares it with what was told. */
export async function examine(state: string, told: readonly Told[]): Promise<Found> {
  const library = openLibraryIn(state);
  const documents = await library.documents(EVERYBODY);
  const corrections = await library.corrections(EVERYBODY);
  const kept = await library.kept(EVERYBODY);
  const revision = await library.revision(EVERYBODY);
  await library.close();

  const undone = corrections.filter((one) => one.undone !== null);
  const isThere = (one: Told): boolean => {
    switch (one.kind) {
      case 'added':
        return documents.some(({ id }) => id === one.id);
      case 'corrected':
        return JSON.stringify(corrections[one.number - 1]?.fields) === JSON.stringify(one.fields);
      case 'undone':
        return undone.some(({ number }) => number === one.number);
      case 'kept':
        return kept.some(({ name }) => name === one.name);
      default:
        return true;
    }
  };
  const wrong = [integrityOf(state)].filter((one) => one !== 'ok');
  for (const { id, name, format, text, header } of documents) {
    const { bytes: _, recognisedBy, ...whole } = documentOf(id);
    const found = { name, format, text, header };
    if (JSON.stringify(found) !== JSON.stringify({ ...found, ...whole })) wrong.push(`the document ${id}`);
    if (recognisedBy !== name) wrong.push(`the name of ${id}`);
  }
  for (const [at, { number, fields }] of corrections.entries()) {
    const isOfADocument = documents.some(({ id }) => correctionOf(id).words === fields.words);
    if (number !== at + 1 || !isOfADocument) wrong.push(`the correction ${number}`);
  }
  const changes = documents.length + corrections.length + undone.length;
  if (revision !== changes) wrong.push(`the revision is ${revision} after ${changes} changes`);
  const promises = told.filter(({ kind }) => ['added', 'corrected', 'undone', 'kept'].includes(kind));
  return {
    lost: told.filter((one) => !isThere(one)),
    wrong,
    untold: changes + kept.length - promises.length,
  };
}

function integrityOf(state: string): string {
  const database = new DatabaseSync(join(state, 'library.sqlite'));
  const [row] = database.prepare('PRAGMA integrity_check').all();
  database.close();
  return String(row?.integrity_check);
}

/** What is answered from a corpus and a library: with the snapshot that lies there, or with all worked out anew. */
export async function answersFrom(
  corpus: string,
  state: string,
  lines: readonly string[],
  withSnapshot: boolean,
): Promise<{ readonly replies: readonly Reply[]; readonly found: boolean; readonly wrong: string | null }> {
  const { snapshot, wrong } = withSnapshot ? findSnapshot(state) : { wrong: null };
  const library = openLibraryIn(state);
  const loaded = await loadCorpus([corpus]);
  const desks = await openDesks(commands, loaded, library, aClock(), openMemory(snapshot));
  await library.close();
  const replies: Reply[] = [];
  for (const line of lines) replies.push(await desks.everybody.answerLine(line));
  return { replies, found: snapshot !== undefined, wrong };
}
