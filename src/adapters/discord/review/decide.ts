import type { Library } from '../../../library/library.ts';
import { texts } from '../../../texts/speaking.ts';
import type { Tools } from '../tools.ts';
import type { Position } from './position.ts';
import { type Step, stepAt } from './step.ts';
import { isUncertain } from './told.ts';
import { checked, correctionOf, describeVerdict, type Verdict, verdictAskedBy } from './verdict.ts';

/** What a curator does with a step. */
export type Decision =
  | { readonly kind: 'accept' | 'dismiss' }
  | { readonly kind: 'correct'; readonly verdict: Verdict };

/**
 * What came of it, in a sentence. `undo` is what can be taken back again; where it `stays`, nothing was done, and the
 * step waits as before.
 */
export type Decided =
  | { readonly said: string; readonly undo: Undoable | null }
  | { readonly said: string; readonly stays: Step };

export type Undoable = { readonly report: number; readonly correction: number | null };

const meanwhile = (): Decided => ({ said: texts().curating.meanwhile, undo: null });

/** Does what a curator decides, once: whoever comes second is told so. */
export async function decide(
  position: Position,
  decision: Decision,
  server: string,
  by: string,
  tools: Pick<Tools, 'desks' | 'library'>,
): Promise<Decided> {
  const { desks, library } = tools;
  const step = await stepAt(position, server, tools);
  if (step === null) return meanwhile();
  if (decision.kind === 'dismiss') {
    const undo = await settleOnce(step, 'dismissed', null, { server, by, library });
    return undo === null ? meanwhile() : { said: texts().curating.dismissed, undo };
  }
  const verdict = decision.kind === 'correct' ? checked(decision.verdict) : verdictAskedBy(step.told);
  if (typeof verdict === 'string') return { said: verdict, stays: step };
  const { citation } = step;
  if (citation === null || citation.quotation === null || citation.superseded !== undefined) {
    return { said: texts().curating.cannotBeCorrected, stays: step };
  }
  const fields = correctionOf(verdict, citation.quotation, citation);
  if (typeof fields === 'string') return { said: fields, stays: step };
  const objection = await (await desks.of(server)).tryCorrection(fields);
  if (objection !== null) return { said: texts().curating.cannotCorrect(objection), stays: step };
  const correction = await library.correct(server, fields, by);
  const undo = await settleOnce(step, 'accepted', correction, { server, by, library });
  if (undo !== null) return { said: `${describeVerdict(verdict)} ${texts().words.soon}`, undo };
  await library.undo(server, correction, by);
  return meanwhile();
}

/** Takes a decision back, once. @returns the sentence about it, and whether it was done */
export async function takeBack(
  { report, correction }: Undoable,
  server: string,
  by: string,
  { library }: Pick<Tools, 'library'>,
): Promise<{ readonly said: string; readonly isDone: boolean }> {
  const { words, curating } = texts();
  const isDone =
    (correction === null || (await library.undo(server, correction, by))) &&
    (await library.reopen(server, report));
  if (!isDone) return { said: curating.undoneAlready, isDone };
  return { said: correction === null ? curating.undone : `${curating.undone} ${words.soon}`, isDone };
}

/** Closes the report, which is made where nobody had made one. @returns null where somebody else was first */
async function settleOnce(
  { position, told }: Step,
  outcome: 'accepted' | 'dismissed',
  correction: number | null,
  { server, by, library }: { server: string; by: string; library: Library },
): Promise<Undoable | null> {
  // Of the program and not of the curator: members may have few reports open.
  const report = 'report' in position ? position.report : await library.report(server, told, null);
  if (report === null) return null;
  const reports = 'report' in position ? [] : await library.reports(server);
  const isSecond = reports.some(
    ({ number, fields }) => isUncertain(fields) && fields.citation === told.citation && number < report,
  );
  const isSettled = await library.settle(server, report, isSecond ? 'dismissed' : outcome, by);
  return isSettled && !isSecond ? { report, correction } : null;
}
