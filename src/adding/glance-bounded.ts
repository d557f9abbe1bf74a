import { inBoundedThread } from '../adapters/files/bounded-thread.ts';
import type { Glance } from '../domain/added.ts';
import type { Input } from '../domain/vocabulary.ts';
import type { Refused } from '../ingest/formats/reading.ts';
import { texts } from '../texts/speaking.ts';

/** How long one text may take, in milliseconds: the largest that people write take a few seconds. */
const LONGEST = 60_000;
/** What the thread may hold as objects, in megabytes. */
const HEAP = 768;

/** `glanceAt` in a thread of its own, so that a hard text keeps nobody waiting: it is ended when it takes too much. */
export async function glanceBounded(
  input: Input,
  { longest = LONGEST, heap = HEAP }: { readonly longest?: number; readonly heap?: number } = {},
): Promise<Glance | null | Refused> {
  const script = new URL('./glance-thread.ts', import.meta.url);
  const got = await inBoundedThread<{ readonly glance: Glance | null }>(script, input, { longest, heap });
  return typeof got === 'string' ? { refused: texts().adding.glanceEnded[got] } : got.glance;
}
