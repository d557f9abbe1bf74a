import { z } from 'zod';
import type { Correction, Hiding, Verdict } from '../domain/correction.ts';
import { cutAt } from '../domain/cut-at.ts';
import { parseDay } from '../domain/day.ts';
import { normalise } from '../domain/fold.ts';
import type { Expected, Problem } from '../domain/problem.ts';
import type { Reason } from '../domain/vocabulary.ts';
import { readYamlList } from '../read-yaml.ts';

const text = z.string().trim().min(1).max(200);
const someWords = z
  .string()
  .trim()
  .max(2000)
  .refine((words) => normalise(words) !== '');
/** How a curator writes that nobody knows who said it, or when. */
const UNKNOWN = /^(?:nobody|unknown|null|~)$/iu;
/** Of these fields an entry has one. */
const VERDICTS = ['speaker', 'not-a-quotation', 'said', 'hide'] as const;

const ENTRY = z
  .strictObject({
    words: someWords.optional(),
    document: text.max(2000).optional(),
    beside: someWords.optional(),
    speaker: text.optional(),
    role: text.optional(),
    'not-a-quotation': z.literal('true').optional(),
    said: z
      .string()
      .refine((typed) => UNKNOWN.test(typed) || parseDay(typed) !== undefined)
      .optional(),
    hide: z.literal('true').optional(),
    why: text.optional(),
    by: text.optional(),
    on: z
      .string()
      .refine((typed) => parseDay(typed) !== undefined)
      .optional(),
  })
  .refine(({ words, hide }) => (words === undefined) !== (hide === undefined), { path: ['words'] })
  .refine(({ document, hide }) => hide === undefined || document !== undefined, { path: ['document'] })
  .refine((entry) => VERDICTS.filter((verdict) => entry[verdict] !== undefined).length === 1, {
    path: ['speaker'],
  });
type Entry = z.infer<typeof ENTRY>;

/** What to write when a field is wrong. */
const EXPECTED: Readonly<Record<keyof Entry, Expected>> = {
  words: 'words',
  document: 'document',
  beside: 'words-beside',
  speaker: 'verdict',
  role: 'role',
  'not-a-quotation': 'true',
  said: 'day-said',
  hide: 'hidden-document',
  why: 'how-known',
  by: 'name',
  on: 'day',
};

/** What a curator says: corrections of words, documents that are hidden, and what could not be read. */
export type ReadCorrections = {
  readonly corrections: readonly Correction[];
  readonly hidden: readonly Hiding[];
  readonly problems: readonly Problem[];
};
type Place = { readonly file: string; readonly line: number };

/** An entry as it is written, and where. */
export type WrittenEntry = { readonly fields: Readonly<Record<string, unknown>>; readonly place: Place };

/** Reads a curator's corrections (YAML). An entry that cannot be read is a Problem; the others hold. */
export function readCorrections(yaml: string, file: string): ReadCorrections {
  const written = correctionEntries(yaml, file);
  return 'kind' in written
    ? { ...NOTHING, problems: [written] }
    : inKinds(written.map(({ fields, place }) => readEntry(fields, place)));
}

/** The entries of a list, whatever they say; or what is wrong with the list. */
export function correctionEntries(yaml: string, file: string): readonly WrittenEntry[] | Problem {
  // Read without types: `No`, `1984` and `true` may be somebody's words.
  const list = readYamlList(yaml, 'failsafe');
  if ('wrong' in list) {
    const reason = list.wrong === 'no-list' ? 'no-corrections' : list.wrong;
    return { file, line: list.line, kind: 'broken-list', reason };
  }
  return list.entries.map(({ value, line }) => ({ fields: fieldsOf(value), place: { file, line } }));
}

/** What is no list of fields has none. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The same of entries that are at hand as fields, each with where it is written. */
export const readCorrectionFields = (
  // `madeAt`: as an ISO time.
  entries: readonly (WrittenEntry & { readonly madeAt: string })[],
): ReadCorrections =>
  inKinds(
    entries.map(({ fields, place, madeAt }) => {
      const read = readEntry(fields, place);
      return 'verdict' in read ? { ...read, madeAt } : read;
    }),
  );

const NOTHING: ReadCorrections = { corrections: [], hidden: [], problems: [] };

const inKinds = (entries: readonly (Correction | Hiding | Problem)[]): ReadCorrections => ({
  corrections: entries.flatMap((entry) => ('verdict' in entry ? [entry] : [])),
  hidden: entries.flatMap((entry) => ('verdict' in entry || 'kind' in entry ? [] : [entry])),
  problems: entries.flatMap((entry) => ('kind' in entry ? [entry] : [])),
});

function readEntry(fields: Readonly<Record<string, unknown>>, place: Place): Correction | Hiding | Problem {
  // An empty field is one its author left for later: it counts as absent.
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const read = ENTRY.safeParse(given);
  if (read.success) return meaningOf(read.data, place);
  const { issues } = read.error;
  // A misspelt field comes first: what seems to be missing may be it.
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  const field = String((unknown?.keys ?? issues[0]?.path)?.[0]);
  return isField(field)
    ? { ...place, kind: 'bad-field', field, received: shown(given[field]), expected: EXPECTED[field] }
    : { ...place, kind: 'unknown-field', of: 'correction', field, known: Object.keys(EXPECTED) };
}

/** A value as its author would recognise it, cut to a length that fits a sentence. */
const shown = (value: unknown): string =>
  cutAt(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing'), 60);

const isField = (name: string): name is keyof Entry => Object.hasOwn(EXPECTED, name);

function meaningOf({ words, document, beside, ...entry }: Entry, place: Place): Correction | Hiding {
  // Sound: an entry without words was read as one that hides a document.
  if (words === undefined) return { document: document ?? '', reason: reasonOf(entry), ...place };
  return {
    words,
    ...(document === undefined ? {} : { document }),
    ...(beside === undefined ? {} : { beside }),
    verdict: verdictOf(entry),
    reason: reasonOf(entry),
    ...place,
  };
}

function verdictOf({ speaker, role, said }: Pick<Entry, 'speaker' | 'role' | 'said'>): Verdict {
  if (said !== undefined) return { kind: 'said-on', day: parseDay(said) ?? null };
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
