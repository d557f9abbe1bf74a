import type { Correction } from '../domain/correction.ts';
import { normalise } from '../domain/fold.ts';
import type { Problem } from '../domain/problem.ts';
import { overlaps } from '../domain/span.ts';
import type { Quotation } from '../domain/vocabulary.ts';
import { choosePlaces } from './choose-places.ts';
import { correctQuotation, newQuotation, rolesIn } from './correct-quotation.ts';
import { openPage, type Page, type Quoted, type WordsPlace } from './find-words.ts';

/** A quotation of a page, or one that is new to it, and what a curator says of it. */
type Claim = { readonly quotation: Quotation; readonly isNew: boolean; readonly correction: Correction };

/**
 * Puts what curators know above what the rules have found. A correction that points nowhere, or not at one
 * utterance, changes nothing and is a Problem; so are two that contradict each other.
 */
export function applyCorrections(
  quoted: readonly Quoted[],
  corrections: readonly Correction[],
): { quoted: readonly Quoted[]; problems: readonly Problem[] } {
  if (corrections.length === 0) return { quoted, problems: [] };
  const pages = quoted.map(openPage);
  const claims = new Map<Page, Claim[]>(pages.map((page) => [page, []]));
  const problems: Problem[] = [];
  for (const correction of corrections) {
    const chosen = choosePlaces(correction, pages);
    if ('kind' in chosen) problems.push(chosen);
    else for (const place of chosen) claims.get(place.page)?.push(...claimsAt(place, correction));
  }
  const contradictions = new Map<Correction, Problem>();
  const corrected = [...claims].map(([page, made]) => correctPage(page, settle(made, contradictions)));
  return { quoted: corrected, problems: [...problems, ...contradictions.values()] };
}

/** Words that the document has unmarked become a quotation, unless they are said to be none. */
function claimsAt({ page, span, quotations }: WordsPlace, correction: Correction): readonly Claim[] {
  if (quotations.length > 0) return quotations.map((quotation) => ({ quotation, isNew: false, correction }));
  if (correction.verdict.kind === 'not-a-quotation') return [];
  return [{ quotation: newQuotation(page.document.text, span), isNew: true, correction }];
}

/** Who said it, and when: of each there is one claim for each quotation. */
function settle(claims: readonly Claim[], contradictions: Map<Correction, Problem>): readonly Claim[] {
  const [when, who] = [true, false].map((isDay) =>
    claims.filter(({ correction }) => (correction.verdict.kind === 'said-on') === isDay),
  );
  return [...settleAlike(who ?? [], contradictions), ...settleAlike(when ?? [], contradictions)];
}

/** None where two contradict each other, which is told of the later one. */
function settleAlike(claims: readonly Claim[], contradictions: Map<Correction, Problem>): readonly Claim[] {
  const settled = new Map<Quotation, Claim>();
  const disputed = new Set<Claim>();
  const added: Claim[] = [];
  for (const claim of claims) {
    const { quotation, isNew, correction } = claim;
    const other = isNew
      ? added.find((one) => overlaps(one.quotation.span, quotation.span))
      : settled.get(quotation);
    if (other === undefined) {
      settled.set(quotation, claim);
      if (isNew) added.push(claim);
    } else if (correction.madeAt !== undefined && correction.madeAt >= (other.correction.madeAt ?? '')) {
      // Whoever says so later knows what was said before.
      settled.delete(other.quotation);
      settled.set(quotation, claim);
      if (isNew) added.splice(added.indexOf(other), 1, claim);
    } else if (claimed(other.correction) !== claimed(correction)) {
      disputed.add(other);
      contradictions.set(correction, contradictionOf(correction, other.correction));
    }
  }
  return [...settled.values()].filter((claim) => !disputed.has(claim));
}

function claimed({ verdict }: Correction): string {
  if (verdict.kind === 'said-by') return `${verdict.kind} ${normalise(verdict.speaker)}`;
  return verdict.kind === 'said-on' ? `${verdict.kind} ${verdict.day}` : verdict.kind;
}

const contradictionOf = ({ words, file, line }: Correction, other: Correction): Problem => ({
  file,
  line,
  kind: 'contradiction',
  words,
  other: `${other.file}:${other.line}`,
});

function correctPage({ document, quotations }: Page, claims: readonly Claim[]): Quoted {
  const corrections = Map.groupBy(claims, ({ quotation }) => quotation);
  if (claims.length === 0) return { document, quotations };
  const roleOf = rolesIn(quotations);
  const added = claims.filter(({ isNew }) => isNew).map(({ quotation }) => quotation);
  const all = [...quotations, ...added].map((quotation) =>
    (corrections.get(quotation) ?? []).reduce(
      (corrected, { correction }) => correctQuotation(corrected, correction, roleOf),
      quotation,
    ),
  );
  return { document, quotations: all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}
