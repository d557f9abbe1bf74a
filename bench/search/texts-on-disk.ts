import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of which one at a time is in memory. */
export type Texts = { readonly size: number; readonly textOf: (number: number) => string };

/** Writes texts one after the other (UTF-8), and where each ends. */
export function writeTexts(texts: readonly string[], folder: string): void {
  const file = openSync(join(folder, 'texts'), 'w');
  const ends = new Float64Array(texts.length);
  let end = 0;
  texts.forEach((text, number) => {
    end += writeSync(file, text);
    ends[number] = end;
  });
  closeSync(file);
  writeFileSync(join(folder, 'ends'), ends);
}

/** The first `size` of the texts written; the file stays open as long as the process. */
export function openTexts(folder: string, size: number): Texts {
  const file = openSync(join(folder, 'texts'), 'r');
  const ends = new Float64Array(new Uint8Array(readFileSync(join(folder, 'ends'))).buffer);
  const textOf = (number: number): string => {
    const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
    const read = Buffer.allocUnsafe((ends[number] ?? 0) - start);
    readSync(file, read, 0, read.length, start);
    return read.toString('utf8');
  };
  return { size, textOf };
}

export function* allOf({ size, textOf }: Texts): Generator<string> {
  for (let number = 0; number < size; number++) yield textOf(number);
}
