import type { Announced } from '../cues/announcements.ts';
import { isPassive } from '../cues/find-cues.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item, Sentence } from '../read-paragraph.ts';
import { tagWords } from '../tag-words.ts';

/** Longer stretches are statements whatever their words are; tagging them would tell nothing and take time. */
const LONGEST_TAGGED = 6;

/** What a short stretch is made of. */
function kindOfWords(words: string): string {
  const tags = tagWords(words).map(({ pos }) => pos);
  if (tags.some((pos) => pos === 'VERB' || pos === 'AUX'))
    return tags[0] === 'VERB' ? 'begins with a verb' : 'has a verb';
  return tags.some((pos) => pos === 'NOUN' || pos === 'PROPN') ? 'names something' : 'no noun and no verb';
}

type Place = {
  readonly sentence: Sentence;
  readonly at: number;
  readonly words: string;
  readonly announced: readonly Announced[];
};

/** What speaks for marked words being nobody's: scare quotes, titles, terms. */
export function againstAnybody(
  { sentence: { items }, at, words, announced }: Place,
  form: string,
): readonly string[] {
  const count = words.split(/\s+/u).length;
  const before = items[at - 1];
  const hasCommaBehind = items[at + 1]?.text === ',';
  const next = items[hasCommaBehind ? at + 2 : at + 1];
  const [first] = announced;
  const seen = [
    count < 5 ? `${count} words` : count < 10 ? '5–9 words' : 'many words',
    count < 5 ? 'a term by length' : 'more than a term',
    `behind ${before === undefined ? 'nothing' : before.marked !== null ? 'marked words' : before.pos}`,
    `before ${next === undefined ? 'nothing' : next.marked !== null ? 'marked words' : next.pos}`,
    /^[\p{Lu}]/u.test(words) ? 'begins with a capital' : 'begins small',
    /[.!?]$/u.test(words)
      ? 'ends a sentence'
      : words.endsWith(',') || hasCommaBehind
        ? 'ends in a comma'
        : 'ends openly',
    first === undefined ? 'no announcement' : `in spite of ${first.by}`,
  ];
  const marked = items[at]?.marked;
  const marks = `in ${marked != null && marked.pair.open.length === 1 && /['‘]/u.test(marked.pair.open) ? 'single' : 'double'} marks`;
  seen.push(
    marks,
    `${form} ${marks}`,
    `${form}, ${/^\p{Lu}.*[.!?]$/su.test(words) ? 'a sentence' : 'no sentence'}`,
  );
  if (first?.whole === true) seen.push('announced as a whole');
  if (isTitle(words, count))
    seen.push(
      count > 4 ? 'a long title' : 'a title',
      `a title ${first === undefined ? 'without' : 'with'} announcement`,
    );
  if (before !== undefined && before.marked === null) seen.push(`behind “${before.lower}”`);
  const distance = first?.cue == null ? 0 : Math.abs(at - first.cue.last);
  if (distance > 0)
    seen.push(
      `cue ${distance <= 2 ? 'beside' : distance <= 4 ? 'near' : distance <= NEAR ? 'at some distance' : 'far'}`,
    );
  if (distance > 0 && count <= 2)
    seen.push(
      `short, cue ${distance <= 2 ? 'beside' : distance <= 4 ? 'near' : distance <= NEAR ? 'at some distance' : 'far'}`,
    );
  if (first?.cue != null)
    seen.push(
      `in spite of ${first.cue.strength}, ${count <= 2 ? 'short' : count <= 4 ? 'a few words' : 'long'}`,
    );
  if (items.some(({ marked }, other) => marked !== null && other !== at))
    seen.push('other marked words beside');
  if (/\b(?:I|I['’]\w+|we|we['’]\w+|you|you['’]\w+|my|our|your|me|us)\b/iu.test(words))
    seen.push('speaks as I, we or you');
  seen.push(
    count <= LONGEST_TAGGED
      ? `${kindOfWords(words)}, ${/[.!?]$/u.test(words) ? 'ended' : 'open'}`
      : 'too long to be a term',
  );
  if (/['’]s?$/u.test(before?.lower ?? ''))
    seen.push('behind an owner', `behind an owner, ${/^\p{Lu}/u.test(words) ? 'capital' : 'small'}`);
  if (next?.pos === 'NOUN' || next?.pos === 'PROPN')
    seen.push(`before a noun, ${count <= 2 ? 'short' : 'longer'}`);
  if (!/\p{Lu}\p{Ll}/u.test(words) && count <= 2 && /^[\p{Ll} -]+$/u.test(words))
    seen.push('plain short words');
  if (items.every((item) => item.marked !== null || !/^[.!?]+$/u.test(item.text)))
    seen.push('in a line without an end');
  if (before?.pos === 'VERB') seen.push(`behind ${first?.cue?.at === at - 1 ? 'its cue' : 'another verb'}`);
  return seen;
}

/** Behind these, marked words are a name: “a show called ‘…’”. */
const NAMING = /^(?:titled|entitled|dubbed|nicknamed|named|called|labelled|labeled|termed)$/u;
/** Works, which have titles. */
const WORK =
  /^(?:song|book|film|movie|show|program|programme|column|headline|article|essay|novel|play|album|poem|series|memoir)$/u;

/** “the so-called ‘…’”, “a show called ‘…’”, “known as ‘…’”, “the book ‘…’”: words that name a thing state nothing. */
export function nameAThing(items: readonly Item[], at: number, words: string): boolean {
  const [before, second] = [items[at - 1], items[at - 2]];
  if (before === undefined || before.marked !== null) return false;
  if (before.lower === 'so-called' || (before.lower === 'called' && second?.text === '-')) return true;
  if (WORK.test(before.lower)) return isTitle(words, words.split(/\s+/u).length);
  if (before.lower === 'as') return /^(?:known|billed)$/u.test(second?.lower ?? '');
  // “Ada Marsh, the chair, called it ‘…’” judges; “a show called ‘…’” only names.
  const isThing = second?.marked === null && second.pos === 'NOUN' && !ROLE_NOUNS.has(second.lower);
  return NAMING.test(before.lower) && (isThing || isPassive(items, at - 1));
}

/** So far before the words stands a verb that judges by them: “called the vote a ‘blunder’”. */
const JUDGED = 5;

/**
 * “Ada Marsh wants ‘lawful access’ to the crates”: a noun or two that the reporter's sentence is built on may be her
 * word, or one that everybody uses and the reporter doubts. “Ada Marsh called it a ‘blunder’” leaves no doubt.
 */
export function isTerm({ sentence: { items }, at, words, announced }: Place): boolean {
  if (announced[0]?.whole === true || words.split(/\s+/u).length > 2 || !/^[\p{Ll}/-]+ ?[\p{Ll}/-]+[.,]?$/u.test(words))
    return false;
  const before = items[at - 1];
  const isObject = before?.pos === 'ADP' && before.lower !== 'as';
  const cue = announced[0]?.cue;
  const isJudgement = cue?.strength === 'taking-in' && cue.at < at && at - cue.at <= JUDGED && !isObject;
  return !isJudgement && kindOfWords(words) === 'names something';
}

/** Within so many words of its cue even one marked word is taken as the speaker's: “called it ‘wrong’”. */
const NEAR = 8;

/** “Meet the Press”, “The Art of the Deal”: every word that matters has a capital, and it is no sentence. */
function isTitle(printed: string, count: number): boolean {
  const words = printed.replace(/[.,]$/u, '');
  const matter = words.split(/\s+/u).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return (
    count >= 2 &&
    count <= 10 &&
    !/[.!?,]$/u.test(words) &&
    matter.length >= 2 &&
    matter.every((word) => /^[\p{Lu}\p{N}&]/u.test(word))
  );
}
