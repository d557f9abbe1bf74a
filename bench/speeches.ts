/**
 * Prints what half a million speeches cost: opening them, memory, and answers that need no search. Give a file of
 * speeches (.jsonl, .jsonl.gz), or a number of invented ones is written and read.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listSources } from '../src/answer/list-sources.ts';
import { quotesBy } from '../src/answer/quotes-by.ts';
import { recall } from '../src/answer/recall.ts';
import type { Archive } from '../src/domain/archive.ts';
import { idOf } from '../src/domain/citation-id.ts';
import { loadArchive } from '../src/load-archive.ts';

const INVENTED = 100_000;
const FIRST = 'Ada Tom Lena Jo Kim Ruth Omar Ines'.split(' ');
const WORDS = 'we wait for the key and the harbour board will vote on a new lock before the tide turns'.split(
  ' ',
);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** Milliseconds of some work, and what it gave. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly gave: T }> {
  const start = performance.now();
  const gave = await work();
  return { ms: performance.now() - start, gave };
}

/** Resident memory when what is not needed any more has been given back as far as can be asked for. */
function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

async function printSpeeches(file: string): Promise<void> {
  const before = resident();
  const opened = await timed(() =>
    loadArchive([file], { index: () => ({ find: () => [], mend: () => null }) }),
  );
  const { archive } = opened.gave;
  const { documents, speakers } = archive.extent;
  console.log(
    `${documents.toLocaleString('en')} speeches by ${speakers.toLocaleString('en')} speakers: open in ${(opened.ms / 1000).toFixed(1)} s, ${megabytes(resident() - before)} more resident (${megabytes(resident())} in all), no search`,
  );
  await printTimes(archive);
}

async function printTimes(archive: Archive): Promise<void> {
  const texts = await timed(() => {
    let length = 0;
    for (const text of archive.entries.texts()) length += text.length;
    return length;
  });
  console.log(
    `all texts once: ${texts.ms.toFixed(0)} ms, ${(texts.gave / 1e6).toFixed(0)} million characters`,
  );
  console.log(`/sources: ${(await timed(() => listSources(archive))).ms.toFixed(1)} ms`);
  const place = archive.entries.at(Math.floor(archive.entries.length / 2));
  const [statement = null] = place?.quotations ?? [];
  if (place === undefined || statement?.by == null)
    throw new RangeError('Nobody spoke in the middle of the file');
  const speaker = statement.by.name;
  for (const round of ['first', 'second'])
    console.log(
      `/quotes ${speaker}, ${round}: ${(await timed(() => quotesBy({ speaker }, archive))).ms.toFixed(1)} ms`,
    );
  const cited = [{ id: idOf({ entry: place, statement }), grade: 'exact' as const }];
  const recalled = await timed(() => recall(cited, archive));
  console.log(`recall: ${recalled.ms.toFixed(1)} ms, ${recalled.gave.citations.length} citation`);
}

/** Speeches of invented people: as many as are asked for, and no two alike. */
function writeInvented(folder: string, count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const words = Array.from(
      { length: 60 },
      (_word, place) => WORDS[(at * 7 + place * (1 + (at % 11))) % WORDS.length],
    );
    return JSON.stringify({
      id: `harbour-${at}`,
      speaker: `${FIRST[at % FIRST.length]} Marsh${String.fromCharCode(97 + (at % 23))}`,
      date: `20${String(10 + (at % 14))}-03-0${1 + (at % 9)}`,
      source: 'The Harbour Trust',
      title: `Meeting ${at % 500}`,
      text: `${words.join(' ')} ${at}.`,
    });
  });
  const file = join(folder, 'speeches.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const [given] = process.argv.slice(2);
if (given !== undefined) await printSpeeches(given);
else {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-bench-'));
  await printSpeeches(writeInvented(folder, INVENTED)).finally(() => rmSync(folder, { recursive: true }));
}
