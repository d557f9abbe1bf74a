import type { Profile } from '../domain/archive.ts';
import { dayOf } from '../domain/day-of.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import type { Entry, Speaker } from '../domain/vocabulary.ts';

type Told = { role: string | null; on: string; quotations: number };

/** What documents tell of their speakers. They are gone through when the first is asked for. */
export function profilesIn(entries: readonly Entry[]): (speaker: Speaker) => Profile {
  let told: ReadonlyMap<string, Told> | null = null;
  return ({ id }) => {
    told ??= readProfiles(entries);
    const { role, quotations } = told.get(id) ?? { role: null, quotations: 0 };
    return { role, quotations };
  };
}

function readProfiles(entries: readonly Entry[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const entry of entries) {
    for (const statement of entry.quotations) {
      const { by, named, role } = statement;
      if (by === null || !named) continue;
      const one = told.get(by.id) ?? { role: null, on: '', quotations: 0 };
      told.set(by.id, one);
      if (isQuoted(statement)) one.quotations++;
      const on = dayOf({ entry, statement }) ?? '';
      // Of one day the first: who is introduced with a role is called less afterwards.
      if (role === null || (one.role !== null && on <= one.on)) continue;
      one.role = role;
      one.on = on;
    }
  }
  return told;
}
