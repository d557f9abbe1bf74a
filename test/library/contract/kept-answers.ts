import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { ADA, HARBOUR, HILL, type Opens, TOM, turning } from './support.ts';

const answer = (name: string) => ({
  name,
  line: '/who-said we wait',
  reply: '{"kind":"found"}',
  keptBy: ADA,
});
const namesOf = async (library: Library, holder: string) =>
  (await library.kept(holder)).map(({ name }) => name);

export function describeKeptAnswers(open: Opens): void {
  const at = (time: string): Library => turning(open, time).library;

  describe('kept answers', () => {
    test('are as they were when they were kept', async () => {
      const library = at('2024-03-01T10:00:00Z');
      expect(await library.keep(HARBOUR, answer('The vote'))).toBe(true);
      expect(await library.kept(HARBOUR)).toEqual([
        { ...answer('The vote'), keptAt: '2024-03-01T10:00:00.000Z', posts: [] },
      ]);
      await library.close();
    });

    test.each([
      { name: 'The vote', taken: true },
      { name: 'THE VOTE', taken: true },
      { name: '  the   vote ', taken: true },
      { name: 'Ｔｈｅ vote', taken: true },
      { name: 'The votes', taken: false },
      { name: 'The-vote', taken: false },
    ])('beside “The vote” the name “$name” is taken: $taken', async ({ name, taken }) => {
      const library = at('2024-03-01T10:00:00Z');
      await library.keep(HARBOUR, answer('The vote'));
      expect(await library.keep(HARBOUR, { ...answer(name), line: '/help' })).toBe(!taken);
      expect((await library.kept(HARBOUR)).find((one) => one.name === 'The vote')?.line).toBe(
        '/who-said we wait',
      );
      await library.close();
    });

    test('are each holder’s own', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await library.keep(HARBOUR, answer('The vote'));
      expect(await library.kept(HILL)).toEqual([]);
      expect(await library.rename(HILL, 'The vote', 'Other')).toBe('unknown');
      expect(await library.forget(HILL, 'The vote')).toBe(false);
      expect(await library.posted(HILL, 'The vote', { channel: '1', message: '2' })).toBe(false);
      expect(await library.keep(HILL, answer('the vote'))).toBe(true);
      expect([await namesOf(library, HARBOUR), await namesOf(library, HILL)]).toEqual([
        ['The vote'],
        ['the vote'],
      ]);
      await library.close();
    });

    test('are listed by name, whatever its case and whenever it was kept', async () => {
      const library = at('2024-03-01T10:00:00Z');
      for (const name of ['cliff', 'Boat', 'anchor', 'Dam']) await library.keep(HARBOUR, answer(name));
      expect(await namesOf(library, HARBOUR)).toEqual(['anchor', 'Boat', 'cliff', 'Dam']);
      await library.close();
    });

    test.each([
      { name: 'The vote', to: 'Tide', says: 'renamed', names: ['Boat', 'Tide'] },
      { name: 'the VOTE', to: 'Tide', says: 'renamed', names: ['Boat', 'Tide'] },
      { name: 'The vote', to: 'THE VOTE', says: 'renamed', names: ['Boat', 'THE VOTE'] },
      { name: 'The vote', to: 'boat', says: 'taken', names: ['Boat', 'The vote'] },
      { name: 'Tide', to: 'Anchor', says: 'unknown', names: ['Boat', 'The vote'] },
      { name: 'Tide', to: 'Boat', says: 'unknown', names: ['Boat', 'The vote'] },
    ])('renaming “$name” to “$to” is $says', async ({ name, to, says, names }) => {
      const library = at('2024-03-01T10:00:00Z');
      for (const one of ['The vote', 'Boat']) await library.keep(HARBOUR, answer(one));
      expect(await library.rename(HARBOUR, name, to)).toBe(says);
      expect(await namesOf(library, HARBOUR)).toEqual(names);
      await library.close();
    });

    test('are gone when they are forgotten, and the name is free', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await library.keep(HARBOUR, answer('The vote'));
      await library.posted(HARBOUR, 'The vote', { channel: '300000000000000001', message: '1' });
      expect(await library.forget(HARBOUR, 'the vote')).toBe(true);
      expect(await library.forget(HARBOUR, 'the vote')).toBe(false);
      expect(await library.keep(HARBOUR, { ...answer('The vote'), keptBy: TOM })).toBe(true);
      expect((await library.kept(HARBOUR)).map(({ keptBy, posts }) => [keptBy, posts])).toEqual([[TOM, []]]);
      await library.close();
    });

    test('remember where they were posted, each place once, also under another name', async () => {
      const library = at('2024-03-01T10:00:00Z');
      const [first, second] = [
        { channel: '300000000000000001', message: '400000000000000001' },
        { channel: '300000000000000002', message: '400000000000000002' },
      ];
      await library.keep(HARBOUR, answer('The vote'));
      await library.keep(HARBOUR, answer('Boat'));
      expect(await library.posted(HARBOUR, 'Tide', first)).toBe(false);
      for (const post of [second, first, first])
        expect(await library.posted(HARBOUR, 'the vote', post)).toBe(true);
      await library.rename(HARBOUR, 'The vote', 'Tide');
      expect((await library.kept(HARBOUR)).map(({ name, posts }) => [name, posts])).toEqual([
        ['Boat', []],
        ['Tide', [first, second]],
      ]);
      await library.close();
    });
  });
}
