import type { Section } from './section.ts';

/** Hands a section to the process that asked for it, or prints it when somebody ran the bench alone. */
export function tell(section: Section): void {
  if (process.send === undefined) console.log(asText(section));
  else process.send(section);
}

/** A section as it is read in a terminal. */
export const asText = ({ question, about, tables }: Section): string =>
  [
    question,
    about,
    ...tables.flatMap(({ caption, head, rows }) => [
      ...(caption === undefined ? [] : [caption]),
      inColumns([head, ...rows]),
    ]),
  ].join('\n\n');

/** The first column is words and stands on the left, figures stand on the right. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  const inWidth = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => `  ${row.map(inWidth).join('  ')}`).join('\n');
}
