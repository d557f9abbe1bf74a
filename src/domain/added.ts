import { counted } from './counted.ts';
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

const OUTCOMES: Readonly<Record<AddedReport['outcome'], (report: AddedReport) => string>> = {
  added: () => 'added',
  changed: ({ version }) => `added anew, version ${version}`,
  known: () => 'known already, nothing to do',
};

/** What was done with a document and what is understood of it, on one line; its problems are told apart from that. */
export function describeAdded(report: AddedReport): string {
  const { id, outcome, strangers } = report;
  const told = outcome === 'known' ? '' : `: ${describeGlance(report, strangers)}`;
  return `${id}: ${OUTCOMES[outcome](report)}${told}`;
}

/** @param strangers who is quoted for the first time */
export function describeGlance(
  { title, publisher, published, quotations, speakers, unsure }: Glance,
  strangers: readonly string[] = [],
): string {
  const heading = [title === null ? null : `“${title}”`, publisher, published].filter((one) => one !== null);
  return [
    ...(heading.length === 0 ? [] : [heading.join(', ')]),
    `${counted(quotations, 'quotation')} by ${counted(speakers.length, 'speaker')}`,
    ...(strangers.length === 0 ? [] : [`new: ${strangers.join(', ')}`]),
    ...(unsure === 0 ? [] : [`${unsure} without a sure speaker`]),
  ].join('; ');
}
