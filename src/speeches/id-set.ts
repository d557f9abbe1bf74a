import { hashOf } from '../domain/hash.ts';
import { wholeNumbers } from './column.ts';

/** Ids in the order in which they were added, known by their hashes only. */
type IdSet = {
  /** Adds an id; false when it is there already. */
  readonly add: (id: string) => boolean;
};

const FIRST_ROOM = 2_048;

/**
 * A hash table with open addressing (linear probing) in typed arrays: half a million ids take 6 MB.
 *
 * @param idAt tells an id that was added, by its number; asked only where the hashes are the same
 */
export function idSet(idAt: (number: number) => string): IdSet {
  const hashes = wholeNumbers();
  let count = 0;
  /** Numbers, each plus one: 0 is a free slot. */
  let slots = new Uint32Array(FIRST_ROOM);

  const slotFor = (hash: number, isIt: (number: number) => boolean): number => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0 && !isIt((slots[slot] ?? 0) - 1)) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const widen = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let number = 0; number < count; number++)
      slots[slotFor(hashes.at(number), () => false)] = number + 1;
  };

  return {
    add: (id) => {
      const hash = hashOf(id);
      const slot = slotFor(hash, (number) => hashes.at(number) === hash && idAt(number) === id);
      if (slots[slot] !== 0) return false;
      slots[slot] = count + 1;
      hashes.push(hash);
      count++;
      if (count * 2 > slots.length) widen();
      return true;
    },
  };
}
