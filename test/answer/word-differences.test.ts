import { expect, test } from 'vitest';
import { wordDifferences } from '../../src/answer/word-differences.ts';

const LONG = 'We wait for the river to fall and then we vote.';

test.each([
  {
    when: 'only marks differ',
    here: 'we wait for the river to fall, and then we vote',
    covers: 'all',
    differs: [],
  },
  {
    when: 'a word differs',
    here: LONG.replace('river', 'tide'),
    covers: 'all',
    differs: [['tide', 'river']],
  },
  { when: 'a word is added', here: LONG.replace('the', 'the old'), covers: 'all', differs: [['old', '']] },
  { when: 'a word is left out', here: LONG.replace('then ', ''), covers: 'all', differs: [['', 'then']] },
  { when: 'a part is printed', here: 'for the tide to fall', covers: 'part', differs: [['tide', 'river']] },
  {
    when: 'more is printed',
    here: `Friends, ${LONG} And that is all there is.`,
    covers: 'more',
    differs: [],
  },
  { when: 'another part is printed', here: 'And that is all there is.', covers: 'elsewhere', differs: [] },
] as const)('a wording covers $covers of another when $when', ({ here, covers, differs }) => {
  const told = wordDifferences(here, LONG);
  expect({
    covers: told.covers,
    differs: told.differs.map((one) => [
      here.slice(one.here.start, one.here.end),
      LONG.slice(one.there.start, one.there.end),
    ]),
  }).toEqual({ covers, differs });
});

test('where a wording prints nothing, the place where the words would stand is told', () => {
  const [difference] = wordDifferences('We wait and vote', 'We wait here and vote').differs;
  expect(difference).toEqual({ here: { start: 7, end: 7 }, there: { start: 8, end: 12 } });
});
