import { isMap, isScalar } from 'yaml';
import type { Problem } from '../domain/problem.ts';
import { parseYaml } from '../read-yaml.ts';
import type { RawField, RawHeader } from './header.ts';

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** The header above a text, and where the text begins. */
export type FrontMatter = {
  readonly raw: RawHeader;
  readonly end: number;
  readonly problems: readonly Problem[];
};

/** Reads the YAML between two lines of `---` at the top; undefined when there is none. */
export function readFrontMatter(input: string, file: string): FrontMatter | undefined {
  if (!/^\ufeff?---[ \t]*\r?\n/u.test(input)) return undefined;
  const fenced = FENCED.exec(input);
  if (fenced === null) {
    const problem = {
      file,
      line: 1,
      kind: 'broken-header',
      reason: 'unclosed',
    } as const;
    return { raw: new Map(), end: 0, problems: [problem] };
  }
  return { ...readYaml((fenced[1] ?? '').trimEnd(), file, 1), end: fenced[0].length };
}

/** Reads the fields of a YAML text; `linesAbove` of the file stand before it. */
export function readYaml(
  yaml: string,
  file: string,
  linesAbove: number,
): { raw: RawHeader; problems: Problem[] } {
  const parsed = parseYaml(yaml, 'failsafe');
  if ('wrong' in parsed) {
    const line = parsed.line + linesAbove;
    return { raw: new Map(), problems: [{ file, line, kind: 'broken-header', reason: parsed.wrong }] };
  }
  const { document } = parsed;
  if (document.contents === null) return { raw: new Map(), problems: [] };
  if (!isMap(document.contents)) {
    const problem = { file, line: linesAbove + 1, kind: 'broken-header', reason: 'no-fields' } as const;
    return { raw: new Map(), problems: [problem] };
  }

  const raw = new Map<string, RawField>();
  for (const { key, value } of document.contents.items) {
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const name = isScalar(key) ? String(key.value) : String(key);
    // An empty field is one its author left for later: it counts as absent.
    if (isScalar(value) && (value.value === '' || value.value === null)) continue;
    raw.set(name, {
      value: isScalar(value) ? value.value : JSON.parse(JSON.stringify(value)),
      line: parsed.lineOf(at) + linesAbove,
    });
  }
  return { raw, problems: [] };
}
