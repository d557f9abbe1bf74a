import type { Announced } from '../cues/announcements.ts';
import type { Item } from '../read-paragraph.ts';
import { type Sign, seenOf } from '../weighing/signs.ts';
import { isTitle, kindOfWords } from './nobodys-words.ts';
import type { Form, Place } from './place.ts';

/** Longer stretches are statements whatever their words are; tagging them would tell nothing and take time. */
const LONGEST_TAGGED = 6;

/** What speaks for and against marked words being nobody's: scare quotes, titles, terms. */
export function observeWords(place: Place, form: Form): readonly string[] {
  const { sentence, at, words, announced } = place;
  const count = words.split(/\s+/u).length;
  return [
    form,
    ...seenOf([
      ...signsOfWords(words, count, announced.length > 0),
      ...signsOfMarks(sentence.items[at], words, form),
      ...signsOfNeighbours(place, count),
      ...signsOfAnnouncement(place, announced[0], count),
    ]),
  ];
}

function signsOfWords(words: string, count: number, isAnnounced: boolean): readonly Sign[] {
  const isCapital = /^\p{Lu}/u.test(words);
  const isEnded = /[.!?]$/u.test(words);
  const title = isTitle(words, count);
  return [
    [true, count < 5 ? `${count} words` : count < 10 ? '5–9 words' : 'many words'],
    [true, count < 5 ? 'a term by length' : 'more than a term'],
    [true, isCapital ? 'begins with a capital' : 'begins small'],
    [count > LONGEST_TAGGED, 'too long to be a term'],
    [
      count <= LONGEST_TAGGED,
      `${count <= LONGEST_TAGGED ? kindOfWords(words) : ''}, ${isEnded ? 'ended' : 'open'}`,
    ],
    [title, count > 4 ? 'a long title' : 'a title'],
    [title, `a title ${isAnnounced ? 'with' : 'without'} announcement`],
    [count <= 2 && /^[\p{Ll} -]+$/u.test(words), 'plain short words'],
    [
      /\b(?:I|I['’]\w+|we|we['’]\w+|you|you['’]\w+|my|our|your|me|us)\b/iu.test(words),
      'speaks as I, we or you',
    ],
  ];
}

function signsOfMarks(item: Item | undefined, words: string, form: Form): readonly Sign[] {
  const isSingle = /^['‘]$/u.test(item?.marked?.pair.open ?? '');
  const marks = `in ${isSingle ? 'single' : 'double'} marks`;
  return [
    [true, marks],
    [true, `${form} ${marks}`],
    [true, `${form}, ${/^\p{Lu}.*[.!?]$/su.test(words) ? 'a sentence' : 'no sentence'}`],
  ];
}

function signsOfNeighbours({ sentence: { items }, at, words }: Place, count: number): readonly Sign[] {
  const before = items[at - 1];
  const hasCommaBehind = items[at + 1]?.text === ',';
  const next = items[hasCommaBehind ? at + 2 : at + 1];
  const isOwned = /['’]s?$/u.test(before?.lower ?? '');
  const ending = /[.!?]$/u.test(words)
    ? 'ends a sentence'
    : words.endsWith(',') || hasCommaBehind
      ? 'ends in a comma'
      : 'ends openly';
  return [
    [true, ending],
    [true, `behind ${sortOf(before)}`],
    [true, `before ${sortOf(next)}`],
    [before?.marked === null, `behind “${before?.lower}”`],
    [isOwned, 'behind an owner'],
    [isOwned, `behind an owner, ${/^\p{Lu}/u.test(words) ? 'capital' : 'small'}`],
    [next?.pos === 'NOUN' || next?.pos === 'PROPN', `before a noun, ${count <= 2 ? 'short' : 'longer'}`],
    [items.some(({ marked }, other) => marked !== null && other !== at), 'other marked words beside'],
    [
      items.every(({ marked, text }) => marked !== null || !/^[.!?]+$/u.test(text)),
      'in a line without an end',
    ],
  ];
}

const sortOf = (item: Item | undefined): string =>
  item === undefined ? 'nothing' : item.marked !== null ? 'marked words' : item.pos;

function signsOfAnnouncement(
  { sentence: { items }, at }: Place,
  first: Announced | undefined,
  count: number,
): readonly Sign[] {
  const cue = first?.cue ?? null;
  const distance = cue === null ? 0 : Math.abs(at - cue.last);
  const nearness =
    distance <= 2 ? 'beside' : distance <= 4 ? 'near' : distance <= 8 ? 'at some distance' : 'far';
  const length = count <= 2 ? 'short' : count <= 4 ? 'a few words' : 'long';
  return [
    [true, first === undefined ? 'no announcement' : `in spite of ${first.by}`],
    [first?.whole === true, 'announced as a whole'],
    [distance > 0, `cue ${nearness}`],
    [distance > 0 && count <= 2, `short, cue ${nearness}`],
    [cue !== null, `in spite of ${cue?.strength}, ${length}`],
    [items[at - 1]?.pos === 'VERB', `behind ${cue?.at === at - 1 ? 'its cue' : 'another verb'}`],
  ];
}
