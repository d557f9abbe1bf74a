/**
 * Measures everything that the documents of this project quote, one bench after the other, beside what else there is:
 *
 *     npm run bench
 *     npm run bench -- --gold GOLD.jsonl --train TRAIN.jsonl --speeches FILE.jsonl --passages P.jsonl.gz --queries Q.json --out docs
 *
 * Without files it takes the starter corpus and invented texts, and says what it cannot measure of them. `--only
 * quotations,search` runs some benches. With `--out` it writes a page and its pictures; what the page told before of
 * benches that are not run stays in it. `--long` asks longer, `--documents N` adds so many to a library, `--sizes
 * 10000,100000` are those of the search (`--absent`, `--resume`: see search/all.ts).
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './report/machine.ts';
import { type Circumstances, describe, pageOf, sectionsIn, sectionText } from './report/page.ts';
import { asText } from './report/tell.ts';
import { type Measured, runStage } from './run-stage.ts';
import { type Given, STAGES, type Stage } from './stages.ts';

const FILES = ['gold', 'train', 'speeches', 'passages', 'queries', 'absent'] as const;
const NAMES = STAGES.map(({ name }) => name);

/** What was asked for, or a sentence on what is wrong with it. */
function readOptions(): { readonly given: Given; readonly stages: readonly Stage[] } | string {
  const option = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        ...{
          gold: option,
          train: option,
          speeches: option,
          passages: option,
          queries: option,
          absent: option,
        },
        ...{ sizes: option, resume: option, documents: option, only: option, out: option },
        long: { type: 'boolean', default: false },
      },
    });
    const { only = NAMES.join(','), ...given } = values;
    const unread = FILES.find((name) => given[name] !== undefined && !existsSync(given[name]));
    if (unread !== undefined) return `There is no file ${given[unread]}. Name one behind --${unread}.`;
    const { out } = given;
    if (out !== undefined && statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
      return `${out} is no folder. Name one behind --out.`;
    const wanted = only.split(',');
    const unknown = wanted.find((name) => !NAMES.includes(name));
    if (unknown !== undefined)
      return `There is no bench “${unknown}”. Name some of these: ${NAMES.join(', ')}.`;
    return { given, stages: STAGES.filter(({ name }) => wanted.includes(name)) };
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/** Runs the benches; the page and its pictures are written after each: whoever does not wait has the others. */
async function measureAll(stages: readonly Stage[], given: Given): Promise<void> {
  const { out } = given;
  const page = out === undefined ? undefined : join(out, 'numbers.md');
  const sections = new Map(
    page !== undefined && existsSync(page) ? sectionsIn(readFileSync(page, 'utf8')) : [],
  );
  const skipped = new Map<string, string>();
  for (const stage of stages) {
    warnOf(stage, given);
    const measured = await measure(stage, given);
    if (typeof measured === 'string') skipped.set(stage.name, measured);
    else {
      const circumstances = circumstancesOf(measured);
      console.log(`\n${asText(measured.section)}\n\n${describe(circumstances)}\n`);
      sections.set(stage.name, sectionText(measured.section, circumstances));
      for (const { file, svg } of out === undefined ? [] : (measured.section.pictures ?? []))
        writeFileSync(join(out ?? '', file), svg);
    }
    if (page !== undefined) writeFileSync(page, pageOf(NAMES, sections, skipped));
  }
  for (const [name, why] of skipped) console.error(`NOT MEASURED: ${name} ${why}.`);
}

/** What it told, or why it told nothing. */
async function measure(stage: Stage, given: Given): Promise<Measured | string> {
  if (stage.needs !== undefined && given[stage.needs] === undefined) return `needs --${stage.needs} FILE`;
  console.error(`${stage.name} …`);
  try {
    return await runStage(stage, given);
  } catch (problem) {
    process.exitCode = 1;
    console.error(problem instanceof Error ? problem.message : problem);
    return 'failed';
  }
}

function warnOf({ name, lacks = {} }: Stage, given: Given): void {
  for (const [option, what] of Object.entries(lacks))
    if (!(option in given)) console.error(`WITHOUT --${option} ${name} does not measure ${what}.`);
}

const circumstancesOf = ({ seconds, others }: Measured): Circumstances => ({
  day: new Date().toISOString().slice(0, 10),
  machine: describeMachine(),
  cores: availableParallelism(),
  seconds,
  others,
});

const asked = readOptions();
if (typeof asked === 'string') {
  console.error(asked);
  process.exitCode = 1;
} else {
  if (asked.given.out !== undefined) mkdirSync(asked.given.out, { recursive: true });
  await measureAll(asked.stages, asked.given);
}
