import type { Asked } from './talk.ts';

/** A question as it was understood. */
export type Question = Asked & {
  /** The page to show, counted from 0. */
  readonly page?: number;
  /** What was taken over from the last answer, in words; empty where nothing was. */
  readonly carried: readonly string[];
  /** Whether it leaves what was talked of as it was if nothing is found: one looked only whether there is more. */
  readonly isAside?: true;
  /** What it may mean else: where nobody is called so, or also where nothing is found so and something otherwise. */
  readonly or?: { readonly when: 'nobody' | 'nothing'; readonly question: Question };
};

/** What a message asks for: a question to answer, or a sentence to say. */
export type Reading = { readonly question: Question } | { readonly sentence: string };

export const say = (sentence: string): Reading => ({ sentence });

/** A question that takes up nothing. */
export const afresh = (command: string, typed: Asked['typed']): Question => ({ command, typed, carried: [] });
