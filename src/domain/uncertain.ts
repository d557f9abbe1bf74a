/** Where a quotation without a sure speaker stands among the others: the surest first. */
export type UncertainPlace = {
  /** The id it is cited by. */
  readonly id: string;
  /** 0–1, to four places, so that it can be written and read again. */
  readonly confidence: number;
};

/** A quotation that has a best candidate who is not named: it is not sure enough. */
export type Uncertain = UncertainPlace & { readonly speaker: string; readonly role: string | null };

/** Those from a place on: the first two, and how many there are in all. */
export type UncertainFrom = { readonly first: readonly Uncertain[]; readonly count: number };
