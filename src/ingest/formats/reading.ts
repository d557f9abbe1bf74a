/** What a file is called, and what the server that sent it says of it. */
export type Named = {
  readonly name: string;
  /** The MIME type with its parameters, as claimed: `text/html; charset=utf-8`. */
  readonly type?: string;
  /** Where it was fetched from; only tells what a relative address in the file means. */
  readonly url?: string;
};

/** What a file states about itself, as printed there; what is unknown is absent. */
export type StatedHeader = {
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  /** `YYYY-MM-DD` */
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
};

export type Kind = 'markdown' | 'text' | 'html' | 'pdf' | 'docx' | 'subtitles';

/** The text of a file: paragraphs with a blank line between. */
export type Read = {
  readonly text: string;
  readonly format: 'markdown' | 'text';
  readonly header: StatedHeader;
  readonly kind: Kind;
};

/** A sentence or two for whoever brought the file: what is wrong with it, and what to do instead. */
export type Refused = { readonly refused: string };

/** What one format makes of its bytes. */
export type Content = { readonly text: string; readonly header: StatedHeader };

export const isRefused = (one: object): one is Refused => 'refused' in one;
