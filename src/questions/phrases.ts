import { isDayPart } from './days.ts';
import type { Question } from './read-question.ts';
import { type Candidate, endBefore } from './runs.ts';
import type { Word, Words } from './words.ts';

/** Where it is: what stands behind “at”, “in” and the like; names rather than nouns. */
export function placesIn(words: Words, { keys }: Question): readonly Candidate[] {
  return words.flatMap(({ lower }, at): Candidate[] => {
    if (!/^(?:in|at|from|near|to|outside|inside)$/u.test(lower)) return [];
    const to = endOfPhrase(words, at + 1);
    const inside = words.slice(at + 1, to + 1);
    const telling = inside.filter(({ key }) => key !== null);
    if (telling.every(({ key }) => keys.has(key ?? '')) || inside.some(isDayPart)) return [];
    const isName = telling.some(({ pos }) => pos === 'PROPN');
    return [{ from: at + 1, to, fit: lower === 'at' ? 1 : isName && lower !== 'to' ? 0.85 : 0.35 }];
  });
}

/** The last word of the noun phrase that begins at a place, with what “of” joins to it. */
function endOfPhrase(words: Words, from: number): number {
  let to = from - 1;
  for (let at = from; at < words.length; at++) {
    const { pos = '', lower = '' } = words[at] ?? {};
    if (/^(?:NOUN|PROPN|NUM)$/u.test(pos)) to = at;
    else if (!/^(?:DET|ADJ|PART)$/u.test(pos) && lower !== 'of' && lower !== '-') break;
  }
  return to;
}

const ARGUING =
  /^(?:warns?|warned|answers?|answered|objects?|objected|argues?|argued|reply|replies|replied|fears?|feared|says?|said)$/u;

/** Why: the clause behind a word that gives a reason or an aim. */
export function reasonsIn(words: Words): readonly Candidate[] {
  return words.flatMap((word, at): Candidate[] => {
    const [behind, fit] = reasonAt(words, word, at);
    const to = endBefore(words, at + behind, /^[;:.!?”]$/u);
    return fit === 0 || at + behind >= words.length ? [] : [{ from: at + behind, to, fit }];
  });
}

/** How many words further the reason begins that a word announces, and how surely it is one. */
function reasonAt(words: Words, { lower }: Word, at: number): readonly [number, number] {
  const next = words[at + 1];
  if (
    lower === 'because' ||
    (lower === 'so' && next?.lower === 'that') ||
    (lower === 'in' && next?.lower === 'order')
  )
    return [0, 1];
  if (/^(?:since|as|warning|fearing|arguing|due|lest)$/u.test(lower) && words[at - 1]?.text === ',')
    return [0, 0.95];
  if (lower === 'for' && next?.lower === 'fear') return [0, 0.9];
  if (ARGUING.test(lower) && next?.lower === 'that') return [2, 0.75];
  if (lower === 'since' && next?.pos !== 'NUM') return [0, 0.7];
  return [0, 0];
}

/** What a term is said to be: behind a comma, in brackets, behind “is a”; or the role before a name. */
export function definitionsIn(words: Words, { keys }: Question): readonly Candidate[] {
  const isTerm = (at: number): boolean => keys.has(words[at]?.key ?? '');
  return words.flatMap((_, at): Candidate[] => {
    if (!isTerm(at) || isTerm(at + 1)) return [];
    let first = at;
    while (isTerm(first - 1)) first--;
    const isName = /^\p{Lu}/u.test(words[first]?.text ?? '');
    const role = isName ? startOfRole(words, first) : first;
    const isExplained = words[first - 1]?.text === '(' && words[at + 1]?.text === ')';
    if (isExplained) return [{ from: startOfRole(words, first - 1), to: first - 2, fit: 1 }];
    return [...behindTerm(words, at), ...(role < first ? [{ from: role, to: first - 1, fit: 0.85 }] : [])];
  });
}

function behindTerm(words: Words, at: number): readonly Candidate[] {
  const [sign, next] = [words[at + 1], words[at + 2]];
  const from = at + 2;
  const bracket = words.findIndex(({ text }, place) => place > at && !/^\p{Lu}/u.test(text));
  if (words[bracket]?.text === '(') {
    return [{ from: bracket + 1, to: endBefore(words, bracket + 1, /^\)$/u), fit: 1 }];
  }
  const isApposed =
    sign?.text === ',' &&
    /^(?:the|a|an|by|which|whose|who|ceo|head|chief|director|chair)$/u.test(next?.lower ?? '');
  const isSaidToBe =
    /^(?:is|are|was|were)$/u.test(sign?.lower ?? '') && /^(?:DET|NOUN|ADJ)$/u.test(next?.pos ?? '');
  if (!isApposed && !isSaidToBe) return [];
  return [{ from, to: endBefore(words, from, /^[,;:.!?”)]$/u), fit: isApposed ? 1 : 0.9 }];
}

/** “British Home Secretary” before the name. */
function startOfRole(words: Words, name: number): number {
  let first = name;
  for (let at = name - 1; at >= 0; at--) {
    const { pos = '', text = '', lower = '' } = words[at] ?? {};
    if (/^(?:NOUN|PROPN|ADJ)$/u.test(pos) && /^\p{L}/u.test(text)) first = at;
    else if (lower !== 'of') break;
  }
  return first;
}
