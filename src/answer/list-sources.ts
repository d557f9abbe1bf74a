import type { Answer, SourceEntry } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import type { Collection, Document } from '../domain/vocabulary.ts';

/** The documents of the archive, newest first, and those of which no day is known last; files of speeches as one each. */
export function listSources({ documents, collections, quotationsIn, extent }: Archive): Answer {
  const sources = [
    ...documents.map((document) => entryOf(document, quotationsIn(document))),
    ...collections.map(entryOfSpeeches),
  ];
  sources.sort((a, b) => day(b).localeCompare(day(a)) || a.document.localeCompare(b.document));
  return { kind: 'found', citations: [], sources, extent };
}

const entryOf = ({ id, source, published, event }: Document, quotations: number): SourceEntry => ({
  document: id,
  ...source,
  published,
  event: event?.day ?? null,
  quotations,
});

const entryOfSpeeches = ({ name, publisher, speeches, since, until }: Collection): SourceEntry => ({
  document: name,
  publisher,
  title: null,
  byline: null,
  url: null,
  text: 'full',
  published: null,
  event: null,
  quotations: speeches,
  speeches: { since, until },
});

const day = ({ published, event, speeches }: SourceEntry): string =>
  published ?? event ?? speeches?.until ?? '';
