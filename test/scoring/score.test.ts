import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/domain/score.ts';
import { score } from '../../src/scoring/score.ts';
import type { ScoredDocument, ScoredUnit } from '../../src/scoring/score-document.ts';
import type { Found, FoundUnit, GoldUnit } from '../../src/scoring/units.ts';

const QUOTATION: Found = {
  start: 0,
  end: 9,
  kind: 'direct',
  speaker: 'Ada Marsh',
  confidence: 0.9,
  named: true,
};
const GOLD: GoldUnit = {
  start: 0,
  end: 9,
  kind: 'direct',
  speakerClass: 'name',
  names: ['Ada Marsh'],
  mention: 'Marsh',
  words: 5,
};

const foundUnit = (about: Partial<Found> = {}, words = 5): FoundUnit => ({
  start: 0,
  end: 9,
  words,
  quotation: { ...QUOTATION, ...about },
});

/** An annotated unit that was found with the right speaker, to the word. */
const hit = (about: Partial<GoldUnit> = {}, rest: Partial<ScoredUnit> = {}): ScoredUnit => ({
  gold: { ...GOLD, ...about },
  found: foundUnit(),
  exact: true,
  agreement: 'yes',
  labelled: false,
  ...rest,
});
const missed = (about: Partial<GoldUnit> = {}): ScoredUnit =>
  hit(about, { found: null, exact: false, agreement: 'no' });
const wrong = (about: Partial<GoldUnit> = {}): ScoredUnit => hit(about, { agreement: 'no' });

const document = (units: readonly ScoredUnit[], rest: Partial<ScoredDocument> = {}): ScoredDocument => ({
  units,
  spurious: [],
  terms: [],
  ...rest,
});

/** The values alone, in place of the estimates. */
const values = (figures: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure !== 'object' || figure === null
        ? figure
        : 'value' in figure
          ? (figure as Estimate).value
          : values(figure as Record<string, unknown>),
    ]),
  );

describe('quotations found', () => {
  const DOCUMENT = document(
    [
      hit(),
      hit({}, { exact: false }),
      missed(),
      hit({ kind: 'mixed', words: 2 }),
      missed({ kind: 'mixed', words: 2 }),
    ],
    { spurious: [foundUnit({}, 5), foundUnit({}, 4)] },
  );

  test.each([
    // Two of three found, two more where nothing is annotated; the mixed one found is left out.
    ['direct', 3, [2 / 4, 2 / 3, 4 / 7], [1 / 4, 1 / 3, 2 / 7]],
    ['quoted', 5, [3 / 5, 3 / 5, 6 / 10], [2 / 5, 2 / 5, 4 / 10]],
    // The spurious one of four words does not count against long ones.
    ['long', 3, [2 / 3, 2 / 3, 4 / 6], [1 / 3, 1 / 3, 2 / 6]],
  ] as const)('%s: of %i annotated', (sort, annotated, [precision, recall, f1], exact) => {
    expect(values(score([DOCUMENT]).quotations[sort])).toEqual({
      annotated,
      ...{ precision, recall, f1 },
      exact: { precision: exact[0], recall: exact[1], f1: exact[2] },
    });
  });

  test('are shares of all units together, not means over documents', () => {
    const { recall } = score([document([hit()]), document([missed(), missed(), missed()])]).quotations.direct;
    expect(recall.value).toBe(1 / 4);
  });

  test('with nothing annotated and nothing found there is no figure', () => {
    expect(values(score([document([])]).quotations.direct)).toEqual({
      annotated: 0,
      ...{ precision: null, recall: null, f1: null },
      exact: { precision: null, recall: null, f1: null },
    });
  });
});

