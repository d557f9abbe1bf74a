import type { Mark, MarkKind, Span } from '../domain/vocabulary.ts';

/** A word that answers: `place` counts the words of its text from 0. */
export type Marked = { readonly place: number; readonly as: MarkKind };

/** Words become stretches of their text; neighbours of one kind are one, so that “the elephant in the room” is marked once. */
export function joinMarks(marked: readonly Marked[], terms: readonly Span[]): readonly Mark[] {
  const joined: Mark[] = [];
  marked.forEach(({ place, as }, at) => {
    const term = terms[place];
    const before = marked[at - 1];
    const last = joined.at(-1);
    if (term === undefined) return;
    if (last !== undefined && before?.place === place - 1 && before.as === as) {
      joined[joined.length - 1] = { ...last, end: term.end };
    } else joined.push({ start: term.start, end: term.end, as });
  });
  return joined;
}
