import { buildArchive, type Stages } from '../archive.ts';
import type { Archive } from '../domain/archive.ts';
import type { Entries } from '../domain/vocabulary.ts';
import { EVERYBODY, type Holder, type Library } from '../library/library.ts';
import { inputOf } from './holdings.ts';

/** Finds what was cited of texts that documents have no more. They are read when the first such citation is asked for. */
export function citedBefore(
  holder: Holder,
  library: Pick<Library, 'pastVersions'>,
  understand: Stages['understand'],
): Archive['citedBefore'] {
  let reading: Promise<readonly Entries[]> | null = null;
  const read = async (): Promise<readonly Entries[]> => {
    const holders = holder === EVERYBODY ? [EVERYBODY] : [holder, EVERYBODY];
    const versions = await Promise.all(
      holders.map(async (one) => (await library.pastVersions(one)).map((version) => inputOf(one, version))),
    );
    // Each by itself: the versions of a document are not witnesses of one another.
    return versions
      .flat()
      .map(
        (input) =>
          buildArchive({ inputs: [input], known: [] }, { understand, index: () => NO_SEARCH, join: () => [] })
            .archive.entries,
      );
  };
  return async (id) => {
    reading ??= read();
    for (const entries of await reading) {
      const place = entries.cited(id);
      if (place !== undefined) return place;
    }
    return undefined;
  };
}

const NO_SEARCH = { find: () => [], mend: () => null };
