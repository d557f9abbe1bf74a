import { idOf } from '../domain/citation-id.ts';
import { dayOf } from '../domain/day-of.ts';
import { normalise } from '../domain/fold.ts';
import { contains, slice } from '../domain/span.ts';
import type {
  Citable,
  Document,
  Entries,
  Entry,
  Place,
  Quotation,
  Span,
  Speaker,
  Statement,
} from '../domain/vocabulary.ts';
import { liesWithin } from '../domain/within.ts';

/** A document with what was found in it, in reading order. */
export type Quoted = { readonly document: Document; readonly quotations: readonly Quotation[] };

/** The passages of some documents, numbered from 0, with whoever said what stands in them. */
export function entriesOf(
  quoted: readonly Quoted[],
  speakerOf: (name: string, document: string) => Speaker,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { document, quotations } of quoted) addPassages(entries, document, quotations, speakerOf);
  return entries;
}

function addPassages(
  entries: Entry[],
  document: Document,
  quotations: readonly Quotation[],
  speakerOf: (name: string, document: string) => Speaker,
): void {
  const own: Entry[] = [];
  // Counted when the first is asked for: few documents are ever cited.
  let counted: ReadonlyMap<Span, number> | null = null;
  const ordinalOf = (span: Span): number => {
    counted ??= countAlike(own);
    return counted.get(span) ?? 0;
  };
  let next = 0;
  for (const passage of document.passages) {
    const inside: Statement[] = [];
    while (next < quotations.length && (quotations[next]?.span.start ?? 0) < passage.end) {
      const quotation = quotations[next++];
      if (quotation === undefined || !contains(passage, quotation.span)) continue;
      const by = quotation.speaker === null ? null : speakerOf(quotation.speaker, document.id);
      inside.push({
        ...quotation,
        by,
        get ordinal() {
          return ordinalOf(quotation.span);
        },
      });
    }
    own.push({
      number: entries.length + own.length,
      document,
      passage,
      get ordinal() {
        return ordinalOf(passage);
      },
      quotations: inside,
    });
  }
  // Not all at once: a call has room for so many, and a document may have more.
  for (const entry of own) entries.push(entry);
}

/** Which of the stretches with the same words, passages and statements of a document together, each of them is. */
function countAlike(entries: readonly Entry[]): ReadonlyMap<Span, number> {
  const counts = new Map<string, number>();
  const ordinals = new Map<Span, number>();
  for (const { document, passage, quotations } of entries) {
    for (const span of [passage, ...quotations.map((statement) => statement.span)]) {
      const words = normalise(slice(document.text, span));
      const count = counts.get(words) ?? 0;
      counts.set(words, count + 1);
      ordinals.set(span, count);
    }
  }
  return ordinals;
}

/** Entries that are all at hand. */
export function entriesInMemory(entries: readonly Entry[]): Entries {
  let byId: ReadonlyMap<string, Citable> | null = null;
  return {
    length: entries.length,
    at: (number) => entries[number],
    [Symbol.iterator]: () => entries[Symbol.iterator](),
    texts: (from = 0) =>
      entries
        .values()
        .drop(from)
        .map(({ document, passage }) => slice(document.text, passage)),
    by: (speaker) =>
      entries
        .flatMap((entry) => entry.quotations.map((statement) => ({ entry, statement })))
        .filter(({ statement: { by, named } }) => named && by?.id === speaker.id)
        .sort(newestFirst),
    within: (limits) => {
      const isInside = liesWithin(limits);
      return (number) => {
        const entry = entries[number];
        return entry !== undefined && citablesOf(entry).some(isInside);
      };
    },
    // Made when it is first asked for: most runs of the program ask for none.
    cited: (id) => {
      byId ??= new Map(entries.flatMap(citablesOf).map((place) => [idOf(place), place]));
      return byId.get(id);
    },
  };
}

const citablesOf = (entry: Entry): readonly Citable[] =>
  [null, ...entry.quotations].map((statement) => ({ entry, statement }));

/** Stable: those of one day keep their order. */
const newestFirst = (a: Place, b: Place): number => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? '');
