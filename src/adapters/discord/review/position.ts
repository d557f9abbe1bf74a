import type { UncertainPlace } from '../../../domain/uncertain.ts';

/** Where a curator is: at a report, by its number, or behind them all at a quotation without a sure speaker. */
export type Position = { readonly report: number } | UncertainPlace;

/** Before everything. */
export const START: Position = { report: 0 };

/** How sure it is stands in a button in whole numbers, to the four places that it has. */
const PLACES = 10_000;

export const writePosition = (position: Position): string =>
  'report' in position
    ? `r${position.report}`
    : `u${Math.round(position.confidence * PLACES)}~${position.id}`;

/** Undefined where it was not written by us. */
export function readPosition(written: string): Position | undefined {
  const [, report] = /^r(\d{1,9})$/u.exec(written) ?? [];
  if (report !== undefined) return { report: Number(report) };
  const [, confidence, id] = /^u(\d{1,5})~([\w-]{10})$/u.exec(written) ?? [];
  return confidence === undefined || id === undefined
    ? undefined
    : { confidence: Number(confidence) / PLACES, id };
}
