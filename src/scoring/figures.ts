import type { Estimate } from '../domain/score.ts';
import { type Bootstrap, bootstrapOver } from './bootstrap.ts';
import type { ScoredDocument, ScoredUnit } from './score-document.ts';

/** Something counted in one document. */
export type Count = (document: ScoredDocument) => number;
/** Some of the annotated units. */
export type Some = (unit: ScoredUnit) => boolean;

/** Counts and estimates over one set of documents. */
export type Figures = Bootstrap & {
  readonly documents: readonly ScoredDocument[];
  /** The sum over all documents. */
  readonly total: (count: Count) => number;
  /** A share of sums over documents: of all units together, not the mean of the documents’ shares. */
  readonly share: (part: Count, whole: Count) => Estimate;
};

export function figuresOver(documents: readonly ScoredDocument[]): Figures {
  const bootstrap = bootstrapOver(documents.length);
  return {
    ...bootstrap,
    documents,
    total: (count) => documents.reduce((sum, document) => sum + count(document), 0),
    share: (part, whole) => {
      const [parts, wholes] = [documents.map(part), documents.map(whole)];
      return bootstrap.estimate((times) => {
        const of = weighted(wholes, times);
        return of === 0 ? null : weighted(parts, times) / of;
      });
    },
  };
}

const weighted = (counts: readonly number[], times: readonly number[]): number =>
  counts.reduce((sum, count, at) => sum + count * (times[at] ?? 0), 0);

/** How many annotated units of a document are such. */
export const unitsThat =
  (...all: readonly Some[]): Count =>
  ({ units }) =>
    units.filter((unit) => all.every((is) => is(unit))).length;

export const isDirect: Some = ({ gold }) => gold.kind === 'direct';
export const isFound: Some = ({ found }) => found !== null;
export const isRight: Some = ({ agreement }) => agreement !== 'no';
/** Whether the annotation tells who spoke, so that an attribution can be right or wrong. */
export const isAttributable: Some = ({ gold: { speakerClass } }) =>
  speakerClass === 'name' || speakerClass === 'pronoun' || speakerClass === 'nominal';
