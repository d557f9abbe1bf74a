import type { Citation, Reply } from '../../src/domain/answer.ts';
import { slice } from '../../src/domain/span.ts';
import type { AskedQuestion } from './questions.ts';

export const flat = (words: string): string => words.replaceAll(/\s+/gu, ' ');

/** The first sentence answers, and is given as the answer. */
export function answersRightly({ kind, citations: [first] }: Reply, { answers }: AskedQuestion): boolean {
  return kind === 'found' && answers.some((answer) => isAnswer(first, answer));
}

/** And the words that answer are marked in it. */
export function givesWords({ kind, citations: [first] }: Reply, { answers }: AskedQuestion): boolean {
  const given = (first?.answer ?? []).map(({ text }) => flat(text));
  return (
    kind === 'found' &&
    answers.some((one) => isAnswer(first, one) && given.some((words) => words.includes(one.answer)))
  );
}

/** The first passage holds a sentence that answers, whether or not it is given as the answer. */
export const comesNear = ({ citations: [first] }: Reply, { answers }: AskedQuestion): boolean =>
  first !== undefined &&
  answers.some(
    ({ from, sentence }) => first.span.document.startsWith(from) && flat(first.passage).includes(sentence),
  );

/** Whether the sentence that a citation shows is one of those that answer. */
function isAnswer(citation: Citation | undefined, wanted: AskedQuestion['answers'][number]): boolean {
  if (citation?.sentence === undefined || !citation.span.document.startsWith(wanted.from)) return false;
  const sentence = flat(slice(citation.passage, citation.sentence));
  // Words that somebody said are an answer of their own, also in another witness of them.
  return sentence.includes(wanted.sentence);
}
