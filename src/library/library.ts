/**
 * What the program writes, as the rest of it sees that. Whatever keeps it, each change is whole and lasting when its
 * promise is kept, and one holder never sees what another has. `test/library/contract` says what every engine must do.
 * (Longer than most files: it is one port, and whoever writes an engine reads it from top to bottom.)
 */

/** Whose it is: a server's, by its id; or everybody's whom this program answers. */
export type Holder = string;
export const EVERYBODY: Holder = 'everybody';

/** Who did something, by the id Discord knows them by; null for whoever hosts the program, at its console. */
export type Member = string | null;

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
  readonly addedBy: Member;
};

/**
 * - `added`: it is new, or had been removed
 * - `changed`: one recognised as the same had another text or header; that is kept as an earlier version
 * - `known`: the same text and header are there already, under this name or another, and nothing was done
 */
export type Added =
  | { readonly outcome: 'added' | 'changed' | 'known'; readonly id: string; readonly version: number }
  | { readonly outcome: 'refused'; readonly reason: string };

/** What a holder has taken up, for limits to be drawn. */
export type Usage = {
  readonly documents: number;
  /** Of the bytes that came in, past versions included. */
  readonly bytes: number;
  /** When each version of the last hour was added, the earliest first, in milliseconds since 1970. */
  readonly lastHour: readonly number[];
  /** When this member last added one, in milliseconds since 1970; null where never. */
  readonly lastOfMember: number | null;
};

export type AddOptions = {
  readonly by?: Member;
  /** Decides before anything is changed: null, or a sentence on why it may not be added. */
  readonly refuse?: (usage: Usage) => string | null;
};

/** An old version that answers no more, but what was cited of it still does. */
export type PastVersion = Pick<KeptDocument, 'id' | 'version' | 'name' | 'format' | 'text' | 'header'>;

export type Documents = {
  readonly add: (holder: Holder, reading: Reading, options?: AddOptions) => Promise<Added>;
  /** The present version of each document that is not removed, in the order in which they were first added. */
  readonly documents: (holder: Holder) => Promise<readonly KeptDocument[]>;
  /** All other versions, those of removed documents included: by document, the latest first. */
  readonly pastVersions: (holder: Holder) => Promise<readonly PastVersion[]>;
  /** The bytes of a version as they came in; null where there is none. */
  readonly bytesOf: (holder: Holder, id: string, version: number) => Promise<Uint8Array | null>;
  /** Takes a document out of every answer; its versions are kept. @returns whether it was there */
  readonly remove: (holder: Holder, id: string) => Promise<boolean>;
};

/**
 * What a curator says of a document's words, field by field as in a file of corrections: `words`, `speaker`, `why` …
 * A library keeps it and does not understand it.
 */
export type CorrectionFields = Readonly<Record<string, string>>;

export type KeptCorrection = {
  readonly number: number;
  readonly fields: CorrectionFields;
  readonly madeAt: string;
  readonly madeBy: Member;
  readonly undone: { readonly at: string; readonly by: Member } | null;
};

export type Corrections = {
  /** @returns its number, never given to another one of the holder */
  readonly correct: (holder: Holder, fields: CorrectionFields, by: Member) => Promise<number>;
  /** The same of several, all of them or none. @returns their numbers, in order */
  readonly correctAll: (
    holder: Holder,
    entries: readonly CorrectionFields[],
    by: Member,
  ) => Promise<readonly number[]>;
  /** It stays in the list. @returns whether it was there and not undone before */
  readonly undo: (holder: Holder, number: number, by: Member) => Promise<boolean>;
  /** All that were ever made, in order, those undone included. */
  readonly corrections: (holder: Holder) => Promise<readonly KeptCorrection[]>;
};

/** What somebody says is wrong with a citation, field by field: `citation`, `words`, `document`, `wrong`, `right` … */
export type ReportFields = Readonly<Record<string, string>>;
export type ReportOutcome = 'accepted' | 'dismissed';

export type Report = {
  readonly number: number;
  readonly fields: ReportFields;
  readonly madeAt: string;
  readonly madeBy: Member;
  readonly closed: { readonly at: string; readonly by: Member; readonly outcome: ReportOutcome } | null;
};

/** What waits for a curator. */
export type Reports = {
  /** @returns its number; null where this member has too many open ones: a curator must look at those first */
  readonly report: (holder: Holder, fields: ReportFields, by: Member) => Promise<number | null>;
  /** In order, those that were closed included. */
  readonly reports: (holder: Holder) => Promise<readonly Report[]>;
  /** Opens one again that was closed. @returns whether it was there and closed */
  readonly reopen: (holder: Holder, number: number) => Promise<boolean>;
  /** @returns whether it was there and open */
  readonly settle: (holder: Holder, number: number, outcome: ReportOutcome, by: Member) => Promise<boolean>;
};

/** Where the program posted an answer. */
export type Post = { readonly channel: string; readonly message: string };

