import { readFile, writeFile } from 'node:fs/promises';
import { decodeText } from '../../ingest/formats/decode-text.ts';
import { describeProblem } from '../../texts/describe-problem.ts';
import { reasonOf } from './reason-of.ts';

/** The lines of a file without their ends, or a sentence on why it cannot be read. */
export async function readLinesOf(
  file: string,
): Promise<{ readonly lines: readonly string[] } | { readonly wrong: string }> {
  try {
    const text = decodeText(await readFile(file));
    if (text === undefined) return { wrong: `${file}: this is not text.` };
    return { lines: text.replace(/^\ufeff/u, '').split(/\r?\n/u) };
  } catch (error) {
    return {
      wrong: describeProblem({ file, line: 1, kind: 'unreadable', reason: reasonOf(error) }),
    };
  }
}

/** Writes a text to a file. What stood there is gone; when it cannot be written, a sentence says why. */
export async function writeText(file: string, text: string): Promise<{ readonly wrong: string } | null> {
  try {
    await writeFile(file, text);
    return null;
  } catch (error) {
    return { wrong: `${file} cannot be written (${reasonOf(error)}). Check that its folder exists.` };
  }
}
