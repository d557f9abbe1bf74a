import type { Grade } from './vocabulary.ts';

/** Best first. */
const GRADES: readonly Grade[] = ['exact', 'same-words', 'close', 'related'];

/** For sorting: the better grade first. */
export const byGrade = (a: Grade, b: Grade): number => GRADES.indexOf(a) - GRADES.indexOf(b);

/** The words are the asked ones, but for spelling or inflection: an answer, not a hint. */
export const isFound = (grade: Grade): boolean => grade === 'exact' || grade === 'same-words';
