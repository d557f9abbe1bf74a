import { describe, expect, test } from 'vitest';
import { FERRY, jsonOf, linesOf, NONE, rounded, VOTE } from './support/program-texts.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();
const GAZETTE = folderOf({ 'vote.md': VOTE });
const COURIER = folderOf({ 'ferry.md': FERRY });

describe.concurrent('ask', () => {
  test('answers a person', async () => {
    const { code, out, err } = await runProgram(['ask', '--corpus', GAZETTE, '/who-said wait for the river']);
    expect(rounded(out)).toBe(
      [
        '“We wait for the river to fall,”',
        '— Ada Marsh, mayor',
        '  published 2024-02-29 · exact words · speaker named beside the words, N % sure',
        '  | “We wait for the river to fall,” said Ada Marsh, the mayor.',
        '  source: The Gazette, Council votes on the bridge',
        '  https://example.org/bridge',
        '  document: vote',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([0, '']);
  });

  test('shows both wordings of one utterance, who printed it first, and what differs', async () => {
    const corpus = folderOf({
      'vote.md': VOTE.replace(
        'We wait for the river to fall,',
        'We wait for the river to fall and then we vote,',
      ),
      'later.md': FERRY.replace(
        'Tom Reed said: “The ferry is older than the bridge.”',
        '“We’ll wait for the river to fall and then we decide,” said Ada Marsh.',
      ),
    });
    const { code, out } = await runProgram(['ask', '--corpus', corpus, '/who-said then we decide']);
    const [title = '', ...lines] = linesOf(rounded(out));
    expect([title, ...lines.slice(-3)]).toEqual([
      '“We’ll wait for the river to fall and then we decide,”',
      '  first printed by The Gazette, 2024-02-29',
      '  also in: The Gazette, Council votes on the bridge (published 2024-02-29): “We wait for the river to fall and then we vote,”',
      '    its wording: “We” instead of “We’ll”; “vote” instead of “decide”',
    ]);
    expect(code).toBe(0);
  });

  test('answers a program with one line of JSON', async () => {
    // The words may come as several arguments, as a shell hands them over.
    const question = ['/who-said', 'wait', 'for', 'the', 'river', 'speaker:Marsh'];
    const { code, out, err } = await runProgram(['ask', '--json', '--corpus', GAZETTE, ...question]);
    const passage = '“We wait for the river to fall,” said Ada Marsh, the mayor.';
    const start = VOTE.indexOf('We wait');
    expect(jsonOf(out)).toEqual([
      {
        command: 'who-said',
        kind: 'found',
        citations: [
          {
            id: expect.any(String),
            quotation: 'We wait for the river to fall,',
            quotedAt: { start: 1, end: 31 },
            passage,
            speaker: { id: 'ada-marsh', name: 'Ada Marsh', role: 'mayor' },
            attribution: { kind: 'named', confidence: expect.any(Number) },
            speech: 'direct',
            said: null,
            saidNote: null,
            published: '2024-02-29',
            expected: false,
            source: {
              publisher: 'The Gazette',
              title: 'Council votes on the bridge',
              byline: null,
              url: 'https://example.org/bridge',
              text: 'full',
            },
            match: { grade: 'exact', score: 1, marks: [{ start: 4, end: 22, as: 'same' }] },
            span: { document: 'vote', start, end: start + 30 },
            alsoIn: [],
            firstPrinted: null,
          },
        ],
        tookMs: expect.any(Number),
      },
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  test('answers every line of a program in order, also those it cannot read', async () => {
    const input = '/who-said older than the bridge\n\n\u0000\nbridge\n/who-said 😀\r\n/help\n/sources';
    const { code, out, err } = await runProgram(['ask', '--jsonl', '--corpus', COURIER], { input });
    expect(jsonOf(out).map(({ command, kind, reason }) => [command, kind, reason])).toEqual([
      ['who-said', 'found', undefined],
      ['', 'not-understood', `The line is empty. ${NONE}`],
      ['', 'not-understood', `“\u0000” is no command. ${NONE}`],
      ['', 'not-understood', `“bridge” is no command. ${NONE}`],
      [
        'who-said',
        'not-understood',
        'There is no word in `phrase`. Write at least one, in letters or digits.',
      ],
      ['help', 'found', undefined],
      ['sources', 'found', undefined],
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  test('answers from every folder that is given', async () => {
    const { code, out } = await runProgram([
      ...['ask', '--json', '--corpus', GAZETTE, '--corpus', COURIER],
      '/sources',
    ]);
    const [{ sources, extent }] = jsonOf(out);
    expect(sources.map(({ document }: { document: string }) => document)).toEqual(['ferry', 'vote']);
    expect(extent).toMatchObject({ documents: 2, since: '2024-02-29', until: '2024-03-01' });
    expect(code).toBe(0);
  });

  test('that nothing is found is an answer, and says how far the corpus reaches', async () => {
    const { code, out } = await runProgram(['ask', '--corpus', GAZETTE, '/who-said purple giraffe']);
    expect(out).toBe(
      'Nothing found for “purple giraffe”. That does not mean nobody said it: I know 1 document, 1 quotation by 1 speaker, of 2024-02-29.\n',
    );
    expect(code).toBe(0);
  });

  test.each([
    { when: 'the phrase is missing', phrase: ' ', says: '`phrase` is empty. Write what to look for.' },
    {
      when: 'the phrase is emoji',
      phrase: '😀👩‍🚒',
      says: 'There is no word in `phrase`. Write at least one, in letters or digits.',
    },
    {
      when: 'the phrase is 100 kB',
      phrase: 'bridge '.repeat(14_286).slice(0, 100_000),
      says: '`phrase` has 100,000 characters, and 6,000 are the most I read. Write a part of it.',
    },
    {
      when: 'a day is none',
      phrase: 'bridge since:2021-02-30',
      says: '`since` is “2021-02-30”. Write a day such as 2020-03-05 or 5 march 2020, a month such as march 2020, a year such as 2020, or one of: yesterday, last month, this year, 2 years ago.',
    },
  ])('when $when, it says what to write and ends with 2', async ({ phrase, says }) => {
    const { code, out, err } = await runProgram(['ask', '--corpus', GAZETTE, `/who-said ${phrase}`]);
    expect({ code, out, err }).toEqual({ code: 2, out: `${says}\n`, err: '' });
  });

  test('when there is no question, it says how to write one', async () => {
    expect(await runProgram(['ask'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no question. Write one behind --, such as: npm run -s ask -- "/who-said elephant in the room"\n',
    });
  });

  test('when its reader has seen enough, it ends quietly', async () => {
    const input = '/help\n'.repeat(5_000);
    const run = await runProgram(['ask', '--jsonl', '--corpus', GAZETTE], { input, stopReading: true });
    expect([run.code, run.err]).toEqual([0, '']);
  });
});
