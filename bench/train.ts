/**
 * How long does it take to learn what decides, how often is that right where it was not learned, and is it what comes
 * with the program?
 *
 *     node bench/train.ts annotated.jsonl
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { train } from '../src/training/train.ts';
import { readArticles } from './articles.ts';
import { processorSince } from './report/processor.ts';
import type { Section } from './report/section.ts';
import { tell } from './report/tell.ts';
import { number, percent, short } from './report/units.ts';

const WEIGHTS = new URL('../src/quotations/weighing/weights.json', import.meta.url);

const OF: Readonly<Record<string, string>> = {
  direct: 'who said direct quotations',
  mixed: 'who said quoted parts',
  nobody: 'what nobody said',
  pronoun: 'whom a pronoun means',
};

export function measureTraining(file: string): Section {
  const documents = readArticles(file).flatMap(({ gold }) => (gold === undefined ? [] : [gold]));
  const started = process.cpuUsage();
  const { model, tallies } = train(documents);
  const seconds = processorSince(started);
  const isSame = isDeepStrictEqual(model, JSON.parse(readFileSync(WEIGHTS, 'utf8')));
  return {
    question: 'How well does it learn who said something?',
    about: `\`npm run train\` with ${number(documents.length)} annotated articles took ${short(seconds)} s of processor time. A speaker is named from a confidence of ${model.namedFrom} on, so that what is promised holds on documents that were left out. What was learned is ${isSame ? 'to the digit what comes with the program' : '**not** what comes with the program: that was learned from other articles, or by other rules'}.`,
    tables: [
      {
        caption: 'Right on documents that were left out while learning (five parts, each in its turn):',
        head: ['', 'decisions', 'right %'],
        rows: tallies.map(({ of, examples, right }) => [
          OF[of] ?? of,
          number(examples),
          examples === 0 ? '–' : percent(right / examples),
        ]),
      },
    ],
  };
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: train.ts ANNOTATED.jsonl');
  tell(measureTraining(file));
}
