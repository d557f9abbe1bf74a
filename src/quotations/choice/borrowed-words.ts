import type { Item } from '../read-paragraph.ts';
import type { Place } from './place.ts';

/** How far before the words it is told that they are somebody else's, in words. */
const REACH = 14;

const SHOWN =
  'letter|message|text|e-?mail|voicemail|note|tweet|post|posting|card|diary|poem|song|recording|clip';
const WORN =
  'banner|sign|poster|placard|graffiti|graffito|t-shirt|shirt|badge|hat|cap|mural|sticker|flag|slogan|screen|plaque';
const CLAIM =
  'claims?|views?|comments?|promises?|allegations?|suggestions?|assertions?|statements?|remarks?|insistence|warnings?|descriptions?|beliefs?|arguments?|pledges?|calls?|tweets?|posts?|words?';

/**
 * “read out a letter from Ada Marsh: ‘…’”, “wore a shirt saying ‘…’”, “left to shouts of ‘…’”, “mocked her claim that
 * it is ‘…’”, “criticised her for calling it ‘…’”: the words are another's, whom the sentence names in a phrase.
 */
const BORROWED: readonly RegExp[] = [
  new RegExp(`\\b(?:${SHOWN})s?\\b [^:;]*\\b(?:from|by)\\b`, 'u'),
  new RegExp(`\\b(?:${SHOWN}) (?:that|which) (?:reads?|says?|said)\\b`, 'u'),
  new RegExp(`\\b(?:${WORN})s?\\b`, 'u'),
  /\b(?:shouts|chants|cries|screams|jeers|boos|calls) of$/u,
  /\b(?:chanting|singing)$/u,
  new RegExp(`['’]s? (?:\\w+ )?(?:${CLAIM}) (?:that|of|about)\\b`, 'u'),
  /\bfor (?:calling|saying|describing|claiming|suggesting|branding|labell?ing|using)\b/u,
  /\b(?:agree[ds]?|disagree[ds]?) with\b.*\bthat\b/u,
  /\b(?:quoting|retweet(?:ed|ing)|repost(?:ed|ing))\b/u,
];

/** Whether the reporter's words before marked ones say that somebody shows, wears, repeats or rejects them. */
export function areBorrowed({ sentence: { items }, at }: Place): boolean {
  const before = items.slice(Math.max(0, at - REACH), at);
  const own = before.slice(lastBreak(before) + 1).map(({ lower }) => lower);
  while (/^[,:]$/u.test(own.at(-1) ?? '')) own.pop();
  const words = own.join(' ');
  return BORROWED.some((sign) => sign.test(words));
}

/** What stands before other marked words, or another clause, speaks of those. */
const lastBreak = (items: readonly Item[]): number =>
  items.findLastIndex(({ marked, text }) => marked !== null || text === ';');
