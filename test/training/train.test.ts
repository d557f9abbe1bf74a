import { expect, test } from 'vitest';
import { findQuotations } from '../../src/quotations/quotations.ts';
import { train } from '../../src/training/train.ts';
import { aDocument } from '../support/a-document.ts';
import { aGoldDocument } from '../support/a-gold-document.ts';

const NAMES = ['Ada Marsh', 'Tom Reed', 'Eva Quine', 'Zoe Stone', 'Ned Poole', 'Ida Locke'];

/** Sixty short articles in which whoever is named before the words has said them, and not the one behind. */
const articles = Array.from({ length: 60 }, (_, at) => {
  const [speaker, other] = [NAMES[at % 6], NAMES[(at + 1 + (at % 4)) % 6]];
  return aGoldDocument(
    `[${speaker}] put it to ${other}’s board in these words, “⟨we wait for tide number ${at}⟩”, and ${other} left.`,
    [{ kind: 'direct' }],
  );
});

test('what is learned decides: a way of saying it that no rule knows', () => {
  const { model, tallies } = train(articles);
  expect(tallies.find(({ of }) => of === 'direct')).toEqual({ of: 'direct', examples: 60, right: 60 });
  const text =
    'Ada Marsh put it to Tom Reed’s board in these words, “we wait for the ferry”, and Tom Reed left.';
  const [quotation] = findQuotations(aDocument(text), [], { model });
  expect(quotation?.speaker).toBe('Ada Marsh');
});

test('the same documents give the same model, to the digit', () => {
  expect(JSON.stringify(train(articles))).toBe(JSON.stringify(train(articles)));
});

test('documents with one text are never judged by what was learned from their twin', () => {
  // Five texts, each twice: told apart by nothing but the text, each pair is left out together.
  const twins = articles.slice(0, 5).flatMap((article) => [article, { ...article, id: `${article.id}-2` }]);
  const { tallies } = train(twins);
  expect(tallies.find(({ of }) => of === 'direct')?.examples).toBe(10);
});
