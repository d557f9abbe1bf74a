import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { ADA, HARBOUR, HILL, type Opens, reading, TOM, turning } from './support.ts';

const QUAY = '300000000000000001';

/** Gives a holder something of every kind, by two members. */
async function fill(library: Library, holder: string): Promise<void> {
  await library.add(holder, reading('We wait.'), { by: ADA });
  await library.add(holder, reading('We go.'), { by: TOM });
  await library.correct(holder, { words: 'We go', speaker: 'Ada Marsh' }, ADA);
  await library.correct(holder, { words: 'We wait', speaker: 'nobody' }, TOM);
  await library.undo(holder, 2, ADA);
  await library.report(holder, { wrong: 'day' }, ADA);
  await library.keep(holder, { name: 'The vote', line: '/help', reply: '{}', keptBy: ADA });
  await library.posted(holder, 'The vote', { channel: QUAY, message: '400000000000000001' });
  await library.set(holder, null, 'language', 'en');
  await library.set(holder, QUAY, 'language', 'fr');
  await library.missed(holder, '/who-said we stay');
}

/** All that can be seen of a holder. */
const all = async (library: Library, holder: string) => ({
  documents: await library.documents(holder),
  past: await library.pastVersions(holder),
  bytes: [await library.bytesOf(holder, 'the-vote', 1), await library.bytesOf(holder, 'the-vote', 2)],
  corrections: await library.corrections(holder),
  reports: await library.reports(holder),
  kept: await library.kept(holder),
  settings: [await library.settings(holder, null), await library.settings(holder, QUAY)],
  unanswered: await library.unanswered(holder),
  revision: await library.revision(holder),
});

const NOTHING = {
  documents: [],
  past: [],
  bytes: [null, null],
  corrections: [],
  reports: [],
  kept: [],
  settings: [{}, {}],
  unanswered: [],
  revision: 0,
};

