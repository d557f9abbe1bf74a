import { expect, test } from 'vitest';
import { cite, statementAt } from '../../src/answer/cite.ts';
import { buildArchive } from '../../src/archive.ts';
import type { Archive } from '../../src/domain/archive.ts';
import { slice } from '../../src/domain/span.ts';
import type { Match } from '../../src/domain/vocabulary.ts';
import { aSource } from '../support/a-witness.ts';
import { anArchive, anInput } from '../support/an-archive.ts';

/** The best find for a phrase, cited. */
async function cited(archive: Archive, phrase: string) {
  const [hit] = await archive.find(phrase);
  return cite(hit!.entry, statementAt(hit!.entry, hit!.match.marks), hit!.match);
}

const LISTED: Match = { grade: 'exact', score: 1, marks: [] };

test('a citation holds everything that is needed to check it', async () => {
  const text = 'The hall was full.\n“We wait for the tide,” said Mayor Ada Marsh on Tuesday.';
  const archive = anArchive([{ id: 'gazette/harbour', text, header: { published: '2024-02-29' } }]);
  expect(await cited(archive, 'wait for the tide')).toEqual({
    id: expect.stringMatching(/^[\w-]{10}$/u),
    quotation: 'We wait for the tide,',
    quotedAt: { start: 1, end: 22 },
    passage: '“We wait for the tide,” said Mayor Ada Marsh on Tuesday.',
    speaker: { id: 'ada-marsh', name: 'Ada Marsh', role: 'Mayor' },
    attribution: { kind: 'named', confidence: expect.closeTo(0.97, 1) },
    speech: 'direct',
    said: '2024-02-27',
    saidNote: null,
    published: '2024-02-29',
    expected: false,
    source: aSource({ title: 'The harbour vote', url: null }),
    match: { grade: 'exact', score: 1, marks: [{ start: 4, end: 21, as: 'same' }] },
    span: { document: 'gazette/harbour', start: 20, end: 41 },
  });
});

test('a citation tells who has corrected it, and why', async () => {
  const reason = { why: 'the minutes', by: 'Jo Berry' };
  const { archive } = buildArchive({
    inputs: [anInput({ text: '“We wait for the tide,” said Ada Marsh.' })],
    known: [],
    corrections: [
      {
        words: 'We wait for the tide',
        verdict: { kind: 'said-by', speaker: 'Tom Reed' },
        reason,
        file: 'corrections.yaml',
        line: 1,
      },
    ],
  });
  expect(await cited(archive, 'wait for the tide')).toMatchObject({
    speaker: { id: 'tom-reed', name: 'Tom Reed', role: null },
    attribution: { kind: 'corrected', confidence: 1, ...reason },
  });
});

test.each([
  { when: 'it was printed so', text: '“We wait,” said Ada Marsh.', input: 'We wait,' },
  {
    when: 'entities were decoded',
    text: 'Tom &amp; Ada: “We&nbsp;wait,” said Ada Marsh.',
    input: 'We&nbsp;wait,',
  },
  {
    when: 'tags were dropped before it',
    text: '<p><b>News</b></p>“We wait,” said Ada Marsh.',
    input: 'We wait,',
  },
  {
    when: 'a tag was dropped inside it',
    text: '“We <u>really</u> wait,” said Ada Marsh.',
    input: 'We <u>really</u> wait,',
  },
  {
    when: 'line ends are those of Windows',
    text: 'News.\r\n\r\n“We wait,” said Ada Marsh.',
    input: 'We wait,',
  },
  { when: 'an emoji stands before it', text: '🚢 “We wait,” said Ada Marsh.', input: 'We wait,' },
])('the span leads to the words in the file when $when', ({ text }) => {
  const written = anInput({ text });
  const archive = anArchive([{ text }]);
  const entry = [...archive.entries].find(({ quotations }) => quotations.length > 0)!;
  const { span, quotation } = cite(entry, entry.quotations[0]!, LISTED);
  const found = written.text.slice(span.start, span.end);
  expect(found.replaceAll(/<[^>]*>/gu, '').replaceAll('&nbsp;', ' ')).toBe(quotation);
});

