import { type Edit, editsFor } from './apply-edits.ts';

/** Takes Markdown's signs off, so that what is left is what a reader sees. */
export function stripMarkdown(text: string): Edit[] {
  return [
    ...editsFor(
      text,
      /^(?! {0,3}(?:[-*_] ?){3,}$)(?: {0,3}(?:#{1,6} +|> ?|[-*+] +|\d{1,3}[.)] +))+/gmu,
      () => '',
    ),
    ...editsFor(text, /^ {0,3}(?:[-*_] ?){3,}$/gmu, () => ''),
    ...editsFor(
      text,
      /!?\[([^[\]\n]{1,500})\]\((?:[^()\s]{1,2000})(?: "[^"\n]{0,200}")?\)/gu,
      ([, words]) => words,
    ),
    ...editsFor(
      text,
      /(?<![\p{L}\p{N}*])(\*{1,3})(?=\S)([^*\n]{1,1000}?\S)\1(?![\p{L}\p{N}*])/gu,
      ([, , words]) => words,
    ),
    ...editsFor(
      text,
      /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,1000}?\S)\1(?![\p{L}\p{N}_])/gu,
      ([, , words]) => words,
    ),
    ...editsFor(text, /\\([\\`*_{}[\]()#+\-.!>])/gu, ([, sign]) => sign),
  ];
}
