import type { Suggestion } from './archive.ts';
import type { Statement } from './vocabulary.ts';

/** What stands beside a suggestion. */
export const describeSuggestion = ({ form, about }: Suggestion): string =>
  form === undefined ? about : `${form}, ${about}`;

/** What kind of words a phrase is, and whose. @param statement null where a document says them itself */
export function describeKindOfWords(statement: Pick<Statement, 'kind' | 'named' | 'by'> | null): string {
  if (statement === null) return 'the document’s own words';
  const { kind, named, by } = statement;
  const isKnown = named && by !== null;
  if (kind === 'indirect') return isKnown ? `reported of ${by.name}` : 'reported, speaker not stated';
  return isKnown ? `said by ${by.name}` : 'said, speaker not stated';
}
