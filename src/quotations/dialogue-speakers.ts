import { ADDRESSES, FIRST_PERSON } from './block-signs.ts';
import { keyOf } from './cast.ts';
import type { Labelled } from './find-labels.ts';

type Speaker = {
  readonly turns: readonly Labelled[];
  readonly isKnown: boolean;
  readonly isShouted: boolean;
};
type Speakers = ReadonlyMap<string, Speaker>;

/**
 * The keys of those whose labels are turns of a dialogue; none when there is no dialogue.
 * `surnames` are those of the people whom the document names in full.
 */
export function dialogueSpeakers(
  labels: readonly Labelled[],
  surnames: ReadonlySet<string>,
): ReadonlySet<string> {
  const speakers = new Map<string, Speaker>();
  const again: string[] = [];
  for (const [key, turns] of Map.groupBy(labels, ({ label }) => keyOf(label.key))) {
    const isKnown = surnames.has(key) || turns.some(({ label }) => label.isPerson || label.kind === 'office');
    const isShouted = turns.every(({ label }) => label.isShouted);
    if (isKnown || isShouted || isAsking(turns)) speakers.set(key, { turns, isKnown, isShouted });
    else if (turns.length > 1) again.push(key);
  }
  if (!answersFollow(labels)) for (const key of ['question', 'answer']) speakers.delete(key);
  // In a dialogue whoever is named twice takes part, heard of or not.
  return isDialogue(labels, speakers) ? new Set([...speakers.keys(), ...again]) : new Set();
}

/** “Gazette: Why now?”: an interviewer nobody has heard of, known by the questions. */
const isAsking = (turns: readonly Labelled[]): boolean =>
  turns.length > 1 && 2 * turns.filter(({ words }) => /\?["”’)]?$/u.test(words)).length >= turns.length;

/** A “Q:” is followed by an “A:”; by itself either is an item of a list. */
const answersFollow = (labels: readonly Labelled[]): boolean =>
  labels.some(({ label }, at) => label.kind === 'question' && labels[at + 1]?.label.kind === 'answer');

/**
 * Whether these are turns: questions and answers; or at least two speakers of whom one speaks again, in
 * sentences, and somebody speaks to somebody; or a few known people each of whom speaks in the first person.
 * A list of candidates, of results or of fields is none of these.
 */
function isDialogue(labels: readonly Labelled[], speakers: Speakers): boolean {
  if (speakers.has('question')) return true;
  const turns = labels.filter(({ label }) => speakers.has(keyOf(label.key)));
  if (speakers.size < 2) return false;
  const share = (test: RegExp): number => turns.filter(({ words }) => test.test(words)).length / turns.length;
  const everybody = [...speakers.values()];
  if (turns.length === speakers.size)
    return everybody.every(({ isKnown }) => isKnown) && share(FIRST_PERSON) === 1;
  const isFirm = everybody.some((one) => (one.isKnown || one.isShouted) && one.turns.length > 1);
  return isFirm && share(/[.!?…—][)\]"”’*_]*$/u) >= 1 / 2 && share(ADDRESSES) >= 1 / 3;
}
