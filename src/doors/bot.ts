/** The bot from its start to its end: what it opens, in which order, and how it is closed again. */
import { hostname } from 'node:os';
import { commands } from '../../commands/index.ts';
import type { Connection } from '../adapters/discord/start.ts';
import { watchFolders } from '../adapters/files/watch-folders.ts';
import { openAdding } from '../adding/open-adding.ts';
import { systemClock } from '../clock.ts';
import type { Config, HealthAddress } from '../config.ts';
import { type DesksInThreads, openDesksInThreads } from '../desks/desks-in-threads.ts';
import { openLibraryIn } from '../library/open-library.ts';
import { refusalBy } from '../library/quotas.ts';
import { type Runner, runAlone } from '../library/run-alone.ts';
import { type Log, openLog } from '../log.ts';
import type { Watch } from '../watch.ts';
import { type CorpusOptions, fail, foldersOf, isAnswerable } from './common.ts';
import { stateOf } from './state-of.ts';

/** Whatever is still being answered then is given up: who stops it waits ten seconds and kills it. */
const ENDED_WITHIN_MS = 9_000;

export type BotOptions = CorpusOptions & { readonly watch?: boolean };

/** Answers in Discord until it is told to end. @returns the exit code where it could not begin */
export async function runBot(config: Config, token: string, options: BotOptions): Promise<number> {
  const log = openLog(config.logLevel);
  const closing = openClosing(log);
  try {
    const wrong = await begin(config, token, options, log, closing);
    if (wrong === null) return 0;
    await closing.close();
    return wrong === '' ? 1 : await fail(wrong);
  } catch (error) {
    // What is open would keep the process alive.
    await closing.close();
    throw error;
  }
}

/** @returns why it cannot begin, null where it has; nothing where that was said already */
async function begin(
  config: Config,
  token: string,
  options: BotOptions,
  log: Log,
  closing: Closing,
): Promise<string | null> {
  const { discordApi: api, logQuestions, stateFolder } = config;
  // What is added while the bot runs must be found by it.
  const library = openLibraryIn(stateFolder);
  closing.add(library.close);
  const alone = runAlone(stateFolder, {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  });
  if ('heldBy' in alone) return alreadyRuns(alone.heldBy, stateFolder);
  closing.add(alone.release);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void closing.exit(0));

  let desks: DesksInThreads | null = null;
  let connection: Connection | null = null;
  const look = (): Parts => ({ desks, connection, isStopping: closing.isStopping() });
  const watching = config.health === null ? null : await tellHow(config.health, look, closing);
  if (watching !== null && 'wrong' in watching) return watching.wrong;
  // Loaded while the documents are read, because the console and the other doors start faster without it.
  const [opened, { startDiscord }, { explainFailure }] = await Promise.all([
    openDesksInThreads(commands, { folders: foldersOf(options), stateFolder }, library, log),
    import('../adapters/discord/start.ts'),
    import('../adapters/discord/explain-failure.ts'),
  ]);
  desks = opened;
  closing.add(opened.close);
  const { extent, problems } = opened.opened;
  if (options.watch === true) followFolders(foldersOf(options), opened, closing, log);
  if (!(await isAnswerable(extent.documents, problems))) return '';
  // The client rejects what it cannot read, where nobody can catch it: one event must not end the process.
  process.on('unhandledRejection', (error) =>
    log.error({ error }, 'something failed that nobody waited for'),
  );
  try {
    const adding = openAdding({
      library,
      desks: opened,
      now: Date.now,
      refuse: (usage, bytes) => refusalBy(config.limits, usage, bytes, Date.now()),
    });
    const noting = { log, logQuestions, ...(watching === null ? {} : { watch: watching.watch }) };
    const tools = { desks: opened, library, adding, ...noting, ...systemClock };
    const connected = await startDiscord(tools, { token, api });
    connection = connected;
    closing.add(connected.stop);
    opened.onRenewed(() => void connected.whenRenewed());
    void connected.ended.then(() => closing.exit(1));
    log.info({ ...extent, problems: problems.length }, `ready as ${connected.name}`);
    return null;
  } catch (error) {
    return explainFailure(error);
  }
}

type Parts = {
  readonly desks: DesksInThreads | null;
  readonly connection: Connection | null;
  readonly isStopping: boolean;
};

type Closing = {
  /** To be closed before everything that was added earlier. */
  readonly add: (close: () => unknown) => void;
  readonly close: () => Promise<void>;
  /** Closes everything and ends the process, in time whatever happens. */
  readonly exit: (code: number) => Promise<void>;
  readonly isStopping: () => boolean;
};

function openClosing(log: Log): Closing {
  const closers: (() => unknown)[] = [];
  let isStopping = false;
  const close = async (): Promise<void> => {
    for (let one = closers.pop(); one !== undefined; one = closers.pop()) {
      try {
        await one();
      } catch (error) {
        log.error({ error }, 'something could not be closed');
      }
    }
  };
  return {
    add: (one) => void closers.push(one),
    close,
    exit: async (code) => {
      if (isStopping) return;
      isStopping = true;
      process.exitCode = code;
      setTimeout(() => process.exit(code), ENDED_WITHIN_MS).unref();
      await close();
      process.exit(code);
    },
    isStopping: () => isStopping,
  };
}

/** Begins to tell over HTTP how the bot is. @returns whoever is to be told what happens, or what is wrong with the port */
async function tellHow(
  address: HealthAddress,
  look: () => Parts,
  closing: Closing,
): Promise<{ readonly watch: Watch } | { readonly wrong: string }> {
  // Most bots tell nobody, and start faster without it.
  const [{ openMeasures }, { serveHealth }] = await Promise.all([
    import('../adapters/health/measures.ts'),
    import('../adapters/health/serve.ts'),
  ]);
  const measures = openMeasures({
    index: () => {
      const { desks } = look();
      if (desks === null) return null;
      const { extent, ageMs } = desks.present();
      return { documents: extent.documents, passages: extent.passages, ageMs };
    },
    shards: () => look().connection?.shards() ?? [],
  });
  closing.add(measures.close);
  try {
    const server = await serveHealth(address, stateOf(look), measures);
    closing.add(server.close);
    return { watch: measures.watch };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    return {
      wrong: `Nobody can listen on port ${address.port} of ${address.host} (${reason}). Name another one in HEALTH_PORT, or what uses it must end.`,
    };
  }
}

function followFolders(folders: readonly string[], desks: DesksInThreads, closing: Closing, log: Log): void {
  const { close, unwatched } = watchFolders(folders, () => void desks.renew());
  closing.add(close);
  for (const { path, reason } of unwatched) log.warn({ path, reason }, 'cannot be watched');
}

function alreadyRuns(by: Runner | null, folder: string): string {
  const who =
    by === null
      ? 'Another process answers'
      : `Process ${by.pid} on ${by.host} has answered since ${by.since.slice(0, 19).replace('T', ' ')} UTC`;
  return `${who} from the state folder ${folder}, and two would answer everything twice. Stop that one first, or name another folder in STATE_FOLDER for a bot with a token of its own.`;
}
