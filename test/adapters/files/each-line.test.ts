import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { eachLine } from '../../../src/adapters/files/each-line.ts';
import { openSpool, type Spool } from '../../../src/adapters/files/spool.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const folderOf = tempFolders();
const LONGEST = 1_000_000;

function aSpool(): Spool {
  const spool = openSpool();
  if ('wrong' in spool) throw new Error(spool.wrong);
  return spool;
}

/** The lines of a file as they are told, and as the spool gives them back afterwards. */
async function linesOf(name: string, content: string | Uint8Array, spool = aSpool()) {
  const lines: { line: number; text: string | null; kept: { start: number; length: number } }[] = [];
  const path = join(folderOf({ [name]: content }), name);
  await eachLine(path, { spool, longest: LONGEST, told: (line) => lines.push(line) });
  return {
    told: lines.map(({ line, text }) => [line, text]),
    kept: lines.map(({ kept }) => spool.read(kept).toString('utf8')),
  };
}

const MANY = Array.from({ length: 5_000 }, (_, at) => `line ${at} ${'’😀é'.repeat(at % 90)}`);

test.each<{ what: string; content: string; lines: readonly string[] }>([
  { what: 'a line with its end', content: 'We wait.\n', lines: ['We wait.'] },
  { what: 'a last line without its end', content: 'We wait.\nWe sail.', lines: ['We wait.', 'We sail.'] },
  { what: 'empty lines', content: '\nWe wait.\n\n', lines: ['', 'We wait.', ''] },
  { what: 'nothing', content: '', lines: [] },
  {
    what: 'the ends of another system',
    content: 'We wait.\r\nWe sail.\r\n',
    lines: ['We wait.\r', 'We sail.\r'],
  },
  { what: 'a byte-order mark', content: '\ufeffWe wait.\nWe sail.\n', lines: ['We wait.', 'We sail.'] },
  { what: 'many lines', content: MANY.join('\n'), lines: MANY },
  {
    what: 'a line of almost a million bytes',
    content: `a\n${'b'.repeat(999_999)}\nc`,
    lines: ['a', 'b'.repeat(999_999), 'c'],
  },
])('of $what every line is told and kept, packed or not', async ({ content, lines }) => {
  const told = { told: lines.map((text, at) => [at + 1, text]), kept: lines };
  expect(await linesOf('a.jsonl', content)).toEqual(told);
  expect(await linesOf('a.jsonl.gz', gzipSync(content))).toEqual(told);
});

test('a line that is too long, or no UTF-8, has no text', async () => {
  const content = Buffer.concat([
    Buffer.from(`${'a'.repeat(LONGEST + 1)}\n`),
    Buffer.of(0xff, 0xfe, 0x0a),
    Buffer.from('b'),
  ]);
  expect((await linesOf('a.jsonl', content)).told).toEqual([
    [1, null],
    [2, null],
    [3, 'b'],
  ]);
});

test('several files are kept one behind the other', async () => {
  const spool = aSpool();
  const [one, other] = [await linesOf('a.jsonl', 'a\nb', spool), await linesOf('b.jsonl', 'c\n', spool)];
  expect([...one.kept, ...other.kept]).toEqual(['a', 'b', 'c']);
});

test('a packed file that ends too early is an error, behind the lines before', async () => {
  const packed = gzipSync(MANY.join('\n'));
  const path = join(folderOf({ 'a.jsonl.gz': packed.subarray(0, packed.length / 2) }), 'a.jsonl.gz');
  const lines: (string | null)[] = [];
  const reading = eachLine(path, { spool: aSpool(), longest: LONGEST, told: ({ text }) => lines.push(text) });
  await expect(reading).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  expect(lines.length).toBeGreaterThan(100);
  expect(lines).toEqual(MANY.slice(0, lines.length));
});
