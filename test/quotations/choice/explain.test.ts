import { expect, test } from 'vitest';
import { understandExplained } from '../../../src/understand.ts';

const explained = (text: string) =>
  understandExplained({ id: 'x', file: 'x', text, format: 'text' }, []).explanations;

test('a decision tells who else may have said it, likeliest first, and what spoke for and against', () => {
  const [explanation] = explained('Tom Reed left. “We wait for the tide,” said Ada Marsh.');
  expect(explanation?.because).toBe('somebody in their sentence is likelier than all others');
  const [first, ...others] = explanation?.candidates ?? [];
  expect(first?.who).toBe('Ada Marsh');
  expect(first?.inFavour).toContain('a cue right behind');
  expect(others.map(({ who }) => who)).not.toContain('Ada Marsh');
  const shares = explanation?.candidates.map(({ share }) => share) ?? [];
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test.each([
  {
    when: 'the cue is doubtful',
    text: 'Ada Marsh denied saying “the harbour is for sale”.',
    because: /perhaps never said/u,
  },
  { when: 'a thing is named', text: 'A boat named “harbour queen” sank.', because: /name a thing/u },
  {
    when: 'it is carried over',
    text: '“We wait,” said Ada Marsh. “Nobody sails until noon.”',
    because: /no announcement of their own/u,
  },
  {
    when: 'marks are opened again',
    text: 'Ada Marsh said: “We wait.\n“Nobody sails until noon.”',
    because: /opened again/u,
  },
  {
    when: 'the layout tells',
    text: 'ADA MARSH: We wait here.\nTOM REED: You wait?\nADA MARSH: We do wait.',
    because: /layout/u,
  },
  { when: 'it is reported', text: 'Ada Marsh said that the harbour is closed.', because: /reports it/u },
  {
    when: 'the next words have the cue',
    text: '“We wait here.” “Nobody sails,” said Ada Marsh.',
    because: /cue behind the words that follow/u,
  },
  {
    when: 'nobody is in sight',
    text: '“We wait until the tide has turned,” he said.',
    because: /nobody is in sight/u,
  },
])('what decided is said when $when', ({ text, because }) => {
  expect(explained(text).map((one) => one.because)).toEqual(
    expect.arrayContaining([expect.stringMatching(because)]),
  );
});
