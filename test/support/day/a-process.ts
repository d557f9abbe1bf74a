import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../run-program.ts';
import type { Held } from './measure.ts';

/** What a bot is to answer from, and where. */
export type Serving = {
  readonly token: string;
  readonly api: string;
  readonly corpus: string;
  readonly stateFolder: string;
};

/** What is asked of its process. `ms`: how much time passes. */
export type Asked = { readonly what: 'pass' | 'upToDate' | 'measure' | 'stop'; readonly ms?: number };

export type BotProcess = {
  /** Moves its clock on; what happens each hour happens. */
  readonly pass: (ms: number) => Promise<void>;
  /** Waits until everything is answered from that was added. */
  readonly upToDate: () => Promise<void>;
  /** What it holds when it has nothing to do. */
  readonly measure: () => Promise<Held>;
  /** Stops it, and returns what it has warned of. */
  readonly stop: () => Promise<readonly string[]>;
};

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));
const COLLECT = new URL('collect-garbage.ts', import.meta.url).href;

/** Starts the bot in a process of its own, with the same settings of V8 as `npm start`. */
export async function aBotProcess(serving: Serving): Promise<BotProcess> {
  const flags = ['--max-semi-space-size=8', '--expose-gc', '--import', COLLECT];
  const child = spawn(process.execPath, [...flags, SERVE, JSON.stringify(serving)], {
    env: bareEnvironment(),
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`the bot’s process ended with code ${code}: ${log}`);
  });
  failed.catch(() => {});
  const told = async (): Promise<unknown> => {
    const [{ answer }] = await Promise.race([once(child, 'message'), failed]);
    return answer;
  };
  const ask = <T>(asked: Asked): Promise<T> => {
    const answer = told();
    child.send(asked);
    return answer as Promise<T>; // What `serve.ts` answers.
  };
  await told();
  return {
    pass: (ms) => ask({ what: 'pass', ms }),
    upToDate: () => ask({ what: 'upToDate' }),
    measure: () => ask({ what: 'measure' }),
    stop: async () => {
      await ask({ what: 'stop' });
      await ended;
      return log.split('\n').filter((line) => line !== '');
    },
  };
}
