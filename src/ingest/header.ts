import { z } from 'zod';
import { cutAt } from '../domain/cut-at.ts';
import { parseDay } from '../domain/day.ts';
import type { Expected, Problem } from '../domain/problem.ts';
import type { IsoDay, Occasion, Source } from '../domain/vocabulary.ts';

/** What is known of a document besides its text. */
export type Header = {
  readonly source: Source;
  readonly published: IsoDay | null;
  readonly event: Occasion | null;
  readonly language: string;
};

/** The fields of a header, and what to write when one is wrong. YAML reads a bare day as a string. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\n\r]*$/u);
const FIELDS = {
  title: [line, 'line'],
  publisher: [line, 'line'],
  byline: [line, 'line'],
  published: [z.string(), 'day'],
  event: [z.string(), 'day'],
  'event-note': [line, 'line'],
  url: [z.url({ protocol: /^https?$/u }).max(2000), 'address'],
  language: [z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u), 'language'],
  text: [z.enum(['full', 'summary']), 'completeness'],
} as const satisfies Readonly<Record<string, readonly [z.ZodType<string>, Expected]>>;
type Field = keyof typeof FIELDS;
const KNOWN = Object.keys(FIELDS) as readonly Field[]; // Sound: the keys of a literal.

/** The fields of a header as written, with the line each stands on. */
export type RawHeader = ReadonlyMap<string, RawField>;
/** `file` only where it is another one than the document's: a file beside it. */
export type RawField = { readonly value: unknown; readonly line: number; readonly file?: string };

/** Reads the fields; each one that is wrong is a Problem and counts as absent. */
export function readHeader(raw: RawHeader, document: string): { header: Header; problems: Problem[] } {
  const problems: Problem[] = [];
  const values: Partial<Record<Field, string>> = {};
  for (const [field, { value, line, file = document }] of raw) {
    const known = KNOWN.find((name) => name === field);
    if (known === undefined) {
      problems.push({ file, line, kind: 'unknown-field', of: 'header', field, known: KNOWN });
      continue;
    }
    const [schema, expected] = FIELDS[known];
    const read = schema.safeParse(value);
    if (read.success) values[known] = read.data;
    else problems.push({ file, line, kind: 'bad-field', field, received: shown(value), expected });
  }

  const dayIn = (field: 'published' | 'event'): IsoDay | null => {
    const written = values[field];
    if (written === undefined) return null;
    const day = parseDay(written);
    if (day === undefined) {
      const { file = document, line = 1 } = raw.get(field) ?? {};
      problems.push({ file, line, kind: 'not-a-day', field, received: written });
    }
    return day ?? null;
  };
  const published = dayIn('published');
  const event = dayIn('event');
  const header = {
    source: {
      publisher: values.publisher ?? null,
      title: values.title ?? null,
      byline: values.byline ?? null,
      url: values.url ?? null,
      text: values.text === 'summary' ? 'summary' : 'full',
    },
    published,
    event: event === null ? null : { day: event, note: values['event-note'] ?? null },
    language: values.language ?? 'en',
  } as const;
  return { header, problems };
}

/** A value as its author would recognise it, cut to a length that fits a sentence. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return cutAt(text, 60);
};

/** What a reader of answers would miss. */
export function missingFields({ source, published, event }: Header, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['title', 'publisher'] as const) {
    if (source[field] === null) problems.push({ file, line: 1, kind: 'missing-field', field });
  }
  if (published === null && event === null) problems.push({ file, line: 1, kind: 'no-day' });
  return problems;
}
