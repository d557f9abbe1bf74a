import type { Answer, KeptChange, KeptEntry, Superseded, Witness } from './answer.ts';

const SUPERSEDED: Readonly<Record<Superseded, string>> = {
  changed: 'the document has another text now, in which these words stand no more',
  removed: 'the document has been taken out since',
};

/** That the words stand in their document no more; null where they do. */
export const describeSuperseded = ({ superseded }: Witness): string | null =>
  superseded === undefined ? null : SUPERSEDED[superseded];

/** That an answer was kept, and what has become of what it cites: a sentence each; none where it was not. */
export function describeKept({ kept, citations }: Answer): readonly string[] {
  if (kept === undefined) return [];
  const which = (id: string): string =>
    citations.length < 2 ? '' : ` (citation ${citations.findIndex((citation) => citation.id === id) + 1})`;
  return [
    `Kept as “${kept.name}” on ${kept.on}, word for word as it was then.`,
    ...kept.changes.map((change) => `Since then${which(change.id)}: ${describeChange(change)}.`),
  ];
}

function describeChange(change: KeptChange): string {
  if (change.what !== 'corrected') return SUPERSEDED[change.what];
  const speaker = change.speaker === null ? 'the speaker is not stated' : `the speaker is ${change.speaker}`;
  return `what is known has changed: ${speaker}, ${change.said === null ? 'the day it was said is not known' : `said ${change.said}`}`;
}

/** One kept answer as a list names it. */
export const describeKeptEntry = ({ name, line, on }: KeptEntry): string => `${name}: ${line} (kept ${on})`;

/** Where a list of kept answers is empty. */
export const NOTHING_KEPT = 'No answer is kept here yet.';
