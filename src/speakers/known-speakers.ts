import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import type { KnownSpeaker } from '../domain/vocabulary.ts';
import { nameKey } from './name-key.ts';

const name = z.string().trim().min(1).max(200);
const ENTRY = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  gender: z.enum(['female', 'male']).optional(),
});
const EXPECTED = '`name`, and where they apply `aliases: [..]`, `gender: female|male`';

/** Reads a curator's list of speakers (YAML). An entry that cannot be read is a Problem; the others hold. */
export function readKnownSpeakers(
  yaml: string,
  file: string,
): { known: KnownSpeaker[]; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line;
    return {
      known: [],
      problems: [
        {
          file,
          line,
          kind: 'broken-header',
          reason: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, ''),
        },
      ],
    };
  }
  if (document.contents === null) return { known: [], problems: [] };
  if (!isSeq(document.contents)) {
    return {
      known: [],
      problems: [{ file, line: 1, kind: 'broken-header', reason: 'it is not a list of speakers' }],
    };
  }

  const known: KnownSpeaker[] = [];
  const problems: Problem[] = [];
  for (const item of document.contents.items) {
    const line = isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1;
    const read = ENTRY.safeParse(isMap(item) ? item.toJSON() : null);
    if (read.success) known.push(read.data);
    else {
      const received = read.error.issues[0]?.path.join('.') || 'an entry';
      problems.push({ file, line, kind: 'bad-field', field: 'speaker', received, expected: EXPECTED });
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
