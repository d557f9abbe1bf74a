import type { AddedReport } from '../../domain/added.ts';
import { counted } from '../../domain/counted.ts';
import { describeAdded } from '../../texts/describe-added.ts';
import { describeProblem } from '../../texts/describe-problem.ts';
import { writeSentence } from './output.ts';

/** Tells what was understood of a document, so that a person can see what is missing or looks wrong. */
export async function showAdded(report: AddedReport): Promise<void> {
  await writeSentence(describeAdded(report));
  if (report.outcome === 'known') return;
  for (const problem of report.problems) await writeSentence(`  ${describeProblem(problem)}`);
}

/** How many were added, told at the end. */
export const describeAddition = (
  counts: Readonly<Record<AddedReport['outcome'] | 'refused', number>>,
): string =>
  `${counted(counts.added, 'document')} added, ${counts.changed} anew, ${counts.known} known already, ${counts.refused} refused.`;
