import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply-corrections.ts';
import type { Verdict } from '../../src/domain/correction.ts';
import { parseDay } from '../../src/domain/day.ts';
import type { Quotation } from '../../src/domain/vocabulary.ts';
import { aCorrection, BY_ADA, correct, FOUND, NOBODYS, read, UNKNOWN } from '../support/corrected.ts';

describe('what a correction says holds', () => {
  const [WAIT] = [read('“⟨We wait,⟩” said Tom Reed.')];
  const corrected = (verdict: Verdict, found: Partial<Quotation> = {}, reason = {}) => {
    const { document, quotations } = WAIT!;
    const before = quotations.map((quotation) => ({ ...quotation, ...found }));
    const correction = aCorrection({ words: 'We wait', verdict, reason });
    return applyCorrections([{ document, quotations: before }], [correction]).quoted[0]!.quotations;
  };
  const span = { start: 1, end: 9 };
  const BY_HAND = { mention: null, attribution: 'corrected', confidence: 1, reason: {} };

  test('it is theirs, for the reason given', () => {
    const reason = { why: 'the minutes', by: 'Jo Berry' };
    expect(corrected({ ...BY_ADA, role: 'mayor' }, {}, reason)).toEqual([
      { ...FOUND, span, ...BY_HAND, speaker: 'Ada Marsh', role: 'mayor', reason },
    ]);
  });

  test('nobody knows whose it is', () => {
    expect(corrected(UNKNOWN)).toEqual([
      { ...FOUND, span, ...BY_HAND, speaker: null, role: null, named: false },
    ]);
  });

  test('the day it was said is another, or nobody knows it, and the speaker stays', () => {
    const day = parseDay('2024-03-04')!;
    const reason = { by: 'Jo Berry' };
    for (const said of [day, null]) {
      expect(corrected({ kind: 'said-on', day: said }, {}, reason)).toEqual([
        { ...FOUND, span, said, saidReason: reason },
      ]);
    }
  });

  test('it is no quotation', () => {
    expect(corrected(NOBODYS, { expected: true })).toEqual([
      {
        ...FOUND,
        span,
        ...BY_HAND,
        speaker: null,
        role: null,
        named: false,
        kind: 'unattributed',
        cue: null,
      },
    ]);
  });

  test.each([
    { kind: 'direct', verdict: BY_ADA, becomes: 'direct' },
    { kind: 'mixed', verdict: BY_ADA, becomes: 'mixed' },
    { kind: 'indirect', verdict: BY_ADA, becomes: 'indirect' },
    { kind: 'unattributed', verdict: BY_ADA, becomes: 'direct' },
    { kind: 'unattributed', verdict: UNKNOWN, becomes: 'direct' },
    { kind: 'mixed', verdict: NOBODYS, becomes: 'unattributed' },
    { kind: 'unattributed', verdict: NOBODYS, becomes: 'unattributed' },
  ] as const)('what was $kind and is $verdict.kind becomes $becomes', ({ kind, verdict, becomes }) => {
    expect(corrected(verdict, { kind })).toMatchObject([{ kind: becomes }]);
  });

  test('a role that the document prints elsewhere goes with its bearer, and with nobody else', () => {
    const { document, quotations } = read(
      '“⟨We wait,⟩” said Tom Reed. “⟨We sail,⟩” said Ada Marsh, the mayor.',
    );
    const [one, other] = [quotations[0]!, { ...quotations[1]!, speaker: 'Ada Marsh', role: 'mayor' }];
    const { quoted } = applyCorrections(
      [{ document, quotations: [one, other] }],
      [
        aCorrection({ words: 'We wait' }),
        aCorrection({ words: 'We sail', verdict: { kind: 'said-by', speaker: 'Eve Stone' } }),
      ],
    );
    expect(quoted[0]!.quotations.map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Ada Marsh', 'mayor'],
      ['Eve Stone', null],
    ]);
  });
});

