import type { Archive, Suggested, Suggestion } from '../../domain/archive.ts';
import type { Collection, Document, Entry, Speaker } from '../../domain/vocabulary.ts';
import { publisherSuggestions, speakerSuggestions } from './suggest-names.ts';
import { type Lookup, phraseSuggestions } from './suggest-phrases.ts';

/** Suggestions given at once: more nobody reads while typing. */
const MOST = 25;

type Suggest = (typed: string) => readonly Suggestion[];

/** What is suggested of speeches besides: their texts are too many to look through while somebody types. */
type Spoken = { readonly speakers: readonly Speaker[]; readonly collections: readonly Collection[] };

/** Suggests what may be typed. What is needed for it is made ready when it is first asked for. */
export function buildSuggestions(
  entries: readonly Entry[],
  documents: readonly Document[],
  spoken: Spoken,
  lookup: Lookup,
): Archive['suggest'] {
  const builders: Readonly<Record<Suggested, () => Suggest>> = {
    phrases: () => phraseSuggestions(entries, MOST, lookup),
    speakers: () => speakerSuggestions(entries, spoken.speakers, MOST),
    publishers: () => publisherSuggestions(documents, spoken.collections, MOST),
  };
  const built = new Map<Suggested, Suggest>();
  return async (what, typed) => {
    const suggest = built.get(what) ?? builders[what]();
    built.set(what, suggest);
    return suggest(typed);
  };
}
