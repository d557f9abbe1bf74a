import { describe, expect, test } from 'vitest';
import { type Agreement, speakerAgrees } from '../../src/scoring/speaker-agrees.ts';
import type { SpeakerClass } from '../../src/scoring/units.ts';

type Row = readonly [given: string | null, names: readonly string[], mention: string | null, Agreement];

const testAgreement = (speakerClass: SpeakerClass, rows: readonly Row[]) =>
  test.each(rows)('%j for %j, annotated %j: %s', (given, names, mention, agreement) => {
    expect(speakerAgrees(given, { speakerClass, names, mention })).toBe(agreement);
  });

describe('a person’s name agrees by its last word', () => {
  testAgreement('name', [
    ['Ada Marsh', ['Ada Marsh'], 'Marsh', 'yes'],
    ['Marsh', ['Ada Marsh'], 'Marsh', 'yes'],
    ['Ada Marsh', ['Marsh'], 'Marsh', 'yes'],
    ['Tom Reed', ['Ada Marsh'], 'Marsh', 'no'],
    ['Ada', ['Ada Marsh'], 'Marsh', 'no'],
    [null, ['Ada Marsh'], 'Marsh', 'no'],
    ['—', ['Ada Marsh'], 'Marsh', 'no'],
    ['', ['Ada Marsh'], '', 'no'],
  ]);
});

describe('case, accents, titles, suffixes, possessives and what follows a comma or bracket do not count', () => {
  testAgreement('name', [
    ['ADA MARSH', ['Ada Marsh'], null, 'yes'],
    ['Zoë Ferré', ['Zoe Ferre'], null, 'yes'],
    ['Senator Marsh', ['Ada Marsh'], null, 'yes'],
    ['Former Prime Minister Ada Marsh', ['Ada Marsh'], null, 'yes'],
    ['Tom Reed Jr.', ['Tom Reed'], null, 'yes'],
    ['Tom Reed', ['Tom Reed III'], null, 'yes'],
    ['Ada Marsh’s', ['Ada Marsh'], null, 'yes'],
    ['“Ada Marsh”', ['Ada Marsh'], null, 'yes'],
    ['Ada Marsh, chair of the Harbour Trust', ['Ada Marsh'], null, 'yes'],
    ['Ada Marsh (Harbour Trust)', ['Ada Marsh'], null, 'yes'],
    // A title by itself is all the name there is.
    ['the Senator', ['Senator'], null, 'yes'],
  ]);
});

describe('first names that cannot be one person’s are told apart', () => {
  testAgreement('name', [
    ['Tom Reed', ['Ann Reed'], null, 'last-name'],
    ['T. Reed', ['Tom Reed'], null, 'yes'],
    ['Tom Reed', ['Thomas Reed'], null, 'last-name'],
    ['Tom Reed', ['Tommy Reed'], null, 'yes'],
    ['A. Reed', ['Tom Reed'], null, 'last-name'],
  ]);
});

describe('of several who speak together, any one will do', () => {
  testAgreement('name', [
    ['Tom Reed', ['Ada Marsh', 'Tom Reed'], null, 'yes'],
    ['Tom Reed', ['Ann Reed', 'Tom Reed'], null, 'yes'],
    ['Joan Field', ['Ada Marsh', 'Tom Reed'], null, 'no'],
  ]);
});

describe('the very words of the annotation agree', () => {
  testAgreement('name', [
    ['Marsh the elder', ['Ada Marsh'], 'Marsh the Elder', 'yes'],
    ['the elder', ['Ada Marsh'], 'Marsh the Elder', 'no'],
  ]);
  testAgreement('nominal', [['A Spokesman', ['Tom Reed'], 'a spokesman', 'yes']]);
});

describe('a pronoun agrees by whom it means only', () => {
  testAgreement('pronoun', [
    ['Ada Marsh', ['Ada Marsh'], 'she', 'yes'],
    ['she', ['Ada Marsh'], 'she', 'no'],
  ]);
});

describe('a role or a body without a name agrees by half of its content words', () => {
  testAgreement('nominal', [
    ['Harbour Trust', [], 'the Harbour Trust’s', 'yes'],
    ['spokesman for the Trust', [], 'a spokesman for the Harbour Trust', 'yes'],
    ['a spokesman', [], 'a spokesman for the Harbour Trust', 'no'],
    ['the chair', [], 'the board', 'no'],
    ['the', [], 'the Board', 'no'],
    ['spokesman for the Trust', ['Tom Reed'], 'a spokesman for the Harbour Trust', 'no'],
    ['the Trust', [], null, 'no'],
  ]);
  testAgreement('name', [['Trust spokesman', [], 'spokesman of the Trust', 'no']]);
});
