import type { Typed } from '../command.ts';
import type { Cited } from '../desk.ts';
import type { Extent } from '../domain/archive.ts';
import type { Problem } from '../domain/problem.ts';
import type { UncertainPlace } from '../domain/uncertain.ts';
import type { Language } from '../texts/languages.ts';

/** What a thread is to open desks from. */
export type ThreadTask = {
  /** Folders of documents and files of speeches. */
  readonly folders: readonly string[];
  /** Where is kept what was added. */
  readonly stateFolder: string;
  /** Whether what was worked out is kept for the next time, be it little: writing takes a while where there is much. */
  readonly keeps: boolean;
};

/** What can be asked of a desk, as it goes to a thread: commands by their names. */
export type Asked =
  | { readonly what: 'answer'; readonly command: string; readonly typed: Typed }
  | { readonly what: 'suggest'; readonly command: string; readonly option: string; readonly typed: string }
  | { readonly what: 'recall'; readonly command: string; readonly cited: readonly Cited[] }
  | { readonly what: 'check'; readonly message: string }
  | { readonly what: 'context'; readonly id: string }
  | { readonly what: 'uncertain'; readonly from: UncertainPlace | null; readonly except: readonly string[] }
  | { readonly what: 'strangers'; readonly names: readonly string[] }
  | { readonly what: 'tryCorrection'; readonly fields: Readonly<Record<string, string>> }
  | { readonly what: 'answerLine'; readonly line: string }
  | { readonly what: 'completeLine'; readonly line: string }
  /** Whether anybody answers. */
  | { readonly what: 'ping' };

export type Request = {
  readonly number: number;
  readonly server: string | null;
  /** Of whoever asks. */
  readonly language: Language;
  readonly asked: Asked;
};

/** What a thread is ready to answer from. */
export type Opened = {
  readonly extent: Extent;
  readonly problems: readonly Problem[];
  /** The library's when it was read. */
  readonly revision: number;
  /** Whether something was worked out that is not kept for the next time. */
  readonly isUnkept: boolean;
  /** What was wrong with what was kept, so that all was worked out anew, or why nothing could be kept. */
  readonly warnings: readonly string[];
};

export type FromThread =
  | ({ readonly kind: 'opened' } & Opened)
  | { readonly kind: 'answered'; readonly number: number; readonly reply: unknown }
  | { readonly kind: 'failed'; readonly number: number; readonly error: Error };
