import type { Grade } from '../../src/domain/vocabulary.ts';

/** A text found, by its number; how well it answers, from an engine that tells. */
export type Found = { readonly number: number; readonly grade?: Grade };

/** Answers a phrase with texts, best first: at most `limit`. */
export type Find = (phrase: string, limit: number) => readonly Found[];

/** A search engine as it is built, kept in a folder, and opened by another process. */
export type Engine = {
  /** Indexes texts, numbered from 0. @returns what writes the index into the folder */
  readonly build: (texts: Iterable<string>, folder: string) => () => void | Promise<void>;
  /** Opens what was written. `textOf` reads a text from disk, for an engine that needs it to answer. */
  readonly open: (
    folder: string,
    texts: { readonly size: number; readonly textOf: (number: number) => string },
  ) => Find | Promise<Find>;
};

/** Who is compared. An engine is imported only by the process that measures it, so none weighs on another. */
export const ENGINES: readonly {
  readonly name: string;
  readonly settings: string;
  readonly load: () => Promise<Engine>;
  /** Most texts it is measured with; as many as there are without. */
  readonly most?: number;
}[] = [
  {
    name: 'Who Said',
    settings: 'candidates, then alignment',
    load: async () => (await import('./engines/who-said.ts')).whoSaid,
  },
  {
    name: 'MiniSearch',
    settings: 'as it comes',
    load: async () => (await import('./engines/minisearch.ts')).miniSearch,
  },
  {
    name: 'MiniSearch, tuned',
    settings: 'stems, prefixes and fuzzy 0.2 from four letters on; all words, else any',
    load: async () => (await import('./engines/minisearch.ts')).miniSearchTuned,
  },
  {
    name: 'FlexSearch',
    settings: 'strict, Latin balance, context of two words both ways, suggestions',
    load: async () => (await import('./engines/flexsearch.ts')).flexSearch,
  },
  {
    name: 'SQLite FTS5',
    settings: 'Porter stems; the phrase, else near one another, else all words, else any word',
    load: async () => (await import('./engines/sqlite.ts')).sqlite,
  },
];
