import type { Explanation } from '../../domain/explanation.ts';
import { inputOf } from '../../domain/input-of.ts';
import type { Problem } from '../../domain/problem.ts';
import { entriesOf } from '../../domain/quotation-entry.ts';
import { slice } from '../../domain/span.ts';
import type { Document, Input, Quotation, Span } from '../../domain/vocabulary.ts';
import { describeProblem } from '../../texts/describe-problem.ts';
import { writeLine } from './output.ts';
import { printable } from './printable.ts';
import { readLines } from './read-lines.ts';
import { explanationLines, explanationOf } from './show-explanation.ts';
import { type Style, styleFor } from './style.ts';

type Understood = {
  readonly document: Document | null;
  readonly quotations: readonly Quotation[];
  readonly problems: readonly Problem[];
  /** Why each quotation was given to whom it was; absent unless asked for. */
  readonly explanations?: readonly Explanation[];
};
type Understand = (text: Input) => Understood;

/** Shows what is understood of a text, for a person or as one line of JSON. */
export async function showQuotations(
  text: Input,
  understand: Understand,
  { json }: { readonly json: boolean },
): Promise<void> {
  const understood = understand(text);
  await writeLine(
    json ? JSON.stringify(asJson(text, understood)) : asText(understood, await styleFor(process.stdout)),
  );
}

/** Reads `{"id","text","title"?,"date"?}` a line from standard input and writes `{"id","quotes"}` for each. */
export async function quotationLines(understand: Understand): Promise<number> {
  let unreadable = 0;
  for await (const line of readLines(process.stdin)) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('wrong' in read) {
      unreadable++;
      await writeLine(JSON.stringify({ id: read.id, quotes: [], error: read.wrong }));
    } else {
      const quotes = entriesOf(read.input.text, understand(read.input));
      await writeLine(JSON.stringify({ id: read.id, quotes }));
    }
  }
  return unreadable === 0 ? 0 : 1;
}

type Line = { readonly id: unknown } & ({ readonly input: Input } | { readonly wrong: string });

function readLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, wrong: 'The line is no JSON. Write {"id": "…", "text": "…"}.' };
  }
  const { id, text, title, date } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (typeof text !== 'string' || id === undefined) {
    return { id: id ?? null, wrong: 'The line has no "id" or no "text". Write {"id": "…", "text": "…"}.' };
  }
  return { id, input: inputOf({ id, text, title, date }) };
}

const asJson = (text: Input, understood: Understood): object => ({
  file: text.file,
  header: headerOf(understood.document),
  problems: understood.problems.map(describeProblem),
  quotes: entriesOf(text.text, understood).map((entry, at) => ({
    ...entry,
    ...explained(understood.quotations[at], understood.explanations),
  })),
});

/** The reasons as JSON tells them; nothing when nobody asked. */
function explained(
  quotation: Quotation | undefined,
  explanations: readonly Explanation[] | undefined,
): object {
  const found = quotation === undefined ? undefined : explanationOf(quotation, explanations);
  return found === undefined ? {} : { explanation: { because: found.because, candidates: found.candidates } };
}

const headerOf = (document: Document | null): object | null =>
  document === null
    ? null
    : {
        ...document.source,
        published: document.published,
        event: document.event,
        language: document.language,
      };

function asText(understood: Understood, style: Style): string {
  const { document, problems } = understood;
  const lines = problems.map((problem) => style.wrap(printable(describeProblem(problem))));
  if (document === null) return lines.join('\n');
  const { source, published, event } = document;
  const header = [
    style.strong(printable(document.file)),
    ...Object.entries({ ...source, published, event: event?.day ?? null }).map(
      ([field, value]) => `  ${style.faint(field.padEnd(10))} ${printable(value ?? 'unknown')}`,
    ),
  ];
  const paragraphs = document.passages.map((passage) => paragraph(document, passage, understood, style));
  return [header.join('\n'), lines.join('\n'), ...paragraphs].filter(Boolean).join('\n\n');
}

/** A paragraph with its quotations marked, and under it a line for each. */
function paragraph(
  document: Document,
  passage: Span,
  { quotations, explanations }: Understood,
  style: Style,
): string {
  const inside = quotations.filter(({ span }) => span.start >= passage.start && span.end <= passage.end);
  let shown = '';
  let from = passage.start;
  for (const { span, kind } of inside) {
    if (span.start < from) continue;
    const paint = kind === 'unattributed' ? style.faint : kind === 'indirect' ? style.other : style.found;
    shown +=
      printable(document.text.slice(from, span.start)) + paint(`[${printable(slice(document.text, span))}]`);
    from = span.end;
  }
  shown += printable(document.text.slice(from, passage.end));
  return [
    style.wrap(shown),
    ...inside.flatMap((quotation) => [
      style.wrap(describeQuotation(quotation), '    '),
      ...explanationLines(explanationOf(quotation, explanations)).map((line) =>
        style.wrap(style.faint(printable(line)), '      '),
      ),
    ]),
  ].join('\n');
}

function describeQuotation({
  kind,
  speaker,
  role,
  attribution,
  confidence,
  named,
  expected,
  said,
}: Quotation): string {
  const who = speaker === null ? 'nobody' : role === null ? speaker : `${speaker}, ${role}`;
  const unsure = attribution === 'corrected' ? 'not stated' : `not stated (perhaps ${who})`;
  const name = kind === 'unattributed' ? 'nobody’s words' : named ? who : unsure;
  const told = [`${kind}: ${printable(name)}`, `${attribution} ${confidence.toFixed(2)}`];
  return [
    ...told,
    ...(expected ? ['announced, not yet said'] : []),
    ...(said === null ? [] : [`said ${said}`]),
  ].join(' · ');
}