export function describeDeletion(open: Opens): void {
  const at = (time: string): Library => turning(open, time).library;

  describe('deletion', () => {
    test('deletes everything of one holder and nothing of another', async () => {
      const library = at('2024-03-01T10:00:00Z');
      for (const holder of [HARBOUR, HILL]) {
        await library.add(holder, reading('We wait.'));
        await library.add(holder, reading('We go.'));
      }
      await library.remove(HARBOUR, 'the-vote');
      expect(await library.deleteAll(HARBOUR)).toBe(true);
      expect(await library.bytesOf(HARBOUR, 'the-vote', 1)).toBeNull();
      expect(await library.documents(HILL)).toHaveLength(1);
      expect(await library.bytesOf(HILL, 'the-vote', 1)).not.toBeNull();
      await library.close();
    });

    test('of a holder takes everything of it along and nothing of another', async () => {
      const library = at('2024-03-01T10:00:00Z');
      for (const holder of [HARBOUR, HILL]) await fill(library, holder);
      const others = await all(library, HILL);
      expect(await library.deleteAll(HARBOUR)).toBe(true);
      expect(await all(library, HARBOUR)).toEqual(NOTHING);
      expect(await all(library, HILL)).toEqual(others);
      expect(await library.deleteAll(HARBOUR)).toBe(false);
      await library.close();
    });

    test('leaves nothing for whoever begins anew: ids, numbers, names', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await fill(library, HARBOUR);
      await library.deleteAll(HARBOUR);
      await fill(library, HARBOUR);
      await fill(library, HILL);
      const { revision: _, ...again } = await all(library, HARBOUR);
      expect(again).toEqual(
        expect.objectContaining((({ revision: __, ...one }) => one)(await all(library, HILL))),
      );
      await library.close();
    });

    test.each([
      { what: 'a setting', give: (library: Library) => library.set(HARBOUR, null, 'language', 'en') },
      { what: 'a missed question', give: (library: Library) => library.missed(HARBOUR, '/help') },
      {
        what: 'a correction',
        give: (library: Library) => library.correct(HARBOUR, { words: 'We go' }, ADA),
      },
      {
        what: 'a kept answer',
        give: (library: Library) =>
          library.keep(HARBOUR, { name: 'The vote', line: '/help', reply: '{}', keptBy: ADA }),
      },
    ])('of a holder with nothing but $what finds it', async ({ give }) => {
      const library = at('2024-03-01T10:00:00Z');
      await give(library);
      expect(await library.deleteAll(HARBOUR)).toBe(true);
      expect(await all(library, HARBOUR)).toEqual(NOTHING);
      await library.close();
    });
  });

  describe('erasing a member', () => {
    test('takes their id from everything they did, in every holder, and nobody else’s', async () => {
      const library = at('2024-03-01T10:00:00Z');
      for (const holder of [HARBOUR, HILL]) await fill(library, holder);
      await library.add(HARBOUR, reading('We stay.'), { by: ADA });
      // Of each holder: a version, a correction, an undoing, a report, a kept answer; and one more version.
      expect(await library.eraseMember(ADA)).toBe(11);
      for (const holder of [HARBOUR, HILL]) {
        const [first, second] = await library.corrections(holder);
        expect([first?.madeBy, second?.madeBy, second?.undone]).toEqual([
          null,
          TOM,
          { at: '2024-03-01T10:00:00.000Z', by: null },
        ]);
        expect((await library.kept(holder)).map(({ keptBy }) => keptBy)).toEqual([null]);
      }
      expect((await library.documents(HARBOUR)).map(({ addedBy }) => addedBy)).toEqual([null]);
      expect((await library.documents(HILL)).map(({ addedBy }) => addedBy)).toEqual([TOM]);
      expect(await library.eraseMember(ADA)).toBe(0);
      // TOM: a version and a correction of each holder.
      expect(await library.eraseMember(TOM)).toBe(4);
      await library.close();
    });

    test('leaves what they did', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await fill(library, HARBOUR);
      const before = JSON.stringify(await all(library, HARBOUR));
      await library.eraseMember(ADA);
      await library.eraseMember(TOM);
      expect(JSON.stringify(await all(library, HARBOUR))).toBe(
        before.replaceAll(`"${ADA}"`, 'null').replaceAll(`"${TOM}"`, 'null'),
      );
      await library.close();
    });

    test('also from limits that go by it', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await library.add(HARBOUR, reading('We wait.'), { by: ADA });
      await library.eraseMember(ADA);
      const seen: unknown[] = [];
      await library.add(HARBOUR, reading('We go.'), {
        by: ADA,
        refuse: ({ lastOfMember }) => {
          seen.push(lastOfMember);
          return null;
        },
      });
      expect(seen).toEqual([null]);
      await library.close();
    });
  });

  describe('a server that was left', () => {
    test('is deleted when it was left long enough ago, counted from the first time', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      for (const holder of [HILL, HARBOUR]) await fill(library, holder);
      await library.left(HARBOUR);
      turn('2024-03-05T10:00:00Z');
      await library.left(HARBOUR);
      await library.left(HILL);
      expect(await library.deleteLeftBefore(Date.parse('2024-03-01T10:00:00Z'))).toEqual([]);
      expect(await library.deleteLeftBefore(Date.parse('2024-03-01T10:00:00.001Z'))).toEqual([HARBOUR]);
      expect(await all(library, HARBOUR)).toEqual(NOTHING);
      expect(await library.documents(HILL)).toHaveLength(1);
      expect(await library.deleteLeftBefore(Date.parse('2024-03-06T10:00:00Z'))).toEqual([HILL]);
      await library.close();
    });

    test('is kept when the program came back, and the count begins anew', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      await fill(library, HARBOUR);
      const before = await all(library, HARBOUR);
      await library.left(HARBOUR);
      await library.returned(HARBOUR);
      expect(await library.deleteLeftBefore(Date.parse('2025-03-01T10:00:00Z'))).toEqual([]);
      turn('2024-04-01T10:00:00Z');
      await library.left(HARBOUR);
      expect(await library.deleteLeftBefore(Date.parse('2024-04-01T10:00:00Z'))).toEqual([]);
      expect(await all(library, HARBOUR)).toEqual(before);
      await library.close();
    });
  });
}
