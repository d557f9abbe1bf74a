import type { Cue } from '../cues/find-cues.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import type { Voice } from '../mentions/voice.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';
import { seenOf } from '../weighing/signs.ts';
import { cueOf, type Form, type Place } from './place.ts';

/** What a mention is in its sentence, as seen from the marked words. */
export function observeMention(place: Place, phrase: Phrase, form: Form): readonly string[] {
  const { at } = place;
  const { items } = place.sentence;
  const side = phrase.last < at ? 'before' : 'behind';
  const between = side === 'before' ? items.slice(phrase.last + 1, at) : items.slice(at + 1, phrase.first);
  const cue = cueOf(place, phrase);
  const [previous, next] = [items[phrase.first - 1], items[phrase.last + 1]];
  return [
    `mentioned ${side}`,
    `${form}, mentioned ${side}`,
    `${side}, ${othersBetween(place, phrase)} between`,
    `${side}, ${wayOf(between.length)}`,
    `${side}, ${partOf(cue, next)}`,
    ...seenOf([
      [cue !== null, `${side}, subject of ${cue?.strength}, ${nearnessOf(cue, at)}, ${form}`],
      [cue?.inverted === true, `${side}, behind its cue`],
      [cue?.doubtful === true, 'of a doubtful cue'],
      [between.some(({ marked }) => marked !== null), `${side}, other words in marks between`],
      [between.some(({ text }) => text === ';'), `${side}, a semicolon between`],
      [side === 'before' && between.at(-1)?.text === ':', 'a colon between'],
      [previous?.pos === 'ADP', `${side}, behind a preposition`],
      [side === 'behind' && previous?.pos === 'VERB' && between.length <= 3, 'behind its verb'],
      [/^['’]s?$/u.test(next?.text ?? ''), `${side}, owner`],
      [phrase.first === 0, 'begins the sentence'],
    ]),
  ];
}

/** How many others are mentioned between a mention and the words. */
function othersBetween({ mentions, at }: Place, phrase: Phrase): string {
  const others = mentions.filter(({ first, last }) =>
    phrase.last < at ? first > phrase.last && last < at : first > at && last < phrase.first,
  ).length;
  return others > 1 ? 'several' : String(others);
}

/** In words of the sentence. */
const wayOf = (distance: number): string =>
  distance < 2 ? 'next' : distance < 6 ? 'near' : distance < 15 ? 'some way' : 'far';

function partOf(cue: Cue | null, next: Item | undefined): string {
  if (cue !== null) return `subject of ${cue.strength}`;
  return /^(?:VERB|AUX)$/u.test(next?.pos ?? '') ? 'subject of another verb' : 'no subject';
}

function nearnessOf(cue: Cue | null, at: number): string {
  const distance = Math.abs((cue?.at ?? at) - at);
  return distance < 3 ? 'beside' : distance < 8 ? 'near' : 'far';
}

/** Longer phrases are hardly ever a name, in characters. */
const LONG = 80;

/** Who a candidate is, wherever they are mentioned. */
export function observeVoice(
  words: string,
  { kind, name, how, mention }: Voice,
  form: Form,
): readonly string[] {
  const last = name.split(' ').at(-1) ?? name;
  const manner = form === 'a sentence' || form === 'a paragraph' ? 'alone, ' : '';
  const isNamed = kind !== 'nameless';
  const hasOffice = ROLE_NOUNS.has(last.toLowerCase()) || / (?:of|for|at|in) /u.test(name);
  return [
    `${manner}${kind}`,
    ...seenOf([
      [how === 'pronoun', 'by a pronoun'],
      [isNamed && last.length > 3 && words.includes(last), `${manner}named in the words`],
      [isNamed && !name.includes(' '), `a lone name, ${kind}`],
      [/\b(?:I|I['’]\w+|my|we|our)\b/u.test(words), `speaks as I or we, ${kind}`],
      [!isNamed, hasOffice ? 'described by an office' : 'described, no office'],
      [/^\p{Lu}\.|\.$/u.test(last), 'an abbreviation'],
      [mention.end - mention.start > LONG, 'a long phrase'],
    ]),
  ];
}
