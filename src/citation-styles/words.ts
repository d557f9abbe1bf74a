import type { Witness } from '../domain/answer.ts';
import { describeAttribution, describeDays, describeSpeaker } from '../texts/describe.ts';
import { texts } from '../texts/speaking.ts';

/** Words that are printed in the source: what somebody said, else the document's own; null where they are ours. */
export const sourcesWords = ({ quotation, passage, source }: Witness): string | null =>
  quotation ?? (source.text === 'summary' ? null : passage);

/** Who said it, and when as far as that is known: “Ada Marsh, mayor, said 2024-02-28”. */
export function tellSpeaker(witness: Witness): string {
  const { said, expected, speech } = witness;
  const day = said === null ? null : describeDays({ said, published: null, expected });
  const { answers } = texts();
  return [
    describeSpeaker(witness) + (speech === 'indirect' ? answers.reported : ''),
    day ?? (expected ? answers.expected : null),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What the source itself does not show: that a curator says who it was. */
export const tellCorrection = ({ attribution }: Witness): string | null =>
  attribution.kind === 'corrected' ? texts().answers.speakerKnown(describeAttribution(attribution)) : null;
