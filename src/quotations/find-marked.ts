import { trim } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
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
};

type Opening = { readonly at: number; readonly pair: MarkPair };

/** Finds what stands between marks in a paragraph, outermost pairs only, in reading order. */
export function findMarked(text: string, paragraph: Span): readonly Marked[] {
  const found: Marked[] = [];
  let cursor = paragraph.start;
  while (cursor < paragraph.end) {
    const opening = nextOpening(text, cursor, paragraph);
    if (opening === undefined) break;

    const { at, pair } = opening;
    const from = at + pair.open.length;
    const close = closingOf(text, from, paragraph.end, pair);
    if (close === undefined && isSingle(pair)) {
      cursor = from; // An apostrophe after all.
      continue;
    }
    const inner = trim(text, { start: from, end: close ?? paragraph.end });
    cursor = close === undefined ? paragraph.end : close + pair.close.length;
    if (/[\p{L}\p{N}]/u.test(text.slice(inner.start, inner.end))) {
      found.push({ span: inner, outer: { start: at, end: cursor }, pair, closed: close !== undefined });
    }
  }
  return found;
}

const OPENERS = /["“„«‘'`]/gu;

function nextOpening(text: string, from: number, { start, end }: Span): Opening | undefined {
  OPENERS.lastIndex = from;
  for (let match = OPENERS.exec(text); match !== null && match.index < end; match = OPENERS.exec(text)) {
    const at = match.index;
    const pair = MARK_PAIRS.find(({ open }) => text.startsWith(open, at));
    if (pair !== undefined && opensAt(text, at, pair, start, end)) return { at, pair };
  }
  return undefined;
}

/** A mark opens when no letter stands before it and something other than white space after it. */
function opensAt(text: string, at: number, pair: MarkPair, start: number, end: number): boolean {
  const after = at + pair.open.length;
  if (after >= end || /\s/u.test(text[after] ?? ' ')) return false;
  const before = at > start ? (text[at - 1] ?? ' ') : ' ';
  // Words like ‘tis and ’90s begin with an apostrophe; single quoted words are words.
  if (isSingle(pair)) return /[\s([{—–-]/u.test(before) && /[\p{L}[]/u.test(text[after] ?? '');
  return pair.open !== pair.close || !/[\p{L}\p{N}]/u.test(before) || /[—–-]/u.test(before);
}

const isSingle = ({ open }: MarkPair): boolean => open === '‘' || open === "'";

/** Where the pair closes; undefined when it does not before `end`. */
function closingOf(text: string, from: number, end: number, pair: MarkPair): number | undefined {
  let depth = 0;
  let last: number | undefined;
  let counted = from;
  for (let at = text.indexOf(pair.close, from); at >= 0 && at < end; at = text.indexOf(pair.close, at + 1)) {
    if (isSingle(pair) && isApostrophe(text, at)) continue;
    // A pair inside the same pair, as when a quotation quotes: its closing mark comes first.
    depth += pair.open === pair.close ? 0 : countOf(text.slice(counted, at), pair.open);
    counted = at + pair.close.length;
    if (pair.open === pair.close && opensAgain(text, at, from, end)) {
      depth++;
      continue;
    }
    last = at;
    if (depth === 0) return at;
    depth--;
  }
  return last;
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

const isApostrophe = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') ||
  (/s/iu.test(text[at - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)));

/** A straight mark after a space and before a letter opens, although another one is still open. */
const opensAgain = (text: string, at: number, from: number, end: number): boolean =>
  at > from && /[\s(]/u.test(text[at - 1] ?? '') && at + 1 < end && /\p{L}/u.test(text[at + 1] ?? '');
