import { shift, slice, trim } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { MARK_PAIRS, type MarkPair } from './quotation-marks.ts';

/** A stretch of words between marks, inside one paragraph. */
export type Marked = {
  /** The words, without the marks and without white space at the ends. */
  readonly span: Span;
  /** The words with their marks. */
  readonly outer: Span;
  readonly pair: MarkPair;
  /** False when the paragraph ended before the mark was closed. */
  readonly closed: boolean;
  /** The last sign inside the marks: a comma leads on to a cue. */
  readonly ending: string;
};

type Opening = { readonly at: number; readonly pair: MarkPair };

/** Finds what stands between marks in a paragraph, outermost pairs only, in reading order. */
export function findMarked(text: string, paragraph: Span): readonly Marked[] {
  // Searched by itself: what is looked for in the whole document would be looked for to its end.
  const words = slice(text, paragraph);
  const found: Marked[] = [];
  // Pairs that close nowhere behind the cursor: their signs are apostrophes.
  const apostrophes = new Set<MarkPair>();
  // Pairs of two signs whose closing one stands nowhere behind the cursor: not to be looked for again.
  const unclosed = new Set<MarkPair>();
  for (let cursor = 0; cursor < words.length; ) {
    const opening = nextOpening(words, cursor, apostrophes);
    if (opening === undefined) break;

    const { at, pair } = opening;
    const from = at + pair.open.length;
    const ownClose = unclosed.has(pair) ? undefined : closingOf(words, from, pair);
    if (ownClose === undefined && pair.open !== pair.close) unclosed.add(pair);
    const close = ownClose ?? mixedClosingOf(words, from, pair);
    if (
      close === undefined &&
      isSingle(pair) &&
      !goesOnBelow(text, paragraph, shift({ start: at, end: from }, paragraph.start), pair)
    ) {
      apostrophes.add(pair);
      cursor = from;
      continue;
    }
    const inner = trim(words, { start: from, end: close ?? words.length });
    cursor = close === undefined ? words.length : close + pair.close.length;
    if (/[\p{L}\p{N}]/u.test(slice(words, inner))) {
      const outer = shift({ start: at, end: cursor }, paragraph.start);
      found.push({
        span: shift(inner, paragraph.start),
        outer,
        pair,
        closed: close !== undefined,
        ending: words[inner.end - 1] ?? '',
      });
    }
  }
  return found;
}

const OPENERS = /["“„«‘'`]/gu;

function nextOpening(words: string, from: number, apostrophes: ReadonlySet<MarkPair>): Opening | undefined {
  OPENERS.lastIndex = from;
  for (let match = OPENERS.exec(words); match !== null; match = OPENERS.exec(words)) {
    const at = match.index;
    const pair = MARK_PAIRS.find(({ open }) => words.startsWith(open, at));
    if (pair !== undefined && !apostrophes.has(pair) && opensAt(words, at, pair)) return { at, pair };
  }
  return undefined;
}

/** A mark opens when no letter stands before it and something other than white space after it. */
function opensAt(words: string, at: number, pair: MarkPair): boolean {
  const after = at + pair.open.length;
  if (/^(?:\s|$)/u.test(words.slice(after, after + 1))) return false;
  const before = words[at - 1] ?? ' ';
  // Words like ‘tis and ’90s begin with an apostrophe; single quoted words are words.
  if (isSingle(pair)) return /[\s([{—–-]/u.test(before) && /[\p{L}[]/u.test(words[after] ?? '');
  return pair.open !== pair.close || !/[\p{L}\p{N}]/u.test(before) || /[—–-]/u.test(before);
}

const isSingle = ({ open }: MarkPair): boolean => open === '‘' || open === "'";

/** “: ‘We wait.¶‘Nobody sails.’”: a single mark that the next paragraph opens again; elsewhere it is an apostrophe. */
function goesOnBelow(text: string, { start, end }: Span, mark: Span, { open }: MarkPair): boolean {
  const before = text.slice(Math.max(start, mark.start - 2), mark.start);
  const below = /^\s+(\S\p{Lu})/u.exec(text.slice(end, end + 8))?.[1] ?? '';
  return below.startsWith(open) && /^$|[:,] $/u.test(before);
}

/** Where the pair closes; undefined when it does not. */
function closingOf(text: string, from: number, pair: MarkPair): number | undefined {
  let depth = 0;
  let last: number | undefined;
  let counted = from;
  for (let at = text.indexOf(pair.close, from); at >= 0; at = text.indexOf(pair.close, at + 1)) {
    if (isSingle(pair) && isApostrophe(text, at)) continue;
    // A pair inside the same pair, as when a quotation quotes: its closing mark comes first.
    depth += pair.open === pair.close ? 0 : countOf(text.slice(counted, at), pair.open);
    counted = at + pair.close.length;
    if (pair.open === pair.close && opensAgain(text, at, from)) {
      depth++;
      continue;
    }
    last = at;
    if (depth === 0) return at;
    depth--;
  }
  return last;
}

/** “We wait" – a curly mark that is closed by a straight one. */
function mixedClosingOf(words: string, from: number, pair: MarkPair): number | undefined {
  const at = pair.open === '“' ? words.indexOf('"', from) : -1;
  return at < 0 ? undefined : at;
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

const isApostrophe = (text: string, at: number): boolean =>
  /['’]n$/iu.test(text.slice(at - 2, at)) ||
  /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') ||
  (/s/iu.test(text[at - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)));

/** A straight mark after a space and before a letter opens, although another one is still open. */
const opensAgain = (text: string, at: number, from: number): boolean =>
  at > from && /[\s(]/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
