import type { Answer, Kept } from '../domain/answer.ts';
import { parseDay } from '../domain/day.ts';
import type { Holder, Library } from '../library/library.ts';

/** Answers that a holder has kept. */
export async function keptOf(holder: Holder, library: Pick<Library, 'kept'>): Promise<readonly Kept[]> {
  return (await library.kept(holder)).flatMap(({ name, line, reply, keptAt }) => {
    const on = parseDay(keptAt.slice(0, 10));
    if (on === undefined) return [];
    return [
      {
        name,
        line,
        on,
        // Read when it is shown: names are listed at every keystroke. Sound: only answers are kept.
        get answer() {
          return JSON.parse(reply) as Answer;
        },
      },
    ];
  });
}
