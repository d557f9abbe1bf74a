import type { Problem } from '../domain/problem.ts';
import { slice, toInput } from '../domain/span.ts';
import type { Document, Input } from '../domain/vocabulary.ts';
import { applyEdits, type Edit, editsFor, type Repaired } from './apply-edits.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { dropRepetition } from './drop-repetition.ts';
import { readFirstLine } from './first-line.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';
import { missingFields, type RawHeader, readHeader } from './header.ts';
import { ownDay } from './own-day.ts';
import { printedTitle } from './printed-title.ts';
import { repair, withUnifiedLines } from './repair.ts';
import { splitPassages } from './split-passages.ts';
import { stripMarkdown } from './strip-markdown.ts';
import { unclosedQuotations } from './unclosed-quotations.ts';
import { unwrap } from './unwrap.ts';

/** What became of an input: problems do not stop a document from being used as far as it is known. */
export type Ingested = { readonly document: Document | null; readonly problems: readonly Problem[] };

/** Reads one document: header, repairs, passages. Never throws on account of the text. */
export function ingest({ id, file, text: input, format, header: sidecar }: Input): Ingested {
  const unified = withUnifiedLines(input);
  const frontMatter = readFrontMatter(unified.text, file);
  const repaired = repair(applyEdits(unified, [{ start: 0, end: frontMatter?.end ?? 0, with: '' }]));
  const firstLine = frontMatter === undefined ? readFirstLine(repaired.text) : undefined;
  const beside = sidecar === undefined ? undefined : readYaml(sidecar.yaml, sidecar.file, 0);

  const { text, origin } = cleanBody(repaired, firstLine?.end ?? 0, format);
  const passages = splitPassages(text);
  const problems = [...(frontMatter?.problems ?? []), ...(beside?.problems ?? [])];
  if (passages.length === 0) {
    return { document: null, problems: [...problems, { file, line: 1, kind: 'empty' }] };
  }

  // What is written about a text wins over what the text shows of itself.
  const raw: RawHeader = new Map([
    ...(frontMatter === undefined ? shownByText(text, passages) : []),
    ...(firstLine?.raw ?? []),
    ...(frontMatter?.raw ?? []),
    ...[...(beside?.raw ?? [])].map(
      ([field, raw]) => [field, { ...raw, file: sidecar?.file ?? file }] as const,
    ),
  ]);
  const { header, problems: wrong } = readHeader(raw, file);
  problems.push(...wrong, ...missingFields(header, file));

  const document: Document = { id, file, ...header, text, origin, passages };
  const unclosed = unclosedQuotations(text, passages);
  const lines = linesAt(
    input,
    unclosed.map((span) => toInput(origin, span).start),
  );
  unclosed.forEach((span, at) => {
    problems.push({ file, line: lines[at] ?? 1, kind: 'unclosed-quotation', opening: slice(text, span) });
  });
  return { document, problems };
}

/** The lines on which these offsets (in rising order) stand, from 1; in one pass over the text. */
function linesAt(input: string, offsets: readonly number[]): readonly number[] {
  let line = 1;
  let from = 0;
  return offsets.map((offset) => {
    line += input.slice(from, offset).match(/\r\n?|\n/gu)?.length ?? 0;
    from = offset;
    return line;
  });
}

function cleanBody(repaired: Repaired, start: number, format: Input['format']): Repaired {
  const steps: readonly ((text: string) => readonly Edit[])[] = [
    (text) => [{ start: 0, end: Math.min(start, text.length), with: '' }],
    // Before lines are joined: the sign of a quoted block stands on each of them.
    (text) => (format === 'markdown' ? editsFor(text, /^ {0,3}>(?: |(?=\n|$))/gmu, () => '') : []),
    (text) => unwrap(text, format),
    (text) => (format === 'markdown' ? stripMarkdown(text) : []),
    dropBoilerplate,
    dropRepetition,
  ];
  return steps.reduce((body, step) => applyEdits(body, step(body.text)), repaired);
}

function shownByText(text: string, passages: Document['passages']): RawHeader {
  const shown = { title: printedTitle(text, passages), published: ownDay(text) };
  return new Map(
    Object.entries(shown).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, { value, line: 1 }]],
    ),
  );
}
