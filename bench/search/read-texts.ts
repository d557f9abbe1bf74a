import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The texts of the passages in a file of JSON Lines, gzipped or not, in order. */
export function readTexts(file: string): readonly string[] {
  const read = readFileSync(file);
  const lines = file.endsWith('.gz') ? gunzipSync(read) : read;
  const texts: string[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf('\n', start);
    const line = lines.toString('utf8', start, end === -1 ? lines.length : end);
    const { text } = JSON.parse(line) as { text?: unknown }; // Whatever the file holds.
    if (typeof text !== 'string') throw new Error(`${file}:${texts.length + 1}: a passage without a text`);
    texts.push(text);
    start = end === -1 ? lines.length : end + 1;
  }
  return texts;
}
