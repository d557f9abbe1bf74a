import { contains } from '../src/domain/span.ts';
import type { Span } from '../src/domain/vocabulary.ts';
import type { Found } from '../src/scoring/units.ts';

/** A name where it is printed; `name` is what the speaker is called. */
export type Named = Span & { readonly name: string };

const SAID =
  /\b(?:said|says|saying|told|tells|added|adds|wrote|writes|asked|asks|tweeted|argued|argues|warned|replied|explained|called|calls)\b/gu;
/** In characters: a verb farther away announces something else. */
const REACH = 150;

/** The rule everybody writes first: the name nearest to the said-verb nearest to the words. */
export function byNearestName(
  text: string,
  quotations: readonly Span[],
  names: readonly Named[],
): readonly Found[] {
  const isOutside = (place: Span): boolean => !quotations.some((quotation) => contains(quotation, place));
  const verbs = Array.from(text.matchAll(SAID), spanOf).filter(isOutside);
  const speakers = names.filter(isOutside);
  return quotations.map((quotation) => {
    const verb = nearest(verbs, quotation);
    const isBeside = verb !== undefined && gap(verb, quotation) <= REACH;
    const speaker = nearest(speakers, isBeside ? verb : quotation)?.name ?? null;
    return { ...quotation, kind: 'direct', speaker, confidence: 1, named: speaker !== null };
  });
}

export const spanOf = ({ 0: words, index }: RegExpExecArray): Span => ({
  start: index,
  end: index + words.length,
});

/** The characters between two places. */
const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

const nearest = <S extends Span>(places: readonly S[], to: Span): S | undefined =>
  places.reduce<S | undefined>(
    (best, place) => (best === undefined || gap(place, to) < gap(best, to) ? place : best),
    undefined,
  );

/** Lone surnames stand for the full name printed with them; other lone names are left as `lone` says. */
export function inFull(names: readonly Named[], lone: 'kept' | 'dropped'): readonly Named[] {
  const full = new Map(
    names.filter(({ name }) => name.includes(' ')).map((one) => [one.name.split(' ').at(-1), one.name]),
  );
  return names.flatMap((one) => {
    const name = one.name.includes(' ') ? one.name : full.get(one.name);
    if (name === undefined && lone === 'dropped') return [];
    return [{ ...one, name: name ?? one.name }];
  });
}
