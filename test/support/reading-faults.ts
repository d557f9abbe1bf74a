import { contains, slice, toInput } from '../../src/domain/span.ts';
import type { Document, Quotation, Span } from '../../src/domain/vocabulary.ts';

type Read = { readonly document: Document | null; readonly quotations: readonly Quotation[] };

/**
 * What breaks a promise that holds of every document, however it is made; empty when nothing does. Each fault
 * is told with the quotation it was found in.
 */
export function readingFaults(input: string, { document, quotations }: Read): readonly string[] {
  if (document === null) return quotations.length === 0 ? [] : ['quotations of no document'];
  const printed = document.text.toLowerCase();
  const faults = quotations.flatMap((quotation, at) =>
    [
      ...placeFaults(input, document, quotation),
      ...orderFaults(quotation, quotations[at - 1]),
      ...speakerFaults(quotation, printed),
      ...surenessFaults(quotation, document),
    ].map(
      (fault) =>
        `${fault}: ${JSON.stringify(slice(document.text, quotation.span))} ${JSON.stringify(quotation)}`,
    ),
  );
  const keys = quotations.map(({ span, kind }) => `${span.start}-${span.end} ${kind}`);
  return new Set(keys).size === keys.length ? faults : [...faults, `the same words twice: ${keys}`];
}

function placeFaults(
  input: string,
  { text, origin, passages }: Document,
  { span, cue, mention }: Quotation,
): string[] {
  const faults: string[] = [];
  if (!passages.some((passage) => contains(passage, span))) faults.push('words in no passage');
  const places: readonly (readonly [string, Span | null])[] = [
    ['words', span],
    ['cue', cue],
    ['mention', mention],
  ];
  for (const [name, place] of places) {
    if (place === null) continue;
    const words = slice(text, place);
    if (place.start >= place.end) faults.push(`empty ${name}`);
    if (words !== words.trim()) faults.push(`${name} with spaces around`);
    if (!passages.some((passage) => contains(passage, place))) faults.push(`${name} over passages`);
    const written = toInput(origin, place);
    if (written.start >= written.end || written.end > input.length) faults.push(`${name} not in the input`);
  }
  return faults;
}

const orderFaults = ({ span }: Quotation, before: Quotation | undefined): readonly string[] =>
  before === undefined ||
  before.span.start < span.start ||
  (before.span.start === span.start && before.span.end <= span.end)
    ? []
    : ['out of order'];

function speakerFaults({ speaker, role, named, kind, attribution }: Quotation, printed: string): string[] {
  const faults: string[] = [];
  if (named !== (attribution !== 'not-stated')) faults.push('named, and not stated');
  if (named && speaker === null) faults.push('named without a name');
  if (named && kind === 'unattributed') faults.push('nobody’s words with a name');
  for (const told of [speaker, role]) {
    if (told === null) continue;
    if (!/[\p{L}\p{N}]/u.test(told)) faults.push('a name without letters');
    if (told !== told.trim() || /[\n\r\u2028\u2029]/u.test(told))
      faults.push('a name with spaces around or a line break');
    if (!printed.includes(told.toLowerCase())) faults.push('a name that is not printed');
  }
  return faults;
}

function surenessFaults({ confidence, said, expected }: Quotation, { published }: Document): string[] {
  const isLater = said !== null && published !== null && said > published;
  return [
    ...(confidence >= 0 && confidence <= 1 ? [] : ['a confidence that is no share']),
    ...(isLater && !expected ? ['said after it was published'] : []),
  ];
}
