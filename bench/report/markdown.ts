import type { Section } from './section.ts';

/** A section of a page. Its pictures lie beside it. */
export const asMarkdown = ({ question, about, tables, pictures = [] }: Section): string =>
  [
    `## ${question}`,
    about,
    ...tables.flatMap(({ caption, head, rows }) => [
      ...(caption === undefined ? [] : [caption]),
      tableOf(head, rows),
    ]),
    ...pictures.map(({ file, shows }) => `![${shows}](${file})`),
  ].join('\n\n');

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
