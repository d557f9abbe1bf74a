import type { Problem } from './problem.ts';
import type { IsoDay } from './vocabulary.ts';

/** What is understood of one document by itself, for a person to see what is missing or looks wrong. */
export type Glance = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDay | null;
  readonly quotations: number;
  /** Names of those who are surely quoted, each once. */
  readonly speakers: readonly string[];
  /** Of how many quotations the speaker is not sure. */
  readonly unsure: number;
  readonly problems: readonly Problem[];
};

/** What became of a document that somebody gave us. */
export type AddedReport = Glance & {
  readonly outcome: 'added' | 'changed' | 'known';
  readonly id: string;
  readonly version: number;
  /** Those of `speakers` whom no other document quotes. */
  readonly strangers: readonly string[];
};
