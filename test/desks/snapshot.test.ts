import { expect, test } from 'vitest';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../src/desks/snapshot.ts';
import { understand } from '../../src/understand.ts';

const PROGRAM = 'the program';
const TEXT = '“We wait for the key,” said Ada Marsh, the mayor, on 4 March 2024.';
const SNAPSHOT: Snapshot = {
  readings: new Map([['a key', understand({ id: 'vote', file: 'vote.txt', format: 'text', text: TEXT })]]),
  utterances: new Map([['another key', [[0, 0, 1, 0]]]]),
  index: { documents: ['a key'], speeches: '', bytes: new Uint8Array([1, 2, 3, 4, 5]) },
};
const bytesOf = (snapshot: Snapshot): Uint8Array => Buffer.concat(encodeSnapshot(snapshot, PROGRAM));

test.each([
  { what: 'a whole one', snapshot: SNAPSHOT },
  { what: 'one without an index', snapshot: { ...SNAPSHOT, index: null } },
  { what: 'an empty one', snapshot: { readings: new Map(), utterances: new Map(), index: null } },
])('$what is read as it was written', ({ snapshot }) => {
  expect(decodeSnapshot(bytesOf(snapshot), PROGRAM)).toEqual(snapshot);
});

test('one of another state of the program is refused', () => {
  expect(decodeSnapshot(bytesOf(SNAPSHOT), 'another program')).toEqual({
    wrong: 'another version of this program wrote it',
  });
});

test('one that is cut off anywhere is refused', () => {
  const bytes = bytesOf(SNAPSHOT);
  for (let length = 0; length < bytes.length; length++) {
    expect(decodeSnapshot(bytes.subarray(0, length), PROGRAM), `after ${length} bytes`).toHaveProperty(
      'wrong',
    );
  }
  expect(decodeSnapshot(Buffer.concat([bytes, Buffer.from('more')]), PROGRAM)).toHaveProperty('wrong');
});

test('one with another byte anywhere is refused', () => {
  const bytes = bytesOf(SNAPSHOT);
  for (let at = 0; at < bytes.length; at++) {
    for (const change of [1, 0x80, 0xff]) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = damaged[at]! ^ change;
      expect(decodeSnapshot(damaged, PROGRAM), `byte ${at} ^ ${change}`).toHaveProperty('wrong');
    }
  }
});

test.each([
  { what: 'nothing', bytes: new Uint8Array(0), wrong: 'it is cut off' },
  { what: 'some other file', bytes: new TextEncoder().encode(TEXT), wrong: 'it is no snapshot' },
  { what: 'zeros', bytes: new Uint8Array(1_000), wrong: 'it is no snapshot' },
])('$what is refused with a reason', ({ bytes, wrong }) => {
  expect(decodeSnapshot(bytes, PROGRAM)).toEqual({ wrong });
});
