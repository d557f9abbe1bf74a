import { commands } from '../../../commands/index.ts';
import { systemClock } from '../../clock.ts';
import { findSnapshot, snapshotTime } from '../../desks/keep-snapshot.ts';
import { openMemory } from '../../desks/memory.ts';
import { openDesks } from '../../desks/open-desks.ts';
import { counted } from '../../domain/counted.ts';
import { isFatal } from '../../domain/problem.ts';
import { libraryIn } from '../../library/open-library.ts';
import { loadCorpus } from '../../load-archive.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** Opens everything as the bot does, and tells how much of it was known beforehand. Keeps nothing. */
export async function checkCorpus(
  folders: readonly string[],
  stateFolder: string,
  now: number,
): Promise<readonly Finding[]> {
  const time = snapshotTime(stateFolder);
  const { snapshot, wrong } = findSnapshot(stateFolder);
  const library = libraryIn(stateFolder);
  try {
    const loaded = await loadCorpus(folders);
    const memory = openMemory(snapshot, loaded.corpus.speeches);
    const { everybody, problems } = await openDesks(commands, loaded, library, systemClock, memory);
    const { documents, passages } = everybody.archive.extent;
    const isFitting = snapshot !== undefined && !memory.isNew();
    const fatal = problems.filter(isFatal).length;
    return [
      documents === 0
        ? fail(
            'documents',
            'there is none to answer from. Name folders with --corpus, or add some with npm run ingest.',
          )
        : ok('documents', `${counted(documents, 'document')} with ${counted(passages, 'passage')}.`),
      checkProblems(problems.length, fatal),
      checkSnapshot(time === null ? null : now - time, wrong, isFitting),
    ];
  } finally {
    await library?.close();
  }
}

function checkProblems(count: number, fatal: number): Finding {
  if (count === 0) return ok('problems', 'there is none with the documents.');
  const left = fatal === 0 ? '' : `, and for ${fatal} of them something is left out of answers`;
  return warn(
    'problems',
    `there ${count === 1 ? 'is 1' : `are ${count}`} with the documents${left}. npm run -s check lists those of the corpus.`,
  );
}

function checkSnapshot(ageMs: number | null, wrong: string | null, isFitting: boolean): Finding {
  if (wrong !== null)
    return warn('snapshot', `it is of no use: ${wrong}. The next start takes longer and writes another one.`);
  if (ageMs === null) return warn('snapshot', 'there is none. The next start takes longer and writes one.');
  const written = `it was written ${ageOf(ageMs)} ago`;
  return isFitting
    ? ok('snapshot', `${written} and fits the documents.`)
    : warn(
        'snapshot',
        `${written}, and the documents are others now. The next start works out what is new and writes another one.`,
      );
}

/** Roughly, in the largest unit that it has two of. */
function ageOf(ms: number): string {
  const units = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
  ] as const;
  const [size, noun] = units.find(([length]) => ms >= 2 * length) ?? [1_000, 'second'];
  return counted(Math.max(0, Math.floor(ms / size)), noun);
}
