import type { Glance } from '../domain/added.ts';
import type { Input } from '../domain/vocabulary.ts';
import { understand } from '../understand.ts';

/** What is understood of a document; null where there is no text in it. */
export function glanceAt(input: Input): Glance | null {
  const { document, quotations, problems } = understand(input);
  if (document === null) return null;
  const { title, publisher } = document.source;
  const said = quotations.filter(({ kind }) => kind !== 'unattributed');
  const named = said.filter((one) => one.named && one.speaker !== null);
  return {
    title,
    publisher,
    published: document.published,
    quotations: said.length,
    speakers: [...new Set(named.flatMap(({ speaker }) => speaker ?? []))],
    unsure: said.length - named.length,
    problems,
  };
}
