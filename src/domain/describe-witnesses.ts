/** How the witnesses of an utterance stand to one another, in words. */

import type { Citation, OtherWitness, Witness, Wording } from './answer.ts';
import { counted, listOf, shorten } from './describe.ts';
import { union } from './span.ts';
import type { Span } from './vocabulary.ts';

/** Who printed an utterance first, as far as that is known; null where only one document prints it. */
export function describeFirstPrinted(citation: Citation): string | null {
  if (citation.firstPrinted === null) return null;
  const { day, by, undated } = citation.firstPrinted;
  if (day === null) return 'who printed it first is not known: no document tells its day';
  const named = (ids: readonly string[]): readonly string[] => [
    ...new Set([citation, ...citation.alsoIn].filter(({ id }) => ids.includes(id)).map(publisherOf)),
  ];
  const unsure = named(undated);
  const doubt = unsure.length === 1 ? 'tells no day and may be earlier' : 'tell no day and may be earlier';
  return `first printed by ${listOf(named(by), 'and')}, ${day}${unsure.length === 0 ? '' : `; ${listOf(unsure, 'and')} ${doubt}`}`;
}

const publisherOf = ({ source, span }: Witness): string => source.publisher ?? `document ${span.document}`;

const COVERS: Readonly<Record<Wording['covers'], readonly string[]>> = {
  all: [],
  part: ['a part of it'],
  more: ['more of it'],
  elsewhere: ['another part of it'],
};
/** Differences told one by one; the others are counted. */
const MOST_DIFFERENCES = 6;

/** How a witness words the utterance otherwise than the citation: null when it does not. */
export function describeWording(witness: OtherWitness, citation: Citation): string | null {
  if (witness.wording === null) return null;
  const { covers, differs } = witness.wording;
  const told = differs.slice(0, MOST_DIFFERENCES).map(({ here, there }) => {
    const printed = shorten((witness.quotation ?? '').slice(here.start, here.end));
    const instead = shorten((citation.quotation ?? '').slice(there.start, there.end));
    if (instead === '') return `with “${printed}”`;
    return printed === '' ? `without “${instead}”` : `“${printed}” instead of “${instead}”`;
  });
  const rest = differs.length - told.length;
  const parts = [...COVERS[covers], ...told, ...(rest > 0 ? [counted(rest, 'more difference')] : [])];
  return parts.length === 0 ? null : `its wording: ${parts.join('; ')}`;
}

/** Where the citation's own quotation is worded otherwise by another witness: offsets in it. */
export const wordedOtherwise = ({ alsoIn }: Citation): readonly Span[] =>
  union(alsoIn.flatMap(({ wording }) => wording?.differs.map(({ there }) => there) ?? [])).filter(
    ({ start, end }) => end > start,
  );
