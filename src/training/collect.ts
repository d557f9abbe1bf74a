import { toInput } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import type { Suggestion } from '../quotations/choice/suggest.ts';
import type { Antecedent } from '../quotations/mentions/antecedents.ts';
import type { Model } from '../quotations/weighing/model.ts';
import type { GoldDocument } from '../scoring/gold.ts';
import { overlapShare } from '../scoring/match-units.ts';
import { speakerAgrees } from '../scoring/speaker-agrees.ts';
import { type GoldUnit, goldUnits } from '../scoring/units.ts';
import { understand } from '../understand.ts';
import type { Example } from './learn-weights.ts';

/** A decision on marked words. `of`: they are a whole statement, a part of one, or nobody's. */
export type Lesson = Omit<Example, 'candidates'> & {
  readonly candidates: readonly Suggestion[];
  readonly of: 'direct' | 'mixed' | 'nobody';
  readonly document: number;
};

export type Lessons = {
  readonly speaker: readonly Lesson[];
  readonly antecedent: readonly (Example & { readonly document: number })[];
};

/** Smallest share of their union that found and annotated words must have in common. */
const SAME_FROM = 0.5;
/** A term put into somebody's mouth is a wrong name; one that is missed is a loss. The former weighs more. */
const NOBODYS_WEIGHT = 2.4;

/** Reads the annotated documents under a model and gathers its decisions, each with what would have been right. */
export function collect(documents: readonly GoldDocument[], model: Model): Lessons {
  const speaker: Lesson[] = [];
  const antecedent: Lessons['antecedent'][number][] = [];
  documents.forEach((gold, document) => {
    const choices: { span: Span; suggestions: readonly Suggestion[] }[] = [];
    const pronouns: { mention: Span; candidates: readonly Antecedent[] }[] = [];
    const input = { id: String(gold.id), file: String(gold.id), text: gold.text, format: 'text' } as const;
    const understood = understand(input, [], {
      model,
      onChoice: (span, { suggestions }) => choices.push({ span, suggestions }),
      onPronoun: (mention, candidates) => pronouns.push({ mention, candidates }),
    });
    if (understood.document === null) return;
    const { origin } = understood.document;
    const units = goldUnits(gold);
    for (const { span, suggestions } of choices) {
      const lesson = lessonOf(suggestions, toInput(origin, span), units, gold);
      if (lesson !== undefined) speaker.push({ ...lesson, document });
    }
    for (const { mention, candidates } of pronouns) {
      const example = pronounLesson(candidates, toInput(origin, mention), gold);
      if (example !== undefined) antecedent.push({ ...example, document });
    }
  });
  return { speaker, antecedent };
}

function lessonOf(
  suggestions: readonly Suggestion[],
  span: Span,
  units: readonly GoldUnit[],
  { unattributedQuoted }: GoldDocument,
): Omit<Lesson, 'document'> | undefined {
  if (suggestions.length === 0) return undefined;
  const unit = nearest(span, units);
  if (unit !== undefined) {
    if (unit.speakerClass === 'unresolved') return undefined;
    const right = suggestions.map(
      ({ who }) => typeof who === 'object' && speakerAgrees(who.name, unit) !== 'no',
    );
    const told = right.includes(true) ? right : suggestions.map(({ who }) => who === 'unseen');
    return { candidates: suggestions, right: told, weight: 1, of: unit.kind };
  }
  if (nearest(span, unattributedQuoted) === undefined) return undefined;
  const right = suggestions.map(({ who }) => who === 'nobody');
  return { candidates: suggestions, right, weight: NOBODYS_WEIGHT, of: 'nobody' };
}

/** A pronoun that was annotated as a speaker, and whom it means. */
function pronounLesson(
  candidates: readonly Antecedent[],
  span: Span,
  { quotes }: GoldDocument,
): Example | undefined {
  const quote = quotes.find(
    ({ speaker, speakerType }) =>
      speakerType === 'pronoun' && speaker?.start === span.start && speaker.end === span.end,
  );
  const names = [quote?.speakerName, ...(quote?.speakerNames ?? [])].filter((name) => name != null);
  if (names.length === 0 || candidates.length === 0) return undefined;
  const meant = { speakerClass: 'pronoun', names, mention: null } as const;
  return {
    candidates: candidates.map(({ seen }) => ({ seen, meant: 1 })),
    right: candidates.map(({ voice }) => speakerAgrees(voice.name, meant) !== 'no'),
    weight: 1,
  };
}

function nearest<S extends Span>(span: Span, others: readonly S[]): S | undefined {
  const best = others.reduce<S | undefined>(
    (met, one) => (met === undefined || overlapShare(span, one) > overlapShare(span, met) ? one : met),
    undefined,
  );
  return best !== undefined && overlapShare(span, best) >= SAME_FROM ? best : undefined;
}
