import { type ReadCorpus, readCorpus, uniqueFolders } from './adapters/files/read-corpus.ts';
import { buildArchive } from './archive.ts';
import { readCorrections } from './corrections/read-corrections.ts';
import type { Problem } from './domain/problem.ts';
import type { Archive } from './domain/vocabulary.ts';
import { readSynonyms } from './search/read-synonyms.ts';
import { readKnownSpeakers } from './speakers/known-speakers.ts';

/** Reads folders and makes them answerable. What is wrong with single files is told in `problems`. */
export async function loadArchive(
  folders: readonly string[],
): Promise<{ archive: Archive; problems: readonly Problem[] }> {
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
  const { archive, problems } = buildArchive({
    inputs: uniqueInputs(corpora),
    known: lists.flatMap(({ known }) => known),
    corrections: corrected.flatMap(({ corrections }) => corrections),
    synonyms: alike.flatMap(({ synonyms }) => synonyms),
  });
  return {
    archive,
    problems: [
      ...corpora.flatMap((corpus) => corpus.problems),
      ...[...lists, ...corrected, ...alike].flatMap((list) => list.problems),
      ...problems,
    ],
  };
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
