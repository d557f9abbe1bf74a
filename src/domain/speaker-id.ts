/**
 * An id as it is typed where a name is: it means this speaker and nobody else. An id of one word looks like a surname,
 * which others may bear, so it gets a sign that no name has.
 */
export const asTyped = (id: string): string => (LOOKS_LIKE_ID.test(id) ? id : `${id}~`);

/** The id that was typed where a name is; undefined where it can be none. */
export const typedId = (typed: string): string | undefined =>
  LOOKS_LIKE_ID.test(typed) ? typed.trim().replace(/~$/u, '') : undefined;

const LOOKS_LIKE_ID = /[-~]/u;
