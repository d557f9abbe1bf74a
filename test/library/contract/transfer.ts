import { describe, expect, test } from 'vitest';
import type { Content, Dump, Library } from '../../../src/library/library.ts';
import { ADA, HARBOUR, HILL, type Opens, reading, TOM, turning } from './support.ts';

const QUAY = '300000000000000001';
const EMPTY: Dump = { documents: [], corrections: [], reports: [], kept: [], settings: [], unanswered: [] };

/** A library in which the harbour has something of every kind, each at another time. */
async function filled(open: Opens): Promise<Library> {
  const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
  const header = '{"publisher":"The Gazette"}';
  await library.add(HARBOUR, reading('We wait.', { bytes: new Uint8Array([0, 255]), header }), { by: ADA });
  await library.add(HARBOUR, reading('Gone.', { name: 'b.txt', recognisedBy: '/b.txt', format: 'text' }));
  turn('2024-03-02T10:00:00Z');
  await library.add(HARBOUR, reading('We go.', { name: 'The vote 2.pdf' }), { by: TOM });
  await library.remove(HARBOUR, 'b');
  await library.correct(HARBOUR, { words: 'We go', speaker: 'Ada Marsh' }, ADA);
  await library.correct(HARBOUR, { words: 'We wait', speaker: 'nobody' }, null);
  turn('2024-03-03T10:00:00Z');
  await library.undo(HARBOUR, 1, TOM);
  await library.report(HARBOUR, { wrong: 'day', words: 'We go' }, ADA);
  await library.report(HARBOUR, { wrong: 'speaker' }, null);
  await library.settle(HARBOUR, 1, 'dismissed', TOM);
  await library.keep(HARBOUR, { name: 'The Vote', line: '/help', reply: '{"a":1}', keptBy: ADA });
  await library.keep(HARBOUR, { name: 'boats', line: '/sources', reply: '[]', keptBy: null });
  await library.posted(HARBOUR, 'boats', { channel: QUAY, message: '400000000000000001' });
  await library.set(HARBOUR, null, 'language', 'en');
  await library.set(HARBOUR, QUAY, 'language', 'fr');
  await library.missed(HARBOUR, '/who-said we stay');
  await library.missed(HARBOUR, '/who-said we stay');
  turn('2024-03-04T10:00:00Z');
  return library;
}

/** What the versions of a dump hold, at hand. */
async function contentsOf(
  library: Library,
  holder: string,
  { documents }: Dump,
): Promise<(id: string, version: number) => Content> {
  const contents = new Map<string, Content>();
  for (const { id, versions } of documents) {
    for (const { version } of versions) {
      const content = await library.contentOf(holder, id, version);
      if (content !== null) contents.set(`${id} ${version}`, content);
    }
  }
  return (id, version) => contents.get(`${id} ${version}`)!;
}

