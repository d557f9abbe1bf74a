import type { Context, Paragraph } from '../../src/domain/context.ts';
import { aCitation } from './a-witness.ts';

const WHOLE = { before: false, after: false };

export const aParagraph = (text: string, told: Partial<Paragraph> = {}): Paragraph => ({
  text,
  span: { start: 0, end: text.length },
  leftOut: WHOLE,
  ...told,
});

/** What Ada Marsh said, standing alone in its document; name only what the test is about. */
export const aContext = (told: Partial<Context> = {}): Context => {
  const citation = told.citation ?? aCitation();
  return { citation, before: [], passage: aParagraph(citation.passage), after: [], leftOut: WHOLE, ...told };
};
