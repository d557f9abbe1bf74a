import { calibrated, type Model, sharesOf, type Weights } from '../quotations/model.ts';
import type { GoldDocument } from '../scoring/gold.ts';
import { calibrate, type Trial, thresholdFor } from './calibrate.ts';
import { collect, type Lessons } from './collect.ts';
import { type Example, fit } from './fit.ts';

/** How often the weights were right on documents they had not been learned from. */
export type Tally = { readonly of: string; readonly examples: number; readonly right: number; readonly possible: number };

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
  calibration: { direct: [], mixed: [] },
  namedFrom: 1,
};

/** Learns a model from annotated documents. The same documents in the same order give the same model, to the digit. */
export function train(documents: readonly GoldDocument[]): { model: Model; tallies: readonly Tally[] } {
  let model = UNTAUGHT;
  let lessons = collect(documents, model);
  for (let round = 0; round < ROUNDS; round++) {
    model = { ...model, antecedent: fit(lessons.antecedent) };
    lessons = collect(documents, model);
    model = { ...model, speaker: fit(lessons.speaker) };
    lessons = collect(documents, model);
  }
  return judge(model, lessons, textGroups(documents));
}

/** Tells how sure the model may be, by what weights learned on the other parts do on each part. */
function judge(model: Model, lessons: Lessons, groups: readonly number[]): ReturnType<typeof train> {
  const inPart = (part: number) => ({ document }: { document: number }) => (groups[document] ?? 0) % PARTS === part;
  const judged = <E extends Example & { document: number }>(examples: readonly E[]): Judged<E>[] =>
    Array.from({ length: PARTS }, (_, part) => {
      const weights = fit(examples.filter((one) => !inPart(part)(one)));
      return examples.filter(inPart(part)).map((example) => ({ example, ...trial(example, weights) }));
    }).flat();

  const speakers = judged(lessons.speaker);
  const attributed = speakers.filter(
    ({ example: { of, candidates }, best }) => of !== 'nobody' && best !== candidates.length - 1,
  );
  const calibration = {
    direct: calibrate(attributed.filter(({ example }) => example.of === 'direct')),
    mixed: calibrate(attributed.filter(({ example }) => example.of === 'mixed')),
  };
  const direct = attributed
    .filter(({ example }) => example.of === 'direct')
    .map(({ share, right }) => ({ share: calibrated(share, calibration.direct), right }));
  const namedFrom = thresholdFor(NAMED_RIGHT, direct);
  const tallies = [
    ...(['direct', 'mixed', 'nobody'] as const).map((of) => tally(of, speakers.filter(({ example }) => example.of === of))),
    tally('pronoun', judged(lessons.antecedent)),
  ];
  return { model: { ...model, calibration, namedFrom }, tallies };
}

type Judged<E> = Trial & { readonly example: E; readonly best: number; readonly possible: boolean };

function trial({ candidates, right }: Example, weights: Weights): Omit<Judged<Example>, 'example'> {
  const shares = sharesOf(candidates, weights);
  const share = Math.max(...shares);
  const best = shares.indexOf(share);
  return {
    share,
    best,
    right: right[best] === true,
    possible: right.includes(true),
  };
}

const tally = (of: string, judged: readonly Judged<unknown>[]): Tally => ({
  of,
  examples: judged.length,
  right: judged.filter(({ right }) => right).length,
  possible: judged.filter(({ possible }) => possible).length,
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
