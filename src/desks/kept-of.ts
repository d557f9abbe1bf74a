import type { Answer, Kept } from '../domain/answer.ts';
import { parseDay } from '../domain/day.ts';
import type { Holder, Library } from '../library/library.ts';

/** Answers that a holder has kept. */
export async function keptOf(holder: Holder, library: Pick<Library, 'kept'>): Promise<readonly Kept[]> {
  return (await library.kept(holder)).flatMap(({ name, line, reply, keptAt }) => {
    const on = parseDay(keptAt.slice(0, 10));
    // Sound: only answers are kept.
    return on === undefined ? [] : [{ name, line, on, answer: JSON.parse(reply) as Answer }];
  });
}
