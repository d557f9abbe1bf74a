/** How long does a suggestion take at each keystroke? */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { buildArchive } from '../src/archive.ts';
import type { Archive, Suggested } from '../src/domain/archive.ts';
import type { Input } from '../src/domain/vocabulary.ts';
import { loadArchive } from '../src/load-archive.ts';
import { percentile, STARTER_CORPUS } from './starter.ts';

/** Passages of speeches, one a line: `{"id","speaker","date","source","title","text"}`, gzipped. */
const PASSAGES = process.argv[2] ?? '../shared/data/passages-500k.jsonl.gz';
const MOST_PASSAGES = 10_000;
/** Quotations and names that are typed, letter by letter, up to so many letters. */
const TYPED = 40;
const LETTERS = 24;

async function printKeystrokes(archive: Archive): Promise<void> {
  console.log(`${archive.extent.passages} passages, ${archive.extent.quotations} quotations`);
  for (const what of ['phrases', 'speakers', 'publishers'] as const) {
    const first = await timed(() => archive.suggest(what, ''));
    const times: number[] = [];
    for (const typed of await keystrokes(archive, what)) {
      times.push(await timed(() => archive.suggest(what, typed)));
    }
    const [median, high, worst] = [50, 99, 100].map((percent) => percentile(times, percent).toFixed(2));
    console.log(
      `${what}: first ${first.toFixed(1)} ms, then median ${median}, 99th percentile ${high}, worst ${worst} ms of ${times.length}`,
    );
  }
  const mending = await timed(() => archive.mend('qwerzu'));
  const again = await timed(() => archive.mend('a phraze with a mispelt wrod'));
  console.log(`mending a phrase: first ${mending.toFixed(1)} ms, then ${again.toFixed(2)} ms`);
  const about = await timed(() => archive.about('encryption'));
  const aboutAgain = await timed(() => archive.about('federal power of the states'));
  console.log(`a topic: first ${about.toFixed(1)} ms, then ${aboutAgain.toFixed(2)} ms`);
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

await printKeystrokes((await loadArchive([STARTER_CORPUS])).archive);
try {
  const inputs = await inputsOf(PASSAGES);
  await printKeystrokes(buildArchive({ inputs, known: [] }).archive);
} catch (error) {
  console.error(`NOT MEASURED at ${MOST_PASSAGES} passages: ${PASSAGES} cannot be read (${error}).`);
  process.exitCode = 1;
}
