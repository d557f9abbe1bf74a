/**
 * Opens a file of speeches in a process of its own and asks it: `node --expose-gc bench/speeches/open.ts FILE SEARCH`,
 * where the search is `none` or `phrases`. Prints what it measured as JSON.
 */
import { listSources } from '../../src/answer/list-sources.ts';
import { quotesBy } from '../../src/answer/quotes-by.ts';
import { recall } from '../../src/answer/recall.ts';
import type { Archive } from '../../src/domain/archive.ts';
import { idOf } from '../../src/domain/citation-id.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { processorSince } from '../report/processor.ts';

/** Sizes in bytes, times in milliseconds by what was asked. */
export type Opened = {
  readonly speeches: number;
  readonly speakers: number;
  readonly characters: number;
  /** Of processor time. */
  readonly seconds: number;
  readonly more: number;
  readonly peak: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
};

/** Places all over the file that are asked for, and words of a phrase. */
const [PLACES, WORDS] = [200, 6];

const [file = '', search] = process.argv.slice(2);
const before = resident();
const started = process.cpuUsage();
const nothing = () => ({ find: () => [], mend: () => null });
const { archive } = await loadArchive([file], search === 'none' ? { index: nothing } : {});
const seconds = processorSince(started);
const [more, peak] = [resident() - before, process.resourceUsage().maxRSS * 1024];
const { documents: speeches, speakers } = archive.extent;
let characters = 0;
for (const text of archive.entries.texts()) characters += text.length;
const times = await timesOf(archive);
console.log(JSON.stringify({ speeches, speakers, characters, seconds, more, peak, times } satisfies Opened));

/** Resident memory when what is not needed any more has been given back as far as can be asked for. */
function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

async function timesOf(archive: Archive): Promise<Record<string, readonly number[]>> {
  const step = Math.max(1, Math.floor(archive.entries.length / PLACES));
  const cited = Array.from({ length: PLACES }, (_, at) => {
    const entry = archive.entries.at(at * step);
    const [statement] = entry?.quotations ?? [];
    return entry === undefined || statement?.by == null
      ? []
      : [{ entry, statement, name: statement.by.name }];
  }).flat();
  const asked = {
    '`/sources`': [() => listSources(archive)],
    '`/quotes`': cited.map(
      ({ name }) =>
        () =>
          quotesBy({ speaker: name }, archive),
    ),
    'a citation by its id': cited.map(
      ({ entry, statement }) =>
        () =>
          recall([{ id: idOf({ entry, statement }), grade: 'exact' }], archive),
    ),
    ...(search === 'none'
      ? {}
      : {
          'a phrase': cited.map(({ entry: { document } }) => {
            const phrase = document.text.split(/\s+/u).slice(0, WORDS).join(' ');
            return () => archive.find(phrase);
          }),
        }),
  };
  const told: Record<string, readonly number[]> = {};
  for (const [name, works] of Object.entries(asked)) told[name] = await timesEach(works);
  return told;
}

async function timesEach(works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const work of works) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
}