describe('words point at a quotation', () => {
  const LONG = 'We wait for the river to fall before anybody sails';
  test.each([
    {
      when: 'they are all of it',
      text: '“⟨We wait,⟩” he said.',
      words: 'We wait,',
      told: ['We wait, – Ada Marsh'],
    },
    {
      when: 'case, marks and spaces differ',
      text: '“⟨It’s ‘late’ – go!⟩” he said.',
      words: '"IT\'S “LATE”   go"',
      told: ['It’s ‘late’ – go! – Ada Marsh'],
    },
    {
      when: 'they are its first ones and … stands behind',
      text: '“⟨We wait for spring,⟩” he said.',
      words: 'We wait …',
      told: ['We wait for spring, – Ada Marsh'],
    },
    {
      when: 'dots stand behind',
      text: '“⟨We wait for spring,⟩” he said.',
      words: '“We wait...”',
      told: ['We wait for spring, – Ada Marsh'],
    },
    {
      when: 'they are a long part of it',
      text: `“⟨No. ${LONG}.⟩” he said.`,
      words: LONG,
      told: [`No. ${LONG}. – Ada Marsh`],
    },
    {
      when: 'they are many and its first ones',
      text: `“⟨${LONG}. ${'Nobody swims. '.repeat(9)}⟩” he said.`,
      words: LONG,
      told: [`${LONG}. ${'Nobody swims. '.repeat(9)} – Ada Marsh`],
    },
    {
      when: 'they are long and the rules have split them',
      text: `“⟨We wait for the river to fall⟩ ⟨before anybody sails⟩” he said.`,
      words: LONG,
      told: ['We wait for the river to fall – Ada Marsh', 'before anybody sails – Ada Marsh'],
    },
    {
      when: 'a longer one holds the same words',
      text: '“⟨No,⟩” he said. “⟨No, we wait,⟩” he said.',
      words: 'No',
      told: ['No, – Ada Marsh', 'No, we wait, – Tom Reed'],
    },
    {
      when: 'another one is around it',
      text: '“[She said ‘⟨we wait⟩’ and left,]” he said.',
      words: 'we wait',
      told: ['She said ‘we wait’ and left, – Tom Reed', 'we wait – Ada Marsh'],
    },
    {
      when: 'another one is inside it',
      text: '“[She said ‘⟨we wait⟩’ and left,]” he said.',
      words: 'She said we wait and left',
      told: ['She said ‘we wait’ and left, – Ada Marsh', 'we wait – Tom Reed'],
    },
    {
      when: 'they stand twice in it',
      text: '“⟨We wait and we wait,⟩” he said.',
      words: 'We wait …',
      told: ['We wait and we wait, – Ada Marsh'],
    },
    {
      when: 'the reporter uses them as well',
      text: 'The crews wait. “⟨Wait,⟩” he said.',
      words: 'Wait',
      told: ['Wait, – Ada Marsh'],
    },
  ])('when $when', ({ text, words, told }) => {
    expect(correct([read(text)], aCorrection({ words }))).toEqual({ told, problems: [] });
  });

  test('long words that somebody else repeats in passing stay theirs', () => {
    const repeated = `As Marsh says, ${LONG}, and that is why I have sold my boat and bought a mule,`;
    const documents = [read(`“⟨${LONG},⟩” she said.`), read(`“⟨${repeated}⟩” said Tom Reed.`)];
    expect(correct(documents, aCorrection({ words: LONG }))).toEqual({
      told: [`${LONG}, – Ada Marsh`, `${repeated} – Tom Reed`],
      problems: [],
    });
  });

  test('long words are one utterance wherever they are printed', () => {
    const documents = [read(`“⟨${LONG},⟩” said Tom Reed.`), read(`Reed: “⟨${LONG}.⟩”`)];
    expect(correct(documents, aCorrection({ words: LONG }))).toEqual({
      told: [`${LONG}, – Ada Marsh`, `${LONG}. – Ada Marsh`],
      problems: [],
    });
  });
});
