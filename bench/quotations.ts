/**
 * How many megabytes of news a second become attributed quotations, and how many of these are right?
 *
 *     node bench/quotations.ts [annotated.jsonl]
 *
 * Without a file the articles are made of the starter corpus, and only the speed is told. A megabyte is 10^6
 * characters (UTF-16 code units). Readers take turns, since a machine is not equally fast all the time.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { counted } from '../src/domain/counted.ts';
import type { Estimate } from '../src/domain/score.ts';
import { score } from '../src/scoring/score.ts';
import { scoreDocument } from '../src/scoring/score-document.ts';
import { type Article, readArticles } from './articles.ts';
import { READERS, type Reader } from './readers.ts';
import { percentile } from './starter.ts';

const ROUNDS = 5;
/** Of one document. */
const MEGABYTES = [1, 2, 5, 10];
/** In characters: the width of the first column, and of the others. */
const [NAME, CELL] = [32, 14];
const LONG_DOCUMENT = fileURLToPath(new URL('long-document.ts', import.meta.url));

export function printQuotations(file?: string): void {
  const articles = readArticles(file);
  console.log(
    `${counted(articles.length, 'article')}, ${megabytesOf(articles).toFixed(2)} MB, median of ${counted(ROUNDS, 'round')}:`,
  );
  const accuracies = READERS.map((reader) => accuracyOf(reader, articles));
  const rounds = Array.from({ length: ROUNDS }, () => READERS.map((reader) => speedOf(reader, articles)));
  const rows = READERS.map(({ name }, at) => [
    name,
    median(rounds.map((round) => round[at] ?? 0)).toFixed(2),
    median(rounds.map((round) => (round[at] ?? 0) / (round[0] ?? 1))).toFixed(2),
    ...(accuracies[at] ?? []),
  ]);
  const isScored = articles.some(({ gold }) => gold !== undefined);
  printRows([['', 'MB/s', 'times', ...(isScored ? ACCURACIES : [])], ...rows]);
  for (const megabytes of MEGABYTES) printLong(megabytes, file);
}

const median = (values: readonly number[]): number => percentile(values, 50);

const megabytesOf = (articles: readonly Article[]): number =>
  articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6;

/** In megabytes a second. */
function speedOf({ read }: Reader, articles: readonly Article[]): number {
  const started = performance.now();
  for (const article of articles) read(article);
  return (megabytesOf(articles) * 1e3) / (performance.now() - started);
}

/** Of annotated direct quotations: found at all, found with the right speaker; and of those named, named rightly. */
const ACCURACIES = ['found, F1', 'right', 'by name', 'pronoun', 'role, body', 'named rightly'];

/** How often what it finds is right, where that is known; it warms the reader up as well. */
function accuracyOf({ read }: Reader, articles: readonly Article[]): readonly string[] {
  const scored = articles.flatMap((article) => {
    const found = read(article);
    return found === null || article.gold === undefined ? [] : [scoreDocument(article.gold, found)];
  });
  if (scored.length === 0) return [];
  const { quotations, speakers, named } = score(scored);
  const { name, pronoun, nominal, all } = speakers.direct;
  return [quotations.direct.f1, all.right, name.right, pronoun.right, nominal.right, named.precision].map(
    percent,
  );
}

function printRows(rows: readonly (readonly string[])[]): void {
  for (const [name = '', ...cells] of rows)
    console.log(`  ${name.padEnd(NAME)}${cells.map((cell) => cell.padStart(CELL)).join('')}`);
}

const percent = ({ value }: Estimate): string => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

/** Does the speed hold, and what does memory need, as one document grows? */
function printLong(megabytes: number, file: string | undefined): void {
  const args = [LONG_DOCUMENT, String(megabytes), ...(file === undefined ? [] : [file])];
  const told = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const { seconds, memory } = JSON.parse(told) as { seconds: number; memory: number }; // What the program prints.
  console.log(
    `  one document of ${String(megabytes).padStart(2)} MB: ${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(2)} MB/s, at most ${(memory / 1e6).toFixed(0)} MB resident`,
  );
}

if (import.meta.main) printQuotations(process.argv[2]);
