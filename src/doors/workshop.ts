import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSentence } from '../adapters/console/output.ts';
import { quotationLines, showQuotations } from '../adapters/console/show-quotations.ts';
import { showScore } from '../adapters/console/show-score.ts';
import { showTallies } from '../adapters/console/show-tallies.ts';
import { drawConfidence } from '../adapters/files/draw-confidence.ts';
import { readLinesOf, writeText } from '../adapters/files/plain-file.ts';
import { correctionsAbove, filesBeside, readDocument } from '../adapters/files/read-corpus.ts';
import { readCorrections } from '../corrections/read-corrections.ts';
import type { Problem } from '../domain/problem.ts';
import type { Input } from '../domain/vocabulary.ts';
import { measure } from '../measure.ts';
import type { Model } from '../quotations/weighing/model.ts';
import { type GoldDocument, readGold } from '../scoring/gold.ts';
import { describeProblem } from '../texts/describe-problem.ts';
import { train } from '../training/train.ts';
import { understand, understandCorrected, understandExplained } from '../understand.ts';

/** What decides who said it, as it comes with the program. */
const WEIGHTS = fileURLToPath(new URL('../quotations/weighing/weights.json', import.meta.url));

/** Tells a person what is wrong; its value is the exit code. */
type Fail = (wrong: string) => Promise<number>;

/** The door that measures how well annotated documents are read. */
export async function scoreDoor(
  words: readonly string[],
  options: { readonly json?: boolean; readonly svg?: string },
  fail: Fail,
): Promise<number> {
  const read = await readAnnotated(words, 'score', fail);
  if (read === null) return 1;
  const scored = measure(read.documents);
  await showScore(scored, { json: options.json === true });
  const { svg } = options;
  const unwritten = svg === undefined ? null : await writeText(svg, drawConfidence(scored.confidence));
  if (unwritten !== null) return fail(unwritten.wrong);
  return read.wrong === 0 ? 0 : 1;
}

/** The door that learns from annotated documents what decides who said it. */
export async function trainDoor(
  words: readonly string[],
  { out = WEIGHTS }: { readonly out?: string },
  fail: Fail,
): Promise<number> {
  const read = await readAnnotated(words, 'train', fail);
  if (read === null) return 1;
  await writeSentence(`Learning from ${read.documents.length} documents …`, process.stderr);
  const { model, tallies } = train(read.documents);
  const unwritten = await writeText(out, asText(model));
  if (unwritten !== null) return fail(unwritten.wrong);
  await showTallies(tallies, { namedFrom: model.namedFrom, out });
  return read.wrong === 0 ? 0 : 1;
}

/** A weight a line and a corner of a line a line, so that what changed can be read. */
const asText = (model: Model): string =>
  `${JSON.stringify(model, null, 2).replaceAll(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/gu, '[$1, $2]')}\n`;

/** The documents of a file, and how many of its lines are none (each is told); null when there is nothing to read. */
async function readAnnotated(
  [file]: readonly string[],
  door: string,
  fail: Fail,
): Promise<{ readonly documents: readonly GoldDocument[]; readonly wrong: number } | null> {
  const nothing = async (wrong: string): Promise<null> => {
    await fail(wrong);
    return null;
  };
  if (file === undefined)
    return nothing(`There is no file. Write one behind --, such as: npm run -s ${door} -- annotated.jsonl`);
  const read = await readLinesOf(file);
  if ('wrong' in read) return nothing(read.wrong);
  const documents: GoldDocument[] = [];
  let wrong = 0;
  for (const [at, line] of read.lines.entries()) {
    if (line.trim() === '') continue;
    const gold = readGold(line);
    if ('wrong' in gold) {
      wrong++;
      await fail(`${file}:${at + 1}: ${gold.wrong}`);
    } else documents.push(gold);
  }
  return documents.length === 0
    ? nothing(`There is no annotated document in ${file}.`)
    : { documents, wrong };
}

type QuotationOptions = { readonly json?: boolean; readonly jsonl?: boolean; readonly explain?: boolean };

/** Shows what is understood of documents, corrected in their folders or above. */
export async function quotationsDoor(
  files: readonly string[],
  options: QuotationOptions,
  fail: Fail,
): Promise<number> {
  if (options.jsonl === true) return quotationLines(understand);
  if (files.length === 0)
    return fail('There is no file. Write one behind --, such as: npm run -s quotations -- article.txt');
  const problems: Problem[] = [];
  for (const file of files) {
    const list = await correctionsAbove(file, problems);
    const { corrections, problems: wrong } = readCorrections(list?.yaml ?? '', list?.file ?? '');
    const text = await readDocument(file, {
      folder: dirname(list?.file ?? file),
      beside: await filesBeside(file),
      problems,
    });
    problems.push(...wrong);
    if (text === undefined) continue;
    const read = options.explain === true ? understandExplained : understandCorrected;
    const corrected = (input: Input) => read(input, corrections);
    await showQuotations(text, corrected, { json: options.json === true });
  }
  for (const problem of problems) await writeSentence(describeProblem(problem), process.stderr);
  return problems.length === 0 ? 0 : 1;
}
