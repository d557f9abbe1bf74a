/** What the program promises of every answer, tried on documents put together at random. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuery } from '../src/answer/answer-query.ts';
import { cite } from '../src/answer/cite.ts';
import type { Answer, Witness } from '../src/domain/answer.ts';
import type { Archive } from '../src/domain/archive.ts';
import { fold, termsOf } from '../src/domain/fold.ts';
import { contains, slice } from '../src/domain/span.ts';
import { anArchive, anInput } from './support/an-archive.ts';
import { anyText, withoutRepairs } from './support/any-document.ts';
import { placesOf } from './support/places.ts';
import { RUNS } from './support/runs.ts';

const HEADER = { published: '2024-02-29' };
const archiveOf = (texts: readonly string[]): Archive =>
  anArchive(texts.map((text) => ({ text, header: HEADER })));

/** The file that a witness says it comes from. */
const inputOf = (texts: readonly string[], { span }: Witness): string =>
  anInput({ text: texts[Number(span.document.slice('doc-'.length)) - 1] ?? '' }).text;

/** Every statement of an archive, and every passage, cited. */
const allCited = ({ entries }: Archive): readonly Witness[] =>
  [...entries].flatMap((entry) =>
    [null, ...entry.quotations].map((statement) =>
      cite(entry, statement, { grade: 'exact', score: 1, marks: [] }),
    ),
  );

const witnessesOf = ({ citations }: Answer): readonly Witness[] =>
  citations.flatMap((citation) => [citation, ...citation.alsoIn]);

const someTexts = fc.array(anyText, { minLength: 1, maxLength: 2 });
const options = { numRuns: RUNS, seed: 20240229 };

test('every quotation and every passage shown is a verbatim slice of its document', () => {
  fc.assert(
    fc.property(someTexts, (texts) => {
      const archive = archiveOf(texts);
      for (const { quotation, passage, span } of allCited(archive)) {
        const printed = archive.documents.find(({ id }) => id === span.document)!.text;
        expect(printed).toContain(passage);
        if (quotation !== null) expect(passage).toContain(quotation);
      }
    }),
    options,
  );
});

test('the span of every quotation leads to its words in the file that came in', () => {
  fc.assert(
    fc.property(someTexts, (texts) => {
      for (const witness of allCited(archiveOf(texts))) {
        if (witness.quotation === null) continue;
        const { start, end } = witness.span;
        const written = inputOf(texts, witness).slice(start, end);
        expect(withoutRepairs(written)).toBe(withoutRepairs(witness.quotation));
      }
    }),
    options,
  );
});

test('every quotation lies inside one passage, and its cue and mention inside the document', () => {
  fc.assert(
    fc.property(someTexts, (texts) => {
      const archive = archiveOf(texts);
      for (const { document, passage, quotations } of archive.entries) {
        const whole = { start: 0, end: document.text.length };
        expect(contains(whole, passage)).toBe(true);
        for (const { span, cue, mention } of quotations) {
          expect(contains(passage, span) && span.start < span.end).toBe(true);
          expect(slice(document.text, span)).toBe(slice(document.text, span).trim());
          for (const place of [cue, mention]) {
            expect(place === null || (contains(whole, place) && place.start < place.end)).toBe(true);
          }
        }
      }
    }),
    options,
  );
});

test('a speaker is named only where one is known, and how surely is a share', () => {
  fc.assert(
    fc.property(someTexts, (texts) => {
      const archive = archiveOf(texts);
      for (const { kind, speaker, by, mention, named, attribution, confidence } of placesOf(archive).map(
        ({ statement }) => statement,
      )) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(attribution === 'not-stated').toBe(!named);
        if (named) expect([speaker?.trim(), by?.id, mention, kind]).not.toContain(undefined);
        if (named) expect(kind).not.toBe('unattributed');
        if (speaker !== null) expect(speaker.trim()).not.toBe('');
      }
      for (const { speaker, attribution } of allCited(archive)) {
        expect(speaker === null).toBe(attribution.kind === 'not-stated');
      }
    }),
    options,
  );
});

