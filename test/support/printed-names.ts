import type { PrintedSpeaker } from '../../src/speakers/forms.ts';
import { joinSpeakers } from '../../src/speakers/speakers.ts';

export const printed = (...names: readonly string[]) => names.map((name) => ({ name, document: 'gazette' }));

export const ADA = { id: 'ada-marsh', name: 'Ada Marsh', aliases: [] };

export const asPrinted = (line: string): PrintedSpeaker => {
  const [name = '', document = 'gazette', role = ''] = line.split('/');
  const gender = { Mr: 'male', Ms: 'female' } as const;
  return { name, document, role, gender: gender[role as 'Mr' | 'Ms'] };
};

/** The names that are one speaker's, each group in order. */
export const joined = (...lines: readonly string[]): string[][] => {
  const all = lines.map(asPrinted);
  const { of } = joinSpeakers(all, []);
  const groups = Map.groupBy(all, ({ name, document }) => of(name, document));
  return [...groups.values()].map((group) => [...new Set(group.map(({ name }) => name))].sort()).sort();
};
