import type { Answer, KeptChange, KeptEntry, Witness } from '../domain/answer.ts';
import { texts } from './speaking.ts';

/** That the words stand in their document no more; null where they do. */
export const describeSuperseded = ({ superseded }: Witness): string | null =>
  superseded === undefined ? null : texts().answers.superseded[superseded];

/** That an answer was kept, and what has become of what it cites: a sentence each; none where it was not. */
export function describeKept({ kept, citations }: Answer): readonly string[] {
  if (kept === undefined) return [];
  const { words, answers } = texts();
  const which = (id: string): string =>
    citations.length < 2 ? '' : answers.citation(citations.findIndex((citation) => citation.id === id) + 1);
  return [
    answers.kept(words.quoted(kept.name), kept.on),
    ...kept.changes.map((change) => answers.sinceThen(which(change.id), describeChange(change))),
  ];
}

function describeChange(change: KeptChange): string {
  const { superseded, knownOtherwise } = texts().answers;
  return change.what === 'corrected' ? knownOtherwise(change.speaker, change.said) : superseded[change.what];
}

/** One kept answer as a list names it. */
export const describeKeptEntry = ({ name, line, on }: KeptEntry): string =>
  texts().answers.keptEntry(name, line, on);
