import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one plain line that a person and a script can both read. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot be loaded has no tests: it is counted as one that failed.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count('skipped');
    if (skipped > 0) process.stdout.write(`\n${skipped} skipped: what they need is absent here\n`);
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + broken} failed\n`);
  }
}
