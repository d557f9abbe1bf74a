/** How many cases a property is tried on: many more where somebody has asked for a long run. */
export const RUNS = process.env.LONG ? 5_000 : 150;
