/** Things told apart by a key, each kept once and known by a number from 0 on. */
export type Interned<T> = {
  readonly numberOf: (key: string, make: () => T) => number;
  readonly all: readonly T[];
};

export function interned<T>(): Interned<T> {
  const numbers = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    numberOf: (key, make) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(make()) - 1;
    },
  };
}
