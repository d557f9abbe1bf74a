import { type ReadCorpus, readCorpus, uniqueFolders } from './adapters/files/read-corpus.ts';
import { readSpeeches, type SpeechFile } from './adapters/files/read-speeches.ts';
import { openSpool } from './adapters/files/spool.ts';
import { buildArchive, type Corpus, type Stages } from './archive.ts';
import { readCorrections } from './corrections/read-corrections.ts';
import type { Archive } from './domain/archive.ts';
import type { Problem } from './domain/problem.ts';
import { readSynonyms } from './search/read-synonyms.ts';
import { readKnownSpeakers } from './speakers/known-speakers.ts';
import { makeSpeechTable, type SpeechTable } from './speeches/speech-table.ts';

/** What folders and files hold, to make archives of; and what is wrong with single files. */
export type Loaded = { readonly corpus: Corpus; readonly problems: readonly Problem[] };

/** Reads folders and files of speeches, and makes them answerable. What is wrong with single files is told in `problems`. */
export async function loadArchive(
  folders: readonly string[],
  stages?: Partial<Stages>,
): Promise<{ archive: Archive; problems: readonly Problem[] }> {
  const loaded = await loadCorpus(folders);
  const { archive, problems } = buildArchive(loaded.corpus, stages);
  return { archive, problems: [...loaded.problems, ...problems] };
}

/** Reads folders and files of speeches. */
export async function loadCorpus(folders: readonly string[]): Promise<Loaded> {
  const corpora = await Promise.all((await uniqueFolders(folders)).map(readCorpus));
  const lists = corpora.flatMap(({ speakers }) =>
    speakers === null ? [] : [readKnownSpeakers(speakers.yaml, speakers.file)],
  );
  const corrected = corpora.flatMap(({ corrections }) =>
    corrections === null ? [] : [readCorrections(corrections.yaml, corrections.file)],
  );
  const alike = corpora.flatMap(({ synonyms }) =>
    synonyms === null ? [] : [readSynonyms(synonyms.yaml, synonyms.file)],
  );
  const inputs = uniqueInputs(corpora);
  const spoken = await loadSpeeches(
    corpora.flatMap(({ speeches }) => speeches),
    new Set(inputs.map(({ id }) => id)),
  );
  const corpus = {
    inputs,
    ...(spoken.speeches === undefined ? {} : { speeches: spoken.speeches }),
    known: lists.flatMap(({ known }) => known),
    corrections: corrected.flatMap(({ corrections }) => corrections),
    hidden: corrected.flatMap(({ hidden }) => hidden),
    synonyms: alike.flatMap(({ synonyms }) => synonyms),
  };
  return {
    corpus,
    problems: [
      ...corpora.flatMap((one) => one.problems),
      ...[...lists, ...corrected, ...alike].flatMap((list) => list.problems),
      ...spoken.problems,
    ],
  };
}

/** Reads files of speeches; their lines are kept in a temporary file, so that later edits of the files do no harm. */
async function loadSpeeches(
  files: readonly SpeechFile[],
  taken: ReadonlySet<string>,
): Promise<{ readonly speeches?: SpeechTable; readonly problems: readonly Problem[] }> {
  if (files.length === 0) return { problems: [] };
  const spool = openSpool();
  if ('wrong' in spool) {
    return { problems: files.map(({ file }) => ({ file, line: 1, kind: 'no-room', reason: spool.wrong })) };
  }
  const maker = makeSpeechTable((kept) => spool.read(kept).toString('utf8'), taken);
  const problems: Problem[] = [];
  for (const file of files) problems.push(...(await readSpeeches(file, { spool, add: maker.add })));
  return { speeches: maker.table, problems };
}

/** Two folders may hold files of one name: the later one is told by a number. */
function uniqueInputs(corpora: readonly ReadCorpus[]): ReadCorpus['files'] {
  const seen = new Map<string, number>();
  return corpora.flatMap(({ files }) =>
    files.map((file) => {
      const count = (seen.get(file.id) ?? 0) + 1;
      seen.set(file.id, count);
      return count === 1 ? file : { ...file, id: `${file.id}~${count}` };
    }),
  );
}
