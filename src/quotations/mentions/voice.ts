import type { Span } from '../../domain/vocabulary.ts';
import type { Gender } from '../names/given-names.ts';

/** Whom a phrase means. */
export type Voice = {
  readonly name: string;
  readonly role: string | null;
  readonly kind: 'person' | 'body' | 'nameless';
  readonly gender: Gender | undefined;
  readonly mention: Span;
  readonly how: 'named' | 'pronoun';
  /** 0–1: how surely the phrase means this speaker. */
  readonly sure: number;
  /** A pronoun that may as well mean somebody else of the same sentence. */
  readonly isContested?: boolean;
};
