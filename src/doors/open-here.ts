import { commands } from '../../commands/index.ts';
import { systemClock } from '../clock.ts';
import { type OpenDesks, openDesks } from '../desks/open-desks.ts';
import { libraryIn } from '../library/open-library.ts';
import { loadCorpus } from '../load-archive.ts';
import { type CorpusOptions, foldersOf, isAnswerable, stateFolder } from './common.ts';

/** Opens the desks here and says what is wrong with what they answer from; null when there is nothing. */
export async function openHere(options: CorpusOptions): Promise<OpenDesks | null> {
  const library = libraryIn(stateFolder());
  const loaded = await loadCorpus(foldersOf(options));
  const desks = await openDesks(commands, loaded, library, systemClock);
  return (await isAnswerable(desks.everybody.archive.extent.documents, desks.problems)) ? desks : null;
}
