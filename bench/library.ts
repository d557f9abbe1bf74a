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
import { LATENCY, latencyOf } from './report/latency.ts';
import type { Section, Table } from './report/section.ts';
import { tell } from './report/tell.ts';
import { megabytes, number, short } from './report/units.ts';
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

type Opening = {
  /** Those that were opened last. */
  readonly desks: DesksInThreads;
  /** In milliseconds. */
  readonly anew: number;
  readonly again: number;
  /** In bytes. */
  readonly snapshot: number;
  readonly resident: number;
};

export async function measureLibrary(
  documents = DOCUMENTS,
  meanwhile = MEANWHILE,
  file?: string,
): Promise<Section> {
  const state = mkdtempSync(join(tmpdir(), 'who-said-library-'));
  const library = openLibraryIn(state);
  try {
    const documentAt = makeDocuments(file);
    const firstOnes = Array.from({ length: documents }, (_, at) => documentAt(at));
    for (const one of firstOnes) await library.add(EVERYBODY, one);
    const swaps: number[] = [];
    const { desks, ...opening } = await openTwice({ state, library, swaps });
    const questions = questionsFrom(firstOnes, seeded(1));
    const idle = await latencies(desks, questions, (asked) => asked < IDLE);
    const adding = await whileAdding(desks, questions, [state, documents, meanwhile, file]);
    await desks.close();
    const resident = process.memoryUsage.rss();
    return {
      question: 'What do many added documents take, and who waits while more are added?',
      about: `${counted(documents, 'document')}, made of paragraphs of ${file === undefined ? 'the starter corpus' : 'annotated news'}, each in an order of its own; then another process adds ${counted(meanwhile, 'document')} while \`/who-said\` is asked all the time.`,
      tables: [openingTable(opening), ...latencyTables(idle, adding), swapTable(swaps, resident)],
    };
  } finally {
    await library.close();
    rmSync(state, { recursive: true, force: true });
  }
}

async function openTwice({ state, library, swaps }: Circumstances): Promise<Opening> {
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
  return {
    desks: again.desks,
    anew: anew.ms,
    again: again.ms,
    snapshot: statSync(join(state, 'snapshot')).size,
    resident: process.memoryUsage.rss(),
  };
}

const openingTable = ({ anew, again, snapshot, resident }: Omit<Opening, 'desks'>): Table => ({
  caption: 'Opening them:',
  head: ['', 's', 'snapshot MB', 'MB resident'],
  rows: [
    ['with nothing worked out before', short(anew / 1e3), '–', '–'],
    ['from a snapshot', short(again / 1e3), megabytes(snapshot), megabytes(resident)],
  ],
});

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
  const words = [ADD, ...add.filter((word) => word !== undefined).map(String)];
  const program = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  let isDone = false;
  const done = new Promise<void>((resolve, reject) => {
    program.once('error', reject);
    program.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`adding ended with code ${code}`)),
    );
  })
    .then(() => desks.upToDate())
    .finally(() => {
      isDone = true;
    });
  const times = await latencies(desks, question, () => !isDone);
  await done;
  return times;
}

function latencyTables(idle: readonly number[], adding: readonly number[]): readonly Table[] {
  const times = percentile(adding, 99) / percentile(idle, 99);
  const slow = adding.filter((ms) => ms > MOST_MS).length;
  return [
    {
      caption: '`/who-said`, through the thread that answers:',
      head: ['', ...LATENCY],
      rows: [
        ['while nothing else happens', ...latencyOf(idle)],
        ['while documents are added', ...latencyOf(adding)],
      ],
    },
    {
      head: ['wanted', 'is'],
      rows: [
        [`at most ${MOST_TIMES} times as long at the 99th percentile`, `${short(times)} times`],
        [`no answer over ${MOST_MS} ms while documents are added`, counted(slow, 'answer')],
      ],
    },
  ];
}

const swapTable = (swaps: readonly number[], resident: number): Table => ({
  caption: 'Another thread opened everything anew meanwhile:',
  head: ['times', 'median s', 'longest s', 'MB resident at the end'],
  rows: [
    [
      number(swaps.length),
      short(percentile(swaps, 50) / 1e3),
      short(percentile(swaps, 100) / 1e3),
      megabytes(resident),
    ],
  ],
});

if (import.meta.main) {
  const [documents, meanwhile, file] = process.argv.slice(2);
  tell(await measureLibrary(Number(documents ?? DOCUMENTS), Number(meanwhile ?? MEANWHILE), file));
}
