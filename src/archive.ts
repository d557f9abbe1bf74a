import { applyCorrections } from './corrections/apply-corrections.ts';
import { hideDocuments } from './corrections/hide-documents.ts';
import type { Archive, Extent } from './domain/archive.ts';
import type { Correction, Hiding } from './domain/correction.ts';
import { isQuoted } from './domain/is-quoted.ts';
import type { Problem } from './domain/problem.ts';
import type {
  Document,
  Entries,
  Entry,
  Input,
  KnownSpeaker,
  Synonyms,
  Utterances,
} from './domain/vocabulary.ts';
import { chainEntries } from './entries/chain-entries.ts';
import { entriesInMemory, entriesOf } from './entries/document-entries.ts';
import { profilesIn } from './entries/profiles.ts';
import { buildAnswers } from './questions/answering.ts';
import { genderOfSpeaker } from './quotations/names/gender.ts';
import { tagWords } from './quotations/tag-words.ts';
import { aboutEverywhere } from './search/about-everywhere.ts';
import { buildSearch, type Search } from './search/search.ts';
import { buildSuggestions } from './search/suggest/suggest.ts';
import { stemOf } from './search/terms.ts';
import { buildTopics } from './search/topics.ts';
import { explainedAcronyms } from './speakers/acronyms.ts';
import type { PrintedSpeaker } from './speakers/forms.ts';
import { joinSpeakers } from './speakers/speakers.ts';
import { makeSpeechTable, namesIn, type SpeechTable } from './speeches/speech-table.ts';
import { openSpeeches, type Speeches } from './speeches/speeches.ts';
import { type Understood, understand } from './understand.ts';
import { joinUtterances, printingsIn } from './utterances/join-utterances.ts';

/** What an archive is made of. */
export type Corpus = {
  readonly inputs: readonly Input[];
  readonly known: readonly KnownSpeaker[];
  readonly corrections?: readonly Correction[];
  readonly hidden?: readonly Hiding[];
  readonly synonyms?: readonly Synonyms[];
  readonly speeches?: SpeechTable;
};

/** The stages that take time, for whoever has done some of their work before, or wants to know what they take. */
export type Stages = {
  readonly understand: typeof understand;
  /** @param documents those whose passages come first, in order */
  readonly index: (entries: Entries, documents: readonly Document[]) => Search;
  readonly join: (passages: readonly Entry[]) => Utterances;
};

const NO_SPEECHES = makeSpeechTable(() => '', new Set()).table;

const STAGES: Stages = { understand, index: (entries) => buildSearch(entries), join: joinUtterances };

/**
 * The stages, one after the other: documents → quotations → corrections → speakers → utterances → search. Nothing else
 * happens here.
 */
