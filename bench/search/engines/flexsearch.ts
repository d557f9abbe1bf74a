import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Charset, Index } from 'flexsearch';
import type { Engine } from '../engine.ts';

const emptyIndex = (): Index =>
  new Index({
    tokenize: 'strict',
    encoder: Charset.LatinBalance,
    context: { depth: 2, bidirectional: true, resolution: 9 },
  });

/** Its context makes it an index of neighbouring words; it keeps itself in several files. */
export const flexSearch: Engine = {
  build: (texts, folder) => {
    const index = emptyIndex();
    let number = 0;
    for (const text of texts) index.add(number++, text);
    return () =>
      index.export(async (key: string, data: string) => {
        if (data !== undefined) writeFileSync(join(folder, `${key}.json`), data);
      });
  },
  open: (folder) => {
    const index = emptyIndex();
    for (const file of readdirSync(folder)) {
      index.import(file.replace(/\.json$/u, ''), readFileSync(join(folder, file), 'utf8'));
    }
    return (phrase, limit) =>
      index.search(phrase, { limit, suggest: true }).map((id) => ({ number: Number(id) }));
  },
};
