import { genderOfTitle, OFFICE_WORDS } from '../domain/titles.ts';
import type { Source } from '../domain/vocabulary.ts';

/** Given names or initials, and a surname of one word: of others it cannot be told which part is the surname. */
const NAME = /^(?:\p{Lu}(?:\.|[\p{L}\p{M}'’-]+) ){1,2}\p{Lu}[\p{L}\p{M}'’-]+$/u;
/** All in capitals: an agency, or a name of which the case is not known. */
const SHOUTED = /\b\p{Lu}{2,}\b/u;
/** Words of bodies, of people without a name, and of titles. */
const NO_NAME = new RegExp(
  `\\b(?:press|news|newsroom|staff|team|desk|board|agenc(?:y|ies)|bureau|services?|wire|network|media|group|images|times|post|gazette|journal|magazine|review|office|department|ministry|government|council|committee|institute|foundation|association|society|trust|university|union|party|editors?|editorial|reporters?|writers?|correspondents?|contributors?|guest|special|by|from|the|jr|sr|i{2,3}|dr|rev|${OFFICE_WORDS.join('|')})\\b`,
  'iu',
);

/**
 * Who wrote it, each as printed; none where the byline is not plainly one or more names of people. Who was quoted,
 * and who published it, are never authors on that account.
 */
export function authorsOf({ byline, publisher }: Source): readonly string[] {
  const printed =
    byline
      ?.replaceAll(/\s+/gu, ' ')
      .trim()
      .replace(/^by:? /iu, '') ?? '';
  const names = printed.split(/, and | and | & |, /u);
  return printed !== publisher && names.every(isName) ? names : [];
}

const isName = (name: string): boolean =>
  NAME.test(name) &&
  !SHOUTED.test(name) &&
  !NO_NAME.test(name) &&
  genderOfTitle(name.split(' ')[0]?.toLowerCase() ?? '') === undefined;
