import type { ReportFields } from '../../../library/library.ts';
import { texts } from '../../../texts/speaking.ts';

/**
 * How a report is called that nobody made: it remembers what a curator decided of a quotation whose speaker was not
 * sure, so that it is not asked again.
 */
export const UNCERTAIN = 'uncertain';

export const isUncertain = ({ wrong }: ReportFields): boolean => wrong === UNCERTAIN;

/** What is wrong, in words. */
export function describeWrong({ wrong = 'else' }: ReportFields): string {
  const known: Readonly<Record<string, string>> = texts().curating.wrong;
  return known[wrong] ?? texts().curating.wrong.else;
}
