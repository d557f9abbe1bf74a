import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const LOG = new URL('../src/log.ts', import.meta.url).href;

/** Has the form of a token, and is plainly none. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'C'.repeat(30)}`;

/** Runs statements with a `log` in a program of their own; gives what stands on its standard error, line by line. */
function logged(level: string, ...statements: readonly string[]): Record<string, unknown>[] {
  const script = `import { openLog } from '${LOG}'; const log = openLog('${level}'); ${statements.join(';')}`;
  const { stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  return stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  test('writes a line of JSON each on standard error, from its level on', () => {
    expect(
      logged('warn', `log.info({}, 'quiet')`, `log.warn({ tries: 2 }, 'slow')`, `log.error({}, 'broken')`),
    ).toEqual([
      { level: 40, time: expect.any(Number), tries: 2, msg: 'slow' },
      { level: 50, time: expect.any(Number), msg: 'broken' },
    ]);
  });

  test('tells an error whole', () => {
    const [line] = logged('info', `log.error({ error: new TypeError('no bridge') }, 'broken')`);
    expect(line).toMatchObject({
      error: {
        type: 'TypeError',
        message: 'no bridge',
        stack: expect.stringContaining('TypeError: no bridge'),
      },
      msg: 'broken',
    });
  });

  test('never writes a secret, wherever it stands', () => {
    const lines = logged(
      'info',
      `log.info({ token: '${TOKEN}' }, 'in a field')`,
      `log.info({ headers: { authorization: 'Bot ${TOKEN}' } }, 'in a header')`,
      `log.info({}, 'in the message: ${TOKEN}.')`,
      `log.error({ error: new Error('refused ${TOKEN}') }, 'in an error')`,
      `log.info({ url: 'https://discord.example/api/v10/interactions/123/abcdefghijklmno/callback' }, 'of an interaction')`,
      `log.info({ url: 'https://discord.example/api/v10/webhooks/123/abcdefghijklmno/messages' }, 'of a webhook')`,
    );
    const written = JSON.stringify(lines);
    expect(written).not.toContain(TOKEN);
    expect(written).not.toContain('abcdefghijklmno');
    expect(lines.map((line) => JSON.stringify(line).includes('[secret]'))).toEqual(Array(6).fill(true));
    expect(lines.map(({ url }) => url).slice(4)).toEqual([
      'https://discord.example/api/v10/interactions/123/[secret]/callback',
      'https://discord.example/api/v10/webhooks/123/[secret]/messages',
    ]);
  });
});
