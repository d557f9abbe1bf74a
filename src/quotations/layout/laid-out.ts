import { contains } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { BODY_NOUNS } from '../names/roles.ts';

/** Words that the layout of a document gives to somebody, inside one paragraph. */
export type LaidOut = {
  /** Place of the paragraph in the document. */
  readonly paragraph: number;
  readonly content: Span;
  /** Where the speaker is named; null where the layout names nobody, as “Q:”. */
  readonly mention: Span | null;
  /** The mention is an office or a part, and no name: “THE CHAIR”. */
  readonly isNameless: boolean;
  /** The words that announce it; null where only the layout does. */
  readonly cue: Span | null;
  /** The speaker is named with an earlier paragraph, which goes on here. */
  readonly carried: boolean;
  /** 0–1: how surely the words are theirs. */
  readonly sure: number;
};

/** The word a reporter would call a person by; null for a body, which calls itself by its name too. */
export function surnameIn(name: string): string | null {
  const last = name.split(' ').at(-1) ?? '';
  return /^\p{Lu}/u.test(last) && !BODY_NOUNS.has(last.toLowerCase()) ? last : null;
}

/** Tells of stretches, asked about in reading order, whether they stand inside such words. */
export function insideOf(laidOut: readonly LaidOut[]): (stretch: Span) => boolean {
  let at = 0;
  return (stretch) => {
    while ((laidOut[at]?.content.end ?? stretch.end) < stretch.end) at++;
    const content = laidOut[at]?.content;
    return content !== undefined && contains(content, stretch);
  };
}