export function describeTransfer(open: Opens): void {
  describe('a dump', () => {
    test('tells everything of a holder', async () => {
      const library = await filled(open);
      const [first, second, third] = [1, 2, 3].map((day) => `2024-03-0${day}T10:00:00.000Z`);
      expect(await library.dump(HARBOUR)).toEqual({
        documents: [
          {
            id: 'the-vote',
            recognisedBy: 'papers/The vote.md',
            removedAt: null,
            versions: [
              {
                version: 1,
                addedAt: first,
                addedBy: ADA,
                name: 'papers/The vote.md',
                format: 'markdown',
                header: '{"publisher":"The Gazette"}',
              },
              {
                version: 2,
                addedAt: second,
                addedBy: TOM,
                name: 'The vote 2.pdf',
                format: 'markdown',
                header: '',
              },
            ],
          },
          {
            id: 'b',
            recognisedBy: '/b.txt',
            removedAt: second,
            versions: [
              { version: 1, addedAt: first, addedBy: null, name: 'b.txt', format: 'text', header: '' },
            ],
          },
        ],
        corrections: await library.corrections(HARBOUR),
        reports: await library.reports(HARBOUR),
        kept: await library.kept(HARBOUR),
        settings: [
          { channel: null, name: 'language', value: 'en' },
          { channel: QUAY, name: 'language', value: 'fr' },
        ],
        unanswered: [{ question: '/who-said we stay', times: 2, lastOn: third?.slice(0, 10) }],
      });
      expect(await library.dump(HILL)).toEqual(EMPTY);
      await library.close();
    });

    test('leaves what versions hold to be asked for one by one', async () => {
      const library = await filled(open);
      const content = await library.contentOf(HARBOUR, 'the-vote', 1);
      expect([content?.text, [...(content?.bytes ?? [])]]).toEqual(['We wait.', [0, 255]]);
      expect((await library.contentOf(HARBOUR, 'b', 1))?.text).toBe('Gone.');
      expect(await library.contentOf(HARBOUR, 'the-vote', 3)).toBeNull();
      expect(await library.contentOf(HILL, 'the-vote', 1)).toBeNull();
      await library.close();
    });
  });

  describe('restoring', () => {
    test('gives another holder the very same, and whatever comes then goes on from there', async () => {
      const library = await filled(open);
      const dump = await library.dump(HARBOUR);
      const contents = await contentsOf(library, HARBOUR, dump);
      expect(await library.restore(HILL, dump, contents)).toBe(true);
      expect(await library.dump(HILL)).toEqual(dump);
      expect(await library.documents(HILL)).toEqual(await library.documents(HARBOUR));
      expect(await library.pastVersions(HILL)).toEqual(await library.pastVersions(HARBOUR));
      for (const [id, version] of [
        ['the-vote', 1],
        ['the-vote', 2],
        ['b', 1],
      ] as const)
        expect(await library.bytesOf(HILL, id, version)).toEqual(await library.bytesOf(HARBOUR, id, version));
      expect(await library.holders()).toEqual([HARBOUR, HILL]);
      expect(await library.revision(HILL)).toBe(await library.revision());
      for (const holder of [HARBOUR, HILL]) {
        // Recognised by its text, by where it came from, and by its name.
        expect((await library.add(holder, reading('We go.'))).outcome).toBe('known');
        expect(await library.add(holder, reading('We stay.'))).toEqual({
          outcome: 'changed',
          id: 'the-vote',
          version: 3,
        });
        const other = reading('Other.', { name: 'b.md', recognisedBy: 'b.md' });
        expect(await library.add(holder, other)).toEqual({ outcome: 'added', id: 'b-2', version: 1 });
        expect(await library.correct(holder, { words: 'We stay' }, null)).toBe(3);
        expect(await library.rename(holder, 'THE VOTE', 'Boats')).toBe('taken');
      }
      await library.close();
    });

    test.each([
      { what: 'a document', give: (library: Library) => library.add(HILL, reading('Mine.')) },
      { what: 'a correction', give: (library: Library) => library.correct(HILL, { words: 'Mine' }, ADA) },
      {
        what: 'a kept answer',
        give: (library: Library) =>
          library.keep(HILL, { name: 'Mine', line: '/help', reply: '{}', keptBy: ADA }),
      },
      { what: 'a setting', give: (library: Library) => library.set(HILL, null, 'language', 'en') },
      { what: 'a missed question', give: (library: Library) => library.missed(HILL, '/help') },
    ])('changes nothing of a holder that has $what', async ({ give }) => {
      const library = await filled(open);
      await give(library);
      const dump = await library.dump(HARBOUR);
      const before = [await library.dump(HILL), await library.revision()];
      expect(await library.restore(HILL, dump, await contentsOf(library, HARBOUR, dump))).toBe(false);
      expect([await library.dump(HILL), await library.revision()]).toEqual(before);
      await library.close();
    });

    test('is made for a holder of which all was taken away', async () => {
      const library = await filled(open);
      await library.set(HILL, null, 'language', 'en');
      await library.set(HILL, null, 'language', null);
      const dump = await library.dump(HARBOUR);
      expect(await library.restore(HILL, dump, await contentsOf(library, HARBOUR, dump))).toBe(true);
      await library.close();
    });

    test('changes nothing when what a version holds cannot be had', async () => {
      const library = await filled(open);
      const dump = await library.dump(HARBOUR);
      const contents = await contentsOf(library, HARBOUR, dump);
      const before = await library.revision();
      const broken = (id: string, version: number): Content => {
        if (id === 'b') throw new RangeError('no b');
        return contents(id, version);
      };
      await expect(library.restore(HILL, dump, broken)).rejects.toThrow(new RangeError('no b'));
      expect([await library.dump(HILL), await library.revision()]).toEqual([EMPTY, before]);
      expect(await library.deleteAll(HILL)).toBe(false);
      await library.close();
    });

    test('of nothing that is answered from leaves the revision as it is', async () => {
      const library = await filled(open);
      const dump = { ...EMPTY, settings: [{ channel: null, name: 'language', value: 'en' }] };
      const before = await library.revision();
      expect(await library.restore(HILL, dump, () => ({ text: '', bytes: new Uint8Array() }))).toBe(true);
      expect([await library.settings(HILL, null), await library.revision()]).toEqual([
        { language: 'en' },
        before,
      ]);
      await library.close();
    });
  });
}
