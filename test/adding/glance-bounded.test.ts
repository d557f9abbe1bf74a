import { expect, test } from 'vitest';
import { glanceAt } from '../../src/adding/glance.ts';
import { glanceBounded } from '../../src/adding/glance-bounded.ts';
import { anInput } from '../support/an-archive.ts';

const VOTE = anInput({
  id: 'vote',
  text: '“We wait,” said Ada Marsh. “We go,” she said.\n\nTom Reed stood beside Jack Moss. “No ship leaves this harbour tonight.”',
});

test('a thread understands what is understood here', async () => {
  const glance = await glanceBounded(VOTE);
  expect(glance).toEqual({
    title: 'The harbour vote',
    publisher: 'The Gazette',
    published: null,
    quotations: 3,
    speakers: ['Ada Marsh'],
    unsure: 1,
    problems: [{ file: 'vote.txt', line: 1, kind: 'no-day' }],
  });
  expect(glance).toEqual(glanceAt(VOTE));
});

test('a text that is none is told apart from one that takes too long or too much', async () => {
  expect(await glanceBounded({ ...VOTE, text: ' \n' })).toBe(null);
  expect(await glanceBounded(VOTE, { longest: 1 })).toEqual({
    refused: 'Understanding this text takes too long. Split it, and add its parts.',
  });
  expect(await glanceBounded(VOTE, { heap: 16 })).toEqual({
    refused: 'Understanding this text takes too much memory. Split it, and add its parts.',
  });
});
