import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aGoldDocument } from './support/a-gold-document.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();

const LINES = Array.from({ length: 12 }, (_, at) =>
  JSON.stringify(aGoldDocument(`“⟨We wait for tide number ${at}⟩,” said [Ada Marsh] on the quay.`)),
);

describe.concurrent('train', () => {
  test('writes what was learned, readable, and the same each time', async () => {
    const folder = folderOf({ 'gold.jsonl': LINES.join('\n') });
    const runs = await Promise.all(
      ['a.json', 'b.json'].map((out) =>
        runProgram(['train', join(folder, 'gold.jsonl'), '--out', join(folder, out)]),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs[0]?.out).toContain('direct     100.0 % of 12');
    const [a = '', b] = ['a.json', 'b.json'].map((out) => readFileSync(join(folder, out), 'utf8'));
    expect(a).toBe(b);
    expect(Object.keys(JSON.parse(a))).toEqual(['antecedent', 'speaker', 'calibration', 'namedFrom']);
    expect(a).toMatch(/^ {4}"a cue right behind": [\d.]+,$/mu);
  });

  test('tells a line that is no annotated document, and learns from the others', async () => {
    const folder = folderOf({ 'gold.jsonl': [...LINES, '{"id": 1}'].join('\n') });
    const { code, out, err } = await runProgram([
      'train',
      join(folder, 'gold.jsonl'),
      '--out',
      join(folder, 'a.json'),
    ]);
    expect([code, out.includes('of 12')]).toEqual([1, true]);
    expect(err).toContain('gold.jsonl:13: “text” does not fit');
  });

  test.each([
    { words: [], says: 'There is no file.' },
    { words: ['missing.jsonl'], says: 'missing.jsonl' },
  ])('says in a sentence what is wrong: $words', async ({ words, says }) => {
    const { code, out, err } = await runProgram(['train', ...words]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(says);
  });
});

describe.concurrent('quotations --explain', () => {
  const TEXT = 'Tom Reed left. “We wait for the tide,” said Ada Marsh.\n';

  test('says to a person who else may have said it and what decided', async () => {
    const folder = folderOf({ 'tide.txt': TEXT });
    const { code, out } = await runProgram(['quotations', join(folder, 'tide.txt'), '--explain']);
    expect([code, out]).toEqual([0, expect.stringContaining('because somebody in their sentence')]);
    expect(out).toMatch(/^ +\d+ % Ada Marsh · for: /mu);
  });

  test('says it to a program, and only when asked', async () => {
    const folder = folderOf({ 'tide.txt': TEXT });
    const [asked, unasked] = await Promise.all(
      [['--explain'], []].map(async (more) => {
        const { out } = await runProgram(['quotations', join(folder, 'tide.txt'), '--json', ...more]);
        return JSON.parse(out).quotes[0].explanation;
      }),
    );
    expect(unasked).toBeUndefined();
    expect(asked.because).toBe('somebody in their sentence is likelier than all others');
    expect(asked.candidates[0]).toEqual({
      who: 'Ada Marsh',
      share: expect.any(Number),
      inFavour: expect.arrayContaining(['a cue right behind']),
      against: expect.any(Array),
    });
  });
});
