import { expect, test } from 'vitest';
import { uncertainIn } from '../../src/answer/uncertain.ts';
import { citationId } from '../../src/domain/citation-id.ts';
import { anArchive } from '../support/an-archive.ts';

const QUAY = 'Ada Marsh met Lena Holt at the quay. “The boats go at noon,” she said.';
const HALL = 'Tom Reed stood beside Jack Moss in the hall. “No ship leaves this harbour tonight.”';
const SURE = '“We wait for the key,” said Ada Marsh. He called it “historic”.';

const quay = {
  id: citationId('doc-3', 'The boats go at noon,', 0),
  speaker: 'Ada Marsh',
  role: null,
  confidence: expect.closeTo(0.753, 3),
};
const hall = {
  id: citationId('doc-1', 'No ship leaves this harbour tonight.', 0),
  speaker: 'Tom Reed',
  role: null,
  confidence: expect.closeTo(0.7, 3),
};

test('whose words are not sure comes in order, the surest first, and nothing else does', () => {
  const uncertain = uncertainIn(anArchive([HALL, SURE, QUAY]));
  expect(uncertain(null, [])).toEqual({ first: [quay, hall], count: 2 });
  expect(uncertain(null, [quay.id])).toEqual({ first: [hall], count: 1 });
});

test('it goes on from a place, also where what stood there is gone', () => {
  const uncertain = uncertainIn(anArchive([HALL, SURE, QUAY]));
  const [first, second] = uncertain(null, []).first;
  expect(uncertain(first!, [])).toEqual({ first: [quay, hall], count: 2 });
  expect(uncertain(second!, [])).toEqual({ first: [hall], count: 1 });
  expect(uncertain(first!, [quay.id])).toEqual({ first: [hall], count: 1 });
  expect(uncertain({ id: 'AAAAAAAAAA', confidence: 0.1 }, [])).toEqual({ first: [], count: 0 });
});
