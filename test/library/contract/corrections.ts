import { describe, expect, test } from 'vitest';
import type { CorrectionFields } from '../../../src/library/library.ts';
import { ADA, HARBOUR, HILL, type Opens, TOM, turning } from './support.ts';

const WAIT = { words: 'We wait', speaker: 'Ada Marsh', why: 'the recording' };
const GO = { words: 'We go', 'not-a-quotation': 'true' };

export function describeCorrections(open: Opens): void {
  describe('corrections', () => {
    test('are kept field by field, with who made them and when', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      expect(await library.correct(HARBOUR, WAIT, ADA)).toBe(1);
      turn('2024-03-02T10:00:00Z');
      expect(await library.correct(HARBOUR, GO, null)).toBe(2);
      expect(await library.corrections(HARBOUR)).toEqual([
        { number: 1, fields: WAIT, madeAt: '2024-03-01T10:00:00.000Z', madeBy: ADA, undone: null },
        { number: 2, fields: GO, madeAt: '2024-03-02T10:00:00.000Z', madeBy: null, undone: null },
      ]);
      await library.close();
    });

    test('stay in the list when they are undone, which happens once', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      await library.correct(HARBOUR, WAIT, ADA);
      turn('2024-03-02T10:00:00Z');
      expect(await library.undo(HARBOUR, 1, TOM)).toBe(true);
      turn('2024-03-03T10:00:00Z');
      expect(await library.undo(HARBOUR, 1, ADA)).toBe(false);
      expect(await library.corrections(HARBOUR)).toEqual([
        {
          number: 1,
          fields: WAIT,
          madeAt: '2024-03-01T10:00:00.000Z',
          madeBy: ADA,
          undone: { at: '2024-03-02T10:00:00.000Z', by: TOM },
        },
      ]);
      await library.close();
    });

    test('that are not there cannot be undone', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.correct(HARBOUR, WAIT, ADA);
      expect(await library.undo(HARBOUR, 2, ADA)).toBe(false);
      expect(await library.undo(HILL, 1, ADA)).toBe(false);
      await library.close();
    });

    test('are numbered on when the last was undone', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.correct(HARBOUR, WAIT, ADA);
      await library.undo(HARBOUR, 1, null);
      expect(await library.correct(HARBOUR, WAIT, ADA)).toBe(2);
      await library.close();
    });

    test('are made several at once, all of them or none', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.correct(HARBOUR, GO, TOM);
      expect(await library.correctAll(HARBOUR, [WAIT, GO], ADA)).toEqual([2, 3]);
      const made = { madeAt: '2024-03-01T10:00:00.000Z', undone: null };
      const all = [
        { number: 1, fields: GO, madeBy: TOM, ...made },
        { number: 2, fields: WAIT, madeBy: ADA, ...made },
        { number: 3, fields: GO, madeBy: ADA, ...made },
      ];
      expect(await library.corrections(HARBOUR)).toEqual(all);
      // What no library can keep stands for a disk that fails in between.
      const unkeepable = { words: 1n } as unknown as CorrectionFields;
      const before = await library.revision();
      await expect(library.correctAll(HARBOUR, [WAIT, unkeepable], ADA)).rejects.toThrow(TypeError);
      expect([await library.corrections(HARBOUR), await library.revision()]).toEqual([all, before]);
      await library.close();
    });

    test('are each holder’s own, numbers too', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      expect([await library.correct(HARBOUR, WAIT, ADA), await library.correct(HILL, GO, TOM)]).toEqual([
        1, 1,
      ]);
      expect((await library.corrections(HILL)).map(({ fields }) => fields)).toEqual([GO]);
      await library.close();
    });
  });
}
