import { once } from 'node:events';

/** Writes a line and waits while the reader on the other side is slow. */
export async function writeLine(line: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

/** A reader that has seen enough (`| head`) ends the program quietly. */
export function endQuietlyWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
