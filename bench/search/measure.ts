/**
 * Measures one engine in a process of its own: `node bench/search/measure.ts PART ENGINE SIZE TEXTS INDEX DETAIL`.
 * Prints what it measured as JSON. The detail is how many seconds to serve, or the number of a hard query.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, type Engine, type Find } from './engine.ts';
import type { Built, Questions } from './measured.ts';
import { serve, warmUp } from './serve.ts';
import { allOf, openTexts } from './texts-on-disk.ts';

const [part, name, size, folder = '', index = '', detail] = process.argv.slice(2);
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
    print({ loadSeconds, resident, ...serve(find, questions, Number(detail)), peak: peak() });
  } else {
    warmUp(find, questions.items);
    print(worstTime(find, questions.hard[Number(detail)]?.phrase ?? ''));
  }
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

/** The worst of three, in milliseconds. */
function worstTime(find: Find, phrase: string): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    find(phrase, 5);
    return performance.now() - started;
  });
  return Math.max(...times);
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1e3;
}

function peak(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function print(measured: object | number): void {
  console.log(JSON.stringify(measured));
}
