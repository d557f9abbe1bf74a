import type { Entry, Place, Statement, Utterances } from '../domain/vocabulary.ts';
import { SURELY_ONE } from '../domain/wording.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { sharedRuns } from './shared-runs.ts';
import { byLengthThenDay, type Told, toldIn } from './told.ts';
import { join, likenessTo, type Utterance, utteranceOf } from './utterance.ts';

/** Utterances a statement is compared with: those that share most of its words in a row. */
const MOST_COMPARED = 8;

/**
 * Joins the printings of one utterance: the same words, almost the same, or a part of them, by one speaker in several
 * documents. Each statement is compared with the fullest printing of an utterance only, so that no chain of small
 * differences leads from one utterance to another. The order of the entries decides nothing.
 *
 * @returns the places of each utterance that is printed more than once, the fullest first
 */
export function joinUtterances(entries: readonly Entry[]): Utterances {
  const paragraphs = entries.map(toldIn);
  const found = joinAlike(paragraphs.flat());
  const beside = new Map(paragraphs.flatMap((paragraph) => paragraph.map((told) => [told, paragraph])));
  joinNeighbours([...new Set(found.values())], beside, found);

  return [...new Set(found.values())]
    .filter(({ printings }) => printings.length > 1)
    .map(({ printings }) => printings.map(({ place }) => place));
}

/** Tells for a statement every place where its utterance is printed; none when it is printed once. */
export function printingsIn(utterances: Utterances): (statement: Statement) => readonly Place[] {
  const places = new Map<Statement, readonly Place[]>();
  for (const printed of utterances) for (const { statement } of printed) places.set(statement, printed);
  return (statement) => places.get(statement) ?? [];
}

/** Each statement with the utterance it is a printing of. */
function joinAlike(statements: readonly Told[]): Map<Told, Utterance> {
  const tolds = statements.toSorted(byLengthThenDay);
  const runs = sharedRuns<Utterance>(tolds);
  /** Those met last of the same words: sorted by day, they are the nearest. */
  const sameWords = new Map<string, readonly Utterance[]>();
  const found = new Map<Told, Utterance>();
  for (const told of tolds) {
    const same = sameWords.get(told.text) ?? [];
    const known = bestFit(told, same) ?? bestFit(told, runs.sharing(told, MOST_COMPARED));
    const utterance = known ?? utteranceOf(told);
    found.set(told, utterance);
    if (known !== null) join(known, [told]);
    else {
      runs.file(told, utterance);
      sameWords.set(told.text, [utterance, ...same].slice(0, MOST_COMPARED));
    }
  }
  return found;
}

/** The utterance with which a statement has most in common; none where a few words are part of several. */
function bestFit(told: Told, utterances: readonly Utterance[]): Utterance | null {
  const fitting = utterances.flatMap((utterance) => {
    const likeness = likenessTo(told, utterance);
    return likeness === null ? [] : [{ utterance, common: likeness.common }];
  });
  const isTelling =
    told.count >= SURELY_ONE || fitting.every(({ utterance: { lead } }) => lead.text === told.text);
  if (fitting.length > 1 && !isTelling) return null;
  return fitting.sort((a, b) => b.common - a.common)[0]?.utterance ?? null;
}
