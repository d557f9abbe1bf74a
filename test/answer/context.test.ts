import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/answer/context.ts';
import { recall } from '../../src/answer/recall.ts';
import type { Archive } from '../../src/domain/archive.ts';
import { idOf } from '../../src/domain/citation-id.ts';
import type { Paragraph } from '../../src/domain/context.ts';
import { slice } from '../../src/domain/span.ts';
import type { Citable } from '../../src/domain/vocabulary.ts';
import { anArchive, type Written } from '../support/an-archive.ts';
import { anyText } from '../support/any-document.ts';
import { SEEDED } from '../support/pasted-text.ts';

const SAID = '“We wait for the tide,” said Ada Marsh.';

/** The context of what was said first in the first document. */
async function contextIn(...documents: readonly (string | Written)[]) {
  const archive = anArchive(documents);
  const entry = [...archive.entries].find(({ quotations }) => quotations.length > 0)!;
  return (await contextOf(idOf({ entry, statement: entry.quotations[0]! }), archive))!;
}

/** The paragraphs as a page would print them, with … where something is left out. */
function printed({
  before,
  passage,
  after,
  leftOut,
}: Awaited<ReturnType<typeof contextIn>>): readonly string[] {
  const paragraphs = [...before, passage, ...after].map(
    ({ text, leftOut }) => `${leftOut.before ? '…' : ''}${text}${leftOut.after ? '…' : ''}`,
  );
  return [...(leftOut.before ? ['…'] : []), ...paragraphs, ...(leftOut.after ? ['…'] : [])];
}

test('a citation comes with the paragraph before and after it, each with its place in the file', async () => {
  const text = `The hall was full.\n${SAID}\nNobody left.`;
  const archive = anArchive([text]);
  const entry = archive.entries.at(1)!;
  const id = idOf({ entry, statement: entry.quotations[0]! });
  const whole = { before: false, after: false };
  expect(await contextOf(id, archive)).toEqual({
    citation: (await recall([{ id, grade: 'exact' }], archive)).citations[0],
    before: [{ text: 'The hall was full.', span: { start: 0, end: 18 }, leftOut: whole }],
    passage: { text: SAID, span: { start: 19, end: 58 }, leftOut: whole },
    after: [{ text: 'Nobody left.', span: { start: 59, end: 71 }, leftOut: whole }],
    leftOut: whole,
  });
});

const [ONE, TWO, THREE, FOUR] = ['The hall was full.', 'Nobody left.', 'Rain fell.', 'A bell rang.'];
test.each([
  { when: 'it stands alone', paragraphs: [SAID], shown: [SAID] },
  {
    when: 'there are three on each side',
    paragraphs: [ONE, TWO, THREE, SAID, ONE, TWO, THREE],
    shown: [ONE, TWO, THREE, SAID, ONE, TWO, THREE],
  },
  {
    when: 'there are more',
    paragraphs: [FOUR, ONE, TWO, THREE, SAID, ONE, TWO, THREE, FOUR],
    shown: ['…', ONE, TWO, THREE, SAID, ONE, TWO, THREE, '…'],
  },
  { when: 'it begins the document', paragraphs: [SAID, ONE], shown: [SAID, ONE] },
  { when: 'it ends the document', paragraphs: [ONE, SAID], shown: [ONE, SAID] },
])('the three nearest paragraphs on either side are shown when $when', async ({ paragraphs, shown }) => {
  expect(printed(await contextIn(paragraphs.join('\n'), 'Another document.'))).toEqual(shown);
});

test('other documents are no context', async () => {
  const archive = anArchive([ONE, SAID, TWO]);
  const entry = archive.entries.at(1)!;
  expect(printed((await contextOf(idOf({ entry, statement: null }), archive))!)).toEqual([SAID]);
});

