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
import { inputOf } from '../src/domain/input-of.ts';
import { understand } from '../src/understand.ts';
import { accuraciesOf, accuracyTables, picturesOf } from './accuracy.ts';
import { type Article, readArticles } from './articles.ts';
import { READERS, type Reader } from './readers.ts';
import { processorSince } from './report/processor.ts';
import type { Section, Table } from './report/section.ts';
import { tell } from './report/tell.ts';
import { megabytes as inMegabytes, number, short } from './report/units.ts';
import { percentile } from './starter.ts';

const ROUNDS = 5;
/** Of one document. */
const MEGABYTES = [1, 2, 5, 10];
const LONG_DOCUMENT = fileURLToPath(new URL('long-document.ts', import.meta.url));

export function measureQuotations(file?: string): Section {
  const articles = readArticles(file);
  const accuracies = accuraciesOf(articles); // First: it warms the readers up as well.
  return {
    question: 'How well and how fast are quotations read?',
    about: `${number(articles.length)} ${file === undefined ? 'articles made of the starter corpus' : 'annotated news articles that nothing was learned from'}, ${megabytesOf(articles).toFixed(2)} million characters. Readers take turns for ${ROUNDS} rounds in one process. *The nearest name* is the rule everybody writes first: the name nearest to the said-verb nearest to the words.${file === undefined ? ' How often it is right can be told of annotated articles alone (`--gold`).' : ''}`,
    tables: [...accuracyTables(accuracies), speedTable(articles), longTable(file), dayTable(articles)],
    pictures: picturesOf(accuracies),
  };
}

const median = (values: readonly number[]): number => percentile(values, 50);

const megabytesOf = (articles: readonly Article[]): number =>
  articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6;

function speedTable(articles: readonly Article[]): Table {
  const rounds = Array.from({ length: ROUNDS }, () => READERS.map((reader) => speedOf(reader, articles)));
  const rows = READERS.map(({ name }, at) => [
    name,
    median(rounds.map((round) => round[at] ?? 0)).toFixed(2),
    median(rounds.map((round) => (round[at] ?? 0) / (round[0] ?? 1))).toFixed(2),
  ]);
  return {
    caption: 'The speed, in million characters a second of processor time:',
    head: ['', 'million a second', 'times as fast'],
    rows,
  };
}

/** In megabytes a second of processor time. */
function speedOf({ read }: Reader, articles: readonly Article[]): number {
  const started = process.cpuUsage();
  for (const article of articles) read(article);
  return megabytesOf(articles) / processorSince(started);
}

/** Does the speed hold, and what does memory need, as one document grows? */
const longTable = (file: string | undefined): Table => ({
  caption: 'One long document:',
  head: ['million characters', 's of processor', 'million a second', 'at most MB resident'],
  rows: MEGABYTES.map((megabytes) => {
    const args = [LONG_DOCUMENT, String(megabytes), ...(file === undefined ? [] : [file])];
    const told = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const { seconds, memory } = JSON.parse(told) as { seconds: number; memory: number }; // What the program prints.
    return [String(megabytes), short(seconds), short(megabytes / seconds), inMegabytes(memory)];
  }),
});

function dayTable(articles: readonly Article[]): Table {
  const all = articles.flatMap((article) => understand(inputOf(article)).quotations);
  const dated = all.filter(({ said }) => said !== null);
  return {
    caption: 'What is found, of every kind, and how much of it has a day on which it was said:',
    head: ['statements', 'with a day', 'one in'],
    rows: [[number(all.length), number(dated.length), short(all.length / Math.max(1, dated.length))]],
  };
}

if (import.meta.main) tell(measureQuotations(process.argv[2]));
