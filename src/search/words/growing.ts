/** An array of numbers that can grow: typed arrays cannot, so it is copied into one twice as long. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The array itself where it holds `length` numbers, else a copy that does; new places hold zero. */
export function grown<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  // Sound: an array's constructor makes its like.
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}

/** Arrays by their names, and such again. */
type Parts = { readonly [name: string]: Numbers | Parts };

/** The same numbers in arrays of their own. */
export function copied<T extends Parts>(parts: T): T {
  const own = Object.entries(parts).map(([name, part]) => [
    name,
    ArrayBuffer.isView(part) ? part.slice() : copied(part),
  ]);
  return Object.fromEntries(own) as T; // Of the same names.
}
