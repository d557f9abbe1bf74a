/** Something is wrong with where the library or an export of it is kept, and a person can mend it: the sentence says how. */
export class LibraryUnusable extends Error {}
