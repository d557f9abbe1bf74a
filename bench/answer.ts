/** How long does one answer take in process, and how much memory is there? */
import { commands } from '../commands/index.ts';
import { systemClock } from '../src/clock.ts';
import { type Desk, openDesk } from '../src/desk.ts';
import { slice } from '../src/domain/span.ts';
import { loadArchive } from '../src/load-archive.ts';
import { LATENCY, latencyOf } from './report/latency.ts';
import type { Section } from './report/section.ts';
import { tell } from './report/tell.ts';
import { megabytes, short } from './report/units.ts';
import { STARTER_CORPUS } from './starter.ts';

const ROUNDS = 5;
/** Words of a question. */
const ASKED = 6;

export async function measureAnswers(): Promise<Section> {
  const { archive } = await loadArchive([STARTER_CORPUS]);
  const desk = openDesk(commands, archive, systemClock);
  const beginning = (text: string): string => text.split(' ').slice(0, ASKED).join(' ');
  const entries = [...archive.entries];
  const phrases = entries.flatMap(({ document, quotations }) =>
    quotations.map(({ span }) => `/who-said ${beginning(slice(document.text, span))}`),
  );
  const questions = entries.map(
    ({ document, passage }) => `/ask what is said of ${beginning(slice(document.text, passage))}`,
  );
  const first = await desk.answerLine('/who-said elephant in the room');
  const rows = [
    ['`/who-said`', ...latencyOf(await timesOf(desk, phrases))],
    ['`/ask`', ...latencyOf(await timesOf(desk, questions))],
  ];
  const { rss, heapUsed } = process.memoryUsage();
  return {
    question: 'How long does an answer take?',
    about: `In process, without Discord, from the starter corpus; warm, but for the very first answer, which took ${short(first.tookMs)} ms. The process held ${megabytes(rss)} MB then, ${megabytes(heapUsed)} MB of it as objects.`,
    tables: [{ head: ['', ...LATENCY], rows }],
  };
}

async function timesOf(desk: Desk, lines: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const line of lines) times.push((await desk.answerLine(line)).tookMs);
  }
  return times;
}

if (import.meta.main) tell(await measureAnswers());