/** Some words of some passage, as they stand. */
function wordsFrom(archive: Archive, at: number, from: number, count: number): string {
  const entry = archive.entries.at(at % Math.max(1, archive.entries.length));
  const passage = entry === undefined ? '' : slice(entry.document.text, entry.passage);
  const terms = termsOf(passage);
  const first = terms[from % Math.max(1, terms.length)];
  const last = terms[Math.min(terms.length - 1, (from % Math.max(1, terms.length)) + count)];
  return first === undefined || last === undefined ? '' : passage.slice(first.start, last.end);
}

const question = fc.record({ texts: someTexts, at: fc.nat(), from: fc.nat(), count: fc.nat(6) });

test('the words of a document are found as they stand, and what is marked is what was asked', async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ texts, at, from, count }) => {
      const archive = archiveOf(texts);
      const phrase = wordsFrom(archive, at, from, count);
      fc.pre(phrase !== '');
      const answer = await answerQuery({ phrase }, archive);
      expect(answer.kind).toBe('found');
      const asked = termsOf(phrase).map(({ word }) => word);
      for (const { passage, match } of witnessesOf(answer).filter(
        (witness) => witness.match.grade === 'exact',
      )) {
        const marked = match.marks.flatMap((mark) => termsOf(slice(passage, mark))).map(({ word }) => word);
        expect(marked).toEqual(asked);
      }
    }),
    options,
  );
});

test('marks lie inside the passage shown, in order, apart from each other', async () => {
  await fc.assert(
    fc.asyncProperty(question, fc.constantFrom('tide', 'harbour', 'waiting', ''), async (asked, other) => {
      const archive = archiveOf(asked.texts);
      const phrase = `${other} ${wordsFrom(archive, asked.at, asked.from, asked.count)}`;
      for (const { passage, match } of witnessesOf(await answerQuery({ phrase }, archive))) {
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(1);
        let last = 0;
        for (const { start, end } of match.marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(passage.length);
      }
    }),
    options,
  );
});

test('every wording shown is verbatim, what differs lies in it, and nobody else’s words stand beside it', async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ texts, at, from, count }) => {
      // The same documents in another spelling: the wordings of one utterance.
      const archive = archiveOf([...texts, ...texts.map((text) => text.replace(/\bthe\b/u, 'this'))]);
      for (const citation of (await answerQuery({ phrase: wordsFrom(archive, at, from, count) }, archive))
        .citations) {
        for (const { quotation, speaker, wording, span } of citation.alsoIn) {
          const printed = archive.documents.find(({ id }) => id === span.document)!.text;
          expect([printed.includes(quotation!), speaker?.name]).toEqual([true, citation.speaker?.name]);
          for (const { here, there } of wording!.differs) {
            expect(slice(quotation!, here)).not.toBe(slice(citation.quotation!, there));
            expect(here.end <= quotation!.length && there.end <= citation.quotation!.length).toBe(true);
          }
        }
      }
    }),
    options,
  );
});

test('words that are in no document are not found', async () => {
  await fc.assert(
    fc.asyncProperty(someTexts, async (texts) => {
      const archive = archiveOf(texts);
      const phrase = 'xylophone parliament budget';
      expect(fold(texts.join(' '))).not.toContain('xylophone');
      expect(await answerQuery({ phrase }, archive)).toEqual({
        kind: 'nothing-found',
        citations: [],
        asked: phrase,
        extent: archive.extent,
      });
    }),
    options,
  );
});

test('nothing is thrown at any text or question, and the same ones give the same answer', async () => {
  const anything = fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 80 }));
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 2 }), anything, async (texts, phrase) => {
      const [one, other] = [archiveOf(texts), archiveOf(texts)];
      expect([...one.entries]).toEqual([...other.entries]);
      expect(await answerQuery({ phrase }, one)).toEqual(await answerQuery({ phrase }, other));
      expect(await answerQuery({ phrase, speaker: phrase }, one)).toEqual(
        await answerQuery({ phrase, speaker: phrase }, other),
      );
    }),
    options,
  );
});
