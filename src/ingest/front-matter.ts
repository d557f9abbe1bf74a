import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../domain/problem.ts';
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
      reason: 'the second line of --- is missing',
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
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const lineOf = (offset: number): number => lines.linePos(offset).line + linesAbove;

  const [error] = document.errors;
  if (error !== undefined) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');
    return {
      raw: new Map(),
      problems: [{ file, line: lineOf(error.pos[0]), kind: 'broken-header', reason }],
    };
  }
  if (document.contents === null) return { raw: new Map(), problems: [] };
  if (!isMap(document.contents)) {
    const reason = 'it is not a list of `field: value` lines';
    return { raw: new Map(), problems: [{ file, line: linesAbove + 1, kind: 'broken-header', reason }] };
  }

  const raw = new Map<string, RawField>();
  for (const { key, value } of document.contents.items) {
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const name = isScalar(key) ? String(key.value) : String(key);
    // An empty field is one its author left for later: it counts as absent.
    if (isScalar(value) && (value.value === '' || value.value === null)) continue;
    raw.set(name, {
      value: isScalar(value) ? value.value : JSON.parse(JSON.stringify(value)),
      line: lineOf(at),
    });
  }
  return { raw, problems: [] };
}
