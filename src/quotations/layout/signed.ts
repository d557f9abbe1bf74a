import { PARTICLES } from '../../domain/person-name.ts';
import { slice, trim } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { isGivenName } from '../names/given-names.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../names/roles.ts';
import type { Paragraph } from '../read-paragraph.ts';
import { FIRST_PERSON } from './block-signs.ts';
import type { LaidOut } from './laid-out.ts';

/** How surely a signature's words are the signer's: in marks, and without. */
const SURE = { marked: 0.93, unmarked: 0.9 };
/** Longest text a signature without marks signs, in characters: a post or an epigraph, not an article. */
const LONGEST_POST = 600;
/** Longest signature, in characters. */
const LONGEST = 140;

/** “— Ada Marsh, chair of the Harbour Trust”, “— Ada Marsh (@adamarsh) March 6, 2020” */
const SIGNATURE =
  /(?:—|–|―|--|(?<=["”’] |^)-) ?([^\s,()—–:;!?][^,()—–:;!?]{1,60}?)(?: ?\((@\w{1,30})\)| ?\([^()]{1,40}\))?(, [^.:;!?"“”]{2,90})?( (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}),? \d{4})?\.?$/u;
/** The sign of a quoted line, as mails and posts keep it. */
const QUOTED_LINE = /^> ?/u;
/** Roles that sign articles. */
const WRITES =
  /\b(?:writer|reporter|editor|correspondent|staff|contributor|columnist|photographer|press|with)\b/iu;

type Signature = {
  readonly start: number;
  readonly mention: Span;
  /** A handle stands behind the name. */
  readonly isPost: boolean;
  /** Only a hyphen stands before it, as before the items of a list. */
  readonly isHyphened: boolean;
  readonly hasRole: boolean;
};

/** Words signed by their speaker: pull quotes, posts, epigraphs. */
export function findSigned(text: string, paragraphs: readonly Paragraph[]): readonly LaidOut[] {
  const signatures = paragraphs.map(({ span }) => readSignature(text, span));
  return paragraphs.flatMap((paragraph, at) => {
    const signature = signatures[at];
    if (signature === undefined) return [];
    const own = { ...paragraph.span, end: signature.start };
    const place = /[\p{L}\p{N}]/u.test(slice(text, own)) ? at : at - 1;
    const signed = paragraphs[place];
    if (signed === undefined || (place < at && signatures[place] !== undefined)) return [];
    const body = trim(text, place === at ? own : signed.span);
    const contents =
      markedUpTo(text, paragraphs, place, body) ?? postIn(text, signed, place, body, signature);
    const { mention } = signature;
    return contents.map(({ paragraph: number, content, sure }) => ({
      paragraph: number,
      content,
      mention,
      isNameless: false,
      cue: null,
      carried: false,
      sure,
    }));
  });
}

type Content = Pick<LaidOut, 'paragraph' | 'content' | 'sure'>;

/** The words in marks that are all there is before the signature, with the paragraphs that they go on from. */
function markedUpTo(
  text: string,
  paragraphs: readonly Paragraph[],
  last: number,
  body: Span,
): readonly Content[] | undefined {
  const contents: Content[] = [];
  for (let at = last; at >= 0; at--) {
    const paragraph = paragraphs[at];
    const [marked] = paragraph?.marked ?? [];
    const whole = at === last ? body : paragraph?.span;
    const isAll =
      marked !== undefined && marked.outer.start === whole?.start && marked.outer.end === whole.end;
    if (!isAll || (at < last && marked.closed) || !isStatement(slice(text, marked.span))) break;
    contents.push({ paragraph: at, content: marked.span, sure: SURE.marked });
  }
  return contents.length > 0 ? contents.reverse() : undefined;
}

/** “The Tide” – Ada Marsh is a work and whoever made it; a statement is a sentence. */
const isStatement = (words: string): boolean =>
  /[.!?…,]$/u.test(words) ||
  (words.split(/\s+/u).length > 3 &&
    words.split(/\s+/u).some((word, at) => at > 0 && /^\p{Ll}{4}/u.test(word)));

/** A short text without marks: only a post's handle, a quoted line, or a voice of its own show that it is signed. */
function postIn(
  text: string,
  { span, marked }: Paragraph,
  paragraph: number,
  body: Span,
  signature: Signature,
): readonly Content[] {
  const words = slice(text, body);
  const isQuotedLine = QUOTED_LINE.test(words);
  const isVoiced = FIRST_PERSON.test(words) && isPerson(slice(text, signature.mention), signature.hasRole);
  const isEnded = /[.!?…][)\]"”’]*$/u.test(words);
  if (marked.length > 0 || words.length > LONGEST_POST) return [];
  if (!signature.isPost && !isQuotedLine && !(isVoiced && isEnded && !signature.isHyphened)) return [];
  const lead = QUOTED_LINE.exec(words)?.[0].length ?? 0;
  const links = /(?:\s+(?:https?:\/\/|pic\.twitter\.com\/)\S+)+$/u.exec(words)?.[0].length ?? 0;
  const content = trim(text, { start: body.start + lead, end: body.end - links });
  return content.end > content.start && content.start >= span.start
    ? [{ paragraph, content, sure: SURE.unmarked }]
    : [];
}

function readSignature(text: string, span: Span): Signature | undefined {
  const from = Math.max(span.start, span.end - LONGEST);
  const lead = from === span.start ? (QUOTED_LINE.exec(text.slice(from, from + 2))?.[0].length ?? 0) : 0;
  const match = SIGNATURE.exec(text.slice(from + lead, span.end));
  if (match === null) return undefined;
  const [written, printed = '', handle, role] = match;
  const name = printed.trimEnd();
  const words = name.split(' ');
  if (!words.every(isNameWord) || !words.some((word) => /^\p{Lu}/u.test(word))) return undefined;
  if (words.length < 2 && handle === undefined) return undefined;
  if (WRITES.test(role ?? '') || WRITES.test(name)) return undefined;
  const start = from + lead + match.index;
  const nameStart = start + written.indexOf(name);
  return {
    start,
    mention: { start: nameStart, end: nameStart + name.length },
    isPost: handle !== undefined,
    isHyphened: written.startsWith('-') && !written.startsWith('--'),
    hasRole: role !== undefined,
  };
}

const isNameWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) ||
  PARTICLES.has(word) ||
  ROLE_NOUNS.has(word) ||
  ROLE_MODIFIERS.has(word) ||
  /^(?:chair|of|the|for|and|&)$/u.test(word);

function isPerson(name: string, hasRole: boolean): boolean {
  const words = name.split(' ').filter((word) => !HONORIFICS.has(word.toLowerCase()));
  return hasRole || words.length < name.split(' ').length || words.some((word) => isGivenName(word));
}
