/** What one bench tells: the question it answers, how it was measured, and the figures. */
export type Section = {
  readonly question: string;
  /** How it was measured and what is compared, in a paragraph. */
  readonly about: string;
  readonly tables: readonly Table[];
  readonly pictures?: readonly Picture[];
};

/** The first column names what is measured, so its heading may be empty. */
export type Table = {
  /** What the rows are, where it needs a word. */
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type Picture = {
  /** Its name in the folder of the page. */
  readonly file: string;
  /** What it shows, for those who do not see it. */
  readonly shows: string;
  readonly svg: string;
};
