import type { Accuracy, Named, SpeakerAccuracy } from '../domain/score.ts';
import { type Figures, isAttributable, isDirect, isRight, type Some, unitsThat } from './figures.ts';
import type { SpeakerClass } from './units.ts';

/** How often the units of a sort are found with the right speaker: one that was not found is wrong. */
export function scoreSpeakers(figures: Figures, among: Some): SpeakerAccuracy {
  const accuracy = (those: Some): Accuracy => {
    const annotated = unitsThat(among, those);
    return {
      annotated: figures.total(annotated),
      right: figures.share(unitsThat(among, those, isRight), annotated),
      strict: figures.share(
        unitsThat(among, those, ({ agreement }) => agreement === 'yes'),
        annotated,
      ),
    };
  };
  const isOf =
    (speakerClass: SpeakerClass): Some =>
    ({ gold }) =>
      gold.speakerClass === speakerClass;
  return {
    name: accuracy(isOf('name')),
    pronoun: accuracy(isOf('pronoun')),
    nominal: accuracy(isOf('nominal')),
    all: accuracy(isAttributable),
  };
}

const isNamed: Some = ({ found }) => found?.quotation.named === true;

/** What a reader is shown: for how many direct units a speaker is named, and how often rightly. */
export function scoreNamed({ total, share }: Figures): Named {
  const attributable = unitsThat(isDirect, isAttributable);
  const named = unitsThat(isDirect, isAttributable, isNamed);
  const right = unitsThat(isDirect, isAttributable, isNamed, isRight);
  return { units: total(named), precision: share(right, named), coverage: share(named, attributable) };
}
