import type { Suggestion } from '../domain/archive.ts';
import type { Statement } from '../domain/vocabulary.ts';
import { texts } from './speaking.ts';

/** What stands beside a suggestion. */
export const describeSuggestion = ({ form, about }: Suggestion): string =>
  form === undefined ? about : `${texts().suggesting.forms[form]}, ${about}`;

/** What kind of words a phrase is, and whose. @param statement null where a document says them itself */
export function describeKindOfWords(statement: Pick<Statement, 'kind' | 'named' | 'by'> | null): string {
  const { answers, suggesting } = texts();
  if (statement === null) return answers.narration;
  const { kind, named, by } = statement;
  const name = named ? (by?.name ?? null) : null;
  if (kind === 'indirect') return name === null ? suggesting.reportedBySomebody : suggesting.reportedOf(name);
  return name === null ? suggesting.saidBySomebody : suggesting.saidBy(name);
}
