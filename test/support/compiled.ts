import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Node finds again what it has compiled once, in the tests and in the programs they start. */
export const COMPILED = join(tmpdir(), 'who-said-compiled');
