import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();

const VOTE = `---
title: Council votes on the bridge
publisher: The Gazette
published: 2024-02-29
---
“We wait for the river to fall,” said Tom Reed, a clerk.

The “historic” vote took place at noon. A note on the door read: No ferry today.
`;
const CORRECTIONS = `# What the rules get wrong
- words: we wait for the river to fall
  speaker: Ada Marsh
  role: mayor
  why: the recording of the meeting
  by: Jo Berry
  on: 2024-03-04

- words: historic
  not-a-quotation: true

- words: No ferry today.
  speaker: nobody
`;
const folder = folderOf({ 'gazette/vote.md': VOTE, 'corrections.yaml': CORRECTIONS });

describe.concurrent('a folder with corrections', () => {
  test('is answered from as they say', async () => {
    const { code, out, err } = await runProgram(['ask', '--corpus', folder, '/who-said wait for the river']);
    expect(out).toBe(
      [
        '“We wait for the river to fall,”',
        '— Ada Marsh, mayor',
        '  published 2024-02-29 · exact words · speaker corrected by Jo Berry on 2024-03-04: the recording of the meeting',
        '  | “We wait for the river to fall,” said Tom Reed, a clerk.',
        '  source: The Gazette, Council votes on the bridge',
        '  document: gazette/vote',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([0, '']);
  });

  test.each([
    {
      words: 'wait for the river',
      told: {
        quotation: 'We wait for the river to fall,',
        speaker: { id: 'ada-marsh', name: 'Ada Marsh', role: 'mayor' },
        attribution: {
          ...{ kind: 'corrected', confidence: 1 },
          ...{ why: 'the recording of the meeting', by: 'Jo Berry', on: '2024-03-04' },
        },
        speech: 'direct',
      },
    },
    {
      words: 'historic',
      told: {
        ...{ quotation: null, speaker: null, speech: 'narration' },
        attribution: { kind: 'corrected', confidence: 0 },
      },
    },
    {
      words: 'no ferry today',
      told: {
        ...{ quotation: 'No ferry today.', speaker: null, speech: 'direct' },
        attribution: { kind: 'corrected', confidence: 0 },
      },
    },
  ])('tells a program whose “$words” is', async ({ words, told }) => {
    const { out } = await runProgram(['ask', '--json', '--corpus', folder, `/who-said ${words}`]);
    const [{ quotation, speaker, attribution, speech }] = JSON.parse(out).citations;
    expect({ quotation, speaker, attribution, speech }).toEqual(told);
  });

  test('knows the speaker by name', async () => {
    const { out } = await runProgram(['ask', '--json', '--corpus', folder, '/quotes marsh']);
    expect(JSON.parse(out).citations.map(({ quotation }: { quotation: string }) => quotation)).toEqual([
      'We wait for the river to fall,',
    ]);
  });

  test('is shown as they say, document by document', async () => {
    const { code, out, err } = await runProgram(['quotations', join(folder, 'gazette/vote.md')]);
    expect(out.split('\n').slice(9)).toEqual([
      '“[We wait for the river to fall,]” said Tom Reed, a clerk.',
      '    direct: Ada Marsh, mayor · corrected 1.00',
      '',
      'The “[historic]” vote took place at noon. A note on the door read: [No ferry today.]',
      '    unattributed: nobody’s words · corrected 1.00',
      '    direct: not stated · corrected 1.00',
      '',
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  test('has no problem when they hold', async () => {
    const { code, out } = await runProgram(['check', '--corpus', folder]);
    expect([code, out]).toEqual([0, '1 document, no problems.\n']);
  });

  test('is answered from in the same way when files are renamed, joined by others and edited elsewhere', async () => {
    const edited = VOTE.replace('---\n“', '---\nThe “river” rose, said Eve Stone.\n\n“');
    const other = `${VOTE.slice(0, VOTE.indexOf('“'))}“Nobody sails,” said Eve Stone.\n`;
    const moved = folderOf({ 'a.md': other, 'z/2024.md': edited, 'corrections.yaml': CORRECTIONS });
    const { out } = await runProgram(['ask', '--corpus', moved, '/who-said wait for the river']);
    expect(out.split('\n')[1]).toBe('— Ada Marsh, mayor');
    expect((await runProgram(['check', '--corpus', moved])).out).toBe('2 documents, no problems.\n');
  });
});

describe.concurrent('corrections that do not hold', () => {
  const wrong = folderOf({
    'vote.md': VOTE,
    'corrections.yaml': [
      '- words: we sail',
      '  speaker: Ada Marsh',
      '- words: we wait',
      '  speaker: Ada Marsh',
      '- words: historic',
      '  speeker: Ada Marsh',
      '- words: no ferry today',
      '  speaker: Ada Marsh',
      '- words: no ferry today',
      '  speaker: nobody',
      '',
    ].join('\n'),
  });
  const list = join(wrong, 'corrections.yaml');

  test('are told line by line', async () => {
    const { code, out } = await runProgram(['check', '--corpus', wrong]);
    expect(out.trimEnd().split('\n')).toEqual([
      `${list}:5: \`speeker\` is not a field of a correction. Write one of: words, document, beside, speaker, role, not-a-quotation, said, hide, why, by, on.`,
      `${list}:1: no document holds the words “we sail”. Copy them from the document, without a gap.`,
      `${list}:3: “we wait” is only a part of what is quoted there. Write all its words, or the first ones with … behind them.`,
      `${list}:9: “no ferry today” is corrected otherwise at ${list}:7. Leave one of the two.`,
    ]);
    expect(code).toBe(1);
  });

  test('leave the others of a folder as they are', async () => {
    const { code, out } = await runProgram(['ask', '--corpus', wrong, '/who-said wait for the river']);
    expect([code, out.split('\n')[1]]).toEqual([0, '— Tom Reed']);
  });

  test('are told where a document is shown, as far as it alone can tell', async () => {
    const { code, err } = await runProgram(['quotations', join(wrong, 'vote.md')]);
    expect([code, err]).toEqual([1, expect.stringContaining(`${list}:5: \`speeker\` is`)]);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
