import { z } from 'zod';

const SPAN = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const QUOTATION = z.object({
  ...SPAN.shape,
  kind: z.enum(['direct', 'mixed', 'indirect']),
  quoted: z.array(SPAN).nullish(),
  speaker: z.object({ text: z.string(), start: z.int().optional(), end: z.int().optional() }).nullish(),
  speakerType: z.enum(['name', 'pronoun', 'relative', 'nominal', 'org', 'none']),
  speakerName: z.string().nullish(),
  speakerNames: z.array(z.string()).nullish(),
});
const DOCUMENT = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  quotes: z.array(QUOTATION),
  unattributedQuoted: z.array(SPAN).default([]),
});

/** A document with its quotations as people annotated them. Offsets are UTF-16 code units of `text`. */
export type GoldDocument = z.infer<typeof DOCUMENT>;

/** Reads one annotated document from a line of JSON, or says in a sentence what is wrong with the line. */
export function readGold(line: string): GoldDocument | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { wrong: 'The line is no JSON. Write one annotated document a line.' };
  }
  const read = DOCUMENT.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.path.join('.');
    return {
      wrong: field ? `“${field}” does not fit: ${issue?.message}.` : 'The line is no annotated document.',
    };
  }
  const outside = firstSpanOutside(read.data);
  return outside === undefined ? read.data : { wrong: `“${outside}” is no stretch of the text.` };
}

/** The path of the first span that holds nothing or reaches beyond the text. */
function firstSpanOutside({ text, quotes, unattributedQuoted }: GoldDocument): string | undefined {
  const placed = [
    ...quotes.map((quote, at) => ({ path: `quotes.${at}`, ...quote })),
    ...quotes.flatMap(({ quoted }, at) =>
      (quoted ?? []).map((span, part) => ({ path: `quotes.${at}.quoted.${part}`, ...span })),
    ),
    ...unattributedQuoted.map((span, at) => ({ path: `unattributedQuoted.${at}`, ...span })),
  ];
  return placed.find(({ start, end }) => start >= end || end > text.length)?.path;
}