/** An answer as it was when somebody kept it under a name. */
export type KeptAnswer = {
  readonly name: string;
  /** What was asked, as a line. */
  readonly line: string;
  /** The answer, in JSON. */
  readonly reply: string;
  readonly keptAt: string;
  readonly keptBy: Member;
  readonly posts: readonly Post[];
};

/** Names are told apart whatever their case. */
export type KeptAnswers = {
  /** @returns false when the name is taken */
  readonly keep: (
    holder: Holder,
    answer: Pick<KeptAnswer, 'name' | 'line' | 'reply' | 'keptBy'>,
  ) => Promise<boolean>;
  /** By name. */
  readonly kept: (holder: Holder) => Promise<readonly KeptAnswer[]>;
  readonly rename: (holder: Holder, name: string, to: string) => Promise<'renamed' | 'taken' | 'unknown'>;
  /** @returns whether it was there */
  readonly forget: (holder: Holder, name: string) => Promise<boolean>;
  /** Remembers where a kept answer was posted. @returns whether it was there */
  readonly posted: (holder: Holder, name: string, post: Post) => Promise<boolean>;
};

export type Settings = {
  /** What is set for a channel, or for all of the holder's where `channel` is null. */
  readonly settings: (holder: Holder, channel: string | null) => Promise<Readonly<Record<string, string>>>;
  /** @param value null takes the setting away */
  readonly set: (holder: Holder, channel: string | null, name: string, value: string | null) => Promise<void>;
};

/** A question that found nothing: how often it was asked, and the last day. Nobody's name. */
export type Unanswered = { readonly question: string; readonly times: number; readonly lastOn: string };

export type UnansweredQuestions = {
  /** Whoever calls it has made sure that the holder wants it. The oldest beyond a thousand are forgotten. */
  readonly missed: (holder: Holder, question: string) => Promise<void>;
  /** The most often asked first. */
  readonly unanswered: (holder: Holder) => Promise<readonly Unanswered[]>;
};

/** What is deleted, and when. */
export type Deletion = {
  /** Deletes everything of a holder, past versions and bytes included. @returns whether there was anything */
  readonly deleteAll: (holder: Holder) => Promise<boolean>;
  /** Takes a member's id away from everything they did. @returns from how many things */
  readonly eraseMember: (member: string) => Promise<number>;
  /** Remembers that the program was removed from a server, or came back to it. */
  readonly left: (holder: Holder) => Promise<void>;
  readonly returned: (holder: Holder) => Promise<void>;
  /** Deletes everything of servers that were left before. @param time milliseconds since 1970 @returns which */
  readonly deleteLeftBefore: (time: number) => Promise<readonly Holder[]>;
};

/** What is known of a version but its text and bytes, of which a whole library may hold more than fits into memory. */
export type DumpedVersion = Omit<KeptDocument, 'id' | 'text'>;

export type DumpedDocument = {
  readonly id: string;
  readonly recognisedBy: string;
  readonly removedAt: string | null;
  /** From 1 on; the last is the present one. */
  readonly versions: readonly DumpedVersion[];
};

/** Everything of a holder as it was at one moment, but what its versions hold. */
export type Dump = {
  /** In the order in which they were first added. */
  readonly documents: readonly DumpedDocument[];
  readonly corrections: readonly KeptCorrection[];
  readonly reports: readonly Report[];
  readonly kept: readonly KeptAnswer[];
  readonly settings: readonly {
    readonly channel: string | null;
    readonly name: string;
    readonly value: string;
  }[];
  readonly unanswered: readonly Unanswered[];
};

/** What a version holds. */
export type Content = Pick<Reading, 'text' | 'bytes'>;

export type Transfer = {
  readonly dump: (holder: Holder) => Promise<Dump>;
  /** Null where there is no such version. */
  readonly contentOf: (holder: Holder, id: string, version: number) => Promise<Content | null>;
  /**
   * Gives a holder that has nothing yet what another had, or the same before: all of it or nothing.
   *
   * @param contentOf is asked for one version after the other; nothing is changed when it throws
   * @returns false, and nothing was changed, when the holder has something
   */
  readonly restore: (
    holder: Holder,
    dump: Dump,
    contentOf: (id: string, version: number) => Content,
  ) => Promise<boolean>;
};

export type Library = Documents &
  Corrections &
  Reports &
  KeptAnswers &
  Settings &
  UnansweredQuestions &
  Deletion &
  Transfer & {
    /**
     * A number that rises with every change of what is answered from (documents, corrections); 0 where nothing ever
     * was. @param holder absent: of all holders together
     */
    readonly revision: (holder?: Holder) => Promise<number>;
    /** All that anything is kept of. */
    readonly allHolders: () => Promise<readonly Holder[]>;
    /** Those of whom anything is answered from. */
    readonly holders: () => Promise<readonly Holder[]>;
    /** Writes a copy of the whole library into a new file while it is used. @throws when the file exists */
    readonly backup: (file: string) => Promise<void>;
    readonly close: () => Promise<void>;
  };
