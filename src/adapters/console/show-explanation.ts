import type { Explanation } from '../../domain/explanation.ts';
import type { Quotation } from '../../domain/vocabulary.ts';

/** The reasons for a quotation; undefined when nobody asked, or a curator has the word. */
export const explanationOf = (
  { span, attribution }: Quotation,
  explanations: readonly Explanation[] = [],
): Explanation | undefined =>
  attribution === 'corrected'
    ? undefined
    : explanations.find((one) => one.span.start === span.start && one.span.end === span.end);

/** What decided, and a line for each candidate with what spoke for and against. */
export function explanationLines(explanation: Explanation | undefined): readonly string[] {
  if (explanation === undefined) return [];
  const { because, candidates } = explanation;
  return [
    `because ${because}`,
    ...candidates.map(({ who, share, inFavour, against }) =>
      [
        `${String(Math.round(share * 100)).padStart(3)} % ${who}`,
        ...(inFavour.length === 0 ? [] : [`for: ${inFavour.join('; ')}`]),
        ...(against.length === 0 ? [] : [`against: ${against.join('; ')}`]),
      ].join(' · '),
    ),
  ];
}
