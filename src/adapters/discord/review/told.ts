import type { ReportFields } from '../../../library/library.ts';

/** What may be wrong, as a report names it and as a member reads it. */
export const WRONG = {
  speaker: 'Somebody else said it',
  quotation: 'Nobody said it: it is no quotation',
  day: 'It was said on another day',
  else: 'Something else',
} as const;

/**
 * How a report is called that nobody made: it remembers what a curator decided of a quotation whose speaker was not
 * sure, so that it is not asked again.
 */
export const UNCERTAIN = 'uncertain';

export const isUncertain = ({ wrong }: ReportFields): boolean => wrong === UNCERTAIN;

/** What is wrong, in words. */
export function describeWrong({ wrong = 'else' }: ReportFields): string {
  const known: Readonly<Record<string, string>> = WRONG;
  return known[wrong] ?? WRONG.else;
}
