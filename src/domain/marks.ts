import type { Citation } from './answer.ts';
import type { Mark, Span } from './vocabulary.ts';

/** What stands out in a passage: the words that answer a question, else those that were looked for. */
export const marksShown = ({ answer, match }: Pick<Citation, 'answer' | 'match'>): readonly Mark[] =>
  answer?.map(({ start, end }) => ({ start, end, as: 'same' as const })) ?? match.marks;

/** The marks that lie in a part of a text, told from the part's beginning; those that reach out of it are cut. */
export const marksIn = (marks: readonly Mark[], part: Span): readonly Mark[] =>
  marks
    .filter(({ start, end }) => start < part.end && end > part.start)
    .map(({ start, end, as }) => ({
      start: Math.max(start, part.start) - part.start,
      end: Math.min(end, part.end) - part.start,
      as,
    }));