test.each([
  { kind: 'direct', text: '“We wait,” said Ada Marsh.', quotation: 'We wait,', by: 'Ada Marsh' },
  {
    kind: 'mixed',
    text: 'Ada Marsh said they “wait for the tide”.',
    quotation: 'wait for the tide',
    by: 'Ada Marsh',
  },
  { kind: 'indirect', text: 'Ada Marsh said that the harbour crews wait.', quotation: null, by: 'Ada Marsh' },
  { kind: 'narration', text: 'The “harbour lobby” won the vote.', quotation: null, by: null },
])('$kind speech is quoted as $quotation', ({ kind, text, quotation, by }) => {
  const [entry] = anArchive([text]).entries;
  const witness = cite(entry!, entry!.quotations[0]!, LISTED);
  expect({ speech: witness.speech, quotation: witness.quotation, by: witness.speaker?.name ?? null }).toEqual(
    {
      speech: kind,
      quotation,
      by,
    },
  );
});

test('the document’s own words have no speaker and no quotation, and span what is shown', async () => {
  const text = 'The hall was full.\nThe crews wait for the tide.';
  const witness = await cited(anArchive([text]), 'crews wait');
  expect(witness).toMatchObject({
    quotation: null,
    speaker: null,
    speech: 'narration',
    attribution: { kind: 'not-stated', confidence: 0 },
    passage: 'The crews wait for the tide.',
    span: { start: 19, end: text.length },
  });
});

test('a speaker of whom we are not sure is not named, and neither is our confidence', () => {
  const [entry] = anArchive(['The board met. “Nobody sails until the tide turns.”']).entries;
  expect(cite(entry!, entry!.quotations[0]!, LISTED)).toMatchObject({
    quotation: 'Nobody sails until the tide turns.',
    speaker: null,
    attribution: { kind: 'not-stated', confidence: 0 },
  });
});

test('the day of an event comes with its note', () => {
  const header = { event: '2024-02-20', 'event-note': 'the day of the vote', published: '2024-02-29' };
  const [entry] = anArchive([{ text: '“We wait,” said Ada Marsh.', header }]).entries;
  expect(cite(entry!, entry!.quotations[0]!, LISTED)).toMatchObject({
    said: '2024-02-20',
    saidNote: 'the day of the vote',
    published: '2024-02-29',
  });
});

test('the day of publication never stands in for the day of saying', () => {
  const header = { published: '2024-02-29' };
  const [entry] = anArchive([{ text: '“We wait,” said Ada Marsh.', header }]).entries;
  expect(cite(entry!, entry!.quotations[0]!, LISTED)).toMatchObject({ said: null, published: '2024-02-29' });
});

test('marks in a long passage are told from the excerpt’s beginning', async () => {
  const filler = 'The hall was full that day. '.repeat(80);
  const archive = anArchive([`${filler}“We wait for the tide,” said Ada Marsh. ${filler}`]);
  const { passage, match, quotation } = await cited(archive, 'wait for the tide');
  expect(passage.length).toBeLessThanOrEqual(1_200);
  expect(passage).toContain(quotation);
  expect(match.marks.map((mark) => slice(passage, mark))).toEqual(['wait for the tide']);
});

test('reported words of a long passage are in sight where nothing in them is marked', () => {
  const filler = 'The hall was full that day. '.repeat(80);
  const [entry] = anArchive([`${filler}Ada Marsh said that the harbour crews wait. ${filler}`]).entries;
  const { passage } = cite(entry!, entry!.quotations[0]!, LISTED);
  expect(passage.length).toBeLessThanOrEqual(1_200);
  expect(passage).toContain('Ada Marsh said that the harbour crews wait.');
});

test.each([
  { when: 'it holds the words', phrase: 'wait for the tide', by: 'Ada Marsh' },
  { when: 'it holds most of the words', phrase: 'we wait for the tide said', by: 'Ada Marsh' },
  { when: 'another one holds more of them', phrase: 'we sail at noon', by: 'Tom Reed' },
  { when: 'the words are the reporter’s', phrase: 'the hall was full', by: null },
])('words belong to $by when $when', async ({ phrase, by }) => {
  const text =
    'The hall was full. “We wait for the tide,” said Ada Marsh, and “we sail at noon,” said Tom Reed.';
  expect((await cited(anArchive([text]), phrase)).speaker?.name ?? null).toBe(by);
});
