import { symlinkSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();

const VOTE = `---
title: Council votes on the bridge
publisher: The Gazette
published: 2024-02-29
url: https://example.org/bridge
---
The council met on Thursday.

“We wait for the river to fall,” said Ada Marsh, the mayor.
`;
const FERRY = `---
title: No ferry before spring
publisher: The Courier
published: 2024-03-01
---
Tom Reed said: “The ferry is older than the bridge.”
`;
const GAZETTE = folderOf({ 'vote.md': VOTE });
const COURIER = folderOf({ 'ferry.md': FERRY });
const EMPTY = folderOf();

/** Has the form of a token, and is plainly none. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'C'.repeat(30)}`;

const NONE = 'Begin with one of: /who-said, /quotes, /ask, /sources, /kept, /help.';
const linesOf = (text: string): string[] => text.trimEnd().split('\n');
const jsonOf = (text: string) => linesOf(text).map((line) => JSON.parse(line));
/** How sure it is depends on learned weights: not what these tests are about. */
const rounded = (text: string): string => text.replace(/\d+ % sure/gu, 'N % sure');

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

describe.concurrent('a folder that cannot be answered from', () => {
  const empty = folderOf({ 'README.md': 'Documents go here.' });
  test.each([
    {
      when: 'it is missing',
      folder: join(EMPTY, 'nowhere'),
      says: 'there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).',
    },
    {
      when: 'it is a file',
      folder: join(GAZETTE, 'vote.md'),
      says: 'there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).',
    },
    {
      when: 'it is empty',
      folder: empty,
      says: 'there is no document in it. Put .md or .txt files there, or speeches, one a line, in a .jsonl file.',
    },
  ])('when $when, it says so and ends with 1', async ({ folder, says }) => {
    expect(await runProgram(['ask', '--corpus', folder, '/who-said bridge'])).toEqual({
      code: 1,
      out: '',
      err: `${folder}:1: ${says}\nThere is no document to answer from.\n`,
    });
  });

  test('does not stop the answer from another', async () => {
    const words = ['--corpus', join(EMPTY, 'nowhere'), '--corpus', GAZETTE, '/who-said wait for the river'];
    const { code, out, err } = await runProgram(['ask', ...words]);
    expect(linesOf(out)[1]).toBe('— Ada Marsh, mayor');
    expect(err).toBe(
      `${join(EMPTY, 'nowhere')}:1: there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).\n`,
    );
    expect(code).toBe(0);
  });
});

describe.concurrent('a folder of which a part is bad', () => {
  const QUOTED = '“We build in spring,” said Eve Stone.\n';
  const headed = (...fields: readonly string[]) => ['---', ...fields, '---', QUOTED].join('\n');
  const KNOWN = ['title: The bridge', 'publisher: The Gazette', 'published: 2024-02-29'];
  const FIELDS = 'title, publisher, byline, published, event, event-note, url, language, text';
  const TEXT = 'this is not text. Save it as UTF-8 text or Markdown, or take it out of the folder.';
  const YAML =
    'Write one `field: value` a line, between two lines of `---`, and a value that holds a colon in quotation marks.';
  const MISSING = [
    ':1: no `title`. Add a line `title: …` to the header.',
    ':1: no `publisher`. Add a line `publisher: …` to the header.',
    ':1: no day is known. Add a line `published: YYYY-MM-DD` to the header, or `event: YYYY-MM-DD` for the day it speaks of.',
  ];
  const BAD: Readonly<Record<string, { content: string | Uint8Array; says: readonly string[] }>> = {
    'binary.txt': { content: 'We\u0000\u0001wait', says: [`:1: ${TEXT}`] },
    'pdf.txt': { content: Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), says: [`:1: ${TEXT}`] },
    'huge.md': { content: '', says: [':1: 50.0 MB is more than the 20.0 MB a document may have. Split it.'] },
    'bare.md': {
      content: headed(...KNOWN)
        .split('\n')
        .slice(0, 5)
        .join('\n'),
      says: [
        ':1: there is no text in it. Add the text below the header, or take the file out of the folder.',
      ],
    },
    'quote.md': {
      content: headed(...KNOWN.slice(1), 'title: "The bridge'),
      says: [`:4: the header cannot be read: Missing closing "quote. ${YAML}`, ...MISSING],
    },
    'list.md': {
      content: headed('- The bridge'),
      says: [
        `:2: the header cannot be read: it is not a list of \`field: value\` lines. ${YAML}`,
        ...MISSING,
      ],
    },
    'open.md': {
      content: `---\n${KNOWN.join('\n')}\n\n${QUOTED}`,
      says: [`:1: the header cannot be read: the second line of --- is missing. ${YAML}`, ...MISSING],
    },
    'tabs.md': {
      content: headed('title:', '\tbridge: wide', ...KNOWN.slice(1)),
      says: [`:3: the header cannot be read: Tabs are not allowed as indentation. ${YAML}`, ...MISSING],
    },
    'day.md': {
      content: headed('published: 2021-02-30', ...KNOWN.slice(0, 2)),
      says: [':2: `published` is `2021-02-30`. Write a day as YYYY-MM-DD.', MISSING[2]!],
    },
    'yesterday.md': {
      content: headed(...KNOWN, 'event: yesterday'),
      says: [':5: `event` is `yesterday`. Write a day as YYYY-MM-DD.'],
    },
    'unknown.md': {
      content: headed(...KNOWN, 'author: Eve Stone'),
      says: [`:5: \`author\` is not a field of the header. Write one of: ${FIELDS}.`],
    },
    'url.md': {
      content: headed(...KNOWN, 'url: the front page'),
      says: [':5: `url` is `the front page`. Write an address that begins with https:// or http://.'],
    },
    'unclosed.md': {
      content: headed(...KNOWN).replace('”', ''),
      says: [
        ':6: “We build in spring, said Eve Stone. is never closed in its paragraph. Compare with the original and close it.',
      ],
    },
    'speakers.yaml': {
      content:
        '- name: Ada Marsh\n  aliases: [the mayor]\n- name: Eve Stone\n  aliases: [the mayor]\n- role: clerk\n',
      says: [
        ':5: `speaker` is `name`. Write `name`, and where they apply `aliases: [..]`, `gender: female|male`.',
        ':1: `the mayor` is given to Ada Marsh and Eve Stone. Leave it with one of them.',
      ],
    },
  };
  const folder = folderOf({
    'vote.md': VOTE,
    ...Object.fromEntries(Object.entries(BAD).map(([file, { content }]) => [file, content])),
  });
  truncateSync(join(folder, 'huge.md'), 50_000_000);
  symlinkSync('nowhere.md', join(folder, 'lost.md'));
  const LOST = ':1: it cannot be read (ENOENT). Check that it exists and may be read.';
  const expected = Object.entries(BAD).flatMap(([file, { says }]) =>
    says.map((line) => `${join(folder, file)}${line}`),
  );

  test('is checked: every problem in a line of its own, with what to write, and 1 at the end', async () => {
    const { code, out, err } = await runProgram(['check', '--corpus', folder]);
    expect(linesOf(out).sort()).toEqual([...expected, `${join(folder, 'lost.md')}${LOST}`].sort());
    expect([code, err]).toEqual([1, '']);
  });

  test('is answered from all the same; only what could not be used is told', async () => {
    const started = performance.now();
    const { code, out, err } = await runProgram(['ask', '--corpus', folder, '/who-said wait for the river']);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(linesOf(out).slice(0, 2)).toEqual(['“We wait for the river to fall,”', '— Ada Marsh, mayor']);
    expect(
      linesOf(err)
        .map((line) => basename(line.split(':')[0]!))
        .sort(),
    ).toEqual(['bare.md', 'binary.txt', 'huge.md', 'lost.md', 'pdf.txt']);
    expect(code).toBe(0);
  });

  test('is told of when the console opens', async () => {
    const { code, out } = await runProgram(['start', '--corpus', folder]);
    expect(out).toContain(`The corpus has ${expected.length + 1} problems: npm run -s check lists them.`);
    expect(code).toBe(0);
  });
});

