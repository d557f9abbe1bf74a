/** The doors for carrying what was added elsewhere: as files that people can read, and back. */
import { writeSentence } from '../adapters/console/output.ts';
import { counted } from '../domain/describe.ts';
import { readExport } from '../library/files/read-export.ts';
import { writeExport } from '../library/files/write-export.ts';
import { libraryIn } from '../library/open-library.ts';
import { fail, holderOf, type ServerOption, stateFolder, withLibrary } from './common.ts';

/** Writes everything of a holder into a new folder. */
export async function exportDoor(folder: string | undefined, options: ServerOption): Promise<number> {
  if (folder === undefined)
    return fail('There is no folder. Write a new one behind --, such as: npm run export -- my-documents');
  const library = libraryIn(stateFolder());
  const documents = await (library === null
    ? null
    : writeExport(library, holderOf(options), folder).finally(() => library.close()));
  if (documents === null) return fail('There is nothing to export: nothing was ever added.');
  await writeSentence(`${counted(documents, 'document')} and what belongs to them: written to ${folder}.`);
  return 0;
}

/** Restores what was exported, all of it or nothing, where nothing is yet. */
export async function importDoor(folder: string | undefined, options: ServerOption): Promise<number> {
  if (folder === undefined)
    return fail('There is no folder. Write one behind --, such as: npm run import -- my-documents');
  const { dump, contentOf } = readExport(folder);
  return withLibrary(async (library) => {
    if (!(await library.restore(holderOf(options), dump, contentOf)))
      return fail(
        'There is something already, and an export is restored only where nothing is. Nothing was changed. Name an empty folder in STATE_FOLDER, or another server.',
      );
    await writeSentence(`${counted(dump.documents.length, 'document')} and what belongs to them: restored.`);
    return 0;
  });
}
