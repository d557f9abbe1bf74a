import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/formats/decode-text.ts';
import { pastedText, SEEDED } from '../../support/pasted-text.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );
const TEXT = '“We wait,” said Renée Marsh. 😀';

describe('bytes are read as text', () => {
  test.each([
    { when: 'they are UTF-8', came: bytes(TEXT), text: TEXT },
    {
      when: 'they are UTF-8 with a byte-order mark',
      came: bytes([0xef, 0xbb, 0xbf], TEXT),
      text: `\ufeff${TEXT}`,
    },
    {
      when: 'they are UTF-16, low byte first',
      came: bytes([0xff, 0xfe], [...Buffer.from(TEXT, 'utf16le')]),
      text: `\ufeff${TEXT}`,
    },
    {
      when: 'they are UTF-16, high byte first',
      came: bytes([0xfe, 0xff], [...Buffer.from(TEXT, 'utf16le').swap16()]),
      text: `\ufeff${TEXT}`,
    },
    {
      when: 'they are Windows-1252',
      came: bytes([0x93], 'We wait,', [0x94], ' said Ren', [0xe9], 'e Marsh.'),
      text: '“We wait,” said Renée Marsh.',
    },
    { when: 'they hold tabs and line ends', came: bytes('We\twait.\r\n'), text: 'We\twait.\r\n' },
    { when: 'there are none', came: bytes(), text: '' },
    { when: 'they only speak of a PDF', came: bytes('The %PDF- sign'), text: 'The %PDF- sign' },
  ])('when $when', ({ came, text }) => {
    expect(decodeText(came)).toBe(text);
  });
});

describe('bytes are no text', () => {
  test.each([
    { when: 'a NUL is among them', came: bytes('We', [0], 'wait') },
    { when: 'they are a PDF', came: bytes('%PDF-1.7\n', [0x25, 0xe2, 0xe3]) },
    { when: 'they are a ZIP or a DOCX', came: bytes('PK', [3, 4], 'We wait') },
    { when: 'they are a PNG', came: bytes([0x89], 'PNG\r\n') },
    { when: 'they are a JPEG', came: bytes([0xff, 0xd8, 0xff, 0xe1], 'Exif') },
    { when: 'they are a GIF', came: bytes('GIF89a') },
    { when: 'they are gzip', came: bytes([0x1f, 0x8b, 8]) },
    { when: 'they are neither UTF-8 nor printable', came: bytes([0xff, 1, 2, 3, 4, 5, 6, 7]) },
  ])('when $when', ({ came }) => {
    expect(decodeText(came)).toBeUndefined();
  });
});

test('every text survives being written as UTF-8 and read again', () => {
  fc.assert(
    fc.property(pastedText(), (any) => {
      const text = any.replaceAll('\u0000', '').toWellFormed();
      fc.pre(!/^(?:%PDF-|PK\u0003\u0004|GIF8|\u001f\u008b)/u.test(text));
      expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    }),
    SEEDED,
  );
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (came) => {
      const text = decodeText(came);
      expect(text === undefined || typeof text === 'string').toBe(true);
    }),
    SEEDED,
  );
});
