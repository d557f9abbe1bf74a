import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { buildArchive } from '../src/archive.ts';
import { type OpenDesk, openDesk } from '../src/desk.ts';
import { aClock } from './support/a-clock.ts';

/** What people paste: everything that is hard in real files, with invented people and places. */
const PASTED = [
  {
    id: 'harbour',
    text: [
      ' date 2024-02-29 Zorblat Quine / THE GAZETTE',
      '',
      'The harbour will stay open, officials saidÂ on Thursday.',
      '',
      '"We wait for the tide, whatever it costs us," said Mayor Ada Marsh. "Nobody sails before noon."',
      '',
      'The council is not "satisfied" with the locks, and wants “either/or” to end.',
      '',
      'WATCH:Â Why the tide is late',
    ].join('\n'),
  },
  {
    id: 'statement',
    text: [
      'Harbour Trust and partners put the crews first',
      '',
      'Three towns have today (Sunday 11 February 2024) published an <u>open letter</u> on the tide.',
      '',
      'Trust director Tom Reed said:',
      '',
      'We owe it to all of our crews to keep the lamp alight through every night of the year.',
      '',
      'It is essential that the towns do not turn away from the lamp and the people who tend it.',
      '',
      'Our towns urge all captains to work with us on a lamp that never fails.',
      '',
      'The 3 signatories of the letter have made it clear that the lamp needs oil before winter.',
    ].join('\n'),
  },
  {
    id: 'letter',
    text: [
      ' date 2024-02-06 Citing the tide, 40 captains have written to Mayor Ada Marsh, urging her to wait.',
      '',
      'Lock keepers are against it: In October the keepers wrote to the council that the gates would not bear another spring tide.',
      '',
      'In October the keepers wrote to the council that the gates would not bear another spring tide. The pilots want it: They told the council so.',
    ].join('\n'),
  },
];

describe('documents as people paste them', () => {
  let desk: OpenDesk;
  beforeAll(() => {
    const inputs = PASTED.map(({ id, text }) => ({ id, file: `${id}.txt`, format: 'text' as const, text }));
    desk = openDesk(commands, buildArchive({ inputs, known: [] }).archive, aClock());
  });
  const first = async (phrase: string) => (await desk.answerLine(`/who-said ${phrase}`)).citations[0];

  test.each([
    ['We wait for the tide, whatever', 'Ada Marsh'],
    ['Nobody sails before noon', 'Ada Marsh'],
    ['keep the lamp alight through every', 'Tom Reed'],
    ['do not turn away from the lamp', 'Tom Reed'],
    ['urge all captains to work with', 'Tom Reed'],
  ])('“%s” is by %s', async (phrase, speaker) => {
    const citation = await first(phrase);
    expect([citation?.speaker?.name, citation?.match.grade]).toEqual([speaker, 'exact']);
  });

  test('the report after a statement without marks is the document’s own', async () => {
    const citation = await first('The 3 signatories of the letter have made it clear');
    expect([citation?.quotation, citation?.speaker, citation?.speech]).toEqual([null, null, 'narration']);
  });

  test.each(['satisfied', 'either/or'])('“%s” is nobody’s direct speech', async (term) => {
    const citation = await first(term);
    expect([citation?.quotation, citation?.speaker]).toEqual([null, null]);
  });

  test('no credit becomes a byline, and what is not printed stays unknown', () => {
    expect(
      desk.archive.documents.map(({ id, source, published }) => [
        id,
        source.title,
        source.byline,
        source.publisher,
        published,
      ]),
    ).toEqual([
      ['harbour', null, null, null, '2024-02-29'],
      ['statement', 'Harbour Trust and partners put the crews first', null, null, '2024-02-11'],
      ['letter', null, null, null, '2024-02-06'],
    ]);
  });

  test('neither tails, tags nor damage are left, and nothing stands twice', () => {
    const text = desk.archive.documents.map((document) => document.text).join('\n');
    expect(text).not.toMatch(/WATCH|<u>|Â/u);
    expect(text.match(/the gates would not bear/gu)?.length).toBe(1);
  });
});
