import type { Citation } from './answer.ts';
import type { Span } from './vocabulary.ts';

/** What is left out beside something: at its beginning, at its end. */
type LeftOut = { readonly before: boolean; readonly after: boolean };

/** A paragraph of a document, or whole sentences of one that is too long. */
export type Paragraph = {
  /** Verbatim. */
  readonly text: string;
  /** Where it stands in the file that came in, in UTF-16 code units. */
  readonly span: Span;
  /** Of the paragraph itself. */
  readonly leftOut: LeftOut;
};

/** A citation where it stands: the paragraphs around it in its document, in reading order. */
export type Context = {
  readonly citation: Citation;
  readonly before: readonly Paragraph[];
  /** The citation's own: its text is `citation.passage`. */
  readonly passage: Paragraph;
  readonly after: readonly Paragraph[];
  /** Whether the document has paragraphs before the first of these, and after the last. */
  readonly leftOut: LeftOut;
};
