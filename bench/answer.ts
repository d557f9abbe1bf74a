import { commands } from '../commands/index.ts';
import { systemClock } from '../src/clock.ts';
import { type Desk, openDesk } from '../src/desk.ts';
import { slice } from '../src/domain/span.ts';
import { loadArchive } from '../src/load-archive.ts';
import { percentile, STARTER_CORPUS } from './starter.ts';

const ROUNDS = 5;

/** How long does one answer take in process, and how much memory is there? */
export async function printAnswers(): Promise<void> {
  const { archive } = await loadArchive([STARTER_CORPUS]);
  const desk = openDesk(commands, archive, systemClock);
  const lines = [...archive.entries].flatMap(({ document, quotations }) =>
    quotations.map(({ span }) => `/who-said ${slice(document.text, span).split(' ').slice(0, 6).join(' ')}`),
  );
  const first = await desk.answerLine('/who-said elephant in the room');
  console.log(`first answer: ${first.tookMs.toFixed(1)} ms`);
  await printTimes('one answer', desk, lines);
  const questions = [...archive.entries].map(
    ({ document, passage }) =>
      `/ask what is said of ${slice(document.text, passage).split(' ').slice(0, 6).join(' ')}`,
  );
  await printTimes('a plain question', desk, questions);
  const { rss, heapUsed } = process.memoryUsage();
  console.log(`memory: ${(rss / 1e6).toFixed(0)} MB resident, ${(heapUsed / 1e6).toFixed(0)} MB heap`);
}

async function printTimes(what: string, desk: Desk, lines: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const line of lines) times.push((await desk.answerLine(line)).tookMs);
  }
  const [median, high, worst] = [50, 99, 100].map((percent) => percentile(times, percent).toFixed(2));
  console.log(
    `${what}, warm: median ${median} ms, 99th percentile ${high} ms, worst ${worst} ms of ${times.length}`,
  );
}
