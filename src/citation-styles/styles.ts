import type { Witness } from '../domain/answer.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { apa } from './apa.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { wikipedia } from './wikipedia.ts';

/** The only list of the styles in which a citation can be had. */
const STYLES = { plain, markdown, apa, wikipedia } as const satisfies Readonly<
  Record<string, (witness: Witness, accessed: IsoDay) => string>
>;
export type CitationStyle = keyof typeof STYLES;
export const CITATION_STYLES = Object.keys(STYLES) as readonly CitationStyle[]; // Sound: the keys of a literal.

/** Writes a citation in a style. @param accessed the day on which somebody looks at it */
export const citeAs = (style: CitationStyle, witness: Witness, accessed: IsoDay): string =>
  STYLES[style](witness, accessed);
