import type { Entry } from '../../../src/domain/vocabulary.ts';
import { buildSearch } from '../../../src/search/search.ts';
import type { Engine } from '../engine.ts';

/** Ours: it has nothing to keep on disk and is built again from the texts. */
export const whoSaid: Engine = {
  build: (texts) => {
    buildSearch(Array.from(texts, entryOf));
    return () => {};
  },
  open: (_folder, { size, textOf }) => {
    const search = buildSearch(Array.from({ length: size }, (_, number) => entryOf(textOf(number), number)));
    return (phrase, limit) =>
      search(phrase)
        .slice(0, limit)
        .map(({ entry, match }) => ({ number: entry.number, grade: match.grade }));
  },
};

/** A passage in which nobody is quoted. */
function entryOf(text: string, number: number): Entry {
  const passage = { start: 0, end: text.length };
  const document = {
    id: String(number),
    file: '',
    source: { publisher: null, title: null, byline: null, url: null, text: 'full' },
    published: null,
    event: null,
    language: 'en',
    text,
    origin: [],
    passages: [passage],
  } as const;
  return { number, document, passage, ordinal: 0, quotations: [] };
}
