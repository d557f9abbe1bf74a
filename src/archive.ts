import { applyCorrections } from './corrections/apply-corrections.ts';
import { normalise } from './domain/fold.ts';
import { isQuoted } from './domain/is-quoted.ts';
import type { Problem } from './domain/problem.ts';
import { contains, slice } from './domain/span.ts';
import type {
  Archive,
  Correction,
  Document,
  Entry,
  Extent,
  Input,
  KnownSpeaker,
  Quotation,
  Span,
  Statement,
  Synonyms,
} from './domain/vocabulary.ts';
import { buildAnswers } from './questions/answering.ts';
import { genderOfSpeaker } from './quotations/names/gender.ts';
import { tagWords } from './quotations/tag-words.ts';
import { buildSearch } from './search/search.ts';
import { stemOf } from './search/terms.ts';
import { buildTopics } from './search/topics.ts';
import { explainedAcronyms } from './speakers/acronyms.ts';
import { joinSpeakers, type Speakers } from './speakers/speakers.ts';
import { type Understood, understand } from './understand.ts';
import { joinUtterances } from './utterances/join-utterances.ts';

/** What an archive is made of. */
export type Corpus = {
  readonly inputs: readonly Input[];
  readonly known: readonly KnownSpeaker[];
  readonly corrections?: readonly Correction[];
  readonly synonyms?: readonly Synonyms[];
};

/** The stages, one after the other: documents → quotations → corrections → speakers → utterances → search. Nothing else happens here. */
export function buildArchive({ inputs, known, corrections = [], synonyms = [] }: Corpus): {
  archive: Archive;
  problems: readonly Problem[];
} {
  const understood = inputs.map((input) => understoodOrTold(input, known));
  const read = understood.flatMap(({ document, quotations }) =>
    document === null ? [] : [{ document, quotations }],
  );
  const { quoted, problems } = applyCorrections(read, corrections);
  const documents = quoted.map(({ document }) => document);
  const printed = quoted.flatMap(({ document, quotations }) =>
    quotations.flatMap(({ speaker: name, role, named }) =>
      name === null || !named
        ? []
        : [{ name, document: document.id, role, gender: genderOfSpeaker(name, role) }],
    ),
  );
  const acronyms = documents.flatMap(({ text, id }) => explainedAcronyms(text, id));
  const speakers = joinSpeakers(printed, known, acronyms);
  const entries = quoted
    .flatMap(({ document, quotations }) => entriesOf(document, quotations, speakers.of))
    .map((entry, number) => ({ ...entry, number }));
  const search = buildSearch(entries);
  const topics = buildTopics(entries, synonyms);

  const archive: Archive = {
    entries,
    documents,
    extent: extentOf(documents, entries),
    find: async (phrase) => search(phrase),
    ...topics,
    answering: buildAnswers(entries, topics.about, { tag: tagWords, stem: stemOf }),
    printingsOf: joinUtterances(entries),
    speakersNamed: speakers.named,
  };
  return { archive, problems: [...understood.flatMap((one) => one.problems), ...problems] };
}

/** One document that we fail on must not keep the others from being served: its failure is told as a Problem. */
function understoodOrTold(input: Input, known: readonly KnownSpeaker[]): Understood {
  try {
    return understand(input, known);
  } catch (error) {
    const problem = { file: input.file, line: 1, kind: 'failed', reason: String(error) } as const;
    return { document: null, quotations: [], problems: [problem] };
  }
}

function entriesOf(
  document: Document,
  quotations: readonly Quotation[],
  speakerOf: Speakers['of'],
): Omit<Entry, 'number'>[] {
  const counts = new Map<string, number>();
  const ordinalOf = (span: Span): number => {
    const words = normalise(slice(document.text, span));
    const count = counts.get(words) ?? 0;
    counts.set(words, count + 1);
    return count;
  };
  let next = 0;
  return document.passages.map((passage) => {
    const ordinal = ordinalOf(passage);
    const inside: Statement[] = [];
    while (next < quotations.length && (quotations[next]?.span.start ?? 0) < passage.end) {
      const quotation = quotations[next++];
      if (quotation === undefined || !contains(passage, quotation.span)) continue;
      const by = quotation.speaker === null ? null : speakerOf(quotation.speaker, document.id);
      inside.push({ ...quotation, by, ordinal: ordinalOf(quotation.span) });
    }
    return { document, passage, ordinal, quotations: inside };
  });
}

function extentOf(documents: readonly Document[], entries: readonly Entry[]): Extent {
  const days = documents.flatMap(({ published, event }) => published ?? event?.day ?? []).sort();
  const said = entries.flatMap(({ quotations }) => quotations.filter(isQuoted));
  const speakers = new Set(said.flatMap(({ by, named }) => (by !== null && named ? [by.id] : [])));
  return {
    documents: documents.length,
    passages: entries.length,
    quotations: said.length,
    speakers: speakers.size,
    since: days[0] ?? null,
    until: days.at(-1) ?? null,
    undated: documents.length - days.length,
  };
}
