import type { Span } from '../../domain/vocabulary.ts';
import { HONORIFICS, ROLE_NOUNS } from './roles.ts';

/** “Sir” alone is less than “CEO of the NSPCC”. */
export const fullerRole = (before: string | null, behind: string | null): string | null =>
  before === null || (behind !== null && HONORIFICS.has(before.toLowerCase())) ? (behind ?? before) : before;

/** Longest apposition read for a role, in characters. */
const LONGEST_ROLE = 90;
const APPOSITION = new RegExp(`^, (?:an? |the |who is )?([^,.;:()“”"\\n]{3,${LONGEST_ROLE}})[,.;]`, 'u');

/** “…, CEO of the NSPCC, said”: the role behind a name. */
export function roleBehind(text: string, { end }: Span): string | null {
  if (text[end] !== ',') return null;
  const behind = APPOSITION.exec(
    text.slice(end, end + LONGEST_ROLE + 20).replaceAll(/\b([A-Z])\.([A-Z])\.(?=\s)/gu, '$1\u0001$2\u0001'),
  );
  const role = behind?.[1]?.replaceAll('\u0001', '.');
  const head =
    role
      ?.toLowerCase()
      .split(/ (?:of|for|at|in|and|from) /u)[0]
      ?.split(/[\s-]+/u) ?? [];
  return role !== undefined && head.some((word) => ROLE_NOUNS.has(word)) ? role : null;
}
