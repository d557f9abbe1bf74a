import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { writeLine } from '../../../src/adapters/console/output.ts';

/** Stands for standard output: of that, only what every stream has is used. */
const aStream = (highWaterMark: number) =>
  new PassThrough({ highWaterMark }) as PassThrough & NodeJS.WriteStream;

test('writes a line', async () => {
  const stream = aStream(1_000);
  await writeLine('We wait.', stream);
  stream.end();
  expect(await text(stream)).toBe('We wait.\n');
});

test('waits while its reader is slow', async () => {
  const stream = aStream(4);
  const order: string[] = [];
  const written = writeLine('We wait for the river.', stream).then(() => order.push('written'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  order.push('read');
  stream.resume();
  await written;
  expect(order).toEqual(['read', 'written']);
});
