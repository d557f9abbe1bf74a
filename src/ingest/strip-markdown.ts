import type { Edit } from './apply-edits.ts';
import { editsFor } from './apply-edits.ts';

/** A link: only what stands around its words is taken away, so that the words keep their place. */
const LINK = /(?<!\\)(!?\[)([^[\]\n]{1,500})(\]\([^()\s]{1,2000}(?: "[^"\n]{0,200}")?\))/gu;
const STARS = /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=\S)([^*\n]{1,1000}?(?<=[^\s\\]))(\1)(?![\p{L}\p{N}*])/gu;
const UNDERLINES = /(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_\n]{1,1000}?(?<=[^\s\\]))(\1)(?![\p{L}\p{N}_])/gu;

/** Takes Markdown's signs off, so that what is left is what a reader sees. */
export function stripMarkdown(text: string): Edit[] {
  return [
    ...editsFor(
      text,
      /^(?! {0,3}(?:[-*_] ?){3,}$)(?: {0,3}(?:#{1,6} +|> ?|[-*+] +|\d{1,3}[.)] +))+/gmu,
      () => '',
    ),
    ...editsFor(text, /^ {0,3}(?:[-*_] ?){3,}$/gmu, () => ''),
    ...[LINK, STARS, UNDERLINES].flatMap((pattern) => unwrapped(text, pattern)),
    ...editsFor(text, /\\(?=[\\`*_{}[\]()#+\-.!>])/gu, () => ''),
  ];
}

/** Deletes the sign before and the sign behind the words of each match. */
function unwrapped(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 1: open = '', 2: words = '', 3: close = '' }) => {
    const end = index + open.length + words.length;
    return [
      { start: index, end: index + open.length, with: '' },
      { start: end, end: end + close.length, with: '' },
    ];
  });
}
