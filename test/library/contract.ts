import { describe, expect, test } from 'vitest';
import { EVERYBODY, type Library, type Reading } from '../../src/library/library.ts';

/** A server's id; invented, as all ids here. */
const HARBOUR = '100000000000000001';
const HILL = '100000000000000002';

const reading = (text: string, fields: Partial<Reading> = {}): Reading => ({
  name: 'papers/The vote.md',
  recognisedBy: 'papers/The vote.md',
  bytes: new TextEncoder().encode(text),
  format: 'markdown',
  text,
  header: '',
  ...fields,
});

/**
 * What every library does, whatever keeps it.
 *
 * @param open opens an empty one in which it is as late as `now` says, in milliseconds since 1970
 */
export function describeLibrary(open: (now: () => number) => Library): void {
  const at = (time: string) => open(() => Date.parse(time));

  describe('a library', () => {
    test('keeps a document with its bytes as they came', async () => {
      const library = at('2024-03-01T10:00:00Z');
      const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0x41]);
      const header = '{"publisher":"The Gazette"}';
      expect(await library.add(EVERYBODY, reading('We wait.', { bytes, header }))).toEqual({
        outcome: 'added',
        id: 'the-vote',
        version: 1,
      });
      expect(await library.documents(EVERYBODY)).toEqual([
        {
          id: 'the-vote',
          version: 1,
          addedAt: '2024-03-01T10:00:00.000Z',
          addedBy: null,
          name: 'papers/The vote.md',
          format: 'markdown',
          text: 'We wait.',
          header,
        },
      ]);
      expect([...((await library.bytesOf(EVERYBODY, 'the-vote', 1)) ?? [])]).toEqual([...bytes]);
      await library.close();
    });

    test.each([
      { again: 'the same text', with: {}, outcome: 'known', version: 1 },
      {
        again: 'other bytes of the same text',
        with: { bytes: new Uint8Array([1]) },
        outcome: 'known',
        version: 1,
      },
      { again: 'another text', with: { text: 'We go.' }, outcome: 'changed', version: 2 },
      { again: 'another header', with: { header: '{"title":"The vote"}' }, outcome: 'changed', version: 2 },
      { again: 'another form', with: { format: 'text' as const }, outcome: 'changed', version: 2 },
    ])('recognises a document that comes again with $again', async ({ with: fields, outcome, version }) => {
      const library = at('2024-03-01T10:00:00Z');
      await library.add(EVERYBODY, reading('We wait.'));
      expect(await library.add(EVERYBODY, reading('We wait.', fields))).toEqual({
        outcome,
        id: 'the-vote',
        version,
      });
      expect(await library.documents(EVERYBODY)).toHaveLength(1);
      expect(await library.bytesOf(EVERYBODY, 'the-vote', 1)).toEqual(new TextEncoder().encode('We wait.'));
      await library.close();
    });

    test('knows a text by another name, and takes it for another one under another header', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await library.add(EVERYBODY, reading('We wait.'));
      const copy = { name: 'copy.md', recognisedBy: 'copy.md' };
      expect((await library.add(EVERYBODY, reading('We wait.', copy))).outcome).toBe('known');
      const header = '{"publisher":"The Courier"}';
      expect(await library.add(EVERYBODY, reading('We wait.', { ...copy, header }))).toEqual({
        outcome: 'added',
        id: 'copy',
        version: 1,
      });
      await library.close();
    });

    test('gives another document of the same name an id of its own, also after a removal', async () => {
      const library = at('2024-03-01T10:00:00Z');
      const add = (recognisedBy: string) =>
        library.add(EVERYBODY, reading(`We wait for ${recognisedBy}.`, { recognisedBy }));
      expect(await add('one')).toEqual({ outcome: 'added', id: 'the-vote', version: 1 });
      expect(await library.remove(EVERYBODY, 'the-vote')).toBe(true);
      expect(await add('two')).toEqual({ outcome: 'added', id: 'the-vote-2', version: 1 });
      await library.close();
    });

    test('takes a document out and in again', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await library.add(EVERYBODY, reading('We wait.'));
      expect(await library.remove(EVERYBODY, 'the-vote')).toBe(true);
      expect(await library.remove(EVERYBODY, 'the-vote')).toBe(false);
      expect(await library.remove(EVERYBODY, 'no-such')).toBe(false);
      expect(await library.documents(EVERYBODY)).toEqual([]);
      expect(await library.add(EVERYBODY, reading('We wait.'))).toEqual({
        outcome: 'added',
        id: 'the-vote',
        version: 1,
      });
      expect(await library.documents(EVERYBODY)).toHaveLength(1);
      await library.close();
    });

    test('shows no holder what another has', async () => {
      const library = at('2024-03-01T10:00:00Z');
      await library.add(HARBOUR, reading('We wait.'));
      expect(await library.documents(HILL)).toEqual([]);
      expect(await library.documents(EVERYBODY)).toEqual([]);
      expect(await library.bytesOf(HILL, 'the-vote', 1)).toBeNull();
      expect(await library.remove(HILL, 'the-vote')).toBe(false);
      expect(await library.deleteAll(HILL)).toBe(false);
      expect(await library.add(HILL, reading('We go.'))).toEqual({
        outcome: 'added',
        id: 'the-vote',
        version: 1,
      });
      expect((await library.documents(HARBOUR)).map(({ text }) => text)).toEqual(['We wait.']);
      await library.close();
    });

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

    test('closes a report once, and opens it again', async () => {
      const library = at('2024-03-01T10:00:00Z');
      const number = await library.report(HARBOUR, { wrong: 'day' }, 'somebody');
      expect(number).toBe(1);
      expect([await library.reopen(HARBOUR, 1), await library.settle(HILL, 1, 'accepted', 'boss')]).toEqual([
        false,
        false,
      ]);
      expect(await library.settle(HARBOUR, 1, 'accepted', 'boss')).toBe(true);
      expect(await library.settle(HARBOUR, 1, 'dismissed', 'boss')).toBe(false);
      const closed = { at: '2024-03-01T10:00:00.000Z', by: 'boss', outcome: 'accepted' };
      expect((await library.reports(HARBOUR)).map((one) => one.closed)).toEqual([closed]);
      expect([await library.reopen(HILL, 1), await library.reopen(HARBOUR, 1)]).toEqual([false, true]);
      expect(await library.reports(HARBOUR)).toEqual([
        {
          number: 1,
          fields: { wrong: 'day' },
          madeAt: '2024-03-01T10:00:00.000Z',
          madeBy: 'somebody',
          closed: null,
        },
      ]);
      await library.close();
    });

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

    test('lists documents in the order in which they were first added', async () => {
      const library = at('2024-03-01T10:00:00Z');
      for (const name of ['c.md', 'a.md', 'b.md']) {
        await library.add(EVERYBODY, reading(`We wait for ${name}.`, { name, recognisedBy: name }));
      }
      await library.add(EVERYBODY, reading('We go.', { name: 'c.md', recognisedBy: 'c.md' }));
      expect((await library.documents(EVERYBODY)).map(({ id, version }) => [id, version])).toEqual([
        ['c', 2],
        ['a', 1],
        ['b', 1],
      ]);
      await library.close();
    });
  });
}
