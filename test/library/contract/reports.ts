import { describe, expect, test } from 'vitest';
import { ADA, HARBOUR, HILL, type Opens, TOM, turning } from './support.ts';

const WRONG = { wrong: 'speaker', words: 'We wait', right: 'Ada Marsh' };

export function describeReports(open: Opens): void {
  describe('reports', () => {
    test('are kept in order, with who made them and when', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      expect(await library.report(HARBOUR, WRONG, ADA)).toBe(1);
      turn('2024-03-02T10:00:00Z');
      expect(await library.report(HARBOUR, { wrong: 'day' }, null)).toBe(2);
      expect(await library.reports(HARBOUR)).toEqual([
        { number: 1, fields: WRONG, madeAt: '2024-03-01T10:00:00.000Z', madeBy: ADA, closed: null },
        {
          number: 2,
          fields: { wrong: 'day' },
          madeAt: '2024-03-02T10:00:00.000Z',
          madeBy: null,
          closed: null,
        },
      ]);
      expect(await library.reports(HILL)).toEqual([]);
      await library.close();
    });

    test('are settled once, and stay in the list', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      await library.report(HARBOUR, WRONG, ADA);
      turn('2024-03-02T10:00:00Z');
      expect(await library.settle(HILL, 1, 'accepted', TOM)).toBe(false);
      expect(await library.settle(HARBOUR, 1, 'accepted', TOM)).toBe(true);
      expect(await library.settle(HARBOUR, 1, 'dismissed', ADA)).toBe(false);
      expect((await library.reports(HARBOUR)).map(({ closed }) => closed)).toEqual([
        { at: '2024-03-02T10:00:00.000Z', by: TOM, outcome: 'accepted' },
      ]);
      await library.close();
    });

    test('are opened again, where they were closed', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.report(HARBOUR, WRONG, ADA);
      expect(await library.reopen(HARBOUR, 1)).toBe(false);
      await library.settle(HARBOUR, 1, 'accepted', TOM);
      expect([await library.reopen(HILL, 1), await library.reopen(HARBOUR, 1)]).toEqual([false, true]);
      expect((await library.reports(HARBOUR)).map(({ closed }) => closed)).toEqual([null]);
      await library.close();
    });

    test('wait for a curator where a member has made twenty', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      for (let at = 1; at <= 20; at++) expect(await library.report(HARBOUR, WRONG, ADA)).toBe(at);
      expect(await library.report(HARBOUR, WRONG, ADA)).toBeNull();
      expect(await library.report(HARBOUR, WRONG, TOM)).toBe(21);
      await library.settle(HARBOUR, 7, 'dismissed', TOM);
      expect(await library.report(HARBOUR, WRONG, ADA)).toBe(22);
      await library.close();
    });
  });
}
