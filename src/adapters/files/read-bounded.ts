import { MOST_BYTES, readFormat } from '../../ingest/formats/read-format.ts';
import type { Named, Read, Refused } from '../../ingest/formats/reading.ts';
import { tellFormat } from '../../ingest/formats/tell-format.ts';
import { language, texts } from '../../texts/speaking.ts';
import { inBoundedThread } from './bounded-thread.ts';

/** How long one file may take, in milliseconds. */
const LONGEST = 20_000;
/** What the thread may hold as objects, in megabytes. */
const HEAP = 512;

/**
 * `readFormat` in a thread of its own, which is ended when it takes longer than `longest` (in milliseconds) or too
 * much memory; that is a sentence, too. Nothing runs on when this is done. It never throws.
 */
export async function readBounded(
  bytes: Uint8Array,
  named: Named,
  { longest = LONGEST, heap = HEAP }: { readonly longest?: number; readonly heap?: number } = {},
): Promise<Read | Refused> {
  // Not even copied into a thread: what is refused at once, and what is only decoded.
  const told = tellFormat(bytes, named);
  if (bytes.length > MOST_BYTES || told === 'text' || told === 'markdown') return readFormat(bytes, named);
  const script = new URL('./format-worker.ts', import.meta.url);
  const read = await inBoundedThread<Read | Refused>(
    script,
    { bytes, named, language: language() },
    { longest, heap },
  );
  return typeof read === 'string' ? { refused: texts().adding.readingEnded[read] } : read;
}
