import type { Library, Reading } from '../../../src/library/library.ts';

/** Opens an empty library in which it is as late as `now` says, in milliseconds since 1970. */
export type Opens = (now: () => number) => Library;

/** A server's id; invented, as all ids here. */
export const HARBOUR = '100000000000000001';
export const HILL = '100000000000000002';
/** A member's. */
export const ADA = '200000000000000001';
export const TOM = '200000000000000002';

export const reading = (text: string, fields: Partial<Reading> = {}): Reading => ({
  name: 'papers/The vote.md',
  recognisedBy: 'papers/The vote.md',
  bytes: new TextEncoder().encode(text),
  format: 'markdown',
  text,
  header: '',
  ...fields,
});

/** An empty library with a clock that a test turns. */
export function turning(open: Opens, start: string) {
  let time = Date.parse(start);
  const library = open(() => time);
  return {
    library,
    /** Makes it so late. */
    turn: (to: string): void => {
      time = Date.parse(to);
    },
  };
}
