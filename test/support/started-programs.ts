import { afterEach } from 'vitest';
import { type Running, startProgram } from './run-program.ts';

/** Of the form of a bot's token, and of nobody. */
export const TOKEN = 'MTAxMTEyMjIzMzM0NDQ1NTY2.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB';

/** `startProgram` for the tests of a file: what still runs after one of them is killed. */
export function startedPrograms(): typeof startProgram {
  const running: Running[] = [];
  afterEach(async () => {
    for (const { program, ended } of running.splice(0)) {
      program.kill('SIGKILL');
      await ended;
    }
  });
  return (words, environment) => {
    const one = startProgram(words, environment);
    running.push(one);
    return one;
  };
}
