import { describe, expect, test } from 'vitest';
import { readBounded } from '../../../src/adapters/files/read-bounded.ts';
import { readFormat } from '../../../src/ingest/formats/read-format.ts';
import type { Read, Refused } from '../../../src/ingest/formats/reading.ts';
import { TEXTS } from '../../../src/texts/languages.ts';
import { aPdf, aPdfOf, lines } from '../../support/a-pdf.ts';
import { aDocx, aParagraph } from '../../support/a-zip.ts';

const FILES = process.env.LONG ? 200 : 20;
/** For one damaged file of a few kilobytes, in milliseconds: far more than it takes. */
const PATIENCE = 5_000;

const PAGE = `<!doctype html><html lang="en"><head><title>The tide</title><meta charset="utf-8"></head><body><script>evilScript()</script><article><h1>The tide</h1>${'<p>We <b>wait</b>, said Ada Marsh &amp; the Trust.</p><ul><li>One quay</li></ul>'.repeat(20)}</article></body></html>`;
const CUES = Array.from(
  { length: 30 },
  (_, n) => `00:${10 + n}.000 --> 00:${11 + n}.000\n<v Ada Marsh>We wait, ${n}`,
);
const WHOLE: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: 'a.md', bytes: Buffer.from('# The tide\n\n“We wait,” said Ada Marsh. Café.\n'.repeat(20)) },
  { name: 'a.html', bytes: Buffer.from(PAGE) },
  { name: 'a.vtt', bytes: Buffer.from(`WEBVTT\n\n${CUES.join('\n\n')}`) },
  {
    name: 'a.pdf',
    bytes: aPdf([lines(['We wait for the har-', 'bour.', '', 'You sail.']), lines(['Low tide.'])]),
  },
  { name: 'a.docx', bytes: aDocx(aParagraph('We wait.').repeat(20)) },
];

/** Numbers that are the same in every run: mulberry32. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const INSERTED = [
  '<',
  '-->',
  '<div>'.repeat(2_000),
  '\u0000',
  '&#x0;',
  'x'.repeat(100_000),
  '<![CDATA[',
  '<p '.repeat(3_000),
  '((('.repeat(2_000),
];

function damaged(bytes: Uint8Array, any: (below: number) => number): Uint8Array {
  const at = any(bytes.length);
  switch (any(4)) {
    case 0:
      return bytes.subarray(0, at);
    case 1: {
      const copy = Uint8Array.from(bytes);
      for (let n = any(20) + 1; n > 0; n--) copy[any(copy.length)] = any(256);
      return copy;
    }
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(INSERTED[any(INSERTED.length)]!),
        bytes.subarray(at),
      ]);
    default:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(any(bytes.length))]);
  }
}

/** What is wrong with what came of a file; nothing should be. */
function faultOf(result: Read | Refused): string | null {
  if ('refused' in result)
    return /^[A-Z].*\.$/su.test(result.refused) ? null : `no sentence: ${result.refused}`;
  if (result.text.trim() === '') return 'empty text';
  return result.kind === 'html' && /evilScript/u.test(result.text) ? 'a script was read' : null;
}

describe.each(WHOLE)('$name, damaged in any way,', ({ name, bytes }) => {
  test('is read, or refused with a sentence', { timeout: FILES * PATIENCE }, async () => {
    const faults: string[] = [];
    for (let seed = 0; seed < FILES; seed++) {
      // The script's own tags stay whole: outside of them its words are words.
      const file = damaged(bytes, chance(seed));
      const isScriptWhole = Buffer.from(file).includes('<script>evilScript()</script>');
      const read = name === 'a.pdf' ? readBounded : readFormat;
      const fault = faultOf(await read(file, { name }));
      if (fault !== null && (isScriptWhole || fault !== 'a script was read'))
        faults.push(`${seed}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});

test.each([
  {
    what: 'scripts in every place',
    page: '<p onclick="evil()">We wait</p><svg><script>evil()</script></svg><a href="javascript:evil()">Tom</a>',
  },
  { what: 'a script that is never closed', page: '<p>We wait</p> <p>Tom</p><script>evil()' },
  { what: 'a style that is never closed', page: '<p>We wait</p> <p>Tom</p><style>evil' },
  { what: 'a template', page: '<p>We wait</p><p>Tom</p><template><p>evil</p></template>' },
])('$what leave only words', async ({ page }) => {
  const read = (await readFormat(Buffer.from(`<html><body>${page}`), { name: 'x' })) as Read;
  expect(read.text.replace(/\s+/gu, ' ')).toMatch(/^We wait ?Tom$/u);
});

const large = (text: string, bytes: number): Uint8Array =>
  Buffer.from(text.repeat(Math.floor(bytes / text.length)));

test.each([
  { what: 'open angles', name: 'x.html', bytes: large('<', 100_000) },
  { what: 'open comments', name: 'x.html', bytes: large('<!--', 300_000) },
  { what: 'declarations', name: 'x.html', bytes: large('<?xml ?>', 2_000) },
  { what: 'attributes', name: 'x.html', bytes: Buffer.from(`<p ${'a=b '.repeat(50_000)}>We wait`) },
  { what: 'one long word', name: 'x.html', bytes: Buffer.from(`<html><p>${'a'.repeat(2_000_000)}`) },
  {
    what: 'brackets',
    name: 'x.vtt',
    bytes: Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'[('.repeat(500_000)}`),
  },
  {
    what: 'notes of music',
    name: 'x.vtt',
    bytes: Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'♪'.repeat(500_000)}`),
  },
  {
    what: 'tags of cues',
    name: 'x.vtt',
    bytes: Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'<v '.repeat(500_000)}`),
  },
  {
    what: 'names',
    name: 'x.srt',
    bytes: Buffer.from(`1\n00:00:00,000 --> 00:00:01,000\n${'A b '.repeat(500_000)}`),
  },
])('very many $what are read, or refused, within the time that a file may take', async ({ name, bytes }) => {
  const read = await readBounded(bytes, { name });
  expect(faultOf(read)).toBeNull();
  expect(Object.values(TEXTS.en.adding.readingEnded)).not.toContain('refused' in read && read.refused);
});

describe('in a thread of its own', () => {
  test('a file is read as without', async () => {
    for (const { name, bytes } of WHOLE) {
      expect(await readBounded(bytes, { name })).toEqual(await readFormat(bytes, { name }));
    }
  });

  test('what takes too long is ended', async () => {
    expect(await readBounded(Buffer.from(PAGE), { name: 'x' }, { longest: 1 })).toEqual({
      refused: 'Reading this file takes too long. Split it, or copy its words into a text file.',
    });
  });

  test('what takes too much memory is ended', async () => {
    const page = Buffer.from(`<html><body>${'<p>We <b>wait</b></p>'.repeat(200_000)}`);
    expect(await readBounded(page, { name: 'x' }, { heap: 32 })).toEqual({
      refused: 'Reading this file takes too much memory. Split it, or copy its words into a text file.',
    });
  });

  test('a PDF that unpacks to 201 MB is refused before it does', async () => {
    const bomb = aPdfOf([Buffer.alloc(201_000_000, ' ')]);
    expect(await readBounded(bomb, { name: 'x.pdf' })).toEqual({
      refused: 'This PDF unpacks to more than a document can be. Copy its words into a text file.',
    });
  });

  test('what is too large is not even looked at', async () => {
    expect(await readBounded(new Uint8Array(20_000_001), { name: 'x' })).toEqual({
      refused: 'This file has 20.1 MB, and I read up to 20. Split it.',
    });
  });
});
