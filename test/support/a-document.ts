import { parseDay } from '../../src/domain/day.ts';
import type { Document, IsoDay } from '../../src/domain/vocabulary.ts';
import { splitPassages } from '../../src/ingest/split-passages.ts';

/** A document of this text, printed as it came in. Name only what the test is about. */
export function aDocument(text: string, about: Partial<Document> = {}): Document {
  return {
    id: 'gazette/harbour',
    file: 'gazette/harbour.md',
    source: {
      publisher: 'The Gazette',
      title: 'The harbour vote',
      byline: null,
      url: 'https://gazette.example/harbour',
      text: 'full',
    },
    published: null,
    event: null,
    language: 'en',
    text,
    origin: [{ text: { start: 0, end: text.length }, input: { start: 0, end: text.length } }],
    passages: splitPassages(text),
    ...about,
  };
}

/** A day that a test writes out. */
export function day(written: string): IsoDay {
  const parsed = parseDay(written);
  if (parsed === undefined) throw new RangeError(`${written} is no day`);
  return parsed;
}
