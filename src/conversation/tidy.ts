/** Characters that hide or turn what stands around them, and what carries no letter. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** A mention of somebody, a role, a channel or a command, an emoji of a server, a time: nobody quoted is called so. */
const REFERENCE =
  /<(?:@[!&]?|#)\d{1,20}>|<\/[^<>:\n]{1,100}:\d{1,20}>|<a?:\w{1,32}:\d{1,20}>|<t:-?\d{1,16}(?::\w)?>/gu;
const LINK = /\[([^[\]\n]{1,500})\]\([^()\s]{1,500}\)/gu;
const SIGNS = /\*{1,3}|__|~~|\|\||`{1,3}/gu;

/** The words of a message: without what Discord shows otherwise, with single spaces; lines stay lines. */
export const tidy = (message: string): string =>
  message
    .replace(INVISIBLE, '')
    .replace(REFERENCE, ' ')
    .replace(LINK, '$1')
    .replace(SIGNS, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s]*/gu, '\n')
    .trim();

/** Words that are quoted and stand alone: between marks, or on lines behind `>`; null where there is more. */
export function quotedAlone(message: string): string | null {
  const lines = message.split('\n');
  if (lines.every((line) => line.startsWith('>'))) {
    return lines
      .map((line) => line.replace(/^[> ]+/u, ''))
      .join(' ')
      .trim();
  }
  return /^["“„«»]([^"“”„«»]+)["”“»«][.!?]?$/u.exec(message)?.[1]?.trim() ?? null;
}

/** Without marks around all of it: who asks in a sentence has seldom the words before them, letter by letter. */
export const unmarked = (words: string): string => quotedAlone(words) ?? words;
