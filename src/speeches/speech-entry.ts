import type { Document, Entry, Speaker, Statement } from '../domain/vocabulary.ts';
import type { SpeechRecord } from './read-record.ts';

/** Which occurrence of its words a speech is: they are said in it once. The passage around them is all of them, again. */
export const ORDINAL = 0;

/** What is not in the record itself. */
type Besides = { readonly number: number; readonly file: string; readonly by: Speaker | null };

/** A speech as a document of one passage, all of which its speaker said. */
export function speechEntry(record: SpeechRecord, { number, file, by }: Besides): Entry {
  const all = { start: 0, end: record.text.length };
  const statement: Statement = {
    span: all,
    kind: 'direct',
    cue: null,
    mention: null,
    speaker: record.speaker,
    role: null,
    attribution: by === null ? 'not-stated' : 'named',
    confidence: by === null ? 0 : 1,
    named: by !== null,
    said: record.day,
    expected: false,
    by,
    ordinal: ORDINAL,
  };
  return {
    number,
    document: documentOf(record, file),
    passage: all,
    ordinal: ORDINAL + 1,
    quotations: [statement],
  };
}

function documentOf({ id, publisher, title, text }: SpeechRecord, file: string): Document {
  const all = { start: 0, end: text.length };
  return {
    id,
    file,
    source: { publisher, title, byline: null, url: null, text: 'full' },
    published: null,
    event: null,
    language: 'en',
    text,
    origin: [{ text: all, input: all }],
    passages: [all],
  };
}
