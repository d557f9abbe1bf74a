/** The door for adding documents. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeSentence } from '../adapters/console/output.ts';
import { progressBar } from '../adapters/console/progress-bar.ts';
import { describeAddition, showAdded } from '../adapters/console/show-added.ts';
import { listFiles } from '../adapters/files/read-corpus.ts';
import { reasonOf } from '../adapters/files/reason-of.ts';
import { fetchLink, openVisits } from '../adapters/web/fetch-link.ts';
import { addReading } from '../adding/add-reading.ts';
import type { Stated } from '../adding/adding.ts';
import { glanceAt } from '../adding/glance.ts';
import { readGiven } from '../adding/read-given.ts';
import type { OpenDesk } from '../desk.ts';
import type { Problem } from '../domain/problem.ts';
import type { Input } from '../domain/vocabulary.ts';
import { isDocumentName } from '../ingest/formats/tell-format.ts';
import type { Library, Reading } from '../library/library.ts';
import { describeProblem } from '../texts/describe-problem.ts';
import { type CorpusOptions, fail, holderOf, type ServerOption, withLibrary } from './common.ts';
import { openHere } from './open-here.ts';

export type IngestOptions = Stated & ServerOption;

/** Adds files, folders and links one by one; each is kept when its line is printed. @returns 1 when one was refused */
export async function ingestDoor(
  sources: readonly string[],
  options: IngestOptions & CorpusOptions,
): Promise<number> {
  if (sources.length === 0)
    return fail(
      'There is no document. Write files, folders or addresses behind --, such as: npm run ingest -- article.pdf',
    );
  return withLibrary(async (library) => {
    const desks = await openHere(options);
    if (desks === null) return 1;
    return ingest(library, await desks.of(options.server ?? null), sources, options);
  });
}

async function ingest(
  library: Library,
  desk: OpenDesk,
  sources: readonly string[],
  options: IngestOptions,
): Promise<number> {
  const counts = { added: 0, changed: 0, known: 0, refused: 0 };
  const refuse = async (name: string, sentence: string): Promise<void> => {
    counts.refused++;
    await writeSentence(`${name}: ${sentence}`, process.stderr);
  };
  const visits = openVisits();
  const place = { library, holder: holderOf(options), desk, glance: async (input: Input) => glanceAt(input) };
  const problems: Problem[] = [];
  const names = (await Promise.all(sources.map((source) => filesIn(source, problems)))).flat();
  for (const problem of problems) {
    counts.refused++;
    await writeSentence(describeProblem(problem), process.stderr);
  }
  for (const [at, name] of names.entries()) {
    showProgress(at, names.length);
    const got = await readSource(name, visits, options);
    if ('refused' in got) {
      await refuse(name, got.refused);
      continue;
    }
    const report = await addReading(got, place);
    if ('refused' in report) await refuse(name, report.refused);
    else {
      counts[report.outcome]++;
      await showAdded(report);
    }
  }
  await writeSentence(describeAddition(counts));
  return counts.refused === 0 ? 0 : 1;
}

const isLink = (source: string): boolean => /^[a-z][a-z\d+.-]*:\/\//iu.test(source);

async function filesIn(source: string, problems: Problem[]): Promise<readonly string[]> {
  if (isLink(source)) return [source];
  const isFolder = await stat(source).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? (await listFiles(source, problems)).filter(isDocumentName).sort() : [source];
}

/** A file or what a link leads to, as text with what is known of it. */
async function readSource(
  name: string,
  visits: ReturnType<typeof openVisits>,
  stated: Stated,
): Promise<Reading | { readonly refused: string }> {
  const got = isLink(name)
    ? await fetchLink(name, { visits, now: Date.now })
    : await readFile(name).then(
        (bytes) => ({ bytes, type: null, url: null }),
        (error: unknown) => ({
          refused: `it cannot be read (${reasonOf(error)}). Check that it exists and may be read.`,
        }),
      );
  if ('refused' in got) return got;
  return readGiven({ ...got, name: got.url ?? name, recognisedBy: got.url ?? resolve(name) }, stated);
}

/** Where a person watches: how far it is. The next line that is printed takes its place. */
function showProgress(done: number, of: number): void {
  if (process.stderr.isTTY && of > 1) process.stderr.write(`\r${progressBar(done, of)}\r`);
}
