import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GoldDocument } from '../src/scoring/gold.ts';
import { aGoldDocument } from './support/a-gold-document.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();

const RIVER = aGoldDocument('“⟨We wait for the river to fall,⟩” said [Ada Marsh], the mayor.');
const BRIDGE = aGoldDocument(
  '“⟨The bridge will stand for years,⟩” [Tom Reed] said.\n\nThe word “tide” has four letters.',
);
const term = BRIDGE.text.indexOf('tide');
const GOLD: readonly GoldDocument[] = [
  // What ingest takes out of the text moves no offset of the annotation.
  { ...RIVER, text: `${RIVER.text}\r\n\r\n`, title: 'The river', date: '2024-02-29' },
  { ...BRIDGE, unattributedQuoted: [{ start: term, end: term + 4 }] },
];
const LINES = GOLD.map((document) => JSON.stringify(document));
const fileOf = (lines: readonly string[]) => join(folderOf({ 'gold.jsonl': lines.join('\n') }), 'gold.jsonl');

const ALL = { value: 1, low: 1, high: 1 };
const NOTHING = { value: null, low: null, high: null };
const DETECTED = { precision: ALL, recall: ALL, f1: ALL };
const DETECTION = { annotated: 2, ...DETECTED, exact: DETECTED };
const NOBODY = { annotated: 0, right: NOTHING, strict: NOTHING };
const SPEAKERS = {
  name: { annotated: 2, right: ALL, strict: ALL },
  pronoun: NOBODY,
  nominal: NOBODY,
  all: { annotated: 2, right: ALL, strict: ALL },
};

describe.concurrent('score', () => {
  test('tells a program every figure', async () => {
    const { code, out, err } = await runProgram(['score', fileOf(LINES), '--json']);
    expect(JSON.parse(out)).toEqual({
      documents: 2,
      quotations: { direct: DETECTION, quoted: DETECTION, long: DETECTION },
      speakers: { direct: SPEAKERS, quoted: SPEAKERS },
      named: { units: 2, precision: ALL, coverage: ALL },
      confidence: {
        units: 2,
        curve: Array.from({ length: 20 }, (_, at) => ({
          coverage: (at + 1) / 20,
          confidence: expect.any(Number),
          precision: ALL,
        })),
        calibrationError: {
          value: expect.any(Number),
          low: expect.any(Number),
          high: expect.any(Number),
        },
        bins: Array(2).fill({ units: 1, confidence: expect.any(Number), right: 1 }),
      },
      labels: { terms: 1, recognised: ALL, mistaken: { value: 0, low: 0, high: 0 } },
    });
    expect([code, err, out.trim().split('\n').length]).toEqual([0, '', 1]);
  });

  test('shows a person the same', async () => {
    const { code, out, err } = await runProgram(['score', fileOf(LINES)]);
    expect(out.replace(/\d\.\d\d\b/gu, 'N').split('\n')).toEqual([
      '2 annotated documents; in brackets the 95 % interval over documents.',
      '',
      'Quotations found         annotated  precision              recall                 F1',
      ...['direct', 'direct and mixed', 'of five words or more'].flatMap((sort) => [
        `  ${sort.padEnd(21)}  2          100.0 % (100.0–100.0)  100.0 % (100.0–100.0)  100.0 % (100.0–100.0)`,
        '    to the word                     100.0 % (100.0–100.0)  100.0 % (100.0–100.0)  100.0 % (100.0–100.0)',
      ]),
      '',
      'Found with the right speaker           annotated  right                  first name too',
      ...['direct', 'direct and mixed'].flatMap((sort) => [
        `${`  ${sort}, by name`.padEnd(37)}  2          100.0 % (100.0–100.0)  100.0 % (100.0–100.0)`,
        `${`  ${sort}, by pronoun`.padEnd(37)}  0          –                      –`,
        `${`  ${sort}, as a role or body`.padEnd(37)}  0          –                      –`,
        `${`  ${sort}, all`.padEnd(37)}  2          100.0 % (100.0–100.0)  100.0 % (100.0–100.0)`,
      ]),
      '',
      'Direct quotations whose speaker is named         2',
      '  rightly                                        100.0 % (100.0–100.0)',
      '  as a share of those with an annotated speaker  100.0 % (100.0–100.0)',
      '',
      'Confidence           at least  right',
      ...[10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(
        (share) => `${`  the surest ${share} %`.padEnd(19)}  N      100.0 % (100.0–100.0)`,
      ),
      expect.stringMatching(/^ {2}calibration error {12}\d+\.\d % \(\d+\.\d–\d+\.\d\)$/u),
      '',
      'Words in marks that nobody said  1',
      '  labelled so                    100.0 % (100.0–100.0)',
      '  direct quotations labelled so  0.0 % (0.0–0.0)',
      '',
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  test('draws how sure it was', async () => {
    const svg = join(folderOf(), 'confidence.svg');
    const { code, err } = await runProgram(['score', fileOf(LINES), '--json', '--svg', svg]);
    expect(readFileSync(svg, 'utf8')).toContain('Over 2 direct quotations with an annotated speaker.');
    expect([code, err]).toEqual([0, '']);
  });

  test('tells each line that it cannot read, and scores the rest', async () => {
    const file = fileOf(['no JSON', LINES[0]!, '', '{"id":"b","text":"","quotes":4}', LINES[1]!]);
    const { code, out, err } = await runProgram(['score', file, '--json']);
    expect(JSON.parse(out)).toMatchObject({ documents: 2, quotations: { direct: { annotated: 2 } } });
    expect(err.trim().split('\n')).toEqual([
      `${file}:1: The line is no JSON. Write one annotated document a line.`,
      `${file}:4: “quotes” does not fit: Invalid input: expected array, received number.`,
    ]);
    expect(code).toBe(1);
  });

  test.each([
    [[], 'There is no file. Write one behind --, such as: npm run -s score -- annotated.jsonl'],
    [['EMPTY'], 'There is no annotated document in EMPTY.'],
    [['PDF'], 'PDF: this is not text.'],
    [['nowhere.jsonl'], 'nowhere.jsonl:1: it cannot be read (ENOENT). Check that it exists and may be read.'],
    [['.'], '.:1: it cannot be read (EISDIR). Check that it exists and may be read.'],
    [['EMPTY', '--svg'], "error: option '--svg <file>' argument missing"],
    [
      ['GOLD', '--json', '--svg', 'nowhere/a.svg'],
      'nowhere/a.svg cannot be written (ENOENT). Check that its folder exists.',
    ],
  ])('%j is answered with one sentence', async (words, sentence) => {
    const folder = folderOf({ EMPTY: '\n', PDF: '%PDF-1.7\n', GOLD: LINES.join('\n') });
    const { code, err } = await runProgram(['score', ...words], { folder });
    expect([code, err.trim()]).toEqual([1, sentence]);
  });
});
