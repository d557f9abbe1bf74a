/**
 * The words everyone in this house uses: types only, and so the glossary as well.
 * The full list of words, and of the words not to use, is in DESIGN.md.
 */

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A calendar day, `YYYY-MM-DD`: no time, no zone. Made by `parseDay` only. */
export type IsoDay = Branded<string, 'IsoDay'>;

/** Half-open range `[start, end)` of a text, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A run of a repaired text and the run of the input it was made from.
 * Of equal length they answer to each other character by character (a no-break space to a space, say); of
 * unequal length the one as a whole stands for the other.
 */
export type OriginRun = { readonly text: Span; readonly input: Span };

/** Where every character of a repaired text comes from: runs in order, without overlap. */
export type Origin = readonly OriginRun[];

/** Where the words were published. Not the person who said them: that is a Speaker. */
export type Source = {
  readonly publisher: string | null;
  readonly title: string | null;
  /** Who wrote it, as printed. */
  readonly byline: string | null;
  readonly url: string | null;
  /** `summary`: a record in our own words, in which only the words in quotation marks are the source's. */
  readonly text: 'full' | 'summary';
};

/** What a document is about took place on this day; `note` says how that is known. */
export type Occasion = { readonly day: IsoDay; readonly note: string | null };

/** A text as it came in. `header` is what a file beside it says of it, in YAML. */
export type Input = {
  readonly id: string;
  /** The file, as problems and reports name it. */
  readonly file: string;
  readonly text: string;
  readonly format: 'markdown' | 'text';
  readonly header?: { readonly file: string; readonly yaml: string };
};

/** One published text. */
export type Document = {
  /** Its path in the corpus without the ending: the same as long as the file keeps its name. */
  readonly id: string;
  /** The file it was read from, as problems and reports name it. */
  readonly file: string;
  readonly source: Source;
  readonly published: IsoDay | null;
  readonly event: Occasion | null;
  readonly language: string;
  /** What was printed, after repairs. Every span speaks of this text unless it says otherwise. */
  readonly text: string;
  /** Text → the file that came in. */
  readonly origin: Origin;
  /** Paragraphs in reading order: the unit that is indexed and shown. */
  readonly passages: readonly Span[];
};

/**
 * - `direct`: a statement wholly within marks (or a block that needs none)
 * - `mixed`: the marked part of a statement that is partly in the reporter's words
 * - `indirect`: reported without marks
 * - `unattributed`: marked words that nobody said: scare quotes, titles, terms
 */
export type QuotationKind = 'direct' | 'mixed' | 'indirect' | 'unattributed';

/**
 * How the speaker is known, or that there is none.
 * - `named`: named (or described: “a spokesperson”) beside the words
 * - `carried`: carried over from the words quoted before
 * - `pronoun`: a pronoun beside the words, resolved
 * - `not-stated`: the document does not tell, or not surely enough
 * - `corrected`: a curator says so
 */
export type AttributionKind = 'named' | 'carried' | 'pronoun' | 'not-stated' | 'corrected';

/** Why a curator says so, who it was and when, as far as they tell. */
export type Reason = { readonly why?: string; readonly by?: string; readonly on?: IsoDay };

/** One unbroken stretch of quoted words inside one passage, marks excluded. */
export type Quotation = {
  readonly span: Span;
  readonly kind: QuotationKind;
  /** The words that announce it: “said”, “according to”. */
  readonly cue: Span | null;
  /** Where its speaker is named or meant. */
  readonly mention: Span | null;
  /** The best candidate's name as full as the document prints it; null only where there is none. */
  readonly speaker: string | null;
  /** Their role as printed in this document: “UK Security Minister”. */
  readonly role: string | null;
  readonly attribution: AttributionKind;
  /** Only where the attribution is corrected. */
  readonly reason?: Reason;
  /** 0–1: how sure the attribution is. */
  readonly confidence: number;
  /** Whether we would name that speaker: only when sure. */
  readonly named: boolean;
  readonly said: IsoDay | null;
  /** Only where the day is corrected. */
  readonly saidReason?: Reason;
  /** Announced and not yet made: “is expected to say”. */
  readonly expected: boolean;
};

/** A person or body, joined over all documents. `id` is made of the name, so it outlives re-indexing. */
export type Speaker = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

