import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/summary-reporter.ts'],
    testTimeout: 20_000,
    // A process for each of 180 files would load the same modules again and again: that took longer than the tests.
    isolate: false,
  },
});
