/**
 * How long does a suggestion take at each keystroke, and what else is made of the corpus's words?
 *
 *     node bench/suggest.ts [PASSAGES.jsonl.gz]
 *
 * Passages are speeches, one a line: `{"id","speaker","date","source","title","text"}`. Without a file only the starter
 * corpus is typed.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { buildArchive } from '../src/archive.ts';
import type { Archive, Suggested } from '../src/domain/archive.ts';
import type { Input } from '../src/domain/vocabulary.ts';
import { loadArchive } from '../src/load-archive.ts';
import { LATENCY, latencyOf } from './report/latency.ts';
import type { Section, Table } from './report/section.ts';
import { tell } from './report/tell.ts';
import { number, short } from './report/units.ts';
import { STARTER_CORPUS } from './starter.ts';

const MOST_PASSAGES = 10_000;
/** Quotations and names that are typed, letter by letter, up to so many letters. */
const TYPED = 40;
const LETTERS = 24;

export async function measureSuggestions(file?: string): Promise<Section> {
  const tables = [await tableOf((await loadArchive([STARTER_CORPUS])).archive)];
  if (file !== undefined)
    tables.push(await tableOf(buildArchive({ inputs: await inputsOf(file), known: [] }).archive));
  return {
    question: 'How long does a suggestion take at each keystroke?',
    about: `${TYPED} quotations and names, typed letter by letter. The first of each kind prepares what the others use.`,
    tables,
  };
}

async function tableOf(archive: Archive): Promise<Table> {
  const rows: string[][] = [];
  for (const what of ['phrases', 'speakers', 'publishers'] as const) {
    const first = await timed(() => archive.suggest(what, ''));
    const times: number[] = [];
    for (const typed of await keystrokes(archive, what)) {
      times.push(await timed(() => archive.suggest(what, typed)));
    }
    rows.push([`suggesting ${what}`, short(first), ...latencyOf(times)]);
  }
  for (const [name, works] of Object.entries({
    'mending a phrase': ['qwerzu', 'a phraze with a mispelt wrod'].map((words) => () => archive.mend(words)),
    'a topic': ['encryption', 'federal power of the states'].map((words) => () => archive.about(words)),
  })) {
    const times: number[] = [];
    for (const work of works) times.push(await timed(work));
    const [first = 0, ...others] = times;
    rows.push([name, short(first), ...latencyOf(others)]);
  }
  const { passages, quotations } = archive.extent;
  return {
    caption: `${number(passages)} passages, ${number(quotations)} quotations:`,
    head: ['', 'first ms', ...LATENCY],
    rows,
  };
}
/** Everything that stands in an option while somebody types some of what may be suggested. */
async function keystrokes(archive: Archive, what: Suggested): Promise<readonly string[]> {
  const values = [...archive.entries].flatMap(({ document, quotations }): string[] =>
    what === 'publishers'
      ? [document.source.publisher ?? '']
      : quotations.map(({ by, span }) =>
          what === 'speakers' ? (by?.name ?? '') : document.text.slice(span.start, span.end),
        ),
  );
  const step = Math.max(1, Math.floor(values.length / TYPED));
  return values
    .filter((_, at) => at % step === 0)
    .flatMap((value) =>
      Array.from({ length: Math.min(LETTERS, value.length) }, (_, at) => value.slice(0, at + 1)),
    );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A document for each passage, in which its speaker says it. */
async function inputsOf(file: string): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { id, speaker, date, source, title, text } = JSON.parse(line) as Readonly<Record<string, string>>;
    const header = JSON.stringify({ title, publisher: source, published: date });
    inputs.push({
      id: String(id),
      file: String(id),
      format: 'text',
      text: `${speaker} said: “${text?.replace(/[“”"]/gu, '’')}”`,
      header: { file: String(id), yaml: header },
    });
    if (inputs.length === MOST_PASSAGES) break;
  }
  return inputs;
}

if (import.meta.main) tell(await measureSuggestions(process.argv[2]));
