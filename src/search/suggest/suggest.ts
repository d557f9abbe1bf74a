import type { Archive, Document, Entry, Suggested, Suggestion } from '../../domain/vocabulary.ts';
import { publisherSuggestions, speakerSuggestions } from './suggest-names.ts';
import { phraseSuggestions } from './suggest-phrases.ts';

/** Suggestions given at once: more nobody reads while typing. */
const MOST = 25;

type Suggest = (typed: string) => readonly Suggestion[];

/** Suggests what may be typed. What is needed for it is made ready when it is first asked for. */
export function buildSuggestions(
  entries: readonly Entry[],
  documents: readonly Document[],
): Archive['suggest'] {
  const builders: Readonly<Record<Suggested, () => Suggest>> = {
    phrases: () => phraseSuggestions(entries, MOST),
    speakers: () => speakerSuggestions(entries, MOST),
    publishers: () => publisherSuggestions(documents, MOST),
  };
  const built = new Map<Suggested, Suggest>();
  return async (what, typed) => {
    const suggest = built.get(what) ?? builders[what]();
    built.set(what, suggest);
    return suggest(typed);
  };
}
