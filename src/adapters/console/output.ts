import { once } from 'node:events';
import { printable } from './printable.ts';

/** Writes a line and waits while the reader on the other side is slow. */
export async function writeLine(line: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

/** Writes a sentence of ours that may hold a file's name or words: nothing in it can move the terminal's cursor. */
export const writeSentence = (sentence: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> =>
  writeLine(printable(sentence), stream);

/** A reader that has seen enough (`| head`) ends the program quietly. */
export function endQuietlyWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
