import { commands } from '../../commands/index.ts';
import { systemClock } from '../clock.ts';
import { findSnapshot } from '../desks/keep-snapshot.ts';
import { openMemory } from '../desks/memory.ts';
import { type OpenDesks, openDesks } from '../desks/open-desks.ts';
import { libraryIn } from '../library/open-library.ts';
import { loadCorpus } from '../load-archive.ts';
import { type CorpusOptions, foldersOf, isAnswerable, stateFolder } from './common.ts';

/**
 * Opens the desks here and says what is wrong with what they answer from; null when there is nothing. What the bot has
 * worked out and kept is not worked out again; nothing is kept, and a snapshot that is of no use the bot tells of.
 */
export async function openHere(options: CorpusOptions): Promise<OpenDesks | null> {
  const folder = stateFolder();
  const library = libraryIn(folder);
  const loaded = await loadCorpus(foldersOf(options));
  const memory = openMemory(findSnapshot(folder).snapshot, loaded.corpus.speeches);
  const desks = await openDesks(commands, loaded, library, systemClock, memory);
  return (await isAnswerable(desks.everybody.archive.extent.documents, desks.problems)) ? desks : null;
}
