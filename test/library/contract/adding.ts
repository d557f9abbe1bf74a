import { describe, expect, test } from 'vitest';
import type { Usage } from '../../../src/library/library.ts';
import { ADA, HARBOUR, HILL, type Opens, reading, TOM, turning } from './support.ts';

/** Refuses nothing and remembers what it was shown. */
function witness() {
  const shown: Usage[] = [];
  return {
    shown,
    refuse: (usage: Usage): null => {
      shown.push(usage);
      return null;
    },
  };
}

export function describeAdding(open: Opens): void {
  describe('adding', () => {
    test('says who added what', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      await library.add(HARBOUR, reading('We wait.'), { by: ADA });
      turn('2024-03-02T10:00:00Z');
      await library.add(HARBOUR, reading('We go.'), { by: TOM });
      const [document] = await library.documents(HARBOUR);
      expect([document?.addedBy, document?.addedAt]).toEqual([TOM, '2024-03-02T10:00:00.000Z']);
      await library.close();
    });

    test('shows what the holder has taken up before it is decided', async () => {
      const { library, turn } = turning(open, '2024-03-01T10:00:00Z');
      const { shown, refuse } = witness();
      const add = (text: string, by: string, name: string, holder = HARBOUR) =>
        library.add(holder, reading(text, { name, recognisedBy: name }), { by, refuse });
      await add('1234567890', TOM, 'other.md', HILL);
      await add('12345', ADA, 'a.md');
      turn('2024-03-01T10:30:00Z');
      await add('123', TOM, 'b.md');
      turn('2024-03-01T10:59:59.999Z');
      await add('1234567', ADA, 'a.md');
      turn('2024-03-01T11:00:00Z');
      await library.remove(HARBOUR, 'b');
      await add('12', TOM, 'c.md');
      const [ten, half, late] = ['10:00:00', '10:30:00', '10:59:59.999'].map((time) =>
        Date.parse(`2024-03-01T${time}Z`),
      );
      expect(shown.slice(1)).toEqual([
        { documents: 0, bytes: 0, lastHour: [], lastOfMember: null },
        { documents: 1, bytes: 5, lastHour: [ten], lastOfMember: null },
        { documents: 2, bytes: 8, lastHour: [ten, half], lastOfMember: ten },
        // The versions of a removed document still take up room; what is an hour old counts no more.
        { documents: 1, bytes: 15, lastHour: [half, late], lastOfMember: half },
      ]);
      await library.close();
    });

    test('knows no last time of whoever hosts the program', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      const { shown, refuse } = witness();
      await library.add(HARBOUR, reading('We wait.'), { refuse });
      await library.add(HARBOUR, reading('We go.'), { refuse });
      expect(shown.map(({ lastOfMember }) => lastOfMember)).toEqual([null, null]);
      await library.close();
    });

    test.each([
      { what: 'a new document', fields: { name: 'b.md', recognisedBy: 'b.md' }, text: 'We go.' },
      { what: 'a new version', fields: {}, text: 'We go.' },
      { what: 'a removed document', fields: { name: 'gone.md', recognisedBy: 'gone.md' }, text: 'Gone.' },
    ])('changes nothing when $what is refused', async ({ fields, text }) => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.add(HARBOUR, reading('We wait.'));
      await library.add(HARBOUR, reading('Gone.', { name: 'gone.md', recognisedBy: 'gone.md' }));
      await library.remove(HARBOUR, 'gone');
      const state = async () => [
        await library.documents(HARBOUR),
        await library.pastVersions(HARBOUR),
        await library.revision(),
      ];
      const before = await state();
      const refuse = () => 'Not now.';
      expect(await library.add(HARBOUR, reading(text, fields), { refuse })).toEqual({
        outcome: 'refused',
        reason: 'Not now.',
      });
      expect(await state()).toEqual(before);
      await library.close();
    });

    test('leaves no trace of a holder whose only document was refused', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.add(HARBOUR, reading('We wait.'), { refuse: () => 'Not now.' });
      expect([await library.holders(), await library.deleteAll(HARBOUR)]).toEqual([[], false]);
      await library.close();
    });

    test('never refuses what is known already', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      await library.add(HARBOUR, reading('We wait.'));
      expect(await library.add(HARBOUR, reading('We wait.'), { refuse: () => 'Not now.' })).toEqual({
        outcome: 'known',
        id: 'the-vote',
        version: 1,
      });
      await library.close();
    });

    test('keeps earlier versions and those of removed documents, the latest first', async () => {
      const { library } = turning(open, '2024-03-01T10:00:00Z');
      const other = { name: 'b.md', recognisedBy: 'b.md', header: '{"title":"B"}', format: 'text' as const };
      await library.add(HARBOUR, reading('We wait.'));
      await library.add(HARBOUR, reading('Gone.', other));
      await library.add(HARBOUR, reading('We stay.'));
      await library.add(HARBOUR, reading('We go.', { name: 'papers/The vote 3.md' }));
      await library.remove(HARBOUR, 'b');
      const vote = { id: 'the-vote', name: 'papers/The vote.md', format: 'markdown', header: '' };
      expect(await library.pastVersions(HARBOUR)).toEqual([
        { ...vote, version: 2, text: 'We stay.' },
        { ...vote, version: 1, text: 'We wait.' },
        { id: 'b', version: 1, name: 'b.md', format: 'text', header: '{"title":"B"}', text: 'Gone.' },
      ]);
      expect(await library.pastVersions(HILL)).toEqual([]);
      await library.close();
    });
  });
}
