/** What words between cost and what words that stand together are worth. */
export type Costs = {
  /** For a word of the passage that was not asked for, in shares of a middling weight. */
  readonly contentBetween: number;
  readonly functionBetween: number;
  /** Two asked neighbours that are neighbours in the passage add this share of their weights; */
  readonly together: number;
  /** with function words between them this part of it, */
  readonly overFunction: number;
  /** with other words between them this part of it, */
  readonly overContent: number;
  /** when other words stand in the place of as many asked ones between them, this part of it, */
  readonly replaced: number;
  /** and when asked ones between them were left out, this part. */
  readonly leftOut: number;
  /** Words in another order keep this much. */
  readonly outOfOrder: number;
};

/** Found by coordinate descent over misremembered passages other than those that are measured (DESIGN, “search”). */
export const COSTS: Costs = {
  contentBetween: 0.55,
  functionBetween: 0.08,
  together: 0.3,
  overFunction: 1,
  overContent: 0.06,
  replaced: 1,
  leftOut: 0.75,
  outOfOrder: 0.9,
};
