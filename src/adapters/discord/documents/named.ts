import { hash } from 'node:crypto';
import type { Suggestion } from '../../../domain/archive.ts';
import { normalise } from '../../../domain/fold.ts';
import type { KeptDocument, Library } from '../../../library/library.ts';

type Documents = Pick<Library, 'documents'>;

/** A document of a server by its id; null where there is none. */
export const documentNamed = async (
  id: string,
  server: string,
  library: Documents,
): Promise<KeptDocument | null> => (await library.documents(server)).find((one) => one.id === id) ?? null;

/** How a button names a document, whose id may be longer than a button's may be. */
export const shortNameOf = (id: string): string => hash('sha256', id, 'base64url').slice(0, 16);

/** The document that a button names; null where there is none any more. */
export const documentCalled = async (
  short: string,
  server: string,
  library: Documents,
): Promise<KeptDocument | null> =>
  (await library.documents(server)).find(({ id }) => shortNameOf(id) === short) ?? null;

/** Documents whose id holds what was typed, the last added first. */
export const suggestDocuments = async (
  typed: string,
  server: string,
  library: Documents,
): Promise<readonly Suggestion[]> =>
  (await library.documents(server))
    .filter(({ id }) => normalise(id).includes(normalise(typed)))
    .reverse()
    .map(({ id, name }) => ({ value: id, about: name }));
