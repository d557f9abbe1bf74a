import { parseDay } from '../domain/day.ts';
import type { NoSpeech } from '../domain/problem.ts';
import type { IsoDay } from '../domain/vocabulary.ts';

/** One speech as a line of a file tells it. */
export type SpeechRecord = {
  readonly id: string;
  /** As printed; null where the record says that nobody is known. */
  readonly speaker: string | null;
  readonly day: IsoDay | null;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly text: string;
  /** What stands for a day and is none. */
  readonly notADay: string | null;
};

/** Reads a line, or tells why it is no speech. */
export function readRecord(line: string): SpeechRecord | { readonly wrong: NoSpeech } {
  const fields = fieldsOf(line);
  if (fields === null) return { wrong: 'no-json' };
  const { id, text } = fields;
  const [speaker, date, publisher, title] = ['speaker', 'date', 'source', 'title'].map((name) =>
    wordsIn(fields[name]),
  );
  const name = typeof id === 'number' ? String(id) : id;
  if (typeof name !== 'string' || name.trim() === '') return { wrong: { missing: 'id' } };
  if (typeof text !== 'string' || text.trim() === '') return { wrong: { missing: 'text' } };
  if (fields.speaker === undefined) return { wrong: { missing: 'speaker' } };
  for (const [field, value] of Object.entries({ speaker, date, source: publisher, title })) {
    if (value === undefined) return { wrong: { notText: field } };
  }
  const day = date == null ? undefined : parseDay(date);
  return {
    id: name,
    speaker: speaker ?? null,
    day: day ?? null,
    publisher: publisher ?? null,
    title: title ?? null,
    text,
    notADay: day === undefined ? (date ?? null) : null,
  };
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>) // Sound: a JSON object has names, and values of any kind.
      : null;
  } catch {
    return null;
  }
}

/** Null where nothing is told, undefined where it is something else than text. */
const wordsIn = (value: unknown): string | null | undefined =>
  value == null ? null : typeof value !== 'string' ? undefined : value.trim() === '' ? null : value.trim();

/** The id in a line that was read as a record before. */
export const idIn = (line: string): string => String(fieldsOf(line)?.id);

/** The text in a line that was read as a record before: quicker than all of it. */
export const textIn = (line: string): string => String(fieldsOf(line)?.text);
