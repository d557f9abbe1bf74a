/**
 * What the bot says back. Together with `tookMs` this is the line of JSON that `ask --json` prints:
 * a stable interface, so fields are added and never renamed.
 */
import type { Extent } from './archive.ts';
import type { AttributionKind, IsoDay, Match, Reason, Source, Span, Speaker, Speech } from './vocabulary.ts';

/** One witness: what a reader needs to check it without us. */
export type Witness = {
  /** Made of the document's id, the normalised words and their ordinal: the same after re-indexing. */
  readonly id: string;
  /** The quoted words, verbatim; null where the words found are the document's own. */
  readonly quotation: string | null;
  /** Where the quotation stands in `passage`; null where there is none. */
  readonly quotedAt: Span | null;
  /** The paragraph around them, verbatim. `match.marks` are offsets in it. */
  readonly passage: string;
  readonly speaker: { readonly id: string; readonly name: string; readonly role: string | null } | null;
  readonly attribution: { readonly kind: AttributionKind; readonly confidence: number } & Reason;
  readonly speech: Speech;
  /** The day it was said; null when the document does not tell. Never filled from `published`. */
  readonly said: IsoDay | null;
  /** How that day is known, where a curator says so; null otherwise. */
  readonly saidNote: string | null;
  readonly published: IsoDay | null;
  /** True for speech announced and not yet made. */
  readonly expected: boolean;
  readonly source: Source;
  readonly match: Match;
  /** Present where the words stand in the document no more: it has another text now, or was taken out. */
  readonly superseded?: Superseded;
  /** Where the words stand in the file that came in, in UTF-16 code units. */
  readonly span: { readonly document: string } & Span;
};

export type Superseded = 'changed' | 'removed';

/** How a witness words an utterance, beside the words that the citation quotes. */
export type Wording = {
  /** `all` the citation's words, a `part` of them, `more` than them; `elsewhere`: words of the utterance that it does not quote. */
  readonly covers: 'all' | 'part' | 'more' | 'elsewhere';
  /**
   * Which words differ, in reading order, case and punctuation aside: `here` are offsets in this witness's
   * `quotation`, `there` in the citation's. Where one of them prints nothing its span is empty.
   */
  readonly differs: readonly { readonly here: Span; readonly there: Span }[];
};

/**
 * Another witness of an utterance. One whose own words the question did not find has the grade `related`, a score
 * of 0 and no marks. `wording` is null where none of its words are quoted.
 */
export type OtherWitness = Witness & { readonly wording: Wording | null };

/** Who printed an utterance first, as far as the documents tell their days. */
export type FirstPrinted = {
  /** The earliest day on which one of the witnesses was published; null when none tells its day. */
  readonly day: IsoDay | null;
  /** Ids of the witnesses of that day. */
  readonly by: readonly string[];
  /** Ids of the witnesses whose document tells no day: each of them may be earlier. */
  readonly undated: readonly string[];
};

/** How a passage answers a question. Absent where no question was asked, and where the corpus does not say. */
export type Answered = {
  /** The words that answer: offsets in `passage`, and exactly what stands there. */
  readonly answer: readonly (Span & { readonly text: string })[];
  /** The sentence they stand in: offsets in `passage`. */
  readonly sentence: Span;
};

/**
 * One utterance with all its witnesses: the one that answers the question best, the others in `alsoIn`, earliest
 * published first. `firstPrinted` is null where there is only one document to print it.
 */
export type Citation = Witness &
  Partial<Answered> & {
    readonly alsoIn: readonly OtherWitness[];
    readonly firstPrinted: FirstPrinted | null;
  };

/** One document as `/sources` lists it, or the speeches of one publisher in one file, which is `document` then. */
export type SourceEntry = Source & {
  readonly document: string;
  readonly published: IsoDay | null;
  readonly event: IsoDay | null;
  readonly quotations: number;
  /** Where these are speeches: the first and the last day known on which one was given. */
  readonly speeches?: { readonly since: IsoDay | null; readonly until: IsoDay | null };
};

