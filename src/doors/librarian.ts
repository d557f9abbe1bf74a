/** The doors for keeping documents: listing, taking out, copying. */
import { writeSentence } from '../adapters/console/output.ts';
import { counted } from '../domain/counted.ts';
import type { Library } from '../library/library.ts';
import { holderOf, type ServerOption } from './common.ts';

/** Lists the documents of a holder, or takes one out. */
export async function documentsDoor(
  library: Library,
  { remove, ...options }: ServerOption & { readonly remove?: string },
): Promise<number> {
  const holder = holderOf(options);
  if (remove !== undefined) {
    if (await library.remove(holder, remove)) {
      await writeSentence(`${remove}: taken out of every answer. To have it back, add it again.`);
      return 0;
    }
    await writeSentence(
      `There is no document ${remove}. npm run -s documents lists those there are.`,
      process.stderr,
    );
    return 1;
  }
  const documents = await library.documents(holder);
  for (const { id, version, addedAt, name } of documents) {
    await writeSentence(`${id}: version ${version}, added ${addedAt.slice(0, 10)}, from ${name}`);
  }
  await writeSentence(`${counted(documents.length, 'document')} added.`);
  return 0;
}

/** Copies the library into a new file while others use it. */
export async function backupDoor(library: Library, file: string): Promise<number> {
  await library.backup(file);
  await writeSentence(`The library is copied to ${file}.`);
  return 0;
}
