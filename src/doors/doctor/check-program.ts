import { readFileSync } from 'node:fs';
import type { readConfig } from '../../config.ts';
import { type Finding, fail, ok } from './finding.ts';

/** The oldest Node that reads TypeScript as we write it; `launch.js` says so, too. */
const OLDEST = [22, 18] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return isNewEnough
    ? ok('Node', `it is ${version}.`)
    : fail('Node', `it is ${version}, and ${OLDEST.join('.')} is needed. Run npm ci, which brings its own.`);
}

/** The environment and the file that may hold it. Never says a value. */
export function checkEnvironment(config: ReturnType<typeof readConfig>): readonly Finding[] {
  const file = checkFile();
  if ('wrong' in config)
    return [...file, ...config.wrong.split('\n').map((line) => fail('environment', line))];
  const isComplete = config.discordToken !== null;
  return [
    ...file,
    isComplete
      ? ok('environment', 'it is complete.')
      : fail(
          'environment',
          'there is no DISCORD_TOKEN, so npm start opens the console. Put it into a file .env (see .env.example).',
        ),
  ];
}

function checkFile(): readonly Finding[] {
  try {
    readFileSync('.env');
    return [];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    // All of it may stand in the environment itself.
    if (code === 'ENOENT') return [];
    return [fail('environment', `.env cannot be read (${code}). Let this user read it.`)];
  }
}
