import { asMarkdown } from './markdown.ts';
import type { Section } from './section.ts';
import { short } from './units.ts';

/** When and under what circumstances something was measured. */
export type Circumstances = {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly machine: string;
  readonly cores: number;
  readonly seconds: number;
  /** Cores that other programs kept busy; null where nobody knows. */
  readonly others: number | null;
};

const HEAD = `# Numbers

Written by \`npm run bench -- --out docs\`. Every figure that the README, DESIGN.md and these pages quote as measured stands here
or in a page that is named here, beside what else there is. Each question was measured in processes of its own, and says when, on
what, and how much other programs kept the machine busy meanwhile: that lengthens times, and the longest most of all. Work that
takes seconds is told in processor time, which it lengthens less. What is compared took turns, or was asked the same one after the other.`;

/** The text of each question by the bench that answers it, as a page that was written before has it. */
export function sectionsIn(page: string): ReadonlyMap<string, string> {
  const [, ...parts] = page.split(/^<!-- ([\w-]+) -->\n/mu);
  return new Map(
    parts.flatMap((name, at) => (at % 2 === 0 ? [[name, (parts[at + 1] ?? '').trim()] as const] : [])),
  );
}

/** A section of the page, with its circumstances. */
export const sectionText = (section: Section, circumstances: Circumstances): string =>
  `${asMarkdown(section)}\n\n*${describe(circumstances)}*`;

export function describe({ day, machine, cores, seconds, others }: Circumstances): string {
  const busy =
    others === null ? '' : `; other programs kept ${others.toFixed(1)} of ${cores} cores busy meanwhile`;
  return `Measured ${day} in ${short(seconds)} s, with ${machine}${busy}.`;
}

/**
 * The page: questions in the order of the benches, those that were not measured this time as they stood there before.
 *
 * @param skipped of those that never were: why
 */
export function pageOf(
  names: readonly string[],
  sections: ReadonlyMap<string, string>,
  skipped: ReadonlyMap<string, string>,
): string {
  const missing = names.filter((name) => !sections.has(name));
  return `${[
    HEAD,
    ...names.flatMap((name) => {
      const text = sections.get(name);
      return text === undefined ? [] : [`<!-- ${name} -->\n${text}`];
    }),
    ...(missing.length === 0
      ? []
      : [
          `<!-- missing -->\n## Not measured\n\n${missing.map((name) => `- ${name}: ${skipped.get(name) ?? 'not asked for'}`).join('\n')}`,
        ]),
  ].join('\n\n')}\n`;
}
