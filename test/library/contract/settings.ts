import { describe, expect, test } from 'vitest';
import { HARBOUR, HILL, type Opens, turning } from './support.ts';

const QUAY = '300000000000000001';
const PIER = '300000000000000002';

export function describeSettings(open: Opens): void {
  describe('settings', () => {
    test('are each holder’s and each channel’s own', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.set(HARBOUR, null, 'language', 'en');
      await library.set(HARBOUR, QUAY, 'language', 'fr');
      await library.set(HARBOUR, QUAY, 'quiet', 'yes');
      await library.set(HILL, null, 'language', 'de');
      const all = [
        await library.settings(HARBOUR, null),
        await library.settings(HARBOUR, QUAY),
        await library.settings(HARBOUR, PIER),
        await library.settings(HILL, null),
        await library.settings(HILL, QUAY),
      ];
      expect(all).toEqual([{ language: 'en' }, { language: 'fr', quiet: 'yes' }, {}, { language: 'de' }, {}]);
      await library.close();
    });

    test('are what was set last', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.set(HARBOUR, QUAY, 'language', 'en');
      await library.set(HARBOUR, QUAY, 'language', '');
      expect(await library.settings(HARBOUR, QUAY)).toEqual({ language: '' });
      await library.close();
    });

    test('are taken away by null, one of one channel alone', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      for (const channel of [null, QUAY]) {
        await library.set(HARBOUR, channel, 'language', 'en');
        await library.set(HARBOUR, channel, 'quiet', 'yes');
      }
      await library.set(HARBOUR, QUAY, 'language', null);
      await library.set(HARBOUR, QUAY, 'no-such', null);
      expect([await library.settings(HARBOUR, null), await library.settings(HARBOUR, QUAY)]).toEqual([
        { language: 'en', quiet: 'yes' },
        { quiet: 'yes' },
      ]);
      await library.close();
    });

    test('of nobody are not made by taking one away', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.set(HARBOUR, null, 'language', null);
      expect(await library.deleteAll(HARBOUR)).toBe(false);
      await library.close();
    });
  });
}
