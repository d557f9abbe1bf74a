import { createHash } from 'node:crypto';
import { normalise } from '../domain/fold.ts';

/** Characters of an id: 60 bits, so that two of a million collide once in two million corpora. */
export const ID_LENGTH = 10;

/**
 * The id of words in a document: a hash of the document's id, the normalised words and which occurrence of
 * them it is. Made of content and not of position, so a link stays good when the index is built anew.
 */
export function citationId(document: string, words: string, ordinal: number): string {
  return createHash('sha256')
    .update(`${document}\n${normalise(words)}\n${ordinal}`)
    .digest('base64url')
    .slice(0, ID_LENGTH);
}
