import { explainProblem } from '../texts/describe-problem.ts';
import { applyCorrections } from './apply-corrections.ts';
import type { Quoted } from './find-words.ts';
import { readCorrectionFields } from './read-corrections.ts';

/** What would keep a correction from changing anything, in a sentence; null where nothing does. */
export function tryCorrection(
  fields: Readonly<Record<string, string>>,
  quoted: readonly Quoted[],
): string | null {
  const place = { file: 'correction', line: 1 };
  const read = readCorrectionFields([{ fields, place, madeAt: '' }]);
  const [problem] = [...read.problems, ...applyCorrections(quoted, read.corrections).problems];
  return problem === undefined ? null : explainProblem(problem);
}
