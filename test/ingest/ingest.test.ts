import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { slice, toInput } from '../../src/domain/span.ts';
import type { Input } from '../../src/domain/vocabulary.ts';
import { type Ingested, ingest } from '../../src/ingest/ingest.ts';
import { originFaults } from '../support/origin-faults.ts';
import { pastedText, SEEDED } from '../support/pasted-text.ts';

const HEADER = '---\ntitle: The bridge\npublisher: The Gazette\npublished: 2024-02-29\n---\n';
const BESIDE = {
  file: 'vote.yaml',
  yaml: 'title: The bridge\npublisher: The Gazette\npublished: 2024-02-29\n',
};
const QUOTED = '“We wait,” said Ada Marsh.';

const read = (text: string, told: Partial<Input> = {}): Ingested =>
  ingest({ id: 'vote', file: 'vote.md', format: 'markdown', text, ...told });
const passagesOf = ({ document }: Ingested): readonly string[] =>
  document === null ? [] : document.passages.map((span) => slice(document.text, span));

describe('ingest', () => {
  test('reads a document with its header', () => {
    expect(read(`${HEADER}\nThe council met.\n\n${QUOTED}\n`)).toEqual({
      document: {
        id: 'vote',
        file: 'vote.md',
        source: { publisher: 'The Gazette', title: 'The bridge', byline: null, url: null, text: 'full' },
        published: '2024-02-29',
        event: null,
        language: 'en',
        text: `\nThe council met.\n\n${QUOTED}\n`,
        origin: [{ text: { start: 0, end: 46 }, input: { start: HEADER.length, end: HEADER.length + 46 } }],
        passages: [
          { start: 1, end: 17 },
          { start: 19, end: 45 },
        ],
      },
      problems: [],
    });
  });

  test('takes the header from a file beside the text', () => {
    const { document, problems } = read(QUOTED, { format: 'text', file: 'vote.txt', header: BESIDE });
    expect(problems).toEqual([]);
    expect(document?.source).toEqual({
      publisher: 'The Gazette',
      title: 'The bridge',
      byline: null,
      url: null,
      text: 'full',
    });
    expect(document?.published).toBe('2024-02-29');
  });

  test.each([
    { when: 'a field is wrong', yaml: `${BESIDE.yaml}url: none\n`, line: 4, kind: 'bad-field' },
    { when: 'a field is unknown', yaml: `${BESIDE.yaml}author: Eve Stone\n`, line: 4, kind: 'unknown-field' },
    { when: 'a day is none', yaml: `${BESIDE.yaml}event: yesterday\n`, line: 4, kind: 'not-a-day' },
    {
      when: 'a field stands twice',
      yaml: `${HEADER.slice(4, -4)}title: x\n`,
      line: 4,
      kind: 'broken-header',
    },
  ])('when $when in the file beside the text, it names that file', ({ yaml, line, kind }) => {
    const { problems } = read(`${HEADER}${QUOTED}`, { header: { file: 'vote.yaml', yaml } });
    expect(problems).toMatchObject([{ file: 'vote.yaml', line, kind }]);
  });

  test.each([
    {
      when: 'only the text tells',
      text: `The river rose\n\nIt was signed today (11 October 2020).\n\n${QUOTED}`,
      known: { title: 'The river rose', published: '2020-10-11' },
    },
    {
      when: 'the first line tells as well',
      text: `date 2020-03-05\nThe river rose\n\nIt was signed today (11 October 2020).`,
      known: { title: 'The river rose', published: '2020-03-05' },
    },
    {
      when: 'a file beside it tells as well',
      text: `date 2020-03-05\nThe river rose\n\nIt was signed today (11 October 2020).`,
      header: BESIDE,
      known: { title: 'The bridge', published: '2024-02-29' },
    },
    {
      when: 'its own header tells, it alone is asked',
      text: `---\npublisher: The Gazette\n---\nThe river rose\n\nIt was signed today (11 October 2020).`,
      known: { title: null, published: null },
    },
  ])('when $when, what is written about a text wins', ({ text, header, known }) => {
    const { document } = read(text, { format: 'text', ...(header === undefined ? {} : { header }) });
    expect({ title: document?.source.title, published: document?.published }).toEqual(known);
  });

  test.each([
    { when: 'a text has no header', text: QUOTED, passages: [QUOTED] },
    {
      when: 'boilerplate stands below',
      text: `${HEADER}${QUOTED}\n\nWATCH: The river\n`,
      passages: [QUOTED],
    },
    { when: 'Markdown is in it', text: `${HEADER}# Vote\n\n> *${QUOTED}*\n`, passages: ['Vote', QUOTED] },
    {
      when: 'a header is indented by tabs',
      text: `---\n\ttitle: The bridge\n---\n${QUOTED}`,
      passages: [QUOTED],
    },
    {
      when: 'the header cannot be read',
      text: `---\ntitle: "The bridge\n---\n${QUOTED}`,
      passages: [QUOTED],
    },
    { when: 'the header is empty', text: `---\n---\n${QUOTED}`, passages: [QUOTED] },
    {
      when: 'lines end as on Windows',
      text: `${HEADER}${QUOTED}\n\n${QUOTED}`.replaceAll('\n', '\r\n'),
      passages: [QUOTED, QUOTED],
    },
    { when: 'a byte-order mark stands first', text: `\ufeff${HEADER}${QUOTED}`, passages: [QUOTED] },
  ])('when $when, the passages are $passages', ({ text, passages }) => {
    expect(passagesOf(read(text))).toEqual(passages);
  });

  test.each([
    { when: 'there is no text', text: '' },
    { when: 'there is only white space', text: ' \r\n\t\u00a0\n' },
    { when: 'there is only a byte-order mark', text: '\ufeff' },
    { when: 'there is only a header', text: HEADER },
    { when: 'there are only tags', text: '<p></p>' },
    { when: 'there is only a rule', text: `${HEADER}---\n` },
  ])('when $when, there is no document', ({ text }) => {
    expect(read(text)).toEqual({
      document: null,
      problems: [{ file: 'vote.md', line: 1, kind: 'empty' }],
    });
  });

  test('collects everything that is wrong, each with its line', () => {
    const header = '---\nauthor: Eve Stone\npublished: yesterday\nurl: none\n---\n';
    const { problems } = read(`${header}The council met.\n\nAda Marsh said: “We wait.\n`);
    expect(problems.map(({ file, line, kind }) => [file, line, kind])).toEqual([
      ['vote.md', 2, 'unknown-field'],
      ['vote.md', 4, 'bad-field'],
      ['vote.md', 3, 'not-a-day'],
      ['vote.md', 1, 'missing-field'],
      ['vote.md', 1, 'missing-field'],
      ['vote.md', 1, 'no-day'],
      ['vote.md', 8, 'unclosed-quotation'],
    ]);
  });

  test.each([
    {
      when: 'lines end as on Windows',
      text: `${HEADER}\nWe met.\n\nShe: “We wait.`.replaceAll('\n', '\r\n'),
      line: 9,
    },
    { when: 'lines were joined', text: `${HEADER}We\nmet.\nShe: “We wait.`, line: 8 },
    { when: 'tags made new lines', text: `${HEADER}We<br>met.\n\nShe: “We wait.`, line: 8 },
  ])('when $when, a problem tells the line of the file', ({ text, line }) => {
    expect(read(text).problems).toEqual<Problem[]>([
      { file: 'vote.md', line, kind: 'unclosed-quotation', opening: '“We wait.' },
    ]);
  });

  test('never throws, and every span maps back to the file, whatever came in', () => {
    const header = fc.oneof(
      fc.constant(''),
      fc.constant(HEADER),
      fc.constant('---\n'),
      fc.constant('---\ntitle: "'),
    );
    const format = fc.constantFrom('markdown' as const, 'text' as const);
    fc.assert(
      fc.property(header, pastedText(), format, pastedText(), (above, below, form, yaml) => {
        const text = above + below;
        const { document } = read(text, { format: form, header: { file: 'vote.yaml', yaml } });
        if (document === null) return;
        expect(originFaults(text, document.text, document.origin)).toEqual([]);
        const words = document.passages.map((span) => slice(document.text, span));
        expect(words).toEqual(words.map((line) => line.trim()).filter(Boolean));
      }),
      SEEDED,
    );
  });

  test('never throws on account of a header', () => {
    const sign = fc.constantFrom(
      ...':-?!&*#|>@%{}[],"\'~ \n\t',
      '<<',
      'title',
      'url',
      '!!binary',
      '2024-02-29',
      '&a',
      '*a',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 16 }), (signs) => {
        const yaml = signs.join('');
        expect(read(`---\n${yaml}\n---\n${QUOTED}`).document).not.toBeNull();
        expect(read(QUOTED, { header: { file: 'vote.yaml', yaml } }).document).not.toBeNull();
      }),
      SEEDED,
    );
  });

  test('shows words as they came in where the text was repaired', () => {
    const input = `${HEADER}\r\n😀 â€œItâ€™s late,â€\u009d said Ada Marsh.`;
    const { document } = read(input);
    const start = document!.text.indexOf('It’s late,');
    expect(slice(input, toInput(document!.origin, { start, end: start + 10 }))).toBe('Itâ€™s late,');
  });

  test('a text of very many lines is read', () => {
    expect(passagesOf(read('We wait.\n'.repeat(200_000), { format: 'text' })).length).toBe(200_000);
  });

  test('very many unclosed quotations are told', () => {
    // Were it in time with the square of the length, the runner would give up long before.
    const text = 'She said: “We wait.\n'.repeat(40_000);
    expect(read(text, { format: 'text', header: BESIDE }).problems.length).toBe(40_000);
  });
});
