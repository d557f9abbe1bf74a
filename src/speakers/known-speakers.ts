import { z } from 'zod';
import { cutAt } from '../domain/cut-at.ts';
import type { Problem } from '../domain/problem.ts';
import type { KnownSpeaker } from '../domain/vocabulary.ts';
import { readYamlList } from '../read-yaml.ts';
import { nameKey } from './name-key.ts';

const name = z.string().trim().min(1).max(200);
const ENTRY = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  gender: z.enum(['female', 'male']).optional(),
});

/** Reads a curator's list of speakers (YAML). An entry that cannot be read is a Problem; the others hold. */
export function readKnownSpeakers(
  yaml: string,
  file: string,
): { known: KnownSpeaker[]; problems: Problem[] } {
  const list = readYamlList(yaml, 'core');
  if ('wrong' in list) {
    const reason = list.wrong === 'no-list' ? 'no-speakers' : list.wrong;
    return { known: [], problems: [{ file, line: list.line, kind: 'broken-header', reason }] };
  }

  const known: KnownSpeaker[] = [];
  const problems: Problem[] = [];
  for (const { value, line } of list.entries) {
    const read = ENTRY.safeParse(value);
    if (read.success) known.push(read.data);
    else {
      const received = read.error.issues[0]?.path.join('.') || cutAt(JSON.stringify(value), 60);
      problems.push({ file, line, kind: 'bad-field', field: 'speaker', received, expected: 'speaker-entry' });
    }
  }
  return { known, problems: [...problems, ...sharedAliases(known, file)] };
}

/** An alias of two speakers would put words into the wrong mouth. */
function sharedAliases(known: readonly KnownSpeaker[], file: string): Problem[] {
  const bearers = new Map<string, { alias: string; names: Set<string> }>();
  for (const { name, aliases } of known) {
    for (const alias of [name, ...aliases]) {
      const bearer = bearers.get(nameKey(alias)) ?? { alias, names: new Set() };
      bearer.names.add(name);
      bearers.set(nameKey(alias), bearer);
    }
  }
  return [...bearers.values()].flatMap(({ alias, names }) =>
    names.size > 1 ? [{ file, line: 1, kind: 'same-alias' as const, alias, names: [...names] }] : [],
  );
}
