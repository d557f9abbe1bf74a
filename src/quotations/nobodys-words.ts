import type { Announced } from './choose-cue.ts';
import { isPassive } from './find-cues.ts';
import type { Item, Sentence } from './read-paragraph.ts';
import { ROLE_NOUNS } from './roles.ts';


/** Behind these the marked words are a name: “a show called ‘…’”, “the term ‘…’”, “titled ‘…’”. */
const NAMING =
  /^(?:titled|entitled|dubbed|nicknamed|named|so-called|term|word|words|phrase|slogan|song|book|film|movie|show|program|column|headline|hashtag)$/u;

type Place = {
  readonly sentence: Sentence;
  readonly at: number;
  readonly words: string;
  readonly announced: readonly Announced[];
};

/** What speaks for marked words being nobody's: scare quotes, titles, terms. */
export function againstAnybody({ sentence: { items }, at, words, announced }: Place): readonly string[] {
  const count = words.split(/\s+/u).length;
  const before = items[at - 1];
  const next = items[at + 1];
  const [first] = announced;
  const seen = [
    count < 5 ? `${count} words` : count < 10 ? '5–9 words' : 'many words',
    count < 5 ? 'a term by length' : 'more than a term',
    `behind ${before === undefined ? 'nothing' : before.marked !== null ? 'marked words' : before.pos}`,
    `before ${next === undefined ? 'nothing' : next.marked !== null ? 'marked words' : next.pos}`,
    /^[\p{Lu}]/u.test(words) ? 'begins with a capital' : 'begins small',
    /[.!?]$/u.test(words) ? 'ends a sentence' : words.endsWith(',') ? 'ends in a comma' : 'ends openly',
    first === undefined ? 'no announcement' : `in spite of ${first.by}`,
  ];
  if (first?.whole === true) seen.push('announced as a whole');
  if (isTitle(words, count)) seen.push(count > 4 ? 'a long title' : 'a title', `a title ${first === undefined ? 'without' : 'with'} announcement`);
  if (NAMING.test(before?.lower ?? '')) seen.push('behind a naming word');
  if (before !== undefined && before.marked === null) seen.push(`behind “${before.lower}”`);
  if (first?.cue != null) seen.push(`in spite of “${items[first.cue.at]?.lower}”`);
  if (isKnownAs(items, at)) seen.push('known as');
  if (first !== undefined && isCalled(items, at, first)) seen.push('called so by many');
  const distance = first?.cue == null ? 0 : Math.abs(at - first.cue.last);
  if (distance > 0) seen.push(`cue ${distance <= 2 ? 'beside' : distance <= 4 ? 'near' : distance <= NEAR ? 'at some distance' : 'far'}`);
  if (distance > 0 && count <= 2) seen.push(`short, cue ${distance <= 2 ? 'beside' : distance <= 4 ? 'near' : distance <= NEAR ? 'at some distance' : 'far'}`);
  if (first?.cue != null) seen.push(`in spite of ${first.cue.strength}, ${count <= 2 ? 'short' : count <= 4 ? 'a few words' : 'long'}`);
  if (items.some(({ marked }, other) => marked !== null && other !== at)) seen.push('other marked words beside');
  if (/\b(?:I|I['’]\w+|we|we['’]\w+|you|you['’]\w+|my|our|your|me|us)\b/iu.test(words)) seen.push('speaks as I, we or you');
  if (/\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|do|does|did|not|\w+n['’]t)\b/iu.test(words)) seen.push('has a verb');
  if (/['’]s?$/u.test(before?.lower ?? '')) seen.push('behind an owner', `behind an owner, ${/^\p{Lu}/u.test(words) ? 'capital' : 'small'}`);
  if (next?.pos === 'NOUN' || next?.pos === 'PROPN') seen.push(`before a noun, ${count <= 2 ? 'short' : 'longer'}`);
  if (!/\p{Lu}\p{Ll}/u.test(words) && count <= 2 && /^[\p{Ll} -]+$/u.test(words)) seen.push('plain short words');
  if (items.every((item) => item.marked !== null || !/^[.!?]+$/u.test(item.text))) seen.push('in a line without an end');
  if (before?.pos === 'VERB') seen.push(`behind ${first?.cue?.at === at - 1 ? 'its cue' : 'another verb'}`);
  return seen;
}

/** “known as ‘…’”; “dismissed as ‘…’” is somebody's judgement. */
const isKnownAs = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.lower === 'as' &&
  /^(?:known|described|billed)$/u.test(items[at - 2]?.lower ?? '') &&
  (isPassive(items, at - 2) || items[at - 3]?.pos === 'NOUN');

/** “the so-called ‘…’”, “what is called ‘…’”, “a play called ‘…’”; “Ada Marsh called it ‘…’” is hers. */
function isCalled(items: readonly Item[], at: number, { cue }: Announced): boolean {
  if (!/^(?:called|named|dubbed|nicknamed|titled|labelled|labeled|termed)$/u.test(items[at - 1]?.lower ?? ''))
    return false;
  if (cue?.at !== at - 1) return true;
  const named = items[at - 2];
  return named?.pos === 'NOUN' && !ROLE_NOUNS.has(named.lower);
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
