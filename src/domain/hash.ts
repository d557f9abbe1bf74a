/** The hash of no code units; `hashUnit` takes it on by one. FNV-1a (Fowler, Noll and Vo), 32 bits. */
export const NO_HASH = 0x811c9dc5;
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) >>> 0;

/** A whole number of 32 bits made of a text: the same for the same text, and seldom for another one. */
export function hashOf(text: string): number {
  let hash = NO_HASH;
  for (let at = 0; at < text.length; at++) hash = hashUnit(hash, text.charCodeAt(at));
  return hash;
}
