/**
 * Measures one engine in a process of its own: `node bench/search/measure.ts PART ENGINE SIZE TEXTS INDEX SECONDS`.
 * Prints what it measured as JSON; the hard queries one a line, as they are answered.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, type Engine, type Find } from './engine.ts';
import type { Built, HardTime, Questions } from './measured.ts';
import { serve } from './serve.ts';
import { allOf, openTexts } from './texts-on-disk.ts';

const [part, name, size, folder = '', index = '', seconds] = process.argv.slice(2);
const engine = await engineNamed(name);
const texts = openTexts(folder, Number(size));
const questions: Questions = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')); // Our own.

if (part === 'build') print(await build(engine));
else {
  const started = performance.now();
  const find = await engine.open(index, texts);
  const loadSeconds = secondsSince(started);
  const resident = process.memoryUsage().rss;
  if (part === 'serve') {
    print({ loadSeconds, resident, ...serve(find, questions, Number(seconds)), peak: peak() });
  } else for (const { name: hard, phrase } of questions.hard) print(timeHard(find, hard, phrase));
}

async function engineNamed(wanted: string | undefined): Promise<Engine> {
  const known = ENGINES.find((one) => one.name === wanted);
  if (known === undefined) throw new Error(`there is no engine “${wanted}”`);
  return known.load();
}

async function build({ build: buildFrom }: Engine): Promise<Built> {
  const started = performance.now();
  const save = buildFrom(allOf(texts), index);
  const built = performance.now();
  await save();
  const files = readdirSync(index).map((file) => statSync(join(index, file)).size);
  return {
    seconds: (built - started) / 1e3,
    saveSeconds: secondsSince(built),
    peak: peak(),
    size: files.reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** The worst of three, in milliseconds; null for a query that the engine refuses. */
function timeHard(find: Find, hard: string, phrase: string): HardTime {
  let worst = 0;
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    try {
      find(phrase, 5);
    } catch {
      return { name: hard, ms: null };
    }
    worst = Math.max(worst, performance.now() - started);
  }
  return { name: hard, ms: worst };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1e3;
}

function peak(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function print(measured: object): void {
  console.log(JSON.stringify(measured));
}
