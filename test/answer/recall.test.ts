import { expect, test } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { recall } from '../../src/answer/recall.ts';
import { idOf } from '../../src/domain/citation-id.ts';
import { anArchive } from '../support/an-archive.ts';

const TEXTS = [
  '“We wait for the tide,” said Ada Marsh.',
  'Here we wait for the tide. “Nobody sails,” said Tom Reed.',
  'The hall was full.',
  'The board left.',
  'The morning came.',
];
const ARCHIVE = anArchive(TEXTS);

async function citedFor(phrase: string) {
  const { citations } = await answerQuery({ phrase }, ARCHIVE);
  return citations.map((citation) => ({
    ...citation,
    cited: { id: citation.id, grade: citation.match.grade },
  }));
}

test.each([
  { what: 'a quotation and the document’s own words', phrase: 'wait for the tide', kind: 'found' },
  { what: 'what was only near', phrase: 'wait for the morning tide', kind: 'near' },
])('$what can be cited again by id, without marks', async ({ phrase, kind }) => {
  const citations = await citedFor(phrase);
  const again = await recall(
    citations.map(({ cited }) => cited),
    ARCHIVE,
  );
  expect(again.kind).toBe(kind);
  expect(again.citations.map(({ id, quotation, passage }) => ({ id, quotation, passage }))).toEqual(
    citations.map(({ id, quotation, passage }) => ({ id, quotation, passage })),
  );
  expect(again.citations.flatMap(({ match }) => match.marks)).toEqual([]);
});

test('every witness of an utterance can be cited again by its own id, with the others beside it', async () => {
  const wordings = ['We wait for the tide and then we sail,', 'We wait for the tide and then we row,'];
  const archive = anArchive(wordings.map((words) => `“${words}” said Ada Marsh.`));
  const cited = async (id: string) =>
    (await recall([{ id, grade: 'exact' }], archive)).citations.map((citation) => ({
      id: citation.id,
      words: [citation, ...citation.alsoIn].map(({ quotation }) => quotation),
    }));
  const ids = [...archive.entries].map((entry) => idOf({ entry, statement: entry.quotations[0]! }));
  expect(await Promise.all(ids.map(cited))).toEqual([
    [{ id: ids[0], words: wordings }],
    [{ id: ids[1], words: wordings.toReversed() }],
  ]);
});

test('ids that are not known any more are left out', async () => {
  const [{ cited } = { cited: { id: '', grade: 'exact' as const } }] = await citedFor('wait for the tide');
  const unknown = { id: 'nosuchword', grade: 'exact' } as const;
  expect((await recall([unknown, cited], ARCHIVE)).citations.map(({ id }) => id)).toEqual([cited.id]);
  expect(await recall([unknown], ARCHIVE)).toEqual({
    kind: 'nothing-found',
    citations: [],
    asked: '',
    extent: ARCHIVE.extent,
  });
});

test('an id outlives the archive it was made in', async () => {
  const cited = (await citedFor('wait for the tide')).map((citation) => citation.cited);
  // Other documents came in, and those there were have other places, but their ids stay.
  const later = anArchive([
    { id: 'other', text: '“We wait for the tide,” said Eva Hill.' },
    { id: 'doc-2', text: TEXTS[1]! },
    { id: 'doc-1', text: TEXTS[0]! },
  ]);
  expect(
    (await recall(cited, later)).citations.map(({ id, span }) => ({ id, document: span.document })),
  ).toEqual(
    (await recall(cited, ARCHIVE)).citations.map(({ id, span }) => ({ id, document: span.document })),
  );
});

test('an id outlives a speaker who becomes known by the full name', async () => {
  const column = { id: 'column', text: '“We wait for the tide,” said Sen. Marsh.' };
  const news = { id: 'news', text: '“Nobody sails,” said Sen. Ada Marsh.' };
  const [before, after] = [anArchive([column]), anArchive([column, news])];
  const [cited] = (await answerQuery({ phrase: 'wait for the tide' }, before)).citations;
  const [again] = (await recall([{ id: cited!.id, grade: 'exact' }], after)).citations;
  expect(cited).toMatchObject({ speaker: { id: 'marsh', name: 'Marsh' } });
  expect(again).toMatchObject({ id: cited!.id, speaker: { id: 'ada-marsh', name: 'Ada Marsh' } });
  // A question that an older answer carries still finds them.
  expect(after.speakersNamed('marsh').map(({ id }) => id)).toEqual(['ada-marsh']);
});

test.each([
  { when: 'another text took its place', now: ['“Nobody sails,” said Tom Reed.'], superseded: 'changed' },
  { when: 'its document is gone', now: [], superseded: 'removed' },
] as const)('what stood in an earlier text is cited as that, when $when', async ({ now, superseded }) => {
  const [cited] = await citedFor('wait for the tide');
  const later = {
    ...anArchive(now.map((text) => ({ id: 'doc-1', text }))),
    citedBefore: async (id: string) => ARCHIVE.entries.cited(id),
  };
  const again = await recall([cited!.cited], later);
  expect(again.kind).toBe('found');
  expect(again.citations).toMatchObject([
    { id: cited!.id, quotation: 'We wait for the tide,', speaker: { name: 'Ada Marsh' }, superseded },
  ]);
});

test('what stands in a present document is no earlier text', async () => {
  const [cited] = await citedFor('wait for the tide');
  const again = await recall([cited!.cited], {
    ...ARCHIVE,
    citedBefore: async (id) => ARCHIVE.entries.cited(id),
  });
  expect(again.citations).toHaveLength(1);
  expect(again.citations[0]).not.toHaveProperty('superseded');
});
