import { describe, expect, test } from 'vitest';
import { HARBOUR, HILL, type Opens, turning } from './support.ts';

export function describeUnanswered(open: Opens): void {
  describe('unanswered questions', () => {
    test('are counted, with the last day, the most often asked first', async () => {
      const { library, turn } = turning(open, '2024-03-01T23:59:59Z');
      await library.missed(HARBOUR, '/who-said we wait');
      await library.missed(HARBOUR, '/who-said we go');
      turn('2024-03-03T00:00:00Z');
      await library.missed(HARBOUR, '/who-said we go');
      await library.missed(HARBOUR, '/who-said we stay');
      await library.missed(HILL, '/who-said we wait');
      expect(await library.unanswered(HARBOUR)).toEqual([
        { question: '/who-said we go', times: 2, lastOn: '2024-03-03' },
        { question: '/who-said we stay', times: 1, lastOn: '2024-03-03' },
        { question: '/who-said we wait', times: 1, lastOn: '2024-03-01' },
      ]);
      expect(await library.unanswered(HILL)).toEqual([
        { question: '/who-said we wait', times: 1, lastOn: '2024-03-03' },
      ]);
      await library.close();
    });

    test('are forgotten beyond a thousand, the oldest of the holder first', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      await library.missed(HILL, 'older than all');
      for (const question of ['oldest, often asked', 'oldest, often asked', 'second'])
        await library.missed(HARBOUR, question);
      turn('2024-03-02T10:00:00Z');
      await library.missed(HARBOUR, 'second');
      for (let at = 0; at < 998; at++) await library.missed(HARBOUR, `question ${at}`);
      const questions = async () => (await library.unanswered(HARBOUR)).map(({ question }) => question);
      expect([(await questions()).length, (await questions()).slice(0, 2)]).toEqual([
        1000,
        ['second', 'oldest, often asked'],
      ]);
      turn('2024-03-03T10:00:00Z');
      await library.missed(HARBOUR, 'one more');
      expect([(await questions()).length, (await questions()).slice(0, 2)]).toEqual([
        1000,
        ['second', 'one more'],
      ]);
      expect(await questions()).not.toContain('oldest, often asked');
      expect(await library.unanswered(HILL)).toHaveLength(1);
      await library.close();
    }, 60_000);
  });
}
