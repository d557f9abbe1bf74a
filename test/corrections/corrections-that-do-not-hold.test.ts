import { describe, expect, test } from 'vitest';
import { aCorrection, correct, NOBODYS, read, UNKNOWN } from '../support/corrected.ts';

describe('a correction that does not hold is a problem, and the rules hold instead', () => {
  const TOMS = ['We wait for spring, – Tom Reed'];
  const SPRING = '“⟨We wait for spring,⟩” he said.';
  test.each([
    { when: 'the words stand nowhere', told: { words: 'We sail' }, problem: { kind: 'no-such-words' } },
    {
      when: 'they stand in another document',
      told: { words: 'We wait for spring', document: 'courier/vote' },
      problem: { kind: 'no-such-words', document: 'courier/vote' },
    },
    {
      when: 'they stand in another paragraph',
      told: { words: 'We wait for spring', beside: 'at night' },
      problem: { kind: 'no-such-words' },
    },
    {
      when: 'they end inside a word',
      told: { words: 'We wait for spr' },
      problem: { kind: 'no-such-words' },
    },
    {
      when: 'they are a part of a quotation',
      told: { words: 'We wait' },
      problem: { kind: 'part-of-quotation' },
    },
    {
      when: 'no quotation begins with them',
      told: { words: 'wait for …' },
      problem: { kind: 'part-of-quotation' },
    },
    {
      when: 'they are many and yet a small part of a quotation',
      text: `“⟨${'Nobody sails and nobody swims. '.repeat(4)}The tide is high and we wait for it.⟩”`,
      told: { words: 'the tide is high and we wait for it' },
      problem: { kind: 'part-of-quotation' },
    },
    {
      when: 'they are a part and said to be none',
      told: { words: 'spring', verdict: NOBODYS },
      problem: { kind: 'part-of-quotation' },
    },
  ])('when $when', ({ text = SPRING, told, problem }) => {
    const correction = aCorrection(told);
    const { file, line, words } = correction;
    expect(correct([read(text)], correction)).toEqual({
      told: correct([read(text)]).told,
      problems: [{ file, line, words, ...problem }],
    });
  });

  test.each([
    {
      when: 'they are quoted twice',
      texts: ['“⟨No,⟩” he said.\n“⟨No,⟩” he said.'],
      words: 'No',
      in: ['doc-1'],
    },
    {
      when: 'two documents quote them',
      texts: ['“⟨No,⟩” he said.', '“⟨No.⟩”'],
      words: 'No',
      in: ['doc-1', 'doc-2'],
    },
    {
      when: 'two quotations begin with them',
      texts: ['“⟨We wait here,⟩” he said.', '“⟨We wait there.⟩”'],
      words: 'We wait …',
      in: ['doc-1', 'doc-2'],
    },
    { when: 'they stand twice unquoted', texts: ['They wait, and wait.'], words: 'wait', in: ['doc-1'] },
  ])('when $when', ({ texts, words, in: documents }) => {
    const before = texts.map((text, at) => read(text, { id: `doc-${at + 1}` }));
    const correction = aCorrection({ words });
    expect(correct(before, correction)).toEqual({
      told: correct(before).told,
      problems: [{ file: 'corrections.yaml', line: correction.line, kind: 'many-places', words, documents }],
    });
  });

  test.each([
    { when: 'they name two speakers', other: { verdict: { kind: 'said-by', speaker: 'Eve Stone' } } },
    { when: 'one says that nobody knows', other: { verdict: UNKNOWN } },
    { when: 'one says it is none', other: { verdict: NOBODYS } },
    { when: 'one tells only its beginning', other: { words: 'We wait …', verdict: UNKNOWN } },
  ] as const)('two contradict each other when $when', ({ other }) => {
    const one = aCorrection({ words: 'We wait for spring', line: 3 });
    const two = aCorrection({ words: 'We wait for spring', line: 7, ...other });
    expect(correct([read(SPRING)], one, two)).toEqual({
      told: TOMS,
      problems: [
        {
          file: 'corrections.yaml',
          line: 7,
          kind: 'contradiction',
          words: two.words,
          other: 'corrections.yaml:3',
        },
      ],
    });
  });

  test('two that make different quotations of the same words contradict each other', () => {
    const one = aCorrection({ words: 'We wait for the tide', line: 3 });
    const two = aCorrection({ words: 'the tide to turn', line: 7, verdict: UNKNOWN });
    expect(correct([read('Her note: We wait for the tide to turn.')], one, two)).toMatchObject({
      told: [],
      problems: [{ kind: 'contradiction', line: 7, other: 'corrections.yaml:3' }],
    });
  });

  test('two that say the same do not contradict each other', () => {
    const same = [aCorrection({ words: 'We wait for spring' }), aCorrection({ words: 'We wait …' })];
    expect(correct([read(SPRING)], ...same)).toEqual({
      told: ['We wait for spring, – Ada Marsh'],
      problems: [],
    });
  });
});
