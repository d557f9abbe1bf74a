import { slice } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import { reportingVerb } from './cues/reporting-verbs.ts';
import { findMarked, type Marked } from './marks/find-marked.ts';
import { tagWords, type Word } from './tag-words.ts';

/** A word of the reporter's, or a marked stretch standing as one piece in the reporter's sentence. */
export type Item = Word & { readonly marked: Marked | null };

/** A sentence of the reporter's. Marked stretches inside it are single items. */
export type Sentence = { readonly items: readonly Item[] };

export type Paragraph = {
  readonly span: Span;
  readonly marked: readonly Marked[];
  readonly sentences: readonly Sentence[];
};

/** Reads a paragraph: what is marked, and the reporter's sentences around it. */
export function readParagraph(text: string, span: Span): Paragraph {
  const marked = findMarked(text, span);
  const ends = [...marked.map(({ outer }) => outer.start), span.end];
  const starts = [span.start, ...marked.map(({ outer }) => outer.end)];
  const items = starts.flatMap((start, at) => {
    const stretch = marked[at];
    const words = ownWords(text, start, ends[at] ?? start);
    return stretch === undefined ? words : [...words, standIn(stretch)];
  });
  return { span, marked, sentences: splitSentences(text, items) };
}

const ownWords = (text: string, from: number, to: number): Item[] =>
  tagWords(text.slice(from, to), from).map((word) => ({ ...word, marked: null }));

const standIn = (marked: Marked): Item => ({ ...marked.outer, text: '', lower: '', pos: 'X', marked });

/** In words. What is longer is no sentence (a table, a list of names); cutting it keeps time linear. */
const LONGEST_SENTENCE = 250;

function splitSentences(text: string, items: readonly Item[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let brackets = 0;
  items.forEach((item, at) => {
    if (item.text === '(' || item.text === '[') brackets++;
    if (item.text === ')' || item.text === ']') brackets = Math.max(0, brackets - 1);
    const isOverlong = at - first >= LONGEST_SENTENCE;
    if (isOverlong || (brackets === 0 && endsSentence(text, items, at))) {
      brackets = 0;
      sentences.push({ items: items.slice(first, at + 1) });
      first = at + 1;
    }
  });
  if (first < items.length) sentences.push({ items: items.slice(first) });
  return sentences;
}

function endsSentence(text: string, items: readonly Item[], at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (item === undefined || next === undefined) return false;
  const mayEnd =
    item.marked === null ? endsByWord(items, at, next) : endsByMarked(text, items, at, item.marked);
  return mayEnd && startsUpper(text, next);
}

function endsByWord(items: readonly Item[], at: number, next: Item): boolean {
  const word = items[at]?.text ?? '';
  // “in.” and “no.” are an inch and a number to the tagger, and the end of “checked in.” to a reader.
  if (!/^[.!?…]+$/u.test(word)) return /^(?:in|no)\.$/u.test(word) && /^\p{Lu}/u.test(next.text);
  return word !== '.' || !ABBREVIATED.test(items[at - 1]?.text ?? '');
}

/** An initial, or a title of several that the tagger does not know: “Sens. Ada Marsh and Tom Reed”. */
const ABBREVIATED = /^(?:\p{Lu}|Sens|Reps|Govs|Gens|Profs|Messrs)$/u;

/** “…?” Ada Marsh asked: the question ends, the reporter's sentence does not. */
function endsByMarked(text: string, items: readonly Item[], at: number, { span }: Marked): boolean {
  const end = slice(text, span);
  if (/[.…]['’")]?$/u.test(end)) return !/\.{3}$|…$/u.test(end) || !cueFollows(items, at);
  return /[!?]['’")]?$/u.test(end) && !cueFollows(items, at);
}

function startsUpper(text: string, item: Item): boolean {
  const words =
    item.marked === null ? item.text : text.slice(item.marked.span.start, item.marked.span.start + 2);
  return /^[\p{Lu}\p{N}[—–-]/u.test(words) || (item.marked !== null && /^\p{Lu}/u.test(words));
}

/** Furthest a cue stands behind the words it belongs to when a name comes between, in words. */
const TAIL_REACH = 12;

function cueFollows(items: readonly Item[], at: number): boolean {
  for (const item of items.slice(at + 1, at + 1 + TAIL_REACH)) {
    if (item.marked !== null || /^[.!?;:]$/u.test(item.text)) return false;
    if (reportingVerb(item.lower) === 'saying') return true;
  }
  return false;
}
