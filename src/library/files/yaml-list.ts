import { isNode, stringify } from 'yaml';
import type { z } from 'zod';
import { parseYaml } from '../../read-yaml.ts';
import { LibraryUnusable } from '../unusable.ts';

/** As YAML that says every string to the character, each on a line: in quotation marks, with escapes. */
export const asYaml = (value: unknown): string =>
  stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    aliasDuplicateObjects: false,
  });

/**
 * Reads what `asYaml` wrote, also when somebody edited it.
 *
 * @param schema `failsafe` where everything is a string, as in a corpus
 * @throws LibraryUnusable with a sentence that names the file and the line
 */
export function readYamlAs<T extends z.ZodType>(
  yaml: string,
  file: string,
  record: T,
  schema: 'core' | 'failsafe' = 'core',
): z.infer<T> {
  const refuse = (line: number, reason: string): never => {
    throw new LibraryUnusable(`${file}:${line}: ${reason}. Put the file back as it was exported.`);
  };
  const parsed = parseYaml(yaml, schema);
  if ('wrong' in parsed) return refuse(parsed.line, `it cannot be read: ${parsed.wrong.yaml}`);
  const { document, lineOf } = parsed;
  let value: unknown;
  try {
    // None is ever written, and a few of them can stand for more than fits into memory.
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    refuse(1, 'it cannot be read: it has an alias (*)');
  }
  const read = record.safeParse(value);
  if (read.success) return read.data;
  const { path, code, message } = read.error.issues[0] ?? { path: [], code: '', message: '' };
  const node = nearest(path, (steps) => document.getIn(steps, true));
  const place = path.length === 0 ? 'it' : `\`${path.join('.')}\``;
  const reason = code === 'unrecognized_keys' ? 'has a field that is not known' : message;
  return refuse(lineOf(isNode(node) ? (node.range?.[0] ?? 0) : 0), `${place} ${reason}`);
}

/** What is missing has no place of its own: it is what it is missing in. */
function nearest(path: readonly PropertyKey[], at: (steps: readonly PropertyKey[]) => unknown): unknown {
  const found = at(path);
  return isNode(found) || path.length === 0 ? found : nearest(path.slice(0, -1), at);
}