export function buildArchive(
  { inputs, known, corrections = [], hidden = [], synonyms = [], speeches = NO_SPEECHES }: Corpus,
  given: Partial<Stages> = {},
): { archive: Archive; problems: readonly Problem[] } {
  const stages = { ...STAGES, ...given };
  const understood = inputs.map((input) => understoodOrTold(input, known, stages.understand));
  const read = understood.flatMap(({ document, quotations }) =>
    document === null ? [] : [{ document, quotations }],
  );
  const shown = hideDocuments(read, hidden);
  const { quoted, problems } = applyCorrections(shown.quoted, corrections);
  const documents = quoted.map(({ document }) => document);
  const printed = quoted.flatMap(({ document, quotations }) =>
    quotations.flatMap(({ speaker: name, role, named }) =>
      name === null || !named
        ? []
        : [{ name, document: document.id, role, gender: genderOfSpeaker(name, role) }],
    ),
  );
  const acronyms = documents.flatMap(({ text, id }) => explainedAcronyms(text, id));
  const speakers = joinSpeakers([...printed, ...printedIn(speeches)], known, acronyms);
  const passages = entriesOf(quoted, speakers.of);
  const spoken = openSpeeches(speeches, passages.length, (name) =>
    speakers.of(name, amongSpeeches(name).document),
  );
  const entries = chainEntries(entriesInMemory(passages), spoken.entries);
  const search = stages.index(entries, documents);
  const topics = buildTopics(passages, synonyms);
  const about = aboutEverywhere(topics.about, { entries, search, documentPassages: passages.length });
  const printingsOf = printingsIn(stages.join(passages));
  const toldOf = profilesIn(passages);
  const profileOf: Archive['profileOf'] = (speaker) => {
    const { role, quotations } = toldOf(speaker);
    return { role, quotations: quotations + spoken.countBy(speaker) };
  };

  const archive: Archive = {
    entries,
    documents,
    collections: spoken.collections,
    quotationsIn: quotationsIn(passages),
    extent: extentOf(documents, passages, spoken),
    find: async (phrase, limits) =>
      search.find(phrase, limits === undefined ? undefined : entries.within(limits)),
    searchedAlso: topics.searchedAlso,
    about,
    answering: buildAnswers(entries, about, { tag: tagWords, stem: stemOf }),
    suggest: buildSuggestions(passages, documents, spoken, search),
    mend: async (phrase) => search.mend(phrase),
    printingsOf: (place) =>
      place.entry.number < passages.length ? printingsOf(place.statement) : spoken.printingsOf(place),
    citedBefore: async () => undefined,
    speakersNamed: speakers.named,
    profileOf,
  };
  return {
    archive,
    problems: [...understood.flatMap((one) => one.problems), ...shown.problems, ...problems],
  };
}

/**
 * The names of speeches as if a document printed those of the men, another those of the women and a third the others:
 * “Mr. Reed” and “Ms. Reed” are two, and “Mr. Reed” need not be Tom Reed, who is named in full there.
 */
const printedIn = (speeches: SpeechTable): readonly PrintedSpeaker[] =>
  namesIn(speeches).map(({ name, times }) => ({ name, times, ...amongSpeeches(name) }));

function amongSpeeches(name: string): Pick<PrintedSpeaker, 'document' | 'gender'> {
  const gender = genderOfSpeaker(name, name);
  return { document: `speeches ${gender ?? ''}`, gender };
}

/** One document that we fail on must not keep the others from being served: its failure is told as a Problem. */
function understoodOrTold(input: Input, known: readonly KnownSpeaker[], read: typeof understand): Understood {
  try {
    return read(input, known);
  } catch (error) {
    const problem = { file: input.file, line: 1, kind: 'failed', reason: String(error) } as const;
    return { document: null, quotations: [], problems: [problem] };
  }
}

function extentOf(
  documents: readonly Document[],
  entries: readonly Entry[],
  { collections, speakers: speaking }: Pick<Speeches, 'collections' | 'speakers'>,
): Extent {
  const days = documents.flatMap(({ published, event }) => published ?? event?.day ?? []);
  const spoken = collections.flatMap(({ since, until }) => [since, until]).filter((day) => day !== null);
  const known = [...days, ...spoken].sort();
  const said = entries.flatMap(({ quotations }) => quotations.filter(isQuoted));
  const speakers = new Set([
    ...said.flatMap(({ by, named }) => (by !== null && named ? [by.id] : [])),
    ...speaking.map(({ id }) => id),
  ]);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const speeches = sum(collections.map((one) => one.speeches));
  return {
    documents: documents.length + speeches,
    passages: entries.length + speeches,
    quotations: said.length + speeches,
    speakers: speakers.size,
    since: known[0] ?? null,
    until: known.at(-1) ?? null,
    undated: documents.length - days.length + sum(collections.map(({ undated }) => undated)),
  };
}

/** Counts the quotations of documents. */
function quotationsIn(entries: readonly Entry[]): Archive['quotationsIn'] {
  const counts = new Map<Document, number>();
  for (const { document, quotations } of entries) {
    counts.set(document, (counts.get(document) ?? 0) + quotations.filter(isQuoted).length);
  }
  return (document) => counts.get(document) ?? 0;
}
