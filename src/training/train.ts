import { besideOf } from '../quotations/choice/attribute.ts';
import { decide } from '../quotations/choice/decide.ts';
import { type Beside, calibrated, type Model, sharesOf, type Weights } from '../quotations/weighing/model.ts';
import type { GoldDocument } from '../scoring/gold.ts';
import { calibrate, type Trial, thresholdFor } from './calibrate.ts';
import { collect, type Lesson, type Lessons } from './collect.ts';
import { type Example, learnWeights } from './learn-weights.ts';

/** How often the weights were right on documents they had not been learned from. */
export type Tally = { readonly of: string; readonly examples: number; readonly right: number };

/** Parts of the documents, of which each is judged by what was learned from the others. */
const PARTS = 5;
/** What is decided depends on what was decided before it, so the decisions are gathered anew with what was learned. */
const ROUNDS = 2;
/** How often a named speaker has to be right; a little above what is promised, because other texts are harder. */
const NAMED_RIGHT = 0.965;

/** Nothing learned yet: the most obvious candidate wins. */
const UNTAUGHT: Model = {
  antecedent: {},
  speaker: {},
  calibration: { whole: [], part: [], carried: [] },
  namedFrom: 1,
};

/** Learns a model from annotated documents. The same documents in the same order give the same model, to the digit. */
export function train(documents: readonly GoldDocument[]): { model: Model; tallies: readonly Tally[] } {
  let model = UNTAUGHT;
  let lessons = collect(documents, model);
  for (let round = 0; round < ROUNDS; round++) {
    model = { ...model, antecedent: learnWeights(lessons.antecedent) };
    lessons = collect(documents, model);
    model = { ...model, speaker: learnWeights(lessons.speaker) };
    lessons = collect(documents, model);
  }
  return judge(model, lessons, textGroups(documents));
}

/** Tells how sure the model may be, by what weights learned on the other parts do on each part. */
function judge(model: Model, lessons: Lessons, groups: readonly number[]): ReturnType<typeof train> {
  const speakers = crossValidated(lessons.speaker, groups, trySpeaker);
  const attributed = speakers.filter(({ lesson, toNobody }) => lesson.of !== 'nobody' && !toNobody);
  const of = (kind: Beside) => calibrate(attributed.filter(({ beside }) => beside === kind));
  const calibration = { whole: of('whole'), part: of('part'), carried: of('carried') };
  const direct = attributed
    .filter(({ lesson }) => lesson.of === 'direct')
    .map(({ share, right, beside }) => ({ share: calibrated(share, calibration[beside]), right }));
  const namedFrom = thresholdFor(NAMED_RIGHT, direct);
  const tallies = [
    ...(['direct', 'mixed', 'nobody'] as const).map((kind) =>
      tally(
        kind,
        speakers.filter(({ lesson }) => lesson.of === kind),
      ),
    ),
    tally('pronoun', crossValidated(lessons.antecedent, groups, tryAntecedent)),
  ];
  return { model: { ...model, calibration, namedFrom }, tallies };
}

/** Judges each example by weights that were learned on the documents of the other parts. */
function crossValidated<E extends Example & { readonly document: number }, T>(
  examples: readonly E[],
  groups: readonly number[],
  attempt: (example: E, weights: Weights) => T,
): readonly T[] {
  const partOf = ({ document }: E): number => (groups[document] ?? 0) % PARTS;
  return Array.from({ length: PARTS }, (_, part) => {
    const weights = learnWeights(examples.filter((example) => partOf(example) !== part));
    return examples.filter((example) => partOf(example) === part).map((example) => attempt(example, weights));
  }).flat();
}

function trySpeaker(lesson: Lesson, weights: Weights) {
  const { candidates, right } = lesson;
  const { chosen, share } = decide(candidates, sharesOf(candidates, weights));
  return {
    lesson,
    share,
    beside: besideOf(chosen, lesson.of === 'mixed' ? 'mixed' : 'direct'),
    toNobody: chosen.who === 'nobody',
    right: chosen.who !== 'unseen' && right[candidates.indexOf(chosen)] === true,
  };
}

function tryAntecedent({ candidates, right }: Example, weights: Weights): Trial {
  const shares = sharesOf(candidates, weights);
  const share = Math.max(...shares);
  return { share, right: right[shares.indexOf(share)] === true };
}

const tally = (of: string, trials: readonly Trial[]): Tally => ({
  of,
  examples: trials.length,
  right: trials.filter(({ right }) => right).length,
});

/** Documents with one text are in one group, so that none is judged by what was learned from its twin. */
function textGroups(documents: readonly GoldDocument[]): readonly number[] {
  const met = new Map<string, number>();
  return documents.map(({ text }) => {
    const group = met.get(text) ?? met.size;
    met.set(text, group);
    return group;
  });
}
