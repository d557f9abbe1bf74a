import type { Cue } from '../cues/find-cues.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';
import { hasFiniteVerb } from './clause-of.ts';
import { asks, closesStatement, onlyShows, takesThat } from './clause-verbs.ts';

const NOUN_TOO = /^(?:demand|claim|report|tweet|post|promise|comment|answer|vow|pledge|boast|charge)$/u;
const NOBODY = /^(?:i|we|you|one|this|that|these|those|there)$/u;
const EMBEDDING = /^(?:that|which|who|what|as|if|unless|whether|where|how|why|like|than)$/u;
/** They show something, and say nothing. */
const FINDINGS =
  /^(?:projections?|figures?|polls?|polling|surveys?|data|results?|numbers?|ratings?|evidence|study|studies|estimates?|records?|investigations?)$/u;
/** In words: of a longer phrase before “who” it is open which part is meant. */
const LONGEST_ANTECEDENT = 6;

/** Whether the cue tells that somebody did say something. */
export function isReport(items: readonly Item[], cue: Cue): boolean {
  if (cue.speaker === null || cue.doubtful || cue.expected) return false;
  if (cue.strength === 'according-to') return true;
  const isOwn = !isEmbedded(items, cue) && !isRestrictive(items, cue) && !isTag(items, cue);
  return isOwn && announces(items, cue.at) && isSpeaker(items, cue, cue.speaker) && isTold(items, cue.at);
}

/** Verbs that report a clause; not “the facts reported by …”, and not “the Trust demand that …”, a noun. */
function announces(items: readonly Item[], at: number): boolean {
  const verb = items[at]?.lower ?? '';
  const before = items[at - 1];
  if (items[at + 1]?.lower === 'by') return false;
  const isPlural = before?.lower.endsWith('s') === true && !/^(?:news|times)$/u.test(before.lower);
  if (NOUN_TOO.test(verb) && before?.pos === 'PROPN' && !isPlural) return false;
  return takesThat(verb) || asks(verb) || closesStatement(verb);
}

/** Whoever is quoted; the writer and the reader are not. */
function isSpeaker(items: readonly Item[], { at }: Cue, speaker: Phrase): boolean {
  const { first, last } = speaker;
  if (!/^[\p{L}\p{N}$]/u.test(items[first]?.text ?? '')) return false;
  if (first === last && NOBODY.test(items[last]?.lower ?? '')) return false;
  return !onlyShows(items[at]?.lower ?? '') || canSpeak(items, speaker);
}

/** “what Ada Marsh said”, “if she says”: the clause is part of another. */
const isEmbedded = (items: readonly Item[], { at, speaker }: Cue): boolean =>
  EMBEDDING.test(items[Math.min(at, speaker?.first ?? at) - 1]?.lower ?? '');

/** Not what might be said, nor what is to be said. */
function isTold(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (items[before]?.pos === 'ADV') before--;
  const word = items[before]?.lower ?? '';
  if (/^(?:would|could|should|might|may|can|must|will|shall|'d|'ll|let|having)$/u.test(word)) return false;
  if (word === 'to') return /^(?:on|continued|continues)$/u.test(items[before - 1]?.lower ?? '');
  if (items[at]?.lower.endsWith('ing') !== true) return true;
  return /^(?:,|by|and|is|are|was|were|been|in)$/u.test(word);
}

/** “The man who said that … was sentenced”: the words end where only the sense tells. */
function isRestrictive(items: readonly Item[], cue: Cue): boolean {
  const last = cue.speaker?.last ?? cue.at;
  const isLong = last - (cue.speaker?.first ?? last) > LONGEST_ANTECEDENT;
  return (
    (items[last + 1]?.lower === 'who' && !hasFiniteVerb(items, 0, cue.speaker?.first ?? 0)) ||
    (isLong && /^(?:who|which|that)$/u.test(items[cue.at - 1]?.lower ?? ''))
  );
}

/** “We wait,” Ada Marsh said …: the cue belongs to what is marked before it. */
function isTag(items: readonly Item[], cue: Cue): boolean {
  let before = Math.min(cue.at, cue.speaker?.first ?? cue.at) - 1;
  if (cue.inverted) before = Math.min(before, cue.at - 1);
  while (items[before]?.text === ',') before--;
  return items[before]?.marked != null;
}

/** A person or somebody's office; not a poll, and not a number. */
export function canSpeak(items: readonly Item[], { first, last }: Phrase): boolean {
  const preposition = items.findIndex(({ pos }, at) => at > first && at <= last && pos === 'ADP');
  const head = items[preposition < 0 ? last : preposition - 1];
  if (head === undefined || FINDINGS.test(head.lower)) return false;
  return head.pos === 'PROPN' || ROLE_NOUNS.has(head.lower) || /^(?:he|she|they|who)$/u.test(head.lower);
}
