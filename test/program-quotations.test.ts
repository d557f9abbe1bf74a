import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonOf, linesOf, VOTE } from './support/program-texts.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();
const GAZETTE = folderOf({ 'vote.md': VOTE });

describe.concurrent('quotations', () => {
  test('shows a person what is understood', async () => {
    const file = join(GAZETTE, 'vote.md');
    const { code, out, err } = await runProgram(['quotations', file]);
    expect(out.replace(/\d\.\d\d$/gmu, 'N')).toBe(
      [
        file,
        '  publisher  The Gazette',
        '  title      Council votes on the bridge',
        '  byline     unknown',
        '  url        https://example.org/bridge',
        '  text       full',
        '  published  2024-02-29',
        '  event      unknown',
        '',
        'The council met on Thursday.',
        '',
        '“[We wait for the river to fall,]” said Ada Marsh, the mayor.',
        '    direct: Ada Marsh, mayor · named N',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([0, '']);
  });

  // Everything that is repaired and so moves offsets stands before the quotation, and some of it inside.
  const PASTED =
    '\ufeff😀 The <b>council</b> met.\r\n\r\nItâ€™s late &amp;\u00a0 cold.\r\n\r\n“We wait &amp; <i>see</i>, 😀” said Ada Marsh.\r\n';
  const placed = (words: string) => {
    const start = PASTED.indexOf(words);
    return { start, end: start + words.length };
  };
  const QUOTE = {
    ...placed('We wait &amp; <i>see</i>, 😀'),
    text: 'We wait &amp; <i>see</i>, 😀',
    kind: 'direct',
    speaker: 'Ada Marsh',
    confidence: expect.any(Number),
    named: true,
    mention: placed('Ada Marsh'),
    cue: placed('said'),
  };

  test('tells a program where the words stand in the file that came in', async () => {
    const file = join(folderOf({ 'pasted.txt': PASTED }), 'pasted.txt');
    const { code, out, err } = await runProgram(['quotations', '--json', file]);
    expect(jsonOf(out)).toEqual([
      {
        file,
        header: {
          ...{ publisher: null, title: null, byline: null, url: null, text: 'full' },
          ...{ published: null, event: null, language: 'en' },
        },
        problems: [
          `${file}:1: no \`title\`. Add a line \`title: …\` to the header.`,
          `${file}:1: no \`publisher\`. Add a line \`publisher: …\` to the header.`,
          `${file}:1: no day is known. Add a line \`published: YYYY-MM-DD\` to the header, or \`event: YYYY-MM-DD\` for the day it speaks of.`,
        ],
        quotes: [QUOTE],
      },
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  test('answers every line of a program in order, also those it cannot read', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: PASTED, title: 'The river', date: '2024-02-29' }),
      '',
      'no JSON',
      '{"id":"b"}',
      '["c"]',
      'null',
      '{"id":4,"text":"Nobody spoke.","title":null,"date":"yesterday"}',
      '{"id":"e","text":""}',
    ].join('\n');
    const { code, out, err } = await runProgram(['quotations', '--jsonl'], { input });
    const error = 'The line has no "id" or no "text". Write {"id": "…", "text": "…"}.';
    expect(jsonOf(out)).toEqual([
      { id: 'a', quotes: [QUOTE] },
      { id: null, quotes: [], error: 'The line is no JSON. Write {"id": "…", "text": "…"}.' },
      { id: 'b', quotes: [], error },
      { id: null, quotes: [], error },
      { id: null, quotes: [], error },
      { id: 4, quotes: [] },
      { id: 'e', quotes: [] },
    ]);
    expect([code, err]).toEqual([1, '']);
  });

  test('a line separator of Unicode inside a text does not end its line', async () => {
    const text = 'The council met.\u2028“We wait,” said Ada Marsh.';
    const { code, out } = await runProgram(['quotations', '--jsonl'], {
      input: `${JSON.stringify({ id: 'a', text })}\n`,
    });
    expect(jsonOf(out)).toMatchObject([{ id: 'a', quotes: [{ text: 'We wait,', speaker: 'Ada Marsh' }] }]);
    expect(code).toBe(0);
  });

  test('what cannot be read is told, and the others are shown', async () => {
    const folder = folderOf({ 'vote.md': VOTE, 'pdf.txt': '%PDF-1.7\n' });
    const files = ['nowhere.md', 'pdf.txt', 'vote.md'].map((name) => join(folder, name));
    const { code, out, err } = await runProgram(['quotations', '--json', ...files]);
    expect(jsonOf(out).map(({ file }) => file)).toEqual([join(folder, 'vote.md')]);
    expect(linesOf(err)).toEqual([
      `${files[0]}:1: it cannot be read (ENOENT). Check that it exists and may be read.`,
      `${files[1]}:1: this is not text. Save it as UTF-8 text or Markdown, or take it out of the folder.`,
    ]);
    expect(code).toBe(1);
  });

  test('when there is no file, it says how to write one', async () => {
    expect(await runProgram(['quotations'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no file. Write one behind --, such as: npm run -s quotations -- article.txt\n',
    });
  });
});
