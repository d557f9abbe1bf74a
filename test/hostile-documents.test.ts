/** What holds of the reading of every document, tried on news that was damaged at random. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Understood, understand } from '../src/understand.ts';
import { anArchive, anInput } from './support/an-archive.ts';
import { anyText } from './support/any-document.ts';
import { ARTICLES } from './support/articles.ts';
import { mutated } from './support/mutated-text.ts';
import { originFaults } from './support/origin-faults.ts';
import { pastedText, SEEDED } from './support/pasted-text.ts';
import { placesOf } from './support/places.ts';
import { readingFaults } from './support/reading-faults.ts';

const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const records = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/\\].*\.md$/u.test(file))
  .map((file) => readFileSync(join(CORPUS, file), 'utf8'));

/** News that people have annotated; not ours to ship, so it may be absent. */
const ANNOTATED = '../shared/data/polnear-train.jsonl';
const present = existsSync(ANNOTATED);
if (!present) console.warn(`\n!!! ${ANNOTATED} IS ABSENT: damaged real news is NOT TESTED !!!\n`);
const articles = present
  ? readFileSync(ANNOTATED, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): string => JSON.parse(line).text)
  : [];

const HEADERS = [{}, { published: '2024-02-29' }, { published: '2024-02-29', event: '2024-02-20' }];
const header = fc.constantFrom<Readonly<Record<string, string>>>(...HEADERS);
const read = (text: string, fields: Readonly<Record<string, string>>): Understood =>
  understand(anInput({ text, header: fields }));

const withLf = (text: string): string => text.replaceAll(/\r\n?|\u2028|\u2029/gu, '\n');
/** Holds no name, no mark and nobody speaking. */
const UNRELATED = 'the water is low at noon, and the boats lie still in the mud.';

/** News is long: fewer cases take as much time. */
const FEWER = { ...SEEDED, numRuns: SEEDED.numRuns / 5 };

const SOURCES = [
  {
    of: 'our own texts',
    texts: fc.oneof(
      mutated(fc.constantFrom(...ARTICLES, ...records)),
      mutated(anyText),
      mutated(pastedText()),
    ),
    present: true,
    options: SEEDED,
  },
  { of: 'annotated news', texts: mutated(fc.constantFrom(...articles, '')), present, options: FEWER },
];

describe.each(SOURCES)('of $of, damaged,', ({ texts, present, options }) => {
  test.skipIf(!present)('every quotation keeps what is promised', () => {
    fc.assert(
      fc.property(texts, header, (text, fields) => {
        const { text: input } = anInput({ text });
        expect(readingFaults(input, read(text, fields))).toEqual([]);
      }),
      options,
    );
  });

  test.skipIf(!present)(
    'the same text is read alike, whatever was read before it and however its lines end',
    () => {
      fc.assert(
        fc.property(texts, texts, header, (text, other, fields) => {
          const plain = withLf(text);
          const first = read(plain, fields);
          read(other, fields);
          expect(read(plain, fields)).toEqual(first);
          expect(read(plain.replaceAll('\n', '\r\n'), fields).quotations).toEqual(first.quotations);
        }),
        options,
      );
    },
  );

  test.skipIf(!present)('a paragraph of nobody’s at the end changes nothing before it', () => {
    fc.assert(
      fc.property(texts, header, (text, fields) => {
        const { document, quotations } = read(text, fields);
        const longer = read(`${text}\n\n${UNRELATED}`, fields).quotations;
        if (document !== null) expect(longer.slice(0, quotations.length)).toEqual(quotations);
      }),
      options,
    );
  });
});

test('every character of a damaged document knows its place in the file', () => {
  fc.assert(
    fc.property(mutated(fc.constantFrom(...ARTICLES)), (text) => {
      const { document } = read(text, {});
      expect(document === null ? [] : originFaults(text, document.text, document.origin)).toEqual([]);
    }),
    SEEDED,
  );
});

test('every printing of an utterance leads to the same printings, in whatever order the documents come', () => {
  const twice = fc.constantFrom(...ARTICLES).chain((text) => {
    const printed = mutated(fc.constant(text));
    return fc.tuple(fc.constant(text), printed, printed);
  });
  const printings = (texts: readonly { id: string; text: string }[]): readonly string[] => {
    const archive = anArchive(texts.map((one) => ({ ...one, header: HEADERS[1]! })));
    return placesOf(archive)
      .map((place) => {
        const places = archive.printingsOf(place);
        for (const other of places) expect(archive.printingsOf(other)).toBe(places);
        expect(places.length === 0 || places.some((other) => other.statement === place.statement)).toBe(true);
        const told = places.map(({ entry, statement }) => `${entry.document.id}:${statement.span.start}`);
        const { entry, statement } = place;
        return `${entry.document.id}:${statement.span.start} ${statement.by?.id} = ${told.sort()}`;
      })
      .sort();
  };
  fc.assert(
    fc.property(twice, (texts) => {
      const documents = texts.map((text, at) => ({ id: `doc-${at}`, text }));
      expect(printings(documents.toReversed())).toEqual(printings(documents));
    }),
    FEWER,
  );
});
