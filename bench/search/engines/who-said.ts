import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PhraseIndex } from '../../../src/search/phrases/phrase-index.ts';
import { loadIndex, saveIndex } from '../../../src/search/phrases/snapshot.ts';
import { searchIn } from '../../../src/search/search.ts';
import type { Engine } from '../engine.ts';

const FILE = 'phrases.index';

/** Ours: from the text that is asked to ranked and marked finds, the texts on disk. */
export const whoSaid: Engine = {
  build: (texts, folder) => {
    const index = new PhraseIndex();
    index.add(texts);
    return () => writeFileSync(join(folder, FILE), saveIndex(index));
  },
  open: (folder, { textOf }) => {
    const index = loadIndex(readFileSync(join(folder, FILE)));
    if ('wrong' in index) throw new Error(index.wrong);
    const { find } = searchIn(index, textOf);
    return (phrase, limit) =>
      find(phrase)
        .slice(0, limit)
        .flatMap(({ number, matches: [match] }) =>
          match === undefined ? [] : [{ number, grade: match.grade }],
        );
  },
};
