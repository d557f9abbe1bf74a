/** Refusals are in the language of whoever is refused, wherever they are made. */
import { expect, test } from 'vitest';
import { readBounded } from '../../src/adapters/files/read-bounded.ts';
import { refusalBy } from '../../src/library/quotas.ts';
import { speaking } from '../../src/texts/speaking.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  {
    file: 'a PDF that is damaged, in a thread of its own',
    name: 'boats.pdf',
    content: bytes('%PDF-1.4 and nothing else'),
    says: 'Beschädigt: PDF-Datei. Öffne die Datei und speichere sie neu, oder kopiere die Worte in eine Textdatei.',
  },
  {
    file: 'a picture',
    name: 'boats.png',
    content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    says: 'Das ist ein Bild; das kann ich nicht lesen. Ich lese Text, Markdown, Webseiten (HTML), PDF, Word (.docx) und Untertitel (.vtt, .srt).',
  },
  {
    file: 'a file without a word',
    name: 'boats.txt',
    content: bytes(' \n'),
    says: 'In dieser Datei steht kein Text. Kopiere die Worte in eine Textdatei.',
  },
])('$file is refused in German', async ({ name, content, says }) => {
  expect(await speaking('de', () => readBounded(content, { name }))).toEqual({ refused: says });
});

test('a limit is told in German', () => {
  const limits = { documents: 1_000, bytes: 1, anHour: 1, cooldown: 0 };
  const usage = { documents: 1_000, bytes: 0, lastHour: [], lastOfMember: null };
  expect(speaking('de', () => refusalBy(limits, usage, 1, 0))).toBe(
    'Dieser Server darf 1.000 Dokumente haben und hat 1.000; ein weiteres geht, wenn eines herausgenommen ist.',
  );
});
