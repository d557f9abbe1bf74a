import type { Item } from '../read-paragraph.ts';

/** Words before a cue that turn it into its opposite: “did not say”, “refused to say”, “denied saying”. */
const DENIED =
  /\b(?:not(?! only)|n't|never|without|declined to|refused to|denied|denies|denying|failed to|stopped short of|nobody|no one|none|neither|nor|yet to)\b[^,;:]*$/u;
/** Words before a cue by which it may never have been: “could have said”, “if she says”, “is accused of saying”. */
const SUPPOSED =
  /\b(?:would|could|should|might|ought to)(?: (?:as )?well)?(?: have)?(?: \w+)?$|\b(?:supposedly|purportedly|allegedly|apocryphally|wrongly)(?: \w+)?$|\b(?:if|unless|whether|had)\b[^,;:]*$|\baccus\w+\b[^,;:]*\bof$/u;
/** What a sentence says of a whole claim: “It is not true that …”, “falsely claimed”, “a fake video”. */
const UNTRUE =
  /\b(?:not true|untrue|falsely|fake|hoax|fabricated|false claims?|is false|was false|misquoted|wrongly quoted|deepfake|deep fake|doctored|parody|spoof|satirical|in the sketch)\b|^imagine\b|\b(?:can|could) (?:almost|just|practically) hear\b/u;
/** Verbs that name words only to turn them away. */
const REJECTING =
  /^(?:deny|denies|denied|denying|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|rebut(?:s|ted)?|disput(?:es?|ed|ing))$/u;

/** How far before its verb a denial stands, in words. */
const REACH = 5;

/**
 * Whether what a cue announces was perhaps never said: denied, supposed, asked about or turned away. The
 * speaker beside it is still the best candidate, and nobody we would name.
 */
export function isDoubtful(items: readonly Item[], at: number): boolean {
  const before = wordsBefore(items, at);
  if (DENIED.test(before) || SUPPOSED.test(before) || REJECTING.test(items[at]?.lower ?? '')) return true;
  return isRelaying(items, at);
}

/** Whether the whole sentence doubts what is announced in it, or only asks. */
export function isDoubtfulThroughout(items: readonly Item[]): boolean {
  const own = items.filter(({ marked }) => marked === null).map(({ lower }) => lower);
  return (
    UNTRUE.test(own.join(' ')) ||
    (own.at(-1) === '?' && /^(?:did|does|do|has|have|had|would|will|is|was)$/u.test(own[0] ?? ''))
  );
}

/** “quoted Lincoln: ‘…’”, “accused Ada Marsh of saying ‘…’”: somebody else's words, or said to be. */
function isRelaying(items: readonly Item[], at: number): boolean {
  const verb = items[at]?.lower ?? '';
  const behind = items.slice(at + 1, at + 10).map(({ lower }) => lower);
  if (/^quot(?:ed|es|ing)$/u.test(verb)) return behind.includes(':') || behind.includes(',');
  return (
    /^accus/u.test(verb) &&
    behind.some(
      (word, next) => word === 'of' && /^(?:saying|telling|writing|claiming)$/u.test(behind[next + 1] ?? ''),
    )
  );
}

/** The words of the cue's own clause right before it. */
function wordsBefore(items: readonly Item[], at: number): string {
  const near = items.slice(Math.max(0, at - REACH), at);
  const words = near.slice(near.findLastIndex(({ marked }) => marked !== null) + 1).map(({ lower }) => lower);
  // Up to the nearest other verb: “did not wait and said” is said.
  return words.slice(words.findLastIndex((word) => word === 'and' || word === 'but') + 1).join(' ');
}
