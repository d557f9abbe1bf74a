import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anArchive } from '../support/an-archive.ts';
import { placesOf } from '../support/places.ts';
import { printedBoth, printingsIn, wordsAt } from '../support/printings.ts';
import { RUNS } from '../support/runs.ts';

const LONG = 'We wait for the river to fall and then we vote on the bridge';

const aStatement = fc
  .record({
    from: fc.nat(4),
    to: fc.integer({ min: 5, max: 14 }),
    at: fc.nat(14),
    put: fc.constantFrom('', 'tomorrow', 'not', '7', 'old', '…', '[the crews]'),
    by: fc.constantFrom('Ada Marsh', 'Tom Reed', 'a spokesperson', ''),
    published: fc.constantFrom(undefined, '2024-02-28', '2024-03-01', '2024-03-30'),
  })
  .map(({ from, to, at, put, by, published }) => {
    const words = LONG.split(' ')
      .slice(from, to)
      .toSpliced(at, put === '' ? 0 : 1, put)
      .join(' ');
    return {
      text: by === '' ? `A sign read: “${words}.”` : `“${words},” said ${by}.`,
      header: published === undefined ? {} : { published },
    };
  });
const documents = fc
  .array(aStatement, { minLength: 2, maxLength: 6 })
  .map((all) => all.map((written, at) => ({ id: `doc-${at}`, ...written })));
const options = { numRuns: RUNS, seed: 20240229 };

test('the order of the documents decides nothing', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (written, turn) => {
      const turned = written.map((_, at) => written[(at + turn) % written.length]!).reverse();
      expect(printingsIn(anArchive(turned))).toEqual(printingsIn(anArchive(written)));
    }),
    options,
  );
});

test('only words of one named speaker are joined, and each place knows all of them', () => {
  fc.assert(
    fc.property(documents, (written) => {
      const archive = anArchive(written);
      for (const own of placesOf(archive)) {
        const { statement } = own;
        const places = archive.printingsOf(own);
        expect(places.length).not.toBe(1);
        if (places.length === 0) continue;
        expect(places.map((place) => place.statement)).toContain(statement);
        expect(new Set(places.map((place) => place.statement.by?.name))).toEqual(
          new Set([statement.by?.name]),
        );
        expect(places.every((place) => place.statement.named && wordsAt(place) !== '')).toBe(true);
        expect(places.map(archive.printingsOf)).toEqual(places.map(() => places));
      }
    }),
    options,
  );
});

test('two papers are joined whichever comes first', () => {
  fc.assert(
    fc.property(aStatement, aStatement, (a, b) => {
      expect(printedBoth(a, b).length).toBe(printedBoth(b, a).length);
    }),
    options,
  );
});
