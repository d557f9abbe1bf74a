import type { Cue } from '../cues/find-cues.ts';
import { mainSubject } from '../cues/find-subject.ts';
import type { Name } from '../names/find-names.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Sentence } from '../read-paragraph.ts';
import { type Phrase, phraseEndingAt } from './find-mention.ts';

const PRONOUN = /^(?:he|she|they|it)$/u;

/** Who is mentioned in a sentence outside of marks, in reading order: names, offices, pronouns. */
export function mentionsIn(
  sentence: Sentence,
  names: readonly Name[],
  cues: readonly Cue[],
): readonly Phrase[] {
  const { items } = sentence;
  const named = names.map(({ span }) => ({
    first: items.findIndex(({ start }) => start >= span.start),
    last: items.findIndex(({ end }) => end >= span.end),
  }));
  const isNamed = (at: number): boolean => named.some(({ first, last }) => first <= at && at <= last);
  const others = items.flatMap((item, at) => {
    if (item.marked !== null || isNamed(at)) return [];
    if (PRONOUN.test(item.lower)) return [{ first: at, last: at }];
    // “Home Secretary Ada Marsh” is mentioned by her name.
    return ROLE_NOUNS.has(item.lower) && !isNamed(at + 1) ? (phraseEndingAt(items, at) ?? []) : [];
  });
  const subjects = [...cues.map(({ speaker }) => speaker), mainSubject(sentence)].filter(
    (one) => one != null,
  );
  const found = [...named.filter(({ first, last }) => first >= 0 && last >= first), ...others, ...subjects];
  const isInside = (one: Phrase): boolean =>
    subjects.some(
      ({ first, last }) => first <= one.first && one.last <= last && one.last - one.first < last - first,
    );
  return found
    .filter((one) => !isInside(one))
    .filter(
      (one, at, all) => all.findIndex(({ first, last }) => first === one.first && last === one.last) === at,
    )
    .sort((a, b) => a.first - b.first);
}