/** One of those who said what was asked for. */
export type SpokenBy = {
  /** As they were called when they last said it; null where nobody is named. */
  readonly speaker: Witness['speaker'];
  /** Where documents say it themselves: nobody is to be named. */
  readonly isNarration: boolean;
  /** How many utterances hold it; one that several documents print counts once. */
  readonly times: number;
  /** The first and the last day known on which it was said, else published. */
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
};

/** One command as `/help` lists it. */
export type HelpEntry = { readonly usage: string; readonly description: string; readonly example: string };

/** An answer that was kept, as a list names it. */
export type KeptEntry = {
  readonly name: string;
  /** What was asked. */
  readonly line: string;
  readonly on: IsoDay;
};

/**
 * What has become of what a kept answer cites, by the ids of its citations; the answer itself is as it was.
 * `corrected`: its speaker or its day is said to be another one now.
 */
export type KeptChange = { readonly id: string } & (
  | { readonly what: Superseded }
  | { readonly what: 'corrected'; readonly speaker: string | null; readonly said: IsoDay | null }
);

/**
 * A day that a reader wrote in another way than YYYY-MM-DD, and what was made of it. An answer to “last month” is the
 * same again only when the day is asked for.
 */
export type UnderstoodDay = {
  /** The option it was written in: `since`, `until`. */
  readonly option: string;
  readonly typed: string;
  readonly day: IsoDay;
};

/**
 * - `found`: the best grade is exact or same-words, or the command only lists
 * - `near`: the best grade is close or related
 * - `nothing-found`: nobody in the corpus said it; `citations` is empty and `extent` says how far it reaches
 * - `ambiguous-speaker`: the name may mean any of `candidates`
 * - `not-understood`: `reason` says in a sentence what was wrong and what to write
 */
export type Answer = {
  readonly citations: readonly Citation[];
  /** Terms that a topic was searched for by besides, since a curator says that they mean the same. */
  readonly searchedAlso?: readonly string[];
  /** Where nothing was found, or only what is related: the question with the corpus's own words for unknown ones. */
  readonly didYouMean?: string;
  /** Given when it is an answer as it was kept. */
  readonly kept?: KeptEntry & { readonly changes: readonly KeptChange[] };
  /** Absent where every day of the question was written as YYYY-MM-DD. */
  readonly days?: readonly UnderstoodDay[];
} & (
  | {
      readonly kind: 'found';
      readonly sources?: readonly SourceEntry[];
      /** Where it was asked who said it instead of what was said. */
      readonly spokenBy?: readonly SpokenBy[];
      /** What was asked, where no words that were found show it. */
      readonly asked?: string;
      readonly help?: readonly HelpEntry[];
      readonly keptAnswers?: readonly KeptEntry[];
      readonly extent?: Extent;
    }
  | {
      readonly kind: 'near';
      /** Given when a topic was looked for, as in `nothing-found`; words of a phrase are the question itself. */
      readonly asked?: string;
      /** Given when a question was asked: the corpus does not say. */
      readonly question?: string;
      readonly extent: Extent;
    }
  | {
      readonly kind: 'nothing-found';
      /** What was looked for, with its limits in words: “the key, by Ada Marsh, since 2024-01-01”. */
      readonly asked: string;
      /** As in `near`. */
      readonly question?: string;
      /** Given when nobody of this name is known. */
      readonly unknownSpeaker?: string;
      readonly extent: Extent;
    }
  | { readonly kind: 'ambiguous-speaker'; readonly name: string; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'not-understood'; readonly reason: string }
);

/** Somebody whom a name may mean, with what tells them from the others. */
export type Candidate = Speaker & {
  /** As a document printed it last; null where none did. */
  readonly role: string | null;
  readonly quotations: number;
};

/** An answer that was kept under a name. */
export type Kept = KeptEntry & { readonly answer: Answer };

/** An answer as it leaves the program. `command` is empty where none could be read. */
export type Reply = { readonly command: string } & Answer & { readonly tookMs: number };
