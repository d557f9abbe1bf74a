import { expect, test } from 'vitest';
import { readAnnotated } from '../../support/read-annotated.ts';

const INTRODUCTION = '[Ada Marsh], director of the Harbour Trust, {said}:';

test.each([
  {
    when: 'at the last paragraph in the first person',
    text: `${INTRODUCTION}\n⟨We wait for the tide.⟩\n⟨Nobody sails.⟩\n⟨I thank our crews.⟩\nThe hall was built in 1890.`,
    paragraphs: 3,
  },
  {
    when: 'behind its first paragraph when none speaks in the first person',
    text: `${INTRODUCTION}\n⟨The harbour is not for sale.⟩\nThe hall was built in 1890.`,
    paragraphs: 1,
  },
  {
    when: 'before a heading',
    text: `${INTRODUCTION}\n⟨We wait for the tide.⟩\nNotes to editors\nWe were founded in 1890.`,
    paragraphs: 1,
  },
  { when: 'at the end of the document', text: `${INTRODUCTION}\n⟨We wait.⟩\n⟨We sail.⟩`, paragraphs: 2 },
])('a block without marks ends $when', ({ text, paragraphs }) => {
  expect(readAnnotated(text)).toEqual({ text, by: Array(paragraphs).fill('Ada Marsh') });
});

test('a block ends where another one is announced', () => {
  const text = `${INTRODUCTION}\n⟨We wait for the tide.⟩\n[Tom Reed] {said}:\n⟨We sail at noon.⟩`;
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh', 'Tom Reed'] });
});

test('a block ends where marks begin', () => {
  const text = `${INTRODUCTION}\n⟨We wait for the tide.⟩\n“⟨We agree,⟩” {said} [Tom Reed].`;
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh', 'Tom Reed'] });
});

test('a block that a pronoun announces belongs to whom it means', () => {
  const text = 'Ada Marsh opened the hall. [She] {said}:\n⟨We wait for the tide.⟩';
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh'] });
});

test.each([
  { when: 'nothing is announced', text: 'Ada Marsh opened the hall.\nWe wait for the tide.' },
  { when: 'a list is announced', text: 'The board will vote on these points:\nWe need a new quay.' },
])('there is no block when $when', ({ text }) => {
  expect(readAnnotated(text)).toEqual({ text, by: [] });
});
