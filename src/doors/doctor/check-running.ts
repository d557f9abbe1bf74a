import { once } from 'node:events';
import { createServer } from 'node:net';
import type { HealthAddress } from '../../config.ts';
import { type Runner, whoRuns } from '../../library/run-alone.ts';
import { LibraryUnusable } from '../../library/unusable.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** How long a bot that runs has to say how it is. */
const PATIENCE_MS = 3_000;

/** Whether a bot answers from this folder, and whether it can be asked how it is. */
export async function checkRunning(
  stateFolder: string,
  health: HealthAddress | null,
): Promise<readonly Finding[]> {
  try {
    const running = whoRuns(stateFolder);
    return [checkInstance(running), await checkPort(health, running !== null)];
  } catch (error) {
    if (!(error instanceof LibraryUnusable)) throw error;
    return [fail('instances', error.message), await checkPort(health, false)];
  }
}

function checkInstance(running: { readonly runner: Runner | null } | null): Finding {
  if (running === null) return ok('instances', 'nobody answers from this state folder.');
  const { runner } = running;
  const who =
    runner === null
      ? 'another process answers'
      : `process ${runner.pid} on ${runner.host} has answered since ${runner.since.slice(0, 19).replace('T', ' ')} UTC`;
  return warn('instances', `${who} from this state folder. npm start refuses until that one is stopped.`);
}

async function checkPort(health: HealthAddress | null, isRunning: boolean): Promise<Finding> {
  if (health === null) return ok('health', 'HEALTH_PORT is not set, so nobody is told how the bot is.');
  const { host, port } = health;
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return isRunning
      ? warn('health', `nobody listens on port ${port} of ${host}: the bot that runs was started without it.`)
      : ok('health', `port ${port} of ${host} is free.`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return isRunning && code === 'EADDRINUSE'
      ? askBot(health)
      : fail(
          'health',
          `nobody can listen on port ${port} of ${host} (${code}). Name another one in HEALTH_PORT, or what uses it must end.`,
        );
  }
}

async function askBot({ host, port }: HealthAddress): Promise<Finding> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${name}:${port}/readyz`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said = (await response.text()).trim().replaceAll('\n', ' ');
    if (response.status === 200) return ok('health', 'the bot that runs is ready.');
    if (response.status === 503) return warn('health', `the bot that runs is not ready. ${said}`);
  } catch {
    // Whatever listens there does not answer as we do.
  }
  return fail(
    'health',
    `another program uses port ${port} of ${host}. Name another one in HEALTH_PORT, or that one must end.`,
  );
}
