import { z } from 'zod';
import { foldedName } from '../folded-name.ts';

/** The lists of an export as they are written, and what may be read of them. */

/** Counts up with every change of the form. */
export const FORMAT = 1;

const text = z.string({ error: 'is no text in quotation marks' });
const time = z.iso.datetime({ precision: 3, error: 'is no time such as 2024-03-01T10:00:00.000Z' });
const day = z.iso.date({ error: 'is no day such as 2024-03-01' });
const count = z.int({ error: 'is no whole number' }).min(1, { error: 'is less than 1' });
const member = text.nullable();
const sum = z.string({ error: 'is no checksum' }).regex(/^[\da-f]{64}$/u, { error: 'is no checksum' });
const json = text.refine(isJson, { error: 'is no JSON' });

const VERSION = z.strictObject({
  version: count,
  name: text,
  format: z.enum(['markdown', 'text'], { error: 'is none of markdown, text' }),
  'added-at': time,
  'added-by': member,
  /** Of each file of the version: what was exported can be told from what somebody changed. */
  text: sum,
  header: sum.nullable(),
  original: sum.nullable(),
});
export type VersionRecord = z.infer<typeof VERSION>;

const DOCUMENT = z.strictObject({
  // As the library makes them: nothing that leads anywhere.
  id: text.regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u, { error: 'is no id of a document' }),
  'recognised-by': text,
  'removed-at': time.nullable(),
  versions: z
    .array(VERSION, { error: 'is no list' })
    .min(1, { error: 'is empty' })
    .refine((versions) => versions.every(({ version }, at) => version === at + 1), {
      error: 'does not count from 1 on',
    }),
});

const CORRECTION = z.strictObject({
  number: count,
  'made-at': time,
  'made-by': member,
  undone: z.strictObject({ at: time, by: member }).nullable(),
});

export const INDEX_RECORD = z.strictObject({
  format: z.literal(FORMAT, { error: `is not ${FORMAT}: another version of this program wrote it` }),
  documents: list(DOCUMENT, 'documents of one id', ({ id }) => id).refine(
    (documents) => areTold(documents, (one) => one['recognised-by']),
    { error: 'has two documents that are recognised by the same' },
  ),
  corrections: list(CORRECTION, 'corrections of one number', ({ number }) => number),
});
export type IndexRecord = z.infer<typeof INDEX_RECORD>;

/** Whatever its fields are: a library does not understand them. */
export const CORRECTIONS_RECORD = z.array(z.record(z.string(), text), { error: 'is no list of corrections' });

export const REPORTS_RECORD = list(
  z.strictObject({
    number: count,
    fields: z.record(z.string(), text),
    'made-at': time,
    'made-by': member,
    closed: z
      .strictObject({
        at: time,
        by: member,
        outcome: z.enum(['accepted', 'dismissed'], { error: 'is none of accepted, dismissed' }),
      })
      .nullable(),
  }),
  'reports of one number',
  ({ number }) => number,
);
export type ReportsRecord = z.infer<typeof REPORTS_RECORD>;

export const KEPT_RECORD = list(
  z.strictObject({
    name: text,
    line: text,
    reply: json,
    'kept-at': time,
    'kept-by': member,
    posts: list(
      z.strictObject({ channel: text, message: text }),
      'posts of one message',
      ({ channel, message }) => `${channel} ${message}`,
    ),
  }),
  'answers of one name',
  ({ name }) => foldedName(name),
);
export type KeptRecord = z.infer<typeof KEPT_RECORD>;

export const SETTINGS_RECORD = list(
  z.strictObject({ channel: text.min(1, { error: 'is empty' }).nullable(), name: text, value: text }),
  'settings of one name',
  ({ channel, name }) => JSON.stringify([channel, name]),
);

export const UNANSWERED_RECORD = list(
  z.strictObject({ question: text, times: count, 'last-on': day }),
  'questions of the same words',
  ({ question }) => question,
);
export type UnansweredRecord = z.infer<typeof UNANSWERED_RECORD>;

/** A list of things that are told apart by a key. */
function list<T extends z.ZodType>(item: T, alike: string, keyOf: (one: z.infer<T>) => unknown) {
  return z
    .array(item, { error: 'is no list' })
    .refine((items) => areTold(items, keyOf), { error: `has two ${alike}` });
}

const areTold = <T>(items: readonly T[], keyOf: (one: T) => unknown): boolean =>
  new Set(items.map(keyOf)).size === items.length;

function isJson(written: string): boolean {
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
}
