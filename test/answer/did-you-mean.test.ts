import { expect, test } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { quotesBy } from '../../src/answer/quotes-by.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { anArchive } from '../support/an-archive.ts';

const ARCHIVE = anArchive([
  '“The lighthouse keeper waits for the ferry,” said Ada Marsh.',
  '“We sail tonight,” said Tom Reed. The budget is late.',
]);

const asked = (phrase: string) => answerQuery({ phrase }, ARCHIVE);
const quoted = (speaker: string, about?: string) =>
  quotesBy(about === undefined ? { speaker } : { speaker, about }, ARCHIVE);

type Row = {
  readonly when: string;
  readonly answer: () => Promise<Answer>;
  readonly says: readonly unknown[];
};
test.each<Row>([
  {
    when: 'misspelt words are near as they are',
    answer: () => asked('for the ferry lihgthose keepr'),
    says: ['near', undefined],
  },
  {
    when: 'a lone word may be another one',
    answer: () => asked('tlighthouse'),
    says: ['near', 'lighthouse'],
  },
  {
    when: 'a topic finds nothing and its mended words do',
    answer: () => quoted('Ada Marsh', 'lighthuose'),
    says: ['nothing-found', 'lighthouse'],
  },
  {
    when: 'a topic finds a part and its mended words all',
    answer: () => quoted('Ada Marsh', 'ferry lighthuose'),
    says: ['near', 'ferry lighthouse'],
  },
  {
    when: 'a name is nobody’s and mended is somebody’s',
    answer: () => quoted('Ada Mrash'),
    says: ['nothing-found', 'Ada Marsh'],
  },
  {
    when: 'a mended name is nobody’s either',
    answer: () => quoted('Lihgthouse'),
    says: ['nothing-found', undefined],
  },
  {
    when: 'mended words find no more',
    answer: () => quoted('Ada Marsh', 'bugdet'),
    says: ['nothing-found', undefined],
  },
  { when: 'no word is unknown', answer: () => asked('keeper tonight'), says: ['nothing-found', undefined] },
  { when: 'the phrase is found', answer: () => asked('lighthouse keeper'), says: ['found', undefined] },
])('when $when, the answer offers $says', async ({ answer, says }) => {
  const { kind, didYouMean } = await answer();
  expect([kind, didYouMean]).toEqual(says);
});
