import type { PersonName } from '../domain/person-name.ts';
import { groupPersons } from '../domain/same-person.ts';
import type { Gender, Speaker } from '../domain/vocabulary.ts';
import { type Form, onlyOne } from './forms.ts';

/** A person whom documents name in full, and all that they print of them. */
export type Person = {
  readonly speaker: Speaker;
  readonly names: readonly PersonName[];
  readonly gender: Gender | undefined;
  readonly offices: ReadonlySet<string>;
  /** In which they are named in full. */
  readonly documents: ReadonlySet<string>;
};

export type NamedForm = Form & { readonly parts: PersonName };

const isFullName = (form: Form): form is NamedForm => (form.parts?.given.length ?? 0) > 0;

/**
 * Joins full names to persons. `curated` tells whom a curator has named; whoever is one with such a person is
 * that speaker, and where a curator tells two apart nothing is joined.
 */
export function joinPersons(
  forms: readonly Form[],
  curated: (key: string) => Speaker | undefined,
  speakerOf: (forms: readonly Form[]) => Speaker,
): ReadonlyMap<string, Person> {
  const byKey = new Map<string, Person>();
  const bySurname = Map.groupBy(forms.filter(isFullName), ({ parts }) => parts.surname);
  for (const group of bySurname.values().flatMap((same) => groupPersons(same, 'same'))) {
    const known = new Set(group.flatMap(({ key }) => curated(key) ?? []));
    const apart =
      known.size > 1 ? Map.groupBy(group, ({ key }) => curated(key)?.id ?? key).values() : [group];
    for (const same of apart) {
      const person = personOf(same, same.map(({ key }) => curated(key)).find(Boolean) ?? speakerOf(same));
      for (const { key } of same) byKey.set(key, person);
    }
  }
  return byKey;
}

const personOf = (forms: readonly NamedForm[], speaker: Speaker): Person => ({
  speaker,
  names: forms.map(({ parts }) => parts),
  gender: onlyOne(forms.map(({ gender }) => gender)),
  offices: new Set(forms.flatMap(({ offices }) => [...offices])),
  documents: new Set(forms.flatMap(({ documents }) => [...documents])),
});
