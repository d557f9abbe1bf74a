import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWhole, removeUnfinished, writeWhole } from '../../../src/adapters/files/snapshot-file.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const tempFolder = tempFolders();
/** Of a process that was there and is no more. */
const ENDED = spawnSync(process.execPath, ['--version']).pid;

test('a file is written whole, and nothing else is left', () => {
  const file = join(tempFolder({ snapshot: 'before' }), 'snapshot');
  writeWhole(file, [new Uint8Array([1, 2]), new Uint8Array([3])]);
  expect(readWhole(file)).toEqual(Buffer.from([1, 2, 3]));
  expect(readdirSync(join(file, '..'))).toEqual(['snapshot']);
});

test('a file that is not there is none', () => {
  expect(readWhole(join(tempFolder(), 'snapshot'))).toBeNull();
});

test.each([
  { what: 'what an ended process began to write', name: `snapshot.${ENDED}-0a1b2c3d.new`, isLeft: false },
  { what: 'what it began as this program once did', name: `snapshot.${ENDED}.new`, isLeft: false },
  { what: 'what is being written now', name: `snapshot.${process.pid}-0a1b2c3d.new`, isLeft: true },
  { what: 'what somebody else is writing', name: 'snapshot.1-0a1b2c3d.new', isLeft: true },
  { what: 'another file', name: `other.${ENDED}-0a1b2c3d.new`, isLeft: true },
  { what: 'a file of another form', name: 'snapshot.new', isLeft: true },
])('at the start $what is left: $isLeft', ({ name, isLeft }) => {
  const folder = tempFolder({ snapshot: 'whole', [name]: 'half' });
  removeUnfinished(join(folder, 'snapshot'));
  expect(readdirSync(folder)).toEqual(isLeft ? [name, 'snapshot'].toSorted() : ['snapshot']);
});

test('what nobody can still be writing goes, though a process of that number runs', () => {
  const name = `snapshot.${process.pid}-0a1b2c3d.new`;
  const folder = tempFolder({ snapshot: 'whole', [name]: 'half' });
  const twoHoursAgo = Date.now() / 1_000 - 7_200;
  utimesSync(join(folder, name), twoHoursAgo, twoHoursAgo);
  removeUnfinished(join(folder, 'snapshot'));
  expect(readdirSync(folder)).toEqual(['snapshot']);
});

test('where there is no folder nothing is removed and nothing thrown', () => {
  expect(() => removeUnfinished(join(tempFolder(), 'nowhere', 'snapshot'))).not.toThrow();
});
