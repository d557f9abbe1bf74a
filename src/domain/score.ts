/**
 * How well the reading of annotated documents agrees with the people who annotated them: the JSON interface of
 * `score`. A *unit* is a stretch inside one pair of quotation marks and one paragraph. An annotated unit is *found*
 * when a found one shares at least half of their union with it. It is *attributable* when the annotation tells its
 * speaker: by a name, by a pronoun that it resolves, or as a role or body.
 */
export type Score = {
  readonly documents: number;
  readonly quotations: {
    readonly direct: Detection;
    /** Direct ones and the quoted parts of mixed ones. */
    readonly quoted: Detection;
    /** Those of five words or more. */
    readonly long: Detection;
  };
  readonly speakers: { readonly direct: SpeakerAccuracy; readonly quoted: SpeakerAccuracy };
  readonly named: Named;
  readonly confidence: ConfidenceScore;
  readonly labels: Labels;
};

/** A figure, 0–1, and the bounds between which 95 % of bootstrap resamples put it; null with nothing to count. */
export type Estimate = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** Of the units found, those that are annotated; of the annotated ones, those found; and their harmonic mean. */
export type Detected = { readonly precision: Estimate; readonly recall: Estimate; readonly f1: Estimate };

/** `exact`: with the same first and last word. */
export type Detection = Detected & { readonly annotated: number; readonly exact: Detected };

/** By how the annotation tells the speaker; `all` are the attributable ones together. */
export type SpeakerAccuracy = Readonly<Record<'name' | 'pronoun' | 'nominal' | 'all', Accuracy>>;

/** Of the annotated units, those found with the right speaker. `strict`: whose first name does not differ. */
export type Accuracy = { readonly annotated: number; readonly right: Estimate; readonly strict: Estimate };

/** The direct units whose speaker would be shown. */
export type Named = {
  /** How many attributable ones were found and named. */
  readonly units: number;
  /** The share of these with the right speaker. */
  readonly precision: Estimate;
  /** These as a share of all attributable direct units. */
  readonly coverage: Estimate;
};

/** Whether the confidence says how often an attribution is right: over found, attributable direct units with a speaker. */
export type ConfidenceScore = {
  readonly units: number;
  /** From the surest 5 % to all. */
  readonly curve: readonly CurvePoint[];
  /** How far confidence and share right lie apart on average, over ten bins of equally many units. */
  readonly calibrationError: Estimate;
  readonly bins: readonly CalibrationBin[];
};

/** The share of right ones among the surest `coverage` of the units. */
export type CurvePoint = {
  readonly coverage: number;
  /** That of the least sure among them. */
  readonly confidence: number;
  readonly precision: Estimate;
};

export type CalibrationBin = {
  readonly units: number;
  /** Mean of the units. */
  readonly confidence: number;
  /** Share of the units. */
  readonly right: number;
};

/** Words in marks that nobody said. */
type Labels = {
  /** How many stretches of at most four words are annotated as nobody’s. */
  readonly terms: number;
  /** The share of these labelled so. */
  readonly recognised: Estimate;
  /** The share of direct units wrongly labelled so. */
  readonly mistaken: Estimate;
};