/** For pronouns and titles; a body has none, nor has anybody of whom nobody has said. */
export type Gender = 'female' | 'male';

/** A speaker that a curator has named. */
export type KnownSpeaker = {
  readonly name: string;
  readonly aliases: readonly string[];
  /** For pronouns; absent for a body, and where nobody has said. */
  readonly gender?: Gender | undefined;
};

/** Terms of which a curator says that they mean the same: “end-to-end encryption”, “E2EE”. Two at least. */
export type Synonyms = readonly string[];

/** `exact`: adjacent and in order. `same-words`: but for spelling or inflection. `close`: some words differ. */
export type Grade = 'exact' | 'same-words' | 'close' | 'related';

/** How a word of a passage answers to the query. */
export type MarkKind = 'same' | 'inflected' | 'synonym' | 'corrected' | 'different';

/** A stretch of a passage and how it matches: offsets in the passage's own text. */
export type Mark = Span & { readonly as: MarkKind };

export type Match = {
  readonly grade: Grade;
  /** 0–1 */
  readonly score: number;
  readonly marks: readonly Mark[];
  /** Words of the query that do not stand there, in lower case; absent when all do. */
  readonly missing?: readonly string[];
};

/** Whose words and in what form; `narration` is the document's own text. */
export type Speech = 'direct' | 'mixed' | 'indirect' | 'narration';

/** What a reader looks for. Days are inclusive and speak of the day it was said, else published. */
export type Query = {
  readonly phrase: string;
  readonly speaker?: string;
  /** Words of the publisher's name, in order. */
  readonly publisher?: string;
  readonly speech?: Speech;
  readonly since?: IsoDay;
  readonly until?: IsoDay;
  /** In which order the finds are told; the best first where it is not said. */
  readonly order?: Order;
};

/** By the day it was said, else published; what tells no day comes last. `speakers`: who said it is told instead. */
export type Order = 'newest' | 'oldest' | 'speakers';

/** The limits of a question: what is found must lie within all of them. */
export type Within = Omit<Query, 'phrase' | 'speaker' | 'order'> & { readonly speaker?: Speaker };

/** One passage of one document with its quotations and their speakers: what is indexed and found. */
export type Entry = {
  /** Position in `Archive.entries`. */
  readonly number: number;
  readonly document: Document;
  readonly passage: Span;
  /** Which of the stretches with the same words, statements and passages of its document together, this is. */
  readonly ordinal: number;
  readonly quotations: readonly Statement[];
};

/** A quotation whose speaker has been joined over all documents. */
export type Statement = Quotation & { readonly by: Speaker | null; readonly ordinal: number };

/** Where a statement stands. */
export type Place = { readonly entry: Entry; readonly statement: Statement };

/** The places of utterances that are printed more than once. */
export type Utterances = readonly (readonly Place[])[];

/** What can be cited: a statement, or the passage itself where the words are nobody's. */
export type Citable = { readonly entry: Entry; readonly statement: Statement | null };

/**
 * All passages of an archive by number: those of the documents, then the speeches. A speech is read whenever it is
 * asked for, so two entries of one number are alike and need not be one object.
 */
export type Entries = Iterable<Entry> & {
  readonly length: number;
  readonly at: (number: number) => Entry | undefined;
  /** The text of every passage from a number on (0), in the order of their numbers: the quickest way to read them. */
  readonly texts: (from?: number) => Iterable<string>;
  /** What a speaker is named for, newest first, each read when it is its turn. */
  readonly by: (speaker: Speaker) => Iterable<Place>;
  /** Tells by their numbers which entries hold anything within the limits; quick, for a search to ask often. */
  readonly within: (limits: Within) => (number: number) => boolean;
  /** What was cited by this id. */
  readonly cited: (id: string) => Citable | undefined;
};

/** The speeches of one publisher in one file. */
export type Collection = {
  /** The file's path in the corpus. */
  readonly name: string;
  readonly publisher: string | null;
  readonly speeches: number;
  /** Of how many no day is known. */
  readonly undated: number;
  /** First and last day known on which one was given; null when none is. */
  readonly since: IsoDay | null;
  readonly until: IsoDay | null;
};

/** What search found: an entry, and how its words answer to the query. */
export type Hit = { readonly entry: Entry; readonly match: Match };
