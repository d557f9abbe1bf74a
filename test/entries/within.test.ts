/** Limits of a question, tried on archives of documents and speeches put together at random. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { statementAt } from '../../src/answer/cite.ts';
import type { Archive } from '../../src/domain/archive.ts';
import type { Speaker, Within } from '../../src/domain/vocabulary.ts';
import { liesWithin } from '../../src/domain/within.ts';
import { day } from '../support/a-document.ts';
import { RUNS } from '../support/runs.ts';
import { anArchiveOfSpeeches } from '../support/speeches.ts';

const SPEAKERS = ['Ada Marsh', 'Tom Reed', 'Lena Holt'] as const;
const PUBLISHERS = ['The Gazette', 'The Courier', 'The Harbour Trust'] as const;
const DAYS = ['2024-02-28', '2024-02-29', '2024-03-01'] as const;

const aDay = fc.constantFrom(...DAYS);
const words = fc
  .array(fc.constantFrom(...'we wait for the tide and nobody sails'.split(' ')), {
    minLength: 2,
    maxLength: 7,
  })
  .map((all) => all.join(' '));

const aSpeech = fc.record({
  text: words,
  speaker: fc.constantFrom(...SPEAKERS, ''),
  date: fc.oneof(aDay, fc.constant('')),
  source: fc.constantFrom(...PUBLISHERS, ''),
});

const aForm = fc.constantFrom(
  (said: string, by: string) => `“The board meets and ${said},” said ${by}.`,
  (said: string, by: string) => `${by} said that “${said}” was all.`,
  (said: string, by: string) => `${by} said that the crews ${said}.`,
  (said: string) => `The crews ${said}.`,
);
const aPaper = fc
  .record({
    said: words,
    by: fc.constantFrom(...SPEAKERS),
    form: aForm,
    publisher: fc.constantFrom(...PUBLISHERS),
    day: fc.option(aDay),
  })
  .map(({ said, by, form, publisher, day: published }) => ({
    text: form(said, by),
    header: { publisher, ...(published === null ? {} : { published }) },
  }));

const anArchive = fc
  .tuple(fc.array(aSpeech, { maxLength: 12 }), fc.array(aPaper, { maxLength: 4 }))
  .map(([speeches, papers]) => anArchiveOfSpeeches(speeches, papers));

const speakerCalled = (name: string): Speaker => ({
  id: name.toLowerCase().replace(' ', '-'),
  name,
  aliases: [],
});

const limits = fc
  .record(
    {
      speaker: fc.constantFrom(...SPEAKERS).map(speakerCalled),
      publisher: fc.constantFrom('gazette', 'The Courier', 'harbour trust', 'Herald'),
      speech: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const, 'narration' as const),
      since: aDay.map(day),
      until: aDay.map(day),
    },
    { requiredKeys: [] },
  )
  .filter(({ since, until }) => since === undefined || until === undefined || since <= until);

const options = { numRuns: RUNS, seed: 20240229 };

/** Where what was found stands, with how it matched. */
async function foundIn(archive: Archive, phrase: string, within?: Within) {
  const hits = await archive.find(phrase, within);
  return hits.map(({ entry, match }) => ({ entry, statement: statementAt(entry, match.marks), match }));
}

test('whether an entry holds anything within limits is what its statements say', () => {
  fc.assert(
    fc.property(anArchive, limits, ({ entries, documents }, within) => {
      const isInside = entries.within(within);
      for (const entry of entries) {
        const isSpeech = !documents.includes(entry.document);
        // All of a speech is somebody's words: it has no narration.
        const statements = isSpeech ? entry.quotations : [null, ...entry.quotations];
        expect(isInside(entry.number)).toBe(
          statements.some((statement) => liesWithin(within)({ entry, statement })),
        );
      }
    }),
    options,
  );
});

test('what a limited search finds is what an unlimited one finds within the limits', async () => {
  await fc.assert(
    fc.asyncProperty(anArchive, words, limits, async (archive, phrase, within) => {
      const isInside = liesWithin(within);
      expect((await foundIn(archive, phrase, within)).filter(isInside)).toEqual(
        (await foundIn(archive, phrase)).filter(isInside),
      );
    }),
    options,
  );
});

test('no citation lies outside the limits', async () => {
  await fc.assert(
    fc.asyncProperty(anArchive, words, limits, async (archive, phrase, { speaker, ...others }) => {
      const query = { phrase, ...others, ...(speaker === undefined ? {} : { speaker: speaker.name }) };
      const { citations } = await answerQuery(query, archive);
      for (const citation of citations) {
        if (speaker !== undefined) expect(citation.speaker?.id).toBe(speaker.id);
        if (others.speech !== undefined) expect(citation.speech).toBe(others.speech);
        const said = citation.said ?? citation.published;
        if (others.since !== undefined) expect(said! >= others.since).toBe(true);
        if (others.until !== undefined) expect(said! <= others.until).toBe(true);
        if (others.publisher !== undefined)
          expect(citation.source.publisher?.toLowerCase()).toContain(others.publisher.toLowerCase());
      }
    }),
    options,
  );
});
