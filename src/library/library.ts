/**
 * What the program writes, as the rest of it sees that: documents that people have added. Whatever keeps them, each
 * change is whole and lasting when its promise is kept, and one holder never sees what another has.
 * `test/library/contract.ts` says what every engine must do.
 */

/** Whose documents: a server's, by its id; or everybody's whom this program answers. */
export type Holder = string;
export const EVERYBODY: Holder = 'everybody';

/** A document as it came in, and what was read of it. */
export type Reading = {
  /** The file's name or the address, as reports name it. */
  readonly name: string;
  /** What it is recognised by when it comes again: its address, or else its name. */
  readonly recognisedBy: string;
  readonly bytes: Uint8Array;
  readonly format: 'markdown' | 'text';
  readonly text: string;
  /** What is known of it besides, in YAML; empty where that is nothing. */
  readonly header: string;
};

export type KeptDocument = Omit<Reading, 'bytes' | 'recognisedBy'> & {
  /** Made of its name and never given to another document of its holder: citations are made of it. */
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** When this version was added, as an ISO time in UTC. */
  readonly addedAt: string;
};

/**
 * - `added`: it is new, or had been removed
 * - `changed`: one recognised as the same had another text or header; that is kept as an earlier version
 * - `known`: the same text and header are there already, under this name or another, and nothing was done
 */
export type Added = {
  readonly outcome: 'added' | 'changed' | 'known';
  readonly id: string;
  readonly version: number;
};

export type Library = {
  readonly add: (holder: Holder, reading: Reading) => Promise<Added>;
  /** The present version of each document that is not removed, in the order in which they were first added. */
  readonly documents: (holder: Holder) => Promise<readonly KeptDocument[]>;
  /** The bytes of a version as they came in; null where there is none. */
  readonly bytesOf: (holder: Holder, id: string, version: number) => Promise<Uint8Array | null>;
  /** Takes a document out of every answer; its versions are kept. @returns whether it was there */
  readonly remove: (holder: Holder, id: string) => Promise<boolean>;
  /** A number that rises with every change of what `documents` gives. */
  readonly revision: (holder: Holder) => Promise<number>;
  /** Deletes everything of a holder, past versions and bytes included. @returns how many documents that were */
  readonly deleteAll: (holder: Holder) => Promise<number>;
  /** Writes a copy of the whole library into a new file while it is used. @throws when the file exists */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
};
