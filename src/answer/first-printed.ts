import type { FirstPrinted, Witness } from '../domain/answer.ts';

/** Who printed an utterance first; null where there is only one document to print it. */
export function firstPrinted(witnesses: readonly Witness[]): FirstPrinted | null {
  if (new Set(witnesses.map(({ span }) => span.document)).size < 2) return null;
  const day = witnesses.flatMap(({ published }) => published ?? []).sort()[0] ?? null;
  const idsOf = (of: Witness['published']): readonly string[] =>
    witnesses.filter(({ published }) => published === of).map(({ id }) => id);
  return { day, by: day === null ? [] : idsOf(day), undated: idsOf(null) };
}
