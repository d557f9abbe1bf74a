import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseSearch } from '../../../src/search/phrase-search.ts';
import { PhraseIndex } from '../../../src/search/phrases/phrase-index.ts';
import { loadIndex, saveIndex } from '../../../src/search/phrases/snapshot.ts';
import { anIndex, anyChanges, anyWords, change, wordsIn } from '../../support/an-index.ts';
import { RUNS } from '../../support/runs.ts';

/** The bytes as if they had been read from a file. */
const savedBytes = (index: PhraseIndex): Uint8Array<ArrayBuffer> => Uint8Array.from(saveIndex(index));

/** @throws what is wrong with the bytes */
function load(bytes: Uint8Array<ArrayBuffer>): PhraseIndex {
  const index = loadIndex(bytes);
  if ('wrong' in index) throw new Error(index.wrong);
  return index;
}

const answers = (index: PhraseIndex, phrases: readonly string[]) => {
  const search = new PhraseSearch(index);
  return phrases.map((phrase) => search.find(wordsIn(phrase)));
};

const anyPhrases = fc.array(anyWords(1, 5), { minLength: 1, maxLength: 4 });

test('an index that was saved answers as it did, and goes on like the one that was not', () => {
  fc.assert(
    fc.property(anyChanges, anyChanges, anyPhrases, (before, after, phrases) => {
      const index = new PhraseIndex();
      change(index, before);
      const loaded = load(savedBytes(index));
      expect(answers(loaded, phrases)).toEqual(answers(index, phrases));
      change(index, after);
      change(loaded, after);
      expect([loaded.size, loaded.live]).toEqual([index.size, index.live]);
      expect(answers(loaded, phrases)).toEqual(answers(index, phrases));
      expect(answers(load(savedBytes(loaded)), phrases)).toEqual(answers(index, phrases));
    }),
    { numRuns: Math.min(RUNS, 1_000), seed: 12 },
  );
});

test('saving leaves the index as it is, and what is added to a loaded one does not reach the saved', () => {
  const index = anIndex('The tide turns.', 'The crews wait.');
  const bytes = savedBytes(index);
  const loaded = load(Uint8Array.from(bytes));
  loaded.add(['The harbour waits for the tide.']);
  loaded.remove(0);
  expect(answers(index, ['the tide'])[0]?.map(({ passage }) => passage)).toEqual([0]);
  expect(savedBytes(index)).toEqual(bytes);
});

test('an index built at once answers as one built step by step', () => {
  fc.assert(
    fc.property(
      fc.array(anyWords(0, 9), { maxLength: 30 }),
      fc.integer({ min: 1, max: 7 }),
      anyPhrases,
      (texts, step, phrases) => {
        const stepwise = new PhraseIndex();
        for (let at = 0; at < texts.length; at += step) stepwise.add(texts.slice(at, at + step));
        expect(answers(stepwise, phrases)).toEqual(answers(anIndex(...texts), phrases));
      },
    ),
    { numRuns: RUNS, seed: 13 },
  );
});

const SAVED = savedBytes(anIndex('The tide turns.', 'The crews wait for the tide.', 'Ada’s café'));

/** The saved index with some bytes changed. */
const changed = (...changes: readonly (readonly [at: number, byte: number])[]): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from(SAVED);
  for (const [at, byte] of changes) bytes[at] = byte;
  return bytes;
};

test.each([
  { what: 'nothing', bytes: new Uint8Array(0), wrong: 'it is no index' },
  { what: 'a few bytes', bytes: SAVED.slice(0, 15), wrong: 'it is no index' },
  {
    what: 'another file',
    bytes: new TextEncoder().encode('The tide turns, says the board.'),
    wrong: 'it is no index',
  },
  { what: 'another version', bytes: changed([4, 200]), wrong: 'it is of version 200, and 1 is wanted' },
  { what: 'a cut file', bytes: SAVED.slice(0, -1), wrong: 'it is damaged' },
  { what: 'the head alone', bytes: SAVED.slice(0, 16), wrong: 'it is damaged' },
  { what: 'a file with more behind it', bytes: Uint8Array.from([...SAVED, 0]), wrong: 'it is damaged' },
])('$what cannot be loaded: $wrong', ({ bytes, wrong }) => {
  expect(loadIndex(bytes)).toEqual({ wrong });
});

test('an index that is damaged in any byte is not loaded', () => {
  const loaded = [...SAVED.keys()].filter((at) => !('wrong' in loadIndex(changed([at, SAVED[at]! ^ 0x10]))));
  expect(loaded).toEqual([]);
});

test('neither is one that is damaged anyhow, cut anywhere, or no index at all', () => {
  const damage = fc.oneof(
    fc
      .tuple(fc.nat(SAVED.length - 1), fc.integer({ min: 1, max: 255 }))
      .map(([at, by]) => changed([at, SAVED[at]! ^ by])),
    fc.nat(SAVED.length - 1).map((length) => SAVED.slice(0, length)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from([...SAVED.subarray(0, 8), ...bytes])),
  );
  fc.assert(
    fc.property(damage, (bytes) => {
      expect(loadIndex(bytes)).toEqual({ wrong: expect.any(String) });
    }),
    { numRuns: RUNS, seed: 14 },
  );
});
