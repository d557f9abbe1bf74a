import type { Citation, OtherWitness, Witness } from '../../src/domain/answer.ts';
import type { Extent } from '../../src/domain/archive.ts';
import type { Source } from '../../src/domain/vocabulary.ts';
import { day } from './a-document.ts';

export const aSource = (told: Partial<Source> = {}): Source => ({
  publisher: 'The Gazette',
  title: 'Council votes on the bridge',
  byline: null,
  url: 'https://example.org/bridge',
  text: 'full',
  ...told,
});

/** A witness of what Ada Marsh said; name only what the test is about. */
export const aWitness = (told: Partial<Witness> = {}): Witness => ({
  id: 'a1',
  quotation: 'We wait for the river to fall,',
  quotedAt: { start: 1, end: 31 },
  passage: '“We wait for the river to fall,” said Ada Marsh.',
  speaker: { id: 'ada-marsh', name: 'Ada Marsh', role: 'mayor' },
  attribution: { kind: 'named', confidence: 0.97 },
  speech: 'direct',
  said: day('2024-02-28'),
  saidNote: null,
  published: day('2024-02-29'),
  expected: false,
  source: aSource(),
  match: { grade: 'exact', score: 1, marks: [{ start: 1, end: 30, as: 'same' }] },
  span: { document: 'gazette/2024-02-29-bridge', start: 1, end: 31 },
  ...told,
});

/** Another witness of them in the same words. */
export const anotherWitness = (told: Partial<OtherWitness> = {}): OtherWitness => ({
  ...aWitness(),
  wording: { covers: 'all', differs: [] },
  ...told,
});

export const aCitation = (told: Partial<Citation> = {}): Citation => ({
  ...aWitness(),
  alsoIn: [],
  firstPrinted: null,
  ...told,
});

export const anExtent = (told: Partial<Extent> = {}): Extent => ({
  documents: 5,
  passages: 40,
  quotations: 21,
  speakers: 9,
  since: day('2020-02-06'),
  until: day('2021-04-19'),
  undated: 0,
  ...told,
});
