import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { COMPILED } from './test/support/compiled.ts';

// The tests start many threads: they find again what was compiled once.
process.env.NODE_COMPILE_CACHE ??= COMPILED;

const ALL = 'test/**/*.test.ts';
/** Those that look at a process as a whole: at its timers, or at how much it grows. They come when the others have ended. */
const ALONE = [
  'test/support/discord/closing.test.ts',
  'test/ingest/formats/hostile.test.ts',
  'test/a-day.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    testTimeout: 20_000,
    // More than there are cores, since bots that are started, stopped and cut off wait for most of the time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // A process for each of 200 files would load the same modules again and again: that took longer than the tests.
      { extends: true, test: { name: 'together', include: [ALL], exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE, sequence: { groupOrder: 1 } } },
    ],
  },
});
