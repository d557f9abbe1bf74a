import { counted } from '../../domain/describe.ts';
import { describeProblem, type Problem } from '../../domain/problem.ts';
import type { Document, Quotation } from '../../domain/vocabulary.ts';
import { writeSentence } from './output.ts';

/** What became of a document that somebody gave us. */
export type AddedReport = {
  readonly outcome: 'added' | 'changed' | 'known';
  readonly id: string;
  readonly version: number;
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly problems: readonly Problem[];
  /** Whether somebody of this name is quoted in other documents. */
  readonly isKnownSpeaker: (name: string) => boolean;
};

const OUTCOMES: Readonly<Record<AddedReport['outcome'], (report: AddedReport) => string>> = {
  added: () => 'added',
  changed: ({ version }) => `added anew, version ${version}`,
  known: () => 'known already, nothing to do',
};

/** Tells what was understood of a document, so that a person can see what is missing or looks wrong. */
export async function showAdded(report: AddedReport): Promise<void> {
  const { id, outcome, problems } = report;
  const told = outcome === 'known' ? '' : `: ${understoodOf(report)}`;
  await writeSentence(`${id}: ${OUTCOMES[outcome](report)}${told}`);
  if (outcome === 'known') return;
  for (const problem of problems) await writeSentence(`  ${describeProblem(problem)}`);
}

function understoodOf({ document, quotations, isKnownSpeaker }: AddedReport): string {
  const { title, publisher } = document.source;
  const heading = [title === null ? null : `“${title}”`, publisher, document.published].filter(
    (one) => one !== null,
  );
  const said = quotations.filter(({ kind }) => kind !== 'unattributed');
  const named = said.filter((one) => one.named && one.speaker !== null);
  const speakers = new Set(named.flatMap(({ speaker }) => speaker ?? []));
  const strangers = [...speakers].filter((name) => !isKnownSpeaker(name));
  return [
    ...(heading.length === 0 ? [] : [heading.join(', ')]),
    `${counted(said.length, 'quotation')} by ${counted(speakers.size, 'speaker')}`,
    ...(strangers.length === 0 ? [] : [`new: ${strangers.join(', ')}`]),
    ...(named.length === said.length ? [] : [`${said.length - named.length} without a sure speaker`]),
  ].join('; ');
}

/** How many were added, told at the end. */
export const describeAddition = (
  counts: Readonly<Record<AddedReport['outcome'] | 'refused', number>>,
): string =>
  `${counted(counts.added, 'document')} added, ${counts.changed} anew, ${counts.known} known already, ${counts.refused} refused.`;
