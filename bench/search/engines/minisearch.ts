import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { stemmer } from 'stemmer';
import type { Engine, Find } from '../engine.ts';

const FIELDS = { idField: 'number', fields: ['text'] };

export const miniSearch: Engine = engineOf(FIELDS, (index) => (phrase, limit) => found(index, phrase, limit));

/** What its documentation recommends for typing people, on stems: the best that was found for this task. */
const TUNED: Options = {
  ...FIELDS,
  processTerm: (word) => stemmer(word.toLowerCase()),
  searchOptions: {
    prefix: (word) => word.length >= 4,
    fuzzy: (word) => (word.length >= 4 ? 0.2 : false),
  },
};

export const miniSearchTuned: Engine = engineOf(TUNED, (index) => (phrase, limit) => {
  const all = found(index, phrase, limit, { combineWith: 'AND' });
  return all.length > 0 ? all : found(index, phrase, limit);
});

function engineOf(options: Options, findIn: (index: MiniSearch) => Find): Engine {
  return {
    build: (texts, folder) => {
      const index = new MiniSearch(options);
      let number = 0;
      for (const text of texts) index.add({ number: number++, text });
      return () => writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
    },
    open: (folder) => findIn(MiniSearch.loadJSON(readFileSync(join(folder, 'index.json'), 'utf8'), options)),
  };
}

const found = (index: MiniSearch, phrase: string, limit: number, options?: SearchOptions) =>
  index
    .search(phrase, options)
    .slice(0, limit)
    .map(({ id }) => ({ number: Number(id) }));
