import type { Archive } from '../domain/archive.ts';
import { idOf } from '../domain/citation-id.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import { passagesOf } from '../domain/passages-of.ts';
import type { Uncertain, UncertainFrom, UncertainPlace } from '../domain/uncertain.ts';

/** How many are told at once: the one at a place, and the one behind it. */
const TOLD = 2;

/** Finds whose words it is not sure of, the surest first. They are gathered when they are first asked for. */
export function uncertainIn(
  archive: Archive,
): (from: UncertainPlace | null, except: readonly string[]) => UncertainFrom {
  let gathered: readonly Uncertain[] | null = null;
  return (from, except) => {
    gathered ??= gather(archive).toSorted(byPlace);
    const left = new Set(except);
    const behind = gathered.filter((one) => !left.has(one.id) && (from === null || byPlace(one, from) >= 0));
    return { first: behind.slice(0, TOLD), count: behind.length };
  };
}

const gather = (archive: Archive): readonly Uncertain[] =>
  [...passagesOf(archive)].flatMap((entry) =>
    entry.quotations.flatMap((statement) => {
      const { speaker, role, named, confidence } = statement;
      return speaker === null || named || !isQuoted(statement)
        ? []
        : [{ id: idOf({ entry, statement }), speaker, role, confidence: Math.round(confidence * 1e4) / 1e4 }];
    }),
  );

const byPlace = (a: UncertainPlace, b: UncertainPlace): number =>
  b.confidence - a.confidence || (a.id < b.id ? -1 : Number(a.id > b.id));
