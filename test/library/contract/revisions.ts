import { describe, expect, test } from 'vitest';
import { ADA, HARBOUR, HILL, type Opens, reading, turning } from './support.ts';

export function describeRevisions(open: Opens): void {
  const at = (time: string) => turning(open, time).library;

  describe('the revision', () => {
    test('tells by a number that something changed, and whose', async () => {
      const library = at('2024-03-01T10:00:00Z');
      const revisions = async () => [await library.revision(HARBOUR), await library.revision(HILL)];
      expect(await revisions()).toEqual([0, 0]);
      await library.add(HARBOUR, reading('We wait.'));
      expect(await revisions()).toEqual([1, 0]);
      await library.add(HARBOUR, reading('We wait.'));
      expect(await revisions()).toEqual([1, 0]);
      await library.add(HARBOUR, reading('We go.'));
      await library.remove(HARBOUR, 'the-vote');
      expect(await revisions()).toEqual([3, 0]);
      await library.add(HARBOUR, reading('We go.'));
      await library.deleteAll(HARBOUR);
      expect(await revisions()).toEqual([0, 0]);
      // One that comes again is not taken for what was there before.
      await library.add(HARBOUR, reading('We wait.'));
      expect(await revisions()).toEqual([6, 0]);
      expect(await library.revision()).toBe(6);
      await library.close();
    });

    test('of all together rises with whatever is answered from, whoever’s it is', async () => {
      const library = at('2024-03-01T10:00:00Z');
      const revisions: number[] = [await library.revision()];
      const steps = [
        () => library.add(HARBOUR, reading('We wait.')),
        () => library.correct(HILL, { words: 'We wait', speaker: 'Ada Marsh' }, ADA),
        () => library.undo(HILL, 1, ADA),
        () => library.remove(HARBOUR, 'the-vote'),
        () => library.deleteAll(HILL),
      ];
      for (const step of steps) {
        await step();
        revisions.push(await library.revision());
      }
      expect(revisions).toEqual([0, 1, 2, 3, 4, 5]);
      await library.close();
    });

    test('stays when nothing is answered from that', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await library.add(HARBOUR, reading('We wait.'));
      await library.correct(HARBOUR, { words: 'We wait', speaker: 'Ada Marsh' }, ADA);
      await library.undo(HARBOUR, 1, ADA);
      const before = [await library.revision(), await library.revision(HARBOUR)];
      await library.undo(HARBOUR, 1, ADA);
      await library.remove(HARBOUR, 'no-such');
      await library.keep(HARBOUR, { name: 'The vote', line: '/help', reply: '{}', keptBy: ADA });
      await library.set(HARBOUR, null, 'language', 'en');
      await library.missed(HARBOUR, '/who-said we go');
      await library.left(HARBOUR);
      await library.returned(HARBOUR);
      await library.eraseMember(ADA);
      await library.deleteAll(HILL);
      expect([await library.revision(), await library.revision(HARBOUR)]).toEqual(before);
      await library.close();
    });
  });

  test('the holders are those of whom anything is answered from, in order', async () => {
    const library = at('2024-03-01T10:00:00Z');
    expect(await library.holders()).toEqual([]);
    await library.correct(HILL, { words: 'We wait', speaker: 'Ada Marsh' }, ADA);
    await library.add(HARBOUR, reading('We wait.'));
    await library.set('100000000000000003', null, 'language', 'en');
    await library.missed('100000000000000004', '/who-said we go');
    await library.left('100000000000000005');
    expect(await library.holders()).toEqual([HARBOUR, HILL]);
    await library.deleteAll(HARBOUR);
    expect(await library.holders()).toEqual([HILL]);
    await library.close();
  });
}
