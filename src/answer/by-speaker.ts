import type { SpokenBy } from '../domain/answer.ts';
import { dayOf } from '../domain/day-of.ts';
import type { Speaker, Statement } from '../domain/vocabulary.ts';
import { speechOf } from '../domain/within.ts';
import type { Utterance } from './merge-witnesses.ts';

/**
 * Who said it how often, and from when to when: who did most often comes first, and behind them all what nobody is
 * named for and what documents say themselves. Printed in several places is said once.
 */
export function bySpeaker(utterances: readonly Utterance[]): readonly SpokenBy[] {
  const groups = Map.groupBy(
    utterances,
    ([{ statement }]) => namedIn(statement)?.id ?? speechOf(statement) === 'narration',
  );
  return [...groups.values()].map(groupOf).sort(mostFirst);
}

const namedIn = (statement: Statement | null): Speaker | null =>
  statement?.named === true ? statement.by : null;

function groupOf(utterances: readonly Utterance[]): SpokenBy {
  const days = utterances.flatMap(([best]) => dayOf(best) ?? []).sort();
  const statement = utterances[0]?.[0].statement ?? null;
  const by = namedIn(statement);
  return {
    speaker: by === null ? null : { id: by.id, name: by.name, role: latestRole(utterances) },
    isNarration: speechOf(statement) === 'narration',
    times: utterances.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** What they were called when they last said it. */
function latestRole(utterances: readonly Utterance[]): string | null {
  const byDay = utterances
    .map(([best]) => best)
    .toSorted((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? ''));
  return byDay.find(({ statement }) => statement?.role != null)?.statement?.role ?? null;
}

const mostFirst = (a: SpokenBy, b: SpokenBy): number =>
  Number(a.isNarration) - Number(b.isNarration) ||
  Number(a.speaker === null) - Number(b.speaker === null) ||
  b.times - a.times ||
  (a.first ?? '9').localeCompare(b.first ?? '9') ||
  (a.speaker?.name ?? '').localeCompare(b.speaker?.name ?? '');
