/** The doors for all that somebody has: writing it as files, restoring it, deleting it. */
import { writeSentence } from '../adapters/console/output.ts';
import { forgetSnapshot } from '../desks/keep-snapshot.ts';
import { counted } from '../domain/counted.ts';
import { readExport } from '../library/files/read-export.ts';
import { writeExport } from '../library/files/write-export.ts';
import type { Dump, Library } from '../library/library.ts';
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
  await writeSentence(`${counted(documents, 'document')} and all that belongs there: written to ${folder}.`);
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
    await writeSentence(
      `${counted(dump.documents.length, 'document')} and all that belongs there: restored.`,
    );
    return 0;
  });
}

type ForgetOptions = ServerOption & { readonly member?: string; readonly yes?: boolean };

/** Deletes everything of a server, or a member's id everywhere. */
export async function forgetDoor({ server, member, yes }: ForgetOptions): Promise<number> {
  const id = server ?? member;
  if (id === undefined || (server !== undefined && member !== undefined))
    return fail('Write whose data is to be forgotten behind --: either --server ID or --member ID.');
  if (!/^\d{5,20}$/u.test(id))
    return fail(`“${id}” is no id. Switch on Developer Mode in Discord, then right-click and copy the id.`);
  const state = stateFolder();
  const library = libraryIn(state);
  if (library === null) return fail(NOTHING_OF(id));
  const work =
    server === undefined ? eraseMember(library, id) : forgetServer(library, id, yes === true, state);
  return work.finally(() => library.close());
}

const NOTHING_OF = (id: string): string => `There is nothing of ${id}.`;

async function eraseMember(library: Library, member: string): Promise<number> {
  const count = await library.eraseMember(member);
  if (count === 0) return fail(NOTHING_OF(member));
  await writeSentence(`The id ${member} is erased from ${counted(count, 'thing')} they did. ${COPIES}`);
  return 0;
}

async function forgetServer(library: Library, server: string, yes: boolean, state: string): Promise<number> {
  if (!yes) {
    const has = describeDump(await library.dump(server));
    return fail(
      has === ''
        ? NOTHING_OF(server)
        : `This deletes for ever what server ${server} has: ${has}. Write it again with --yes to do so.`,
    );
  }
  const wasThere = await library.deleteAll(server);
  // Also where nothing was: another time may have ended in between.
  forgetSnapshot(state);
  if (!wasThere) return fail(NOTHING_OF(server));
  await writeSentence(`Everything of server ${server} is deleted. ${COPIES}`);
  return 0;
}

/** What this program cannot reach. */
const COPIES = 'Backups and exports made before still hold it: delete them, too.';

const describeDump = ({ documents, corrections, reports, kept, settings, unanswered }: Dump): string =>
  [
    { count: documents.length, noun: 'document' },
    { count: corrections.length, noun: 'correction' },
    { count: reports.length, noun: 'report' },
    { count: kept.length, noun: 'kept answer' },
    { count: settings.length, noun: 'setting' },
    { count: unanswered.length, noun: 'unanswered question' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, noun }) => counted(count, noun))
    .join(', ');
