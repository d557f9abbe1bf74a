import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Correction, Verdict } from '../domain/correction.ts';
import { cutAt } from '../domain/cut-at.ts';
import { parseDay } from '../domain/day.ts';
import { normalise } from '../domain/fold.ts';
import type { Problem } from '../domain/problem.ts';
import type { Reason } from '../domain/vocabulary.ts';

const text = z.string().trim().min(1).max(200);
const someWords = z
  .string()
  .trim()
  .max(2000)
  .refine((words) => normalise(words) !== '');
const ENTRY = z
  .strictObject({
    words: someWords,
    document: text.max(2000).optional(),
    beside: someWords.optional(),
    speaker: text.optional(),
    role: text.optional(),
    'not-a-quotation': z.literal('true').optional(),
    why: text.optional(),
    by: text.optional(),
    on: z
      .string()
      .refine((typed) => parseDay(typed) !== undefined)
      .optional(),
  })
  .refine((entry) => (entry.speaker === undefined) !== (entry['not-a-quotation'] === undefined), {
    path: ['speaker'],
  });
type Entry = z.infer<typeof ENTRY>;

/** What to write when a field is wrong. */
const EXPECTED: Readonly<Record<keyof Entry, string>> = {
  words: 'the words in question as the document prints them, in quotation marks',
  document: 'the id, file, title or address of one document',
  beside: 'other words of the same paragraph, in quotation marks',
  speaker: 'a name, or `nobody` where nobody knows, or `not-a-quotation: true` instead',
  role: 'what the speaker is, in up to 200 characters',
  'not-a-quotation': '`true`, or leave it out',
  why: 'how that is known, in up to 200 characters',
  by: 'a name, in up to 200 characters',
  on: 'a day as YYYY-MM-DD',
};

/** How a curator writes that nobody knows who said it. */
const UNKNOWN = /^(?:nobody|null|~)$/iu;

type Read = { readonly corrections: readonly Correction[]; readonly problems: readonly Problem[] };
type Place = { readonly file: string; readonly line: number };

/** Reads a curator's corrections (YAML). An entry that cannot be read is a Problem; the others hold. */
export function readCorrections(yaml: string, file: string): Read {
  const lines = new LineCounter();
  // Read without types: `No`, `1984` and `true` may be somebody's words.
  const { contents, errors } = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const broken = (line: number, reason: string): Read => ({
    corrections: [],
    problems: [{ file, line, kind: 'broken-list', reason }],
  });
  const [error] = errors;
  if (error !== undefined) {
    const [reason = ''] = error.message.split('\n');
    return broken(lines.linePos(error.pos[0]).line, reason.replace(/ at line \d+, column \d+:?$/u, ''));
  }
  if (contents === null) return { corrections: [], problems: [] };
  if (!isSeq(contents)) return broken(1, 'it is not a list of corrections');

  const entries = contents.items.map((item) => {
    const line = isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1;
    return readEntry(isMap(item) ? item.toJSON() : {}, { file, line });
  });
  return {
    corrections: entries.flatMap((entry) => ('verdict' in entry ? [entry] : [])),
    problems: entries.flatMap((entry) => ('verdict' in entry ? [] : [entry])),
  };
}

function readEntry(fields: Readonly<Record<string, unknown>>, place: Place): Correction | Problem {
  // An empty field is one its author left for later: it counts as absent.
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const read = ENTRY.safeParse(given);
  if (read.success) return correctionOf(read.data, place);
  const { issues } = read.error;
  // A misspelt field comes first: what seems to be missing may be it.
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  const field = String((unknown?.keys ?? issues[0]?.path)?.[0]);
  return {
    ...place,
    kind: 'bad-field',
    field,
    received: shown(given[field]),
    expected: isField(field)
      ? EXPECTED[field]
      : `one of these fields instead: ${Object.keys(EXPECTED).join(', ')}`,
  };
}

/** A value as its author would recognise it, cut to a length that fits a sentence. */
const shown = (value: unknown): string =>
  cutAt(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing'), 60);

const isField = (name: string): name is keyof Entry => Object.hasOwn(EXPECTED, name);

function correctionOf({ words, document, beside, ...entry }: Entry, place: Place): Correction {
  return {
    words,
    ...(document === undefined ? {} : { document }),
    ...(beside === undefined ? {} : { beside }),
    verdict: verdictOf(entry),
    reason: reasonOf(entry),
    ...place,
  };
}

function verdictOf({ speaker, role }: Pick<Entry, 'speaker' | 'role'>): Verdict {
  if (speaker === undefined) return { kind: 'not-a-quotation' };
  if (UNKNOWN.test(speaker)) return { kind: 'said-by-unknown' };
  return { kind: 'said-by', speaker, ...(role === undefined ? {} : { role }) };
}

function reasonOf({ why, by, on }: Pick<Entry, 'why' | 'by' | 'on'>): Reason {
  const day = parseDay(on ?? '');
  return {
    ...(why === undefined ? {} : { why }),
    ...(by === undefined ? {} : { by }),
    ...(day === undefined ? {} : { on: day }),
  };
}
