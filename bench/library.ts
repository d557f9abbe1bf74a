/**
 * How long does a bot take to begin with many added documents, and who waits while more are added?
 *
 *     node bench/library.ts [documents] [added meanwhile] [annotated.jsonl]
 *
 * Without a file the documents are made of paragraphs of the starter corpus. They lie in a temporary folder.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import { type DesksInThreads, openDesksInThreads } from '../src/desks/desks-in-threads.ts';
import { counted } from '../src/domain/counted.ts';
import { EVERYBODY, type Library, type Reading } from '../src/library/library.ts';
import { openLibraryIn } from '../src/library/open-library.ts';
import { makeDocuments } from './library/documents.ts';
import { pick, type Random, seeded } from './random.ts';
import { percentile, STARTER_CORPUS } from './starter.ts';

const [DOCUMENTS, MEANWHILE] = [1_000, 2_000];
const ADD = fileURLToPath(new URL('library/add.ts', import.meta.url));
/** Questions that are asked while nothing else happens. */
const IDLE = 1_000;
/** Between two questions, in milliseconds. */
const BETWEEN = 5;
/** Words of a question. */
const ASKED = 6;
/** Neither is what a person should notice: how many times as long at the 99th percentile, and milliseconds. */
const [MOST_TIMES, MOST_MS] = [3, 200];

type Circumstances = {
  readonly state: string;
  readonly library: Library;
  /** How often desks took the place of others, counted up as the log tells it. */
  readonly swaps: number[];
};

export async function printLibrary(
  documents = DOCUMENTS,
  meanwhile = MEANWHILE,
  file?: string,
): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'who-said-library-'));
  const library = openLibraryIn(state);
  try {
    const documentAt = makeDocuments(file);
    const firstOnes = Array.from({ length: documents }, (_, at) => documentAt(at));
    for (const one of firstOnes) await library.add(EVERYBODY, one);
    const swaps: number[] = [];
    const desks = await printOpening({ state, library, swaps }, firstOnes.length);
    const questions = questionsFrom(firstOnes, seeded(1));
    const idle = await latencies(desks, questions, (asked) => asked < IDLE);
    const adding = await whileAdding(desks, questions, [state, documents, meanwhile, file]);
    await desks.close();
    printLatencies('/who-said, idle', idle);
    printLatencies(`/who-said, while ${counted(meanwhile, 'document')} are added`, adding);
    printVerdict(idle, adding, swaps);
  } finally {
    await library.close();
    rmSync(state, { recursive: true, force: true });
  }
}

/** @returns the desks that were opened last */
async function printOpening(
  { state, library, swaps }: Circumstances,
  documents: number,
): Promise<DesksInThreads> {
  const log = {
    info: (data: Readonly<Record<string, unknown>>) => void swaps.push(Number(data.tookMs)),
    warn: console.error,
    error: console.error,
  };
  const task = { folders: [STARTER_CORPUS], stateFolder: state };
  const open = async () => {
    const started = performance.now();
    const desks = await openDesksInThreads(commands, task, library, log);
    return { desks, ms: performance.now() - started };
  };
  const anew = await open();
  await anew.desks.close();
  const again = await open();
  const { size } = statSync(join(state, 'snapshot'));
  console.log(
    `${counted(documents, 'document')} added: open without a snapshot in ${anew.ms.toFixed(0)} ms, with one of ${megabytes(size)} in ${again.ms.toFixed(0)} ms (${(anew.ms / again.ms).toFixed(1)} times as quick), ${megabytes(process.memoryUsage.rss())} resident`,
  );
  return again.desks;
}

/** Words that stand in a row in some document. */
function questionsFrom(documents: readonly Reading[], random: Random): () => string {
  return () => {
    const words = pick(documents, random).text.replace(/["“”]/gu, '').split(/\s+/u);
    const at = Math.floor(random() * Math.max(1, words.length - ASKED));
    return words.slice(at, at + ASKED).join(' ');
  };
}

/** Asks one question after another, as long as it is wanted. @returns milliseconds that each waited */
async function latencies(
  desks: DesksInThreads,
  question: () => string,
  goesOn: (asked: number) => boolean,
): Promise<readonly number[]> {
  const desk = await desks.of(null);
  const whoSaid = commands.find(({ name }) => name === 'who-said');
  if (whoSaid === undefined) throw new Error('there is no /who-said');
  const times: number[] = [];
  while (goesOn(times.length)) {
    const started = performance.now();
    await desk.answer(whoSaid, { phrase: question() });
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  return times;
}

/** Asks while another process adds, and until all that it added is answered from. */
async function whileAdding(
  desks: DesksInThreads,
  question: () => string,
  add: readonly (string | number | undefined)[],
): Promise<readonly number[]> {
  const started = performance.now();
  const words = [ADD, ...add.filter((word) => word !== undefined).map(String)];
  const program = spawn(process.execPath, words, { stdio: 'inherit' });
  let isDone = false;
  const done = new Promise<void>((resolve, reject) => {
    program.once('error', reject);
    program.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`adding ended with code ${code}`)),
    );
  })
    .then(() => {
      console.log(`added in ${((performance.now() - started) / 1e3).toFixed(1)} s`);
      return desks.upToDate();
    })
    .finally(() => {
      isDone = true;
    });
  const times = await latencies(desks, question, () => !isDone);
  await done;
  console.log(`answered from in ${((performance.now() - started) / 1e3).toFixed(1)} s`);
  return times;
}

function printLatencies(what: string, times: readonly number[]): void {
  const [median, high, worst] = [50, 99, 100].map((percent) => percentile(times, percent).toFixed(1));
  console.log(
    `${what}: median ${median} ms, 99th percentile ${high} ms, worst ${worst} ms of ${times.length}`,
  );
}

function printVerdict(idle: readonly number[], adding: readonly number[], swaps: readonly number[]): void {
  const times = percentile(adding, 99) / percentile(idle, 99);
  const slow = adding.filter((ms) => ms > MOST_MS).length;
  console.log(
    `the 99th percentile is ${times.toFixed(1)} times that of idle (wanted: at most ${MOST_TIMES}); ${counted(slow, 'answer')} took over ${MOST_MS} ms (wanted: none)`,
  );
  console.log(
    `desks were opened anew ${counted(swaps.length, 'time')}: median ${percentile(swaps, 50)} ms, longest ${percentile(swaps, 100)} ms; ${megabytes(process.memoryUsage.rss())} resident`,
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

if (import.meta.main) {
  const [documents, meanwhile, file] = process.argv.slice(2);
  await printLibrary(Number(documents ?? DOCUMENTS), Number(meanwhile ?? MEANWHILE), file);
}
