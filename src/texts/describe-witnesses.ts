/** How the witnesses of an utterance stand to one another, in words. */

import type { Citation, OtherWitness, Witness } from '../domain/answer.ts';
import { union } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import { listOf, quoted, shorten } from './describe.ts';
import { texts } from './speaking.ts';

/** Who printed an utterance first, as far as that is known; null where only one document prints it. */
export function describeFirstPrinted(citation: Citation): string | null {
  if (citation.firstPrinted === null) return null;
  const { day, by, undated } = citation.firstPrinted;
  const { firstPrinted, firstPrintedUnknown, mayBeEarlier } = texts().answers;
  if (day === null) return firstPrintedUnknown;
  const named = (ids: readonly string[]): readonly string[] => [
    ...new Set([citation, ...citation.alsoIn].filter(({ id }) => ids.includes(id)).map(publisherOf)),
  ];
  const unsure = named(undated);
  const doubt = unsure.length === 0 ? '' : `; ${mayBeEarlier(listOf(unsure, 'and'), unsure.length)}`;
  return firstPrinted(listOf(named(by), 'and'), day) + doubt;
}

const publisherOf = ({ source, span }: Witness): string =>
  source.publisher ?? texts().answers.document(span.document);

/** Differences told one by one; the others are counted. */
const MOST_DIFFERENCES = 6;

/** How a witness words the utterance otherwise than the citation: null when it does not. */
export function describeWording(witness: OtherWitness, citation: Citation): string | null {
  if (witness.wording === null) return null;
  const { covers, differs } = witness.wording;
  const { answers } = texts();
  const told = differs.slice(0, MOST_DIFFERENCES).map(({ here, there }) => {
    const printed = (witness.quotation ?? '').slice(here.start, here.end);
    const instead = (citation.quotation ?? '').slice(there.start, there.end);
    if (shorten(instead) === '') return answers.withWords(quoted(printed));
    if (shorten(printed) === '') return answers.withoutWords(quoted(instead));
    return answers.insteadOf(quoted(printed), quoted(instead));
  });
  const rest = differs.length - told.length;
  const parts = [
    ...(covers === 'all' ? [] : [answers.covers[covers]]),
    ...told,
    ...(rest > 0 ? [answers.moreDifferences(rest)] : []),
  ];
  return parts.length === 0 ? null : answers.wording(parts.join('; '));
}

/** Where the citation's own quotation is worded otherwise by another witness: offsets in it. */
export const wordedOtherwise = ({ alsoIn }: Citation): readonly Span[] =>
  union(alsoIn.flatMap(({ wording }) => wording?.differs.map(({ there }) => there) ?? [])).filter(
    ({ start, end }) => end > start,
  );
