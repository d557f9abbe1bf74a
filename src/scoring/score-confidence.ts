import type { ConfidenceScore } from '../domain/score.ts';
import {
  bySureness,
  calibrationBins,
  expectedCalibrationError,
  type Judged,
  rightAmongSurest,
} from './calibration.ts';
import { type Figures, isAttributable, isDirect, isRight } from './figures.ts';
import type { ScoredDocument } from './score-document.ts';

/** The precision is told for the surest twentieth, two twentieths, and so on up to all. */
const STEPS = Array.from({ length: 20 }, (_, at) => at + 1);

/** Whether the confidence orders attributions well (the curve) and says how often they are right (the bins). */
export function scoreConfidence({ documents, estimate, estimateEach }: Figures): ConfidenceScore {
  const judged = bySureness(documents.flatMap(judgedIn));
  const sample = (times: readonly number[]): readonly Judged[] =>
    judged.flatMap((unit) => Array<Judged>(times[unit.document] ?? 0).fill(unit));

  const precisions = estimateEach((times) => precisionCurve(sample(times)));
  return {
    units: judged.length,
    curve: STEPS.flatMap((step, at) => {
      const [precision, least] = [precisions[at], judged[surest(step, judged) - 1]];
      return precision && least
        ? [{ coverage: step / STEPS.length, confidence: least.confidence, precision }]
        : [];
    }),
    calibrationError: estimate((times) => expectedCalibrationError(calibrationBins(sample(times)))),
    bins: calibrationBins(judged),
  };
}

/** The attributions of a document whose rightness the annotation tells. */
function judgedIn({ units }: ScoredDocument, document: number): readonly (Judged & { document: number })[] {
  return units.flatMap((unit) => {
    const quotation = unit.found?.quotation;
    if (!quotation?.speaker || !isDirect(unit) || !isAttributable(unit)) return [];
    return [{ document, confidence: quotation.confidence, right: isRight(unit) }];
  });
}

function precisionCurve(sorted: readonly Judged[]): readonly (number | null)[] {
  const right = rightAmongSurest(sorted);
  return STEPS.map((step) => {
    const units = surest(step, sorted);
    return units === 0 ? null : (right[units] ?? 0) / units;
  });
}

/** How many units so many twentieths of them are, rounded up. */
const surest = (step: number, { length }: readonly Judged[]): number =>
  Math.ceil((step * length) / STEPS.length);