describe('the right speaker', () => {
  test('is asked of each class by itself; a quotation not found has a wrong one', () => {
    const units = [
      hit(),
      hit({}, { agreement: 'last-name' }),
      wrong(),
      missed(),
      hit({ speakerClass: 'pronoun' }),
      missed({ speakerClass: 'nominal' }),
      // Whose speaker nobody knows is asked of none.
      hit({ speakerClass: 'unresolved' }),
      hit({ speakerClass: 'none' }),
      wrong({ kind: 'mixed', speakerClass: 'nominal' }),
      hit({ kind: 'mixed', speakerClass: 'nominal' }),
    ];
    const { direct, quoted } = score([document(units)]).speakers;
    const name = { annotated: 4, right: 2 / 4, strict: 1 / 4 };
    const pronoun = { annotated: 1, right: 1, strict: 1 };
    expect([values(direct), values(quoted)]).toEqual([
      {
        ...{ name, pronoun, nominal: { annotated: 1, right: 0, strict: 0 } },
        all: { annotated: 6, right: 3 / 6, strict: 2 / 6 },
      },
      {
        ...{ name, pronoun, nominal: { annotated: 3, right: 1 / 3, strict: 1 / 3 } },
        all: { annotated: 8, right: 4 / 8, strict: 3 / 8 },
      },
    ]);
  });
});

describe('the speakers named', () => {
  test('are those of direct quotations that would be shown', () => {
    const unsure = { found: foundUnit({ named: false, confidence: 0.4 }) };
    const units = [
      hit(),
      hit(),
      wrong(),
      hit({}, unsure),
      missed(),
      hit({ kind: 'mixed' }),
      hit({ speakerClass: 'none' }),
    ];
    expect(values(score([document(units)]).named)).toEqual({ units: 3, precision: 2 / 3, coverage: 3 / 5 });
  });
});

describe('the confidence', () => {
  const at = (confidence: number, right: boolean, about: Partial<GoldUnit> = {}): ScoredUnit =>
    hit(about, { found: foundUnit({ confidence }), agreement: right ? 'yes' : 'no' });

  test('is judged over direct quotations found with a speaker and annotated with one', () => {
    const units = [
      at(0.9, true),
      at(0.8, false),
      at(0.99, false, { kind: 'mixed' }),
      at(0.99, false, { speakerClass: 'unresolved' }),
      hit({}, { found: foundUnit({ speaker: null, confidence: 0.99 }), agreement: 'no' }),
      missed(),
    ];
    const { units: count, curve, calibrationError, bins } = score([document(units)]).confidence;
    expect([count, bins]).toEqual([
      2,
      [
        { units: 1, confidence: 0.9, right: 1 },
        { units: 1, confidence: 0.8, right: 0 },
      ],
    ]);
    expect(calibrationError.value).toBeCloseTo((0.1 + 0.8) / 2, 12);
    expect(curve.map(({ precision, ...point }) => ({ ...point, precision: precision.value }))).toEqual(
      Array.from({ length: 20 }, (_, step) => ({
        coverage: (step + 1) / 20,
        confidence: step < 10 ? 0.9 : 0.8,
        precision: step < 10 ? 1 : 0.5,
      })),
    );
  });

  test('of nothing draws no curve', () => {
    expect(score([document([missed()])]).confidence).toEqual({
      units: 0,
      curve: [],
      calibrationError: { value: null, low: null, high: null },
      bins: [],
    });
  });

  test('draws documents, so that one wrong in all its quotations widens the interval', () => {
    const right = Array.from({ length: 9 }, () => document([at(0.9, true), at(0.9, true)]));
    const { curve } = score([...right, document([at(0.9, false), at(0.9, false)])]).confidence;
    expect(curve.at(-1)!.precision).toEqual({ value: 0.9, low: 0.7, high: 1 });
  });
});

test('labels: the terms recognised, and the direct quotations mistaken for such', () => {
  const units = [hit(), missed(), hit({}, { labelled: true }), hit({ kind: 'mixed' }, { labelled: true })];
  const terms = [{ labelled: true }, { labelled: false }];
  const { labels } = score([document(units, { terms }), document([hit()], { terms: [{ labelled: true }] })]);
  expect(values(labels)).toEqual({ terms: 3, recognised: 2 / 3, mistaken: 1 / 4 });
});
