import type { Score } from '../domain/score.ts';
import { figuresOver, isDirect, unitsThat } from './figures.ts';
import { scoreConfidence } from './score-confidence.ts';
import { scoreDetection } from './score-detection.ts';
import type { ScoredDocument } from './score-document.ts';
import { scoreNamed, scoreSpeakers } from './score-speakers.ts';

/** Fewest words of a long unit. */
const LONG_FROM = 5;

/** Every figure over all documents. */
export function score(documents: readonly ScoredDocument[]): Score {
  const figures = figuresOver(documents);
  const { total, share } = figures;
  const every = () => true;
  return {
    documents: documents.length,
    quotations: {
      direct: scoreDetection(figures, isDirect, every),
      quoted: scoreDetection(figures, every, every),
      long: scoreDetection(
        figures,
        ({ gold }) => gold.words >= LONG_FROM,
        ({ words }) => words >= LONG_FROM,
      ),
    },
    speakers: { direct: scoreSpeakers(figures, isDirect), quoted: scoreSpeakers(figures, every) },
    named: scoreNamed(figures),
    confidence: scoreConfidence(figures),
    labels: {
      terms: total(({ terms }) => terms.length),
      recognised: share(
        ({ terms }) => terms.filter(({ labelled }) => labelled).length,
        ({ terms }) => terms.length,
      ),
      mistaken: share(
        unitsThat(isDirect, ({ labelled }) => labelled),
        unitsThat(isDirect),
      ),
    },
  };
}