describe('what is too long is cut at whole sentences, and nothing is shown behind a gap', async () => {
  const sentence = 'The hall was full that day, and it rained.';
  const long = `${`${sentence} `.repeat(60).trim()} It ended.`;
  /** As many of its sentences as there is room for. */
  const some = `${sentence} `.repeat(34).trim();

  test('before and after it', async () => {
    const ending = `${`${sentence} `.repeat(34)}It ended.`;
    expect(printed(await contextIn([ONE, long, SAID, long, ONE].join('\n')))).toEqual([
      '…',
      `…${ending}`,
      SAID,
      `${some}…`,
      '…',
    ]);
  });

  test('the nearest paragraph takes of the room first', async () => {
    const { after } = await contextIn([SAID, ONE, long].join('\n'));
    expect(after.map(({ text }) => text)).toEqual([ONE, some]);
  });

  test('a single sentence without an end is left out', async () => {
    expect(printed(await contextIn([ONE, SAID, 'and so on '.repeat(200).trim(), TWO].join('\n')))).toEqual([
      ONE,
      SAID,
      '…',
    ]);
  });

  test('of its own paragraph as much is shown as in any answer', async () => {
    const { citation, passage } = await contextIn(`${long} ${SAID} ${long}`);
    expect(passage.text).toBe(citation.passage);
    expect(passage.leftOut).toEqual({ before: true, after: true });
    expect(passage.text).toContain(SAID);
  });
});

test('places are told in the file that came in, whatever was repaired in it', async () => {
  const text = `<p>The&nbsp;hall &amp; all</p>\r\n${SAID}\r\nNobody <u>left</u>.`;
  const { before, passage, after } = await contextIn(text);
  const inFile = [...before, passage, ...after].map(({ span }) => text.slice(span.start, span.end));
  expect(inFile).toEqual(['The&nbsp;hall &amp; all', SAID, 'Nobody <u>left</u>.']);
});

test('what is not known any more has no context', async () => {
  expect(await contextOf('nosuchword', anArchive([SAID]))).toBeNull();
});

/** What is wrong with the context of a place: nothing. */
async function faultsOf({ entry, statement }: Citable, archive: Archive): Promise<readonly string[]> {
  const { citation, before, passage, after } = (await contextOf(idOf({ entry, statement }), archive))!;
  const { text, passages } = entry.document;
  const first = passages.indexOf(entry.passage) - before.length;
  const own = [...before, passage, ...after].map((paragraph, at) => ({
    paragraph,
    whole: slice(text, passages[first + at]!),
  }));
  const inner = [...before.slice(1), ...after.slice(0, -1)];
  const tooLong = (side: readonly Paragraph[]) =>
    side.length > 3 || side.reduce((sum, one) => sum + one.text.length, 0) > 1_500;
  return [
    ...(passage.text === citation.passage ? [] : ['another passage is cited']),
    ...own.flatMap(({ paragraph, whole }) => (whole.includes(paragraph.text) ? [] : ['it stands elsewhere'])),
    ...own.flatMap(({ paragraph: { text, leftOut }, whole }) => [
      ...(leftOut.before === whole.startsWith(text) ? ['its beginning is told wrongly'] : []),
      ...(leftOut.after === whole.endsWith(text) ? ['its end is told wrongly'] : []),
    ]),
    ...inner.flatMap(({ leftOut }) => (leftOut.before || leftOut.after ? ['there is a gap'] : [])),
    ...(tooLong(before) || tooLong(after) ? ['there is too much of it'] : []),
  ];
}

test('whatever is cited, its context stands around it in its document, in one piece and within bounds', async () => {
  // Each sentence is another one, so that it can be told where a part of it stands.
  const long = Array.from({ length: 80 }, (_, at) => `Boat ${at} waits for the tide.`).join(' ');
  const aText = fc
    .array(fc.oneof({ weight: 3, arbitrary: anyText }, { weight: 1, arbitrary: fc.constant(long) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((texts) => texts.join('\n'));
  await fc.assert(
    fc.asyncProperty(aText, async (text) => {
      const archive = anArchive([{ text }, 'Another document.']);
      const places = [...archive.entries].flatMap((entry) =>
        [null, ...entry.quotations].map((statement) => ({ entry, statement })),
      );
      const faults = await Promise.all(places.map((place) => faultsOf(place, archive)));
      expect(faults.flat()).toEqual([]);
    }),
    { ...SEEDED, numRuns: Math.ceil(SEEDED.numRuns / 5) },
  );
});
