import { slice } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import type { Cast, Person } from '../names/cast.ts';
import type { Name } from '../names/find-names.ts';
import type { Gender } from '../names/given-names.ts';
import { resolveName } from '../names/resolve-name.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';
import { type Phrase, spanOf } from './find-mention.ts';
import type { Voice } from './voice.ts';

/** How surely a phrase means whom we take it for; the shares were seen on annotated news. */
const SURE = {
  fullName: 1,
  uniqueSurname: 0.98,
  sharedSurname: 0.92,
  ambiguous: 0.5,
  rival: 0.65,
  loneName: 0.85,
  nameless: 0.95,
  byOffice: 0.65,
};

/** What a phrase stands in: its sentence, the names in it, and everybody the document names. */
export type Scene = {
  readonly text: string;
  readonly items: readonly Item[];
  readonly cast: Cast;
  readonly names: readonly Name[];
};

/** Words that stand for somebody; only those of `POINTING` point back at somebody we could find. */
const STANDING_IN =
  /^(?:he|she|they|it|i|we|you|who|others|one|some|many|both|this|that|these|those|another)$/u;
const POINTING = /^(?:he|she|they|it)$/u;

/** The pronoun that a phrase is; undefined when it is none, `null` when it points at nobody we could name (“I”). */
export function pronounOf(items: readonly Item[], { first, last }: Phrase): string | null | undefined {
  const word = items[last]?.lower ?? '';
  if (first !== last || !STANDING_IN.test(word)) return undefined;
  return POINTING.test(word) ? word : null;
}

/** Reads who is meant by a phrase that is no pronoun. */
export function resolveMention(phrase: Phrase, { text, items, cast, names }: Scene): Voice {
  const span = spanOf(items, phrase);

  if (isSeveral(items, phrase, names)) return namelessVoice(text, items, phrase);
  const name = headName(items, phrase, names);
  if (name !== undefined) return namedVoice(text, name, span, cast);
  const known = knownByRole(items, phrase, cast);
  if (known !== undefined) return { ...voiceOf(known, span), sure: SURE.byOffice };
  return namelessVoice(text, items, phrase);
}

/** Kept as printed: “a Facebook spokesperson”, “Ada Marsh and Tom Reed”. */
function namelessVoice(text: string, items: readonly Item[], phrase: Phrase): Voice {
  const mention = spanOf(items, phrase);
  const name = asPrinted(slice(text, mention));
  const gender = genderOfRole(items[phrase.last]?.lower ?? '');
  return { name, role: null, kind: 'nameless', gender, mention, how: 'named', sure: SURE.nameless };
}

/** “Ada Marsh and Tom Reed”: two names side by side; what they say together is not given to one of them. */
function isSeveral(items: readonly Item[], { first, last }: Phrase, names: readonly Name[]): boolean {
  return items.slice(first, last + 1).some(({ lower, start, end }) => {
    if (lower !== 'and' && lower !== '&') return false;
    const before = names.some(({ span, kind }) => kind !== 'body' && span.end === start - 1);
    return before && names.some(({ outer, kind }) => kind !== 'body' && outer.start === end + 1);
  });
}

const voiceOf = ({ name, role, gender }: Person, mention: Span): Voice => ({
  name,
  role,
  kind: 'person',
  gender,
  mention,
  how: 'named',
  sure: SURE.fullName,
});

/** The name that is the head of the phrase: at its end, or before “of …”; not a possessor or a modifier. */
function headName(items: readonly Item[], phrase: Phrase, names: readonly Name[]): Name | undefined {
  const span = spanOf(items, phrase);
  const inside = names.filter((name) => name.span.start >= span.start && name.span.end <= span.end + 2);
  const last = inside.at(-1);
  if (last === undefined) return undefined;
  const startsAt = (name: Name): boolean =>
    name.outer.start <= span.start ||
    (/^(?:the|a|an|former|-)$/u.test(items[phrase.first]?.lower ?? '') &&
      name.outer.start <= (items[phrase.first + 1]?.start ?? 0));
  if (last.span.end >= span.end && (last.kind === 'person' || startsAt(last))) {
    return isInside(items, phrase, last) ? undefined : last;
  }
  const first = inside[0];
  const behind = items.find(({ start }) => start >= (first?.span.end ?? 0));
  return first !== undefined &&
    startsAt(first) &&
    /^(?:of|for|in|from|at|with|on|\(|and)$/u.test(behind?.lower ?? '')
    ? first
    : undefined;
}

/** “a spokesman for Donald Trump”: the name stands behind a preposition that no office explains. */
function isInside(items: readonly Item[], phrase: Phrase, name: Name): boolean {
  const at = items.findIndex(({ start }) => start >= name.outer.start);
  const before = items[at - 1];
  return (
    at > phrase.first &&
    /^(?:of|for|to|at|from|with|in|on|by|behind|above|below|near|outside|beside|under|over|around|before|against|about)$/u.test(
      before?.lower ?? '',
    )
  );
}

function namedVoice(text: string, name: Name, span: Span, cast: Cast): Voice {
  if (name.kind === 'body') {
    const printed = slice(text, span);
    return {
      name: asPrinted(printed),
      role: null,
      kind: 'body',
      gender: undefined,
      mention: span,
      how: 'named',
      sure: SURE.nameless,
    };
  }
  const { person, name: full, sure } = resolveName(cast, name);
  if (person === null) {
    const kind = name.kind === 'person' ? 'person' : 'body';
    return {
      name: full,
      role: name.role,
      kind,
      gender: name.gender,
      mention: span,
      how: 'named',
      sure: sure === 'unique' ? SURE.nameless : SURE.loneName,
    };
  }
  const isFull = name.text.includes(' ');
  const bySurname = { unique: SURE.uniqueSurname, nearest: SURE.sharedSurname, ambiguous: SURE.ambiguous };
  const sureness = isFull ? SURE.fullName : bySurname[sure];
  return {
    ...voiceOf(person, span),
    role: person.role ?? name.role,
    gender: person.gender ?? name.gender,
    sure: sureness,
  };
}

/** “the senator”, “the minister”: the person of whom the document has printed that office, if only one fits. */
function knownByRole(
  items: readonly Item[],
  { first, last }: Phrase,
  { byOffice }: Cast,
): Person | undefined {
  const words = items.slice(first, last + 1).map(({ lower }) => lower);
  const office = words.at(-1) ?? '';
  if (words[0] !== 'the' || words.length > 3 || !ROLE_NOUNS.has(office)) return undefined;
  const offset = items[first]?.start ?? 0;
  const told = words.slice(1);
  const holders = told
    .map((word) => byOffice.get(word) ?? [])
    .reduce((a, b) => (b.length < a.length ? b : a));
  let only: Person | undefined;
  for (const person of holders) {
    const isNamedBefore = (person.places[0] ?? offset) < offset;
    if (!isNamedBefore || !told.every((word) => person.role?.toLowerCase().includes(word))) continue;
    // A second one settles it: a document may have thousands who hold an office.
    if (only !== undefined) return undefined;
    only = person;
  }
  return only;
}

const genderOfRole = (noun: string): Gender | undefined =>
  /(?:woman|mother|wife|daughter|sister)$/u.test(noun)
    ? 'female'
    : /(?:[^o]man|father|husband|brother)$/u.test(noun)
      ? 'male'
      : undefined;

/** As printed, but for a capital that only the beginning of the sentence gave. */
const asPrinted = (words: string): string =>
  words.replace(/^(?:A|An|The|One|Another|His|Her|Their|Its|Some) /u, (article) => article.toLowerCase());
