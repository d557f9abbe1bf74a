import type { SpokenBy } from '../domain/answer.ts';
import { dayOf } from '../domain/day-of.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { speechOf } from '../domain/within.ts';
import type { Utterance } from './merge-witnesses.ts';

/**
 * Who said it how often, and from when to when: who did most often comes first, and behind them all what nobody is
 * named for and what documents say themselves. Printed in several places is said once.
 */
export function bySpeaker(utterances: readonly Utterance[]): readonly SpokenBy[] {
  const groups = Map.groupBy(utterances, ([{ statement }]) =>
    statement?.named === true && statement.by !== null
      ? statement.by.id
      : speechOf(statement) === 'narration',
  );
  return [...groups.values()].map(groupOf).sort(mostFirst);
}

function groupOf(utterances: readonly Utterance[]): SpokenBy {
  const days = utterances.flatMap(([best]) => dayOf(best) ?? []).sort();
  const [statement] = utterances.flatMap(([best]) => best.statement ?? []);
  const isNamed = statement?.named === true && statement.by !== null;
  return {
    speaker: isNamed ? { id: statement.by.id, name: statement.by.name, role: latestRole(utterances) } : null,
    isNarration: speechOf(statement ?? null) === 'narration',
    times: utterances.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** What they were called when they last said it. */
function latestRole(utterances: readonly Utterance[]): string | null {
  const called = utterances.flatMap(([best]) =>
    best.statement?.role == null ? [] : [{ role: best.statement.role, day: dayOf(best) ?? ('' as IsoDay) }],
  );
  return called.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1)?.role ?? null;
}

const mostFirst = (a: SpokenBy, b: SpokenBy): number =>
  Number(a.isNarration) - Number(b.isNarration) ||
  Number(a.speaker === null) - Number(b.speaker === null) ||
  b.times - a.times ||
  (a.first ?? '9').localeCompare(b.first ?? '9') ||
  (a.speaker?.name ?? '').localeCompare(b.speaker?.name ?? '');
