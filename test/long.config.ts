import { mergeConfig } from 'vitest/config';
import short from '../vitest.config.ts';

/** The same tests with the full counts of random cases. */
export default mergeConfig(short, { test: { env: { LONG: '1' }, testTimeout: 600_000 } });
