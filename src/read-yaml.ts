import { type Document, isNode, isSeq, LineCounter, parseDocument } from 'yaml';

/** What is wrong, in the words of the reader and without its place; lines count from 1. */
type Wrong = { readonly wrong: { readonly yaml: string }; readonly line: number };
type Parsed = { readonly document: Document.Parsed; readonly lineOf: (offset: number) => number };

/** `failsafe` knows no types: `No`, `1984` and `true` stay somebody's words. */
type Schema = 'core' | 'failsafe';

/** Reads YAML with the place of everything in it: `lineOf` an offset in characters, counted from 1. */
export function parseYaml(yaml: string, schema: Schema): Parsed | Wrong {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema });
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error === undefined) return { document, lineOf };
  const [said = ''] = error.message.split('\n');
  return {
    wrong: { yaml: said.replace(/ at line \d+, column \d+:?$/u, '') },
    line: lineOf(error.pos[0]),
  };
}

type Entry = { readonly value: unknown; readonly line: number };

/** The entries of a list, each with its line; none where nothing is written. */
export function readYamlList(
  yaml: string,
  schema: Schema,
): { readonly entries: readonly Entry[] } | Wrong | { readonly wrong: 'no-list'; readonly line: number } {
  const parsed = parseYaml(yaml, schema);
  if ('wrong' in parsed) return parsed;
  const { contents } = parsed.document;
  if (contents === null) return { entries: [] };
  if (!isSeq(contents)) return { wrong: 'no-list', line: 1 };
  const entries = contents.items.map((item) => ({
    // What an alias stands for is written somewhere else, which its author has to see.
    value:
      isNode(item) && 'items' in item ? item.toJSON() : isNode(item) && 'value' in item ? item.value : null,
    line: isNode(item) && item.range ? parsed.lineOf(item.range[0]) : 1,
  }));
  return { entries };
}
