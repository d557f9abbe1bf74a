import { type Ended, inBoundedThread } from '../adapters/files/bounded-thread.ts';
import type { Glance } from '../domain/added.ts';
import type { Input } from '../domain/vocabulary.ts';
import type { Refused } from '../ingest/formats/reading.ts';

/** How long one text may take, in milliseconds: the largest that people write take a few seconds. */
const LONGEST = 60_000;
/** What the thread may hold as objects, in megabytes. */
const HEAP = 768;

const ENDED: Readonly<Record<Ended, string>> = {
  'too-long': 'Understanding this text takes too long. Split it, and add its parts.',
  'too-large': 'Understanding this text takes too much memory. Split it, and add its parts.',
  failed: 'I failed on this text, and that is my fault. Leave it out for now, and report it.',
};

/** `glanceAt` in a thread of its own, so that a hard text keeps nobody waiting: it is ended when it takes too much. */
export async function glanceBounded(
  input: Input,
  { longest = LONGEST, heap = HEAP }: { readonly longest?: number; readonly heap?: number } = {},
): Promise<Glance | null | Refused> {
  const script = new URL('./glance-thread.ts', import.meta.url);
  const got = await inBoundedThread<{ readonly glance: Glance | null }>(script, input, { longest, heap });
  return typeof got === 'string' ? { refused: ENDED[got] } : got.glance;
}
