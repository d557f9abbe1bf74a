import { tableOf } from '../../report/markdown.ts';
import { megabytes, number, percent, short } from '../../report/units.ts';
import { ENGINES } from '../engine.ts';
import type { HardTime, Measured } from '../measured.ts';
import { KINDS } from '../misremember.ts';

/**
 * A page in Markdown: how well each engine finds what is misremembered, how fast, and at what price.
 * `about` is a sentence on the passages.
 */
export function tablesOf(measured: readonly Measured[], about: string): string {
  const sizes = [...new Set(measured.map(({ texts }) => texts))];
  return [
    `${HEAD}\n\n${about}`,
    PICTURES,
    ENGINES.map(({ name, settings }) => `- **${name}**: ${settings}`).join('\n'),
    ...sizes.flatMap((size) =>
      sectionOf(
        size,
        measured.filter(({ texts }) => texts === size),
      ),
    ),
    `Measured with Node ${process.version} on ${process.platform}, ${process.arch}, one core.\n`,
  ].join('\n\n');
}

const HEAD = `# Finding what is misremembered

Written by \`npm run bench\` (\`node bench/search/all.ts PASSAGES.jsonl.gz QUERIES.json --out docs\`).

A known item is a fragment of four to seven words that somebody said, asked for in eight ways: as it was said
(exact), without its function words (dropped), with one wrong word, misspelt (typo), in another number or tense
(inflected), in another order (shuffled), with two words put in (distract), and with two of these at once (mixed). An
answer is right when that passage holds the fragment, word for word. Queries are made and not collected from people.
Each engine builds, and answers from what it saved, in processes of its own; the slow ones were asked for fewer items.`;

const PICTURES = `![How often the first answer is right](search-quality.svg)

![How long an answer takes](search-latency.svg)

Engines and their settings:`;

function sectionOf(size: number, measured: readonly Measured[]): readonly string[] {
  return [
    `## ${number(size)} passages`,
    'First answer right, and in brackets right among the first five, in percent:',
    tableOf(
      ['', 'items', ...KINDS, 'all'],
      measured.map(({ engine, served: { items, quality } }) => [
        engine,
        number(items),
        ...[...KINDS.map((kind) => quality[kind]), average(Object.values(quality))].map(
          ({ first, five }) => `${percent(first)} (${percent(five)})`,
        ),
      ]),
    ),
    'The price; memory resident after loading, and at most; latency in milliseconds, warm:',
    tableOf(
      [
        '',
        'build s',
        'save s',
        'build peak MB',
        'on disk MB',
        'load s',
        'resident MB',
        'peak MB',
        'p50',
        'p95',
        'p99',
        'max',
      ],
      measured.map(({ engine, built, served: { loadSeconds, resident, peak, latency } }) => [
        engine,
        short(built.seconds),
        short(built.saveSeconds),
        megabytes(built.peak),
        megabytes(built.size),
        short(loadSeconds),
        megabytes(resident),
        megabytes(peak),
        ...[latency.p50, latency.p95, latency.p99, latency.max].map(short),
      ]),
    ),
    'Hard queries: the worst of three, in milliseconds (– where it failed, took 45 seconds or more than 8 GB):',
    tableOf(
      ['', ...(measured[0]?.hard ?? []).map(({ name }) => name)],
      measured.map(({ engine, hard }) => [
        engine,
        ...hard.map(({ ms }: HardTime) => (ms === null ? '–' : short(ms))),
      ]),
    ),
    ...measured.flatMap(({ engine, served: { absent } }) =>
      absent === null ? [] : [`What ${engine} claims of fragments that nobody said: ${claims(absent)}.`],
    ),
  ];
}

/** Of the best answers, in percent. */
export function claims(absent: Readonly<Record<string, number>>): string {
  const all = Object.values(absent).reduce((sum, count) => sum + count, 0);
  return Object.entries(absent)
    .sort(([, a], [, b]) => b - a)
    .map(([grade, count]) => `${grade} ${short((100 * count) / all)} %`)
    .join(', ');
}

/** Over the kinds, each as much as the others. */
export function average(shares: readonly { readonly first: number; readonly five: number }[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { first: mean(shares.map(({ first }) => first)), five: mean(shares.map(({ five }) => five)) };
}
