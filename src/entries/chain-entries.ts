import { dayOf } from '../domain/day-of.ts';
import type { Entries, Place, Within } from '../domain/vocabulary.ts';

/** Entries after entries; those of `second` are numbered from where `first` ends. */
export function chainEntries(first: Entries, second: Entries): Entries {
  const isFirst = (number: number): boolean => number < first.length;
  return {
    length: first.length + second.length,
    at: (number) => (isFirst(number) ? first : second).at(number),
    *[Symbol.iterator]() {
      yield* first;
      yield* second;
    },
    *texts(from = 0) {
      if (isFirst(from)) yield* first.texts(from);
      yield* second.texts(Math.max(0, from - first.length));
    },
    by: (speaker) => newestOfBoth(first.by(speaker), second.by(speaker)),
    within: (limits: Within) => {
      const [inFirst, inSecond] = [first.within(limits), second.within(limits)];
      return (number) => (isFirst(number) ? inFirst : inSecond)(number);
    },
    cited: (id) => first.cited(id) ?? second.cited(id),
  };
}

/** Two lists that run from the newest to the oldest as one; what is as new stands in the first before the second. */
function* newestOfBoth(first: Iterable<Place>, second: Iterable<Place>): Iterable<Place> {
  const others = second[Symbol.iterator]();
  let other = others.next();
  for (const place of first) {
    while (!other.done && (dayOf(other.value) ?? '') > (dayOf(place) ?? '')) {
      yield other.value;
      other = others.next();
    }
    yield place;
  }
  while (!other.done) {
    yield other.value;
    other = others.next();
  }
}
