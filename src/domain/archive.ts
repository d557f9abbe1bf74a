import type {
  Citable,
  Collection,
  Document,
  Entries,
  Entry,
  Hit,
  IsoDay,
  Mark,
  Place,
  Span,
  Speaker,
  Statement,
  Within,
} from './vocabulary.ts';

/** What may be suggested to somebody who types. */
export type Suggested = 'phrases' | 'speakers' | 'publishers';

/**
 * What may be typed in full: up to 100 characters, and whose words it is or how much of it is known. `form` where the
 * words stand there in another form or spelling than what was typed so far.
 */
export type Suggestion = { readonly value: string; readonly about: string; readonly form?: SuggestedForm };

/** How what was typed may differ from what is suggested. */
export const SUGGESTED_FORMS = ['other form', 'other spelling'] as const;
export type SuggestedForm = (typeof SUGGESTED_FORMS)[number];

/** A sentence beside a question: where it stands, and which of its words answer. Offsets in its document's text. */
export type Answering = {
  readonly entry: Entry;
  readonly sentence: Span;
  /** The words that answer, in reading order; all of the sentence where no part of it does more than the others. */
  readonly answer: readonly Span[];
  /** The statement they are said in; null where they are the document's own. */
  readonly statement: Statement | null;
  /** Where the question's words stand in the sentence. */
  readonly marks: readonly Mark[];
  /** Telling words of the question that do not stand in it, in lower case. */
  readonly missing: readonly string[];
  /** 0–1 */
  readonly score: number;
  /** Whether it answers, or is merely the nearest there is. */
  readonly isSure: boolean;
};

/** What is known of a speaker: the role that was printed last, null where none was, and how often they are quoted. */
export type Profile = { readonly role: string | null; readonly quotations: number };

/** How far the corpus reaches. */
export type Extent = {
  readonly documents: number;
  readonly passages: number;
  readonly quotations: number;
  readonly speakers: number;
  /** First and last day known of any document; null when none is. */
  readonly since: IsoDay | null;
  readonly until: IsoDay | null;
  /** Documents of which no day is known. */
  readonly undated: number;
};

/** Everything the bot can answer from. What must wait is asynchronous: an index may live elsewhere. */
export type Archive = {
  readonly entries: Entries;
  /** Those with a file of their own; a speech is a document only while its entry is at hand. */
  readonly documents: readonly Document[];
  readonly collections: readonly Collection[];
  /** How many quotations one of `documents` has. */
  readonly quotationsIn: (document: Document) => number;
  readonly extent: Extent;
  /** Passages in which the phrase, or something near it, stands; best first. Limits count before any cut. */
  readonly find: (phrase: string, limits?: Within) => Promise<readonly Hit[]>;
  /**
   * Passages that speak of a topic, 200 at most; best first, those that lack a word of it last. All are `related`:
   * the score is from ½ up where no word is missing. Speaker, role, title and publisher count too; text alone is marked.
   */
  readonly about: (topic: string, limits?: Within) => Promise<readonly Hit[]>;
  /** Sentences beside a question, 25 at most; those that answer it best come first. */
  readonly answering: (question: string) => Promise<readonly Answering[]>;
  /** Terms that are searched for besides when a topic is, since a curator says that they mean the same. */
  readonly searchedAlso: (topic: string) => readonly string[];
  /** What somebody who has typed so much may mean, best first, 25 at most; also for nothing typed yet. */
  readonly suggest: (what: Suggested, typed: string) => Promise<readonly Suggestion[]>;
  /** The phrase with the nearest word of the corpus for each that stands nowhere in it; null when that is none. */
  readonly mend: (phrase: string) => Promise<string | null>;
  /** Every place where the utterance of a statement is printed, its own included; none when it is printed once. */
  readonly printingsOf: (place: Place) => readonly Place[];
  /** What was cited by this id of a text that a document has no more. */
  readonly citedBefore: (id: string) => Promise<Citable | undefined>;
  /** Speakers whom this name may mean; more than one when it is ambiguous. */
  readonly speakersNamed: (name: string) => readonly Speaker[];
  /** What tells a speaker from others of the name. Quick: the passages are gone through once for all speakers. */
  readonly profileOf: (speaker: Speaker) => Profile;
};