describe.concurrent('check', () => {
  test('the documents that come with the project have no problem', async () => {
    expect(await runProgram(['check'])).toEqual({ code: 0, out: '5 documents, no problems.\n', err: '' });
  });

  test('one document is counted as one', async () => {
    expect(await runProgram(['check', '--corpus', GAZETTE])).toEqual({
      code: 0,
      out: '1 document, no problems.\n',
      err: '',
    });
  });
});

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

describe.concurrent('start', () => {
  test('without a token, greets, answers every line that is piped in, and ends', async () => {
    const input = '/who-said wait for the river\n\nbridge\n/who-said purple giraffe';
    const { code, out, err } = await runProgram(['start', '--corpus', GAZETTE], { input });
    const lines = linesOf(out);
    expect(lines.slice(0, 2)).toEqual([
      'Who Said',
      'I answer from 1 document, 1 quotation by 1 speaker, of 2024-02-29.',
    ]);
    expect(lines.filter((line) => /^(?:— |“bridge”|Nothing found)/u.test(line))).toEqual([
      '— Ada Marsh, mayor',
      `“bridge” is no command. ${NONE}`,
      'Nothing found for “purple giraffe”. That does not mean nobody said it: I know 1 document, 1 quotation by 1 speaker, of 2024-02-29.',
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  test.each(['/quit', ' EXIT '])('%s ends it', async (quit) => {
    const { code, out } = await runProgram(['start', '--corpus', GAZETTE], {
      input: `${quit}\n/who-said bridge\n`,
    });
    expect(out.trimEnd().endsWith('Ctrl-D ends.')).toBe(true);
    expect(code).toBe(0);
  });
});

describe.concurrent('a wrong environment', () => {
  const NO_TOKEN =
    'DISCORD_TOKEN is not a bot token (three parts with dots between). Copy it again from the Bot page of your application.\n';
  const wrong = `Bot ${TOKEN}`;

  test.each(['start', 'register'])('%s never prints a token that is none', async (door) => {
    const run = await runProgram([door], { environment: { DISCORD_TOKEN: wrong } });
    expect(run).toEqual({ code: 1, out: '', err: NO_TOKEN });
  });

  test('a token that is none is never printed from a file .env either', async () => {
    const folder = folderOf({ '.env': `DISCORD_TOKEN="${wrong}"\n` });
    expect(await runProgram(['register'], { folder })).toEqual({ code: 1, out: '', err: NO_TOKEN });
  });

  test('register without a token says where to put it', async () => {
    expect(await runProgram(['register'], { folder: EMPTY })).toEqual({
      code: 1,
      out: '',
      err: 'There is no DISCORD_TOKEN. Put it into a file .env (see .env.example).\n',
    });
  });

  test('register with an id that is none says where to find it', async () => {
    const run = await runProgram(['register', '--guild', 'our server'], {
      environment: { DISCORD_TOKEN: TOKEN },
    });
    expect(run).toEqual({
      code: 1,
      out: '',
      err: '“our server” is no server id. Switch on Developer Mode in Discord, then right-click the server and copy its id.\n',
    });
  });
});

describe.concurrent('the command line', () => {
  test.each([
    { words: ['--help'], usage: 'who-said [options] [command]' },
    { words: ['start', '--help'], usage: 'who-said start [options]', options: ['--corpus <path>'] },
    {
      words: ['ask', '--help'],
      usage: 'who-said ask [options] [question...]',
      options: ['--json ', '--jsonl', '--corpus <path>'],
    },
    {
      words: ['quotations', '--help'],
      usage: 'who-said quotations [options] [file...]',
      options: ['--json ', '--jsonl'],
    },
    {
      words: ['score', '--help'],
      usage: 'who-said score [options] [file]',
      options: ['--json ', '--svg <file>'],
    },
    { words: ['check', '--help'], usage: 'who-said check [options]', options: ['--corpus <path>'] },
    {
      words: ['register', '--help'],
      usage: 'who-said register [options]',
      options: ['--guild <id>', '--dry-run'],
    },
  ])('$words explains it', async ({ words, usage, options = [] }) => {
    const { code, out, err } = await runProgram(words);
    expect(linesOf(out)[0]).toBe(`Usage: ${usage}`);
    expect(options.filter((option) => !out.includes(option))).toEqual([]);
    expect([code, err]).toEqual([0, '']);
  });

  test.each([
    { words: ['frobnicate'], says: "error: unknown command 'frobnicate'" },
    { words: ['ask', '--wait'], says: "error: unknown option '--wait'" },
    { words: ['ask', '--corpus'], says: "error: option '--corpus <path>' argument missing" },
  ])('$words is refused', async ({ words, says }) => {
    const { code, out, err } = await runProgram(words);
    expect([code, out, linesOf(err)[0]]).toEqual([1, '', says]);
  });

  test.each(['20.20.2', '22.17.1'])('under Node %s, it says which Node it needs', async (version) => {
    const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(fake)}`];
    expect(await runProgram(['--help'], { node })).toEqual({
      code: 1,
      out: '',
      err: `Who Said needs Node 22.18 or newer, and this is Node ${version}. Run it through npm in the project folder (npm ci, then npm start): the project brings its own Node.\n`,
    });
  });
});
