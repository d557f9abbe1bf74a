import type { Citation, Witness } from '../domain/answer.ts';
import { termsOf } from '../domain/fold.ts';
import type { Grade } from '../domain/vocabulary.ts';

/** Fewer words than these, contained in others, may be anybody's turn of phrase. */
const FEWEST_SHARED = 3;
/** From so many words on, the same words by speakers whose names agree are one utterance. */
const SURELY_ONE = 8;

const RANK: Readonly<Record<Grade, number>> = { exact: 0, 'same-words': 1, close: 2, related: 3 };

/**
 * Joins the witnesses of one utterance: the same words, or words contained in others, by the same speaker.
 * The order of the best witnesses is kept. Inside an utterance the best match stands first, and of equal
 * ones the earliest; speakers are never joined with each other.
 */
export function mergeWitnesses(witnesses: readonly Witness[]): readonly Citation[] {
  const groups: Witness[][] = [];
  for (const witness of witnesses) {
    // One witness may show that two utterances so far are one: both halves of it stand in the whole.
    const [first, ...same] = groups.filter((others) =>
      others.some((other) => isOneUtterance(other, witness)),
    );
    if (first === undefined) {
      groups.push([witness]);
      continue;
    }
    if (!first.some(({ id }) => id === witness.id)) first.push(witness);
    for (const group of same) first.push(...groups.splice(groups.indexOf(group), 1).flat());
  }
  return groups.map((group) => {
    const [first, ...others] = group.sort(byMatchThenDay);
    if (first === undefined) throw new RangeError('A group of witnesses has at least one');
    return { ...first, alsoIn: others };
  });
}

function isOneUtterance(a: Witness, b: Witness): boolean {
  if (a.id === b.id) return true;
  if (a.quotation === null || b.quotation === null || a.speaker === null || b.speaker === null) return false;
  const [shorter, longer] = [a.quotation, b.quotation].map(wordsOf).sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  const shared = shorter.trim().split(' ').length;
  const isSame = shorter === longer;
  if (a.speaker.id === b.speaker.id) return (isSame || shared >= FEWEST_SHARED) && longer.includes(shorter);
  return isSame && shared >= SURELY_ONE && namesAgree(a.speaker.name, b.speaker.name);
}

const wordsOf = (quotation: string): string =>
  ` ${termsOf(quotation)
    .map(({ word }) => word)
    .join(' ')} `;

/** “the coalition” and “the Technology Coalition”: every word of the one is a word of the other. */
function namesAgree(a: string, b: string): boolean {
  const [fewer, more] = [a, b]
    .map((name) => wordsOf(name).trim().split(' '))
    .sort((x, y) => x.length - y.length) as [string[], string[]];
  return fewer.every((word) => more.includes(word));
}

const dayOf = ({ published, said }: Witness): string => said ?? published ?? '9999-99-99';

function byMatchThenDay(a: Witness, b: Witness): number {
  return (
    RANK[a.match.grade] - RANK[b.match.grade] ||
    dayOf(a).localeCompare(dayOf(b)) ||
    (b.quotation?.length ?? 0) - (a.quotation?.length ?? 0) ||
    a.id.localeCompare(b.id)
  );
}
