/**
 * How often is indirect speech right? Reads finds out to be judged, or counts what was judged.
 *
 *     node bench/indirect.ts articles.jsonl --sample 100 --seed 7
 *     node bench/indirect.ts articles.jsonl
 *
 * `articles.jsonl` has a document a line: `{ "id", "text" }`. The verdicts name finds by document and place only.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { slice, toInput } from '../src/domain/span.ts';
import type { Quotation, Span } from '../src/domain/vocabulary.ts';
import { understand } from '../src/understand.ts';
import type { Section } from './report/section.ts';
import { tell } from './report/tell.ts';
import { percent } from './report/units.ts';
import { shuffled } from './shuffled.ts';

/** `span`: wrong borders. `speaker`: somebody else is named. `not-speech`: nobody is reported to have said it. */
type Verdict = 'right' | 'span' | 'speaker' | 'not-speech';
/** A find that was read and judged; offsets are UTF-16 code units of the text as it came in. */
type Judged = Span & { readonly id: string; readonly verdict: Verdict };
type Article = { readonly id: string; readonly text: string };
/** A find with the words around it; `place` is in the input, for the verdict. */
type Find = {
  readonly id: string;
  readonly place: Span;
  readonly quotation: Quotation;
  readonly text: string;
};

const VERDICTS = new URL('indirect-verdicts.json', import.meta.url);
/** Characters shown before and behind a find. */
const AROUND = { before: 300, behind: 150 };
const DEFAULT_SEED = 1;

// The columns of the file are its own; a line without id and text finds nothing.
function readLines(path: string): readonly Article[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Article);
}

function findsIn({ id, text }: Article): readonly Find[] {
  const { document, quotations } = understand({ id, file: `${id}.txt`, format: 'text', text });
  if (document === null) return [];
  return quotations
    .filter(({ kind }) => kind === 'indirect')
    .map((quotation) => ({
      id,
      place: toInput(document.origin, quotation.span),
      quotation,
      text: document.text,
    }));
}

function printSample(all: readonly Find[], size: number, seed: number): void {
  for (const { id, place, quotation, text } of shuffled(all, seed).slice(0, size)) {
    const { span, speaker, named, attribution } = quotation;
    const before = slice(text, { start: Math.max(0, span.start - AROUND.before), end: span.start });
    const behind = slice(text, { start: span.end, end: span.end + AROUND.behind });
    const whose = named ? `${speaker} (${attribution})` : 'not named';
    console.log(`${id} ${place.start}-${place.end}\n  by: ${whose}`);
    console.log(`  ${lastLine(before)}⟦${slice(text, span)}⟧${behind.split('\n')[0]}\n`);
  }
}

const lastLine = (words: string): string => words.slice(words.lastIndexOf('\n') + 1);

function precisionOf(all: readonly Find[]): Section {
  const judged = JSON.parse(readFileSync(VERDICTS, 'utf8')) as readonly Judged[]; // Ours; see the type.
  const made = new Set(all.map(({ id, place }) => keyOf(id, place)));
  const still = judged.filter((one) => made.has(keyOf(one.id, one)));
  const count = (is: Verdict): number => still.filter(({ verdict }) => verdict === is).length;
  const right = count('right');
  const [low, high] = wilson(right, still.length);
  return {
    question: 'How often is indirect speech right?',
    about: `Of ${judged.length} finds that were drawn at random and read by a person, ${judged.length - still.length} are no longer made.`,
    tables: [
      {
        head: ['finds', 'right', 'right %', '95 % interval', 'wrong borders', 'wrong speaker', 'not speech'],
        rows: [
          [
            String(still.length),
            String(right),
            percent(right / still.length),
            `${percent(low)}–${percent(high)}`,
            ...(['span', 'speaker', 'not-speech'] as const).map((verdict) => String(count(verdict))),
          ],
        ],
      },
    ],
  };
}

const keyOf = (id: string, { start, end }: Span): string => `${id} ${start}-${end}`;

/** The interval that holds the true share with 95 %, after Wilson (1927). */
function wilson(right: number, of: number): readonly [number, number] {
  const z = 1.96;
  const centre = (right + (z * z) / 2) / (of + z * z);
  const reach = (z / (of + z * z)) * Math.sqrt((right * (of - right)) / of + (z * z) / 4);
  return [centre - reach, centre + reach];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string' } },
});
const [file] = positionals;
if (file === undefined) throw new Error('usage: indirect.ts ARTICLES.jsonl [--sample N] [--seed N]');
const finds = readLines(file).flatMap(findsIn);
if (values.sample === undefined) tell(precisionOf(finds));
else printSample(finds, Number(values.sample), Number(values.seed ?? DEFAULT_SEED));
