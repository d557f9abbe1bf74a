import { longForm, type PersonName, readPersonName } from '../domain/person-name.ts';
import type { Bearer } from '../domain/same-person.ts';
import { officesIn } from '../domain/titles.ts';
import type { Gender } from '../domain/vocabulary.ts';
import { withoutTitles } from './name-key.ts';

/** A speaker as a document prints them, to be joined with the same one in other documents. */
export type PrintedSpeaker = {
  readonly name: string;
  readonly document: string;
  /** How often, where it is not once. */
  readonly times?: number;
  /** As printed there: “Sen.”, “chair of the board”. */
  readonly role?: string | null;
  /** As far as name and role tell. */
  readonly gender?: Gender | undefined;
};

/** All that documents print under one key. `parts` is null for what has no shape of a person's name. */
export type Form = Omit<Bearer, 'parts'> & {
  readonly key: string;
  readonly parts: PersonName | null;
  /** The name as printed, and how often. */
  readonly texts: ReadonlyMap<string, number>;
  readonly documents: ReadonlySet<string>;
};

/** Gathers what is printed under one key; what is said of gender counts only when nobody says otherwise. */
export function formOf(key: string, printed: readonly PrintedSpeaker[]): Form {
  const texts = new Map<string, number>();
  for (const { name, times = 1 } of printed) {
    const text = tidy(name);
    texts.set(text, (texts.get(text) ?? 0) + times);
  }
  return {
    key,
    texts,
    parts: partsOf([...texts.keys()]),
    gender: onlyOne(printed.map(({ gender }) => gender)),
    offices: new Set(printed.flatMap(({ role }) => (role == null ? [] : [...officesIn(role)]))),
    documents: new Set(printed.map(({ document }) => document)),
  };
}

/** What all who tell anything tell; undefined where they differ. */
export function onlyOne<T>(told: Iterable<T | undefined>): T | undefined {
  const values = new Set(told);
  values.delete(undefined);
  return values.size === 1 ? [...values][0] : undefined;
}

const tidy = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ');

/** “the Trust” is a body, whatever else it looks like. */
function partsOf(texts: readonly string[]): PersonName | null {
  if (texts.some((text) => /^(?:the|a|an) /iu.test(text))) return null;
  const mixed = texts.filter((text) => /\p{Ll}/u.test(text));
  return readPersonName(withoutTitles((mixed.length > 0 ? mixed : texts).toSorted()[0] ?? ''));
}

/**
 * The names under which forms of one speaker are printed, best first: not all in capitals, without an initial
 * for a first name, oftenest, fullest. Titles are left out of a person's.
 */
export function namesOf(forms: readonly Form[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { parts, texts } of forms) {
    for (const [text, count] of texts) {
      const name = parts === null ? text : personName(text, parts);
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return [...counts.keys()].sort(
    (a, b) =>
      Number(isShouted(a)) - Number(isShouted(b)) ||
      Number(hasInitial(a)) - Number(hasInitial(b)) ||
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
      b.length - a.length ||
      (a < b ? 1 : -1),
  );
}

/** “Barnardo’s” is a name, “Ada Marsh’s” is hers. */
const personName = (text: string, { given }: PersonName): string =>
  given.length > 0 ? withoutTitles(text).replace(/['’]s$/u, '') : withoutTitles(text);

const isShouted = (name: string): boolean => name.includes(' ') && !/\p{Ll}/u.test(name);
const hasInitial = (name: string): boolean => /^\p{Lu}\./u.test(name);

/** The key that stands for all: a whole first name that is no short form, and as little else as possible. */
export const keyOfAll = (forms: readonly Form[]): string =>
  forms.reduce((best, form) => (rank(form) < rank(best) ? form : best)).key;

function rank({ key, parts }: Form): string {
  const [first = ''] = parts?.given ?? [];
  const words = key.split(' ').length.toString().padStart(3, '0');
  return `${Number(first.length === 1)}${Number(longForm(first) !== first)}${words}${key}`;
}
