import { hash } from 'node:crypto';
import { normalise } from './fold.ts';
import { slice } from './span.ts';
import type { Citable } from './vocabulary.ts';

/** Characters of an id: 60 bits, so that two of a million collide once in two million corpora. */
export const ID_LENGTH = 10;

/**
 * The id of words in a document: a hash of the document's id, the normalised words and which occurrence of
 * them it is. Made of content and not of position, so a link stays good when the index is built anew.
 */
export const citationId = (document: string, words: string, ordinal: number): string =>
  idOfNormalised(document, normalise(words), ordinal);

/** The same for words that are normalised already. */
export const idOfNormalised = (document: string, words: string, ordinal: number): string =>
  hash('sha256', `${document}\n${words}\n${ordinal}`, 'base64url').slice(0, ID_LENGTH);

/** The id of a statement, or of the passage where the words are nobody's. */
export const idOf = ({ entry: { document, passage, ordinal }, statement }: Citable): string =>
  citationId(document.id, slice(document.text, statement?.span ?? passage), statement?.ordinal ?? ordinal);
