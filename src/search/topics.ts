/** The home of MiniSearch: finds the entries that speak of a topic, in whatever order its words stand. */
import MiniSearch from 'minisearch';
import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { slice } from '../domain/span.ts';
import type { Entry, Hit, Mark } from '../domain/vocabulary.ts';
import { stemOf } from './terms.ts';

/** Finds the entries that speak of a topic; best first, 200 at most, each graded `related`. */
export type Topics = (topic: string) => Promise<readonly Hit[]>;

const MOST_HITS = 200;
/** Words of a topic that are searched for: nobody names a topic in more. */
const MOST_WORDS = 64;
/** Entries indexed before others get their turn. */
const CHUNK = 500;

/** What an entry is found by. What stands around the words counts less than the words. */
const BOOST = { text: 3, speaker: 2, title: 1, role: 1, publisher: 0.5 } as const;
type Field = keyof typeof BOOST;
type Indexed = { readonly number: number } & Readonly<Record<Field, string>>;

/** Builds the index when a topic is first asked for, so that nobody else waits for it. */
export function buildTopics(entries: readonly Entry[]): Topics {
  let building: Promise<MiniSearch<Indexed>> | undefined;
  return async (topic) => {
    const asked = contentWords(topic);
    if (asked.size === 0) return [];
    building ??= indexOf(entries);
    const index = await building;
    const results = index.search([...asked.keys()].join(' '), { boost: BOOST });
    const isWhole = ({ terms }: { readonly terms: readonly string[] }): boolean =>
      terms.length === asked.size;
    // Sorting is stable: each part stays ordered by its weight.
    const ranked = results.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a))).slice(0, MOST_HITS);
    const best = Math.max(...ranked.map(({ score }) => score));
    return ranked.flatMap(({ id, score, terms }): Hit[] => {
      const entry = entries[id as number]; // Sound: ids are the places in `entries`.
      if (entry === undefined) return [];
      const missing = [...asked].flatMap(([stem, word]) => (terms.includes(stem) ? [] : [word]));
      const share = score / best / 2;
      const match = {
        grade: 'related',
        score: Math.round((missing.length === 0 ? 0.5 + share : share) * 1000) / 1000,
        marks: marksOf(entry, asked),
      } as const;
      return [{ entry, match: missing.length === 0 ? match : { ...match, missing } }];
    });
  };
}

async function indexOf(entries: readonly Entry[]): Promise<MiniSearch<Indexed>> {
  const index = new MiniSearch<Indexed>({
    idField: 'number',
    fields: Object.keys(BOOST),
    tokenize: (text) => termsOf(text).map(({ word }) => word),
    processTerm: (word) => (isFunctionWord(word) ? null : stemOf(word)),
    searchOptions: { processTerm: (stem) => stem, tokenize: (stems) => stems.split(' ') },
  });
  await index.addAllAsync(entries.map(fieldsOf), { chunkSize: CHUNK });
  return index;
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

/** What a topic is searched by: its content words by their stems, each once. */
function contentWords(topic: string): ReadonlyMap<string, string> {
  const words = termsOf(topic).flatMap(({ word }) => (isFunctionWord(word) ? [] : [word]));
  const sameStem = Map.groupBy(words.slice(0, MOST_WORDS), stemOf);
  return new Map([...sameStem].map(([stem, [word = '']]) => [stem, word]));
}

function marksOf({ document, passage }: Entry, asked: ReadonlyMap<string, string>): readonly Mark[] {
  return termsOf(slice(document.text, passage)).flatMap(({ start, end, word }): Mark[] => {
    const query = asked.get(stemOf(word));
    return query === undefined ? [] : [{ start, end, as: query === word ? 'same' : 'inflected' }];
  });
}
