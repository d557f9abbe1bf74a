import { seeded, shuffle } from './random.ts';

/** In an order that the seed decides. */
export const shuffled = <T>(items: readonly T[], seed: number): readonly T[] => shuffle(items, seeded(seed));
