/** The home of MiniSearch: weighs the entries in which words of a topic stand, in any of their fields. */
import MiniSearch from 'minisearch';
import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { slice } from '../domain/span.ts';
import type { Entry } from '../domain/vocabulary.ts';
import type { Alternative } from './synonyms.ts';
import { stemOf } from './terms.ts';

/** An entry with stems that stand in it, of those that were searched for. */
type Weighed = { readonly number: number; readonly weight: number; readonly stems: readonly string[] };

export type TopicIndex = {
  /** Entries that hold one of the stems, or an alternative's words in the text; heaviest (BM25) first. */
  readonly weigh: (stems: readonly string[], alternatives: readonly Alternative[]) => readonly Weighed[];
};

/** Entries indexed before others get their turn. */
const CHUNK = 500;
/** What is said in another term counts half. */
const BY_SYNONYM = 0.5;
/** What an entry is found by. What stands around the words counts less than the words. */
const BOOST = { text: 3, speaker: 2, title: 1, role: 1, publisher: 0.5 } as const;
type Indexed = { readonly number: number } & Readonly<Record<keyof typeof BOOST, string>>;

export async function buildTopicIndex(entries: readonly Entry[]): Promise<TopicIndex> {
  const index = new MiniSearch<Indexed>({
    idField: 'number',
    fields: Object.keys(BOOST),
    tokenize: (text) => termsOf(text).map(({ word }) => word),
    processTerm: (word) => (isFunctionWord(word) ? null : stemOf(word)),
    // A query is made of stems already.
    searchOptions: { tokenize: (stems) => stems.split(' '), processTerm: (stem) => stem, boost: BOOST },
  });
  await index.addAllAsync(entries.map(fieldsOf), { chunkSize: CHUNK });

  return {
    weigh: (stems, alternatives) => {
      const besides = alternatives.map(({ content }) => ({
        queries: [...content],
        combineWith: 'AND' as const,
        fields: ['text'],
        // MiniSearch adds up what the words of a query weigh, times how many they are: a term is to count once.
        boost: { text: (BOOST.text * BY_SYNONYM) / content.length ** 2 },
      }));
      const found = index.search({ queries: [...stems, ...besides], combineWith: 'OR' });
      // Sound: the ids are the numbers given below.
      return found.map(({ id, score, terms }) => ({ number: id as number, weight: score, stems: terms }));
    },
  };
}

function fieldsOf({ document, passage, quotations }: Entry, number: number): Indexed {
  const named = quotations.filter(({ named, by }) => named && by !== null);
  const speakers = new Set(named.flatMap(({ by }) => [by?.name ?? '', ...(by?.aliases ?? [])]));
  return {
    number,
    text: slice(document.text, passage),
    speaker: [...speakers].join('\n'),
    role: [...new Set(named.map(({ role }) => role ?? ''))].join('\n'),
    title: document.source.title ?? '',
    publisher: document.source.publisher ?? '',
  };
}
