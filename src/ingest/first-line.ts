import type { RawHeader } from './header.ts';

const DATED = /^\s*date (\d{4}-\d{2}-\d{2})[ \t]*/iu;

/** “Angela Lang / CNET”, “Photo: …”, “Getty Images”: who owns the picture, not who wrote the text. */
const PICTURE_CREDIT =
  /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4} ?\/ ?[\p{Lu}\p{N}][\p{L}\p{N} .&'’-]{0,40}|(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Pp]hotograph)s?(?: by|:| credit).{0,80}|(?:Getty|Reuters|REUTERS|AP [Pp]hoto|AFP|Shutterstock|iStock)\b.{0,60})$/u;

/** What the top of a bare text tells, and where the text itself begins. */
export type FirstLine = { readonly raw: RawHeader; readonly end: number };

/**
 * Reads a first line such as `date 2020-03-05 Angela Lang / CNET` or `date 2020-02-06 Citing child …`,
 * where the text goes on in the same line. What follows the day is dropped only when it plainly is a
 * picture's credit on a line of its own: it names no writer and no publisher of the text.
 */
export function readFirstLine(text: string): FirstLine {
  const dated = DATED.exec(text);
  if (dated === null) return { raw: new Map(), end: 0 };

  const raw = new Map([['published', { value: dated[1], line: 1 }]]);
  const lineEnd = text.indexOf('\n', dated[0].length);
  const rest = text.slice(dated[0].length, lineEnd < 0 ? text.length : lineEnd).trim();
  const isAlone = lineEnd >= 0;
  return { raw, end: isAlone && (rest === '' || PICTURE_CREDIT.test(rest)) ? lineEnd : dated[0].length };
}
