import type { AddedReport, Glance } from '../domain/added.ts';
import type { KeptDocument, Member } from '../library/library.ts';

/** What a person says of a document that it does not say itself, or says wrongly. */
export type Stated = { readonly title?: string; readonly publisher?: string; readonly published?: string };

/** A file that a member has given to Discord. */
type Upload = {
  readonly name: string;
  /** Where Discord keeps it. */
  readonly url: string;
  /** In bytes, as Discord says. */
  readonly size: number;
  /** The MIME type as claimed; null where nothing is. */
  readonly type: string | null;
};

export type Source = { readonly link: string } | { readonly upload: Upload };

/** How far it is. */
type Stage = 'waiting' | 'fetching' | 'reading' | 'adding';

export type Addition = {
  /** Whose it will be. */
  readonly server: string;
  readonly by: Member;
  readonly stated: Stated;
  readonly onStage: (stage: Stage) => Promise<void>;
};

type Refused = { readonly refused: string };

/** Adds documents for whoever asks from elsewhere than the console. Refusals are sentences. */
export type Adding = {
  readonly add: (source: Source, addition: Addition) => Promise<AddedReport | Refused>;
  /** What is understood of a document that is kept; null where there is no text in it. */
  readonly glance: (document: KeptDocument) => Promise<Glance | null | Refused>;
};
