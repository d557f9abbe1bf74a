import { expect, test } from 'vitest';
import { readQuery } from '../../src/search/read-query.ts';

const words = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

test.each([
  { phenomenon: 'words', typed: 'The Harbour, votes!', read: 'the harbour votes' },
  { phenomenon: 'nothing', typed: ' … ', read: '' },
  {
    phenomenon: 'a marked phrase',
    typed: '"front line" abuse',
    read: 'front line abuse',
    verbatim: ['front line'],
  },
  {
    phenomenon: 'phrases in marks of any shape',
    typed: '“front line” of «the boats» and „tide“',
    read: 'front line of the boats and tide',
    verbatim: ['front line', 'the boats', 'tide'],
  },
  {
    phenomenon: 'a pasted quotation, which demands nothing',
    typed: '“The tide turns.”',
    read: 'the tide turns',
  },
  { phenomenon: 'a mark without its other', typed: '"the tide turns', read: 'the tide turns' },
  { phenomenon: 'marks around nothing', typed: '“…” tide ""', read: 'tide' },
  { phenomenon: 'an apostrophe', typed: "don't ‘wait’", read: "don't wait" },
  { phenomenon: 'an excluded word', typed: 'tide -School', read: 'tide', excluded: 'school' },
  { phenomenon: 'one in front', typed: '-school tide', read: 'tide', excluded: 'school' },
  { phenomenon: 'several', typed: 'tide -school -U.S.', read: 'tide', excluded: 'school | u s' },
  {
    phenomenon: 'excluded words in marks',
    typed: 'tide -“front line”',
    read: 'tide',
    excluded: 'front line',
  },
  { phenomenon: 'a negative number', typed: 'it was -5 degrees', read: 'it was 5 degrees' },
  { phenomenon: 'a small word behind a minus, which nobody can mean', typed: 'tide -the', read: 'tide' },
  { phenomenon: 'a minus where nothing else is asked', typed: '-school -boats', read: 'school boats' },
  { phenomenon: 'a hyphen', typed: 'the front-line boats', read: 'the front line boats' },
  { phenomenon: 'a dash', typed: 'boats - and tide – now', read: 'boats and tide now' },
  { phenomenon: 'a minus sign before a space or another', typed: 'boats - school --', read: 'boats school' },
  {
    phenomenon: 'all of it',
    typed: '"front line" abuse -school',
    read: 'front line abuse',
    verbatim: ['front line'],
    excluded: 'school',
  },
])('$phenomenon is read: $typed', ({ typed, read, verbatim = [], excluded = '' }) => {
  expect(readQuery(typed)).toEqual({
    words: words(read),
    verbatim: verbatim.map(words),
    excluded: excluded === '' ? [] : excluded.split(' | ').map(words),
  });
});
