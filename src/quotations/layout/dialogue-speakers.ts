import { keyOf } from '../names/cast.ts';
import { ADDRESSES, FIRST_PERSON } from './block-signs.ts';
import type { Labelled } from './find-labels.ts';
import type { Label } from './turn-labels.ts';

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
  const hasAnswers = questionsLeadTo(labels, ({ kind }) => kind === 'answer');
  if (!hasAnswers) speakers.delete('answer');
  // “Q: Why now?” at a briefing is answered by name.
  if (!questionsLeadTo(labels, ({ kind, key }) => kind !== 'question' && speakers.has(keyOf(key))))
    speakers.delete('question');
  // In a dialogue whoever is named twice takes part, heard of or not.
  return hasAnswers || isDialogue(labels, speakers) ? new Set([...speakers.keys(), ...again]) : new Set();
}

/** Words that begin and end as sentences do. */
const SENTENCES = /^[^\p{Ll}].*[.!?…—][)\]"”’*_]*$/su;

/** “Gazette: Why now?”: an interviewer nobody has heard of, known by the questions. */
const isAsking = (turns: readonly Labelled[]): boolean =>
  turns.length > 1 && 2 * turns.filter(({ words }) => /\?["”’)]?$/u.test(words)).length >= turns.length;

/** A “Q:” is followed by whoever answers; by itself it is an item of a list. */
const questionsLeadTo = (labels: readonly Labelled[], answers: (label: Label) => boolean): boolean =>
  labels.some(({ label }, at) => {
    const next = labels[at + 1];
    return label.kind === 'question' && next !== undefined && answers(next.label);
  });

/**
 * Whether these are turns: at least two speakers of whom one speaks again, in sentences, and somebody speaks to
 * somebody; or a few known people each of whom speaks in the first person.
 * A list of candidates, of results or of fields is none of these.
 */
function isDialogue(labels: readonly Labelled[], speakers: Speakers): boolean {
  const turns = labels.filter(({ label }) => speakers.has(keyOf(label.key)));
  if (speakers.size < 2) return false;
  const share = (test: RegExp): number => turns.filter(({ words }) => test.test(words)).length / turns.length;
  const everybody = [...speakers.values()];
  if (turns.length === speakers.size)
    return everybody.every(({ isKnown }) => isKnown) && share(FIRST_PERSON) === 1;
  const isFirm = everybody.some((one) => (one.isKnown || one.isShouted) && one.turns.length > 1);
  return isFirm && share(SENTENCES) >= 1 / 2 && share(ADDRESSES) >= 1 / 3;
}
