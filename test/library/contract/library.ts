import { describeAdding } from './adding.ts';
import { describeCorrections } from './corrections.ts';
import { describeDeletion } from './deletion.ts';
import { describeDocuments } from './documents.ts';
import { describeKeptAnswers } from './kept-answers.ts';
import { describeReports } from './reports.ts';
import { describeRevisions } from './revisions.ts';
import { describeSettings } from './settings.ts';
import type { Opens } from './support.ts';
import { describeTransfer } from './transfer.ts';
import { describeUnanswered } from './unanswered.ts';

/** What every library does, whatever keeps it. */
export function describeLibrary(open: Opens): void {
  describeDocuments(open);
  describeAdding(open);
  describeCorrections(open);
  describeReports(open);
  describeKeptAnswers(open);
  describeSettings(open);
  describeUnanswered(open);
  describeDeletion(open);
  describeTransfer(open);
  describeRevisions(open);
}
