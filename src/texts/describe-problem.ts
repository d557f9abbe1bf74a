import type { Problem } from '../domain/problem.ts';
import { texts } from './speaking.ts';

/** One line for the author: place, what is wrong, what to write instead. */
export const describeProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}: ${explainProblem(problem)}`;

/** The same without the place. */
export function explainProblem(problem: Problem): string {
  const explain = texts().problems[problem.kind] as (one: Problem) => string; // Sound: each is found by its own kind.
  return explain(problem);
}
