import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { below, type Random, seeded, shuffle } from '../../bench/random.ts';
import { buildArchive } from '../../src/archive.ts';
import { findSnapshot, keepSnapshot } from '../../src/desks/keep-snapshot.ts';
import { openMemory } from '../../src/desks/memory.ts';
import { decodeSnapshot, encodeSnapshot } from '../../src/desks/snapshot.ts';
import type { Input } from '../../src/domain/vocabulary.ts';
import { ARTICLES } from '../support/articles.ts';
import { tempFolders } from '../support/temp-folder.ts';

/** How many documents are in it, and how often it is damaged in each way. */
const [DOCUMENTS, DAMAGED] = process.env.LONG ? [600, 2_000] : [40, 50];
/** How much of a file is lost at once where a disk fails, in bytes. */
const BLOCK = 4_096;
const PROGRAM = 'the program';

const tempFolder = tempFolders();
const PARAGRAPHS = ARTICLES.flatMap((article) => article.split(/\n{2,}/u));

/** Paragraphs of invented news, others in each document and in another order. */
const inputs: readonly Input[] = Array.from({ length: DOCUMENTS }, (_, at) => ({
  id: `news-${at}`,
  file: `news-${at}.txt`,
  format: 'text',
  text: `${shuffle(PARAGRAPHS, seeded(at)).slice(0, 16).join('\n\n')}\n\n“Boat ${at} is in,” said Tom Reed.`,
}));

let bytes: Uint8Array;
beforeAll(() => {
  const memory = openMemory();
  buildArchive({ inputs, known: [] }, memory);
  bytes = Buffer.concat(encodeSnapshot(memory.snapshot(), PROGRAM));
}, 120_000);

test('it is read as it was written, with every document', () => {
  const read = decodeSnapshot(bytes, PROGRAM);
  expect('wrong' in read ? read.wrong : [read.readings.size, read.index?.documents.length]).toEqual([
    DOCUMENTS,
    DOCUMENTS,
  ]);
  expect(bytes.length).toBeGreaterThan(DOCUMENTS * BLOCK);
});

/** Changes it in place; gives what it has become where that is shorter. */
type Damage = (damaged: Uint8Array, random: Random) => Uint8Array;
const someBlock = (damaged: Uint8Array, random: Random): number =>
  below(Math.floor(damaged.length / BLOCK), random) * BLOCK;

describe.each<{ what: string; damage: Damage }>([
  {
    what: 'some bytes are others',
    damage: (damaged, random) => {
      for (let count = 1 + below(20, random); count > 0; count--) {
        const at = below(damaged.length, random);
        damaged[at] = (damaged[at] ?? 0) ^ (1 + below(255, random));
      }
      return damaged;
    },
  },
  {
    what: 'a block was never written',
    damage: (damaged, random) => {
      const start = someBlock(damaged, random);
      return damaged.fill(0, start, start + BLOCK);
    },
  },
  {
    what: 'a block stands in the place of another',
    damage: (damaged, random) => {
      const [from, to] = [someBlock(damaged, random), someBlock(damaged, random)];
      return damaged.copyWithin(
        to === from ? (to + BLOCK) % (damaged.length - BLOCK) : to,
        from,
        from + BLOCK,
      );
    },
  },
  { what: 'it is cut off', damage: (damaged, random) => damaged.subarray(0, below(damaged.length, random)) },
])('a large snapshot of which $what', ({ damage }) => {
  test('is refused every time', () => {
    const random = seeded(3);
    const taken: number[] = [];
    for (let time = 0; time < DAMAGED; time++) {
      let damaged = damage(Uint8Array.from(bytes), random);
      // Two blocks may hold the same.
      while (Buffer.compare(damaged, bytes) === 0) damaged = damage(damaged, random);
      if (!('wrong' in decodeSnapshot(damaged, PROGRAM))) taken.push(time);
    }
    expect(taken).toEqual([]);
  });

  test('gives the desks nothing to begin with, and says why', () => {
    const folder = tempFolder();
    const memory = openMemory();
    buildArchive({ inputs: inputs.slice(0, 20), known: [] }, memory);
    expect(keepSnapshot(folder, memory.snapshot())).toBeNull();
    expect(findSnapshot(folder)).toEqual({ snapshot: memory.snapshot(), wrong: null });
    const file = join(folder, 'snapshot');
    writeFileSync(file, damage(Uint8Array.from(readFileSync(file)), seeded(4)));
    expect(findSnapshot(folder)).toEqual({ wrong: 'it is damaged or cut off' });
  });
});
