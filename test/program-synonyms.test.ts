import { describe, expect, test } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();
const QUAY = `---
title: The quay is closed
publisher: The Gazette
published: 2024-02-29
---
“The landing stage is not safe,” said Ada Marsh. “Nobody sails.”
`;

describe.concurrent('a folder with synonyms', () => {
  test('is searched by them for a topic, and the answer says so', async () => {
    const folder = folderOf({ 'quay.md': QUAY, 'synonyms.yaml': '- [pier, landing stage]\n' });
    const { code, out } = await runProgram(['ask', '--corpus', folder, '/quotes Marsh about:pier']);
    const [also, , quotation, , about, marked] = out.split('\n');
    expect([code, also, quotation, about, marked]).toEqual([
      0,
      'I searched also for “landing stage”.',
      '“The landing stage is not safe,”',
      expect.stringContaining('related: by a synonym'),
      '  by a synonym: “landing stage”',
    ]);
  });

  test('is not searched by them for a phrase', async () => {
    const folder = folderOf({ 'quay.md': QUAY, 'synonyms.yaml': '- [pier, landing stage]\n' });
    const { out } = await runProgram(['ask', '--json', '--corpus', folder, '/who-said the pier is not safe']);
    expect(JSON.parse(out)).not.toMatchObject({ kind: 'found' });
  });

  test('is told what is wrong with them', async () => {
    const folder = folderOf({
      'quay.md': QUAY,
      'synonyms.yaml': '- [pier, landing stage]\n- [boat]\n- [United States, US]\n',
    });
    const { code, out } = await runProgram(['check', '--corpus', folder]);
    expect([code, out.replaceAll(folder, 'corpus')]).toEqual([
      1,
      [
        'corpus/synonyms.yaml:2: `["boat"]` is no group of synonyms. Write two terms or more, such as `- [motor car, automobile]`.',
        'corpus/synonyms.yaml:3: `US` holds no word that topics are searched by, since every text is full of it. Take it out.',
        '',
      ].join('\n'),
    ]);
  });
});
