import { expect, test } from 'vitest';
import { answerQuery } from '../src/answer/answer-query.ts';
import { buildArchive } from '../src/archive.ts';
import { contains, slice } from '../src/domain/span.ts';
import { anArchive, anInput, type Written } from './support/an-archive.ts';

const WRITTEN: readonly Written[] = [
  {
    id: 'gazette/vote',
    text: '“We wait,” said Mayor Ada Marsh.\nThe “harbour lobby” won.\n“Nobody sails,” Marsh said.',
    header: { published: '2024-02-29' },
  },
  {
    id: 'courier/vote',
    text: 'Ada Marsh said: “We wait.”\n“We sail,” said Tom Reed.',
    header: { event: '2024-02-20' },
  },
  { id: 'leaflet', text: '“We wait.”' },
];

test('the extent counts documents, passages, quotations that were said, speakers and days', () => {
  expect(anArchive(WRITTEN).extent).toEqual({
    documents: 3,
    passages: 6,
    quotations: 5,
    speakers: 2,
    since: '2024-02-20',
    until: '2024-02-29',
    undated: 1,
  });
});

test('an archive of nothing is an archive', async () => {
  const { archive, problems } = buildArchive({ inputs: [], known: [] });
  expect(archive.extent).toEqual({
    documents: 0,
    passages: 0,
    quotations: 0,
    speakers: 0,
    since: null,
    until: null,
    undated: 0,
  });
  expect(problems).toEqual([]);
  expect(await archive.find('we wait')).toEqual([]);
});

test('a document that cannot be used is a problem and stops no other', () => {
  const empty = anInput({ id: 'empty', text: ' \n ' });
  const { archive, problems } = buildArchive({ inputs: [empty, ...WRITTEN.map(anInput)], known: [] });
  expect(archive.documents.map(({ id }) => id)).toEqual(['gazette/vote', 'courier/vote', 'leaflet']);
  expect(problems).toContainEqual({ file: 'empty.txt', line: 1, kind: 'empty' });
});

test('every passage is an entry, and every quotation lies in one', () => {
  const { entries: all, documents } = anArchive(WRITTEN);
  const entries = [...all];
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, at) => at));
  expect(entries.map(({ document, passage }) => slice(document.text, passage))).toEqual(
    documents.flatMap(({ text }) => text.split('\n')),
  );
  for (const { passage, quotations } of entries) {
    expect(quotations.filter(({ span }) => !contains(passage, span))).toEqual([]);
  }
});

test('one person named in two documents is one speaker, and keeps the role of each', () => {
  const said = [...anArchive(WRITTEN).entries].flatMap(({ quotations }) => quotations);
  expect(said.map(({ by, role }) => [by?.id ?? null, role])).toEqual([
    ['ada-marsh', 'Mayor'],
    [null, null],
    ['ada-marsh', 'Mayor'],
    ['ada-marsh', null],
    ['tom-reed', null],
    [null, null],
  ]);
});

test('ids stay when documents come in another order, with others, or with more text behind them', async () => {
  const idsIn = async (written: readonly Written[]): Promise<readonly string[]> => {
    const { citations } = await answerQuery({ phrase: 'we wait' }, anArchive(written));
    return citations
      .flatMap((citation) => [citation, ...citation.alsoIn])
      .filter(({ span }) => span.document === 'gazette/vote')
      .map(({ id }) => id);
  };
  const [first, ...rest] = WRITTEN as readonly [Written, ...Written[]];
  const ids = await idsIn(WRITTEN);
  expect(ids).toHaveLength(1);
  expect(await idsIn(WRITTEN.toReversed())).toEqual(ids);
  expect(await idsIn([first])).toEqual(ids);
  expect(await idsIn([{ id: 'new', text: '“We wait,” said Eva Hill.' }, ...rest, first])).toEqual(ids);
  expect(await idsIn([{ ...first, text: `${first.text}\nThe hall emptied.` }])).toEqual(ids);
  expect(await idsIn([{ ...first, text: `The hall was full.\n${first.text}` }])).toEqual(ids);
});

test('the same documents give the same archive', () => {
  expect([...anArchive(WRITTEN).entries]).toEqual([...anArchive(WRITTEN).entries]);
});

test('a document that the program fails on does not stop the others', () => {
  const good = { id: 'good', file: 'good.txt', format: 'text' as const, text: 'Ada Marsh said: “We wait.”' };
  // No text at all is what the types forbid: it stands for any mistake of ours.
  const bad = { ...good, id: 'bad', file: 'bad.txt', text: undefined as unknown as string };
  const { archive, problems } = buildArchive({ inputs: [bad, good], known: [] });
  expect(archive.documents.map(({ id }) => id)).toEqual(['good']);
  expect(problems.filter(({ kind }) => kind === 'failed').map(({ file }) => file)).toEqual(['bad.txt']);
});

test('speakers are joined over documents by what these tell of them', () => {
  const archive = anArchive([
    '“We wait,” said Sen. James R. Marsh, D-Ohio. The National Gull Society (NGS) waved.',
    '“We wait,” said James Marsh. “Nobody sails,” said the NGS.',
    '“We vote,” said Sen. Marsh. “We sail,” said the National Gull Society.',
    '“We vote,” said Ms. Marsh.',
  ]);
  const by = [...archive.entries].flatMap(({ quotations }) =>
    quotations.map((statement) => statement.by?.name),
  );
  const gulls = 'the National Gull Society';
  const james = 'James R. Marsh';
  expect(by).toEqual([james, james, gulls, james, gulls, 'Marsh']);
  expect(archive.speakersNamed('Marsh').map(({ name }) => name)).toEqual([james, 'Marsh']);
});
