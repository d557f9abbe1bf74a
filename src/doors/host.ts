/** The doors for whoever hosts the bot: starting it, and telling Discord its commands. */
import { config as loadEnvironment } from 'dotenv';
import { commands } from '../../commands/index.ts';
import { writeSentence } from '../adapters/console/output.ts';
import { openShell } from '../adapters/console/shell.ts';
import { watchFolders } from '../adapters/files/watch-folders.ts';
import { openAdding } from '../adding/open-adding.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { openDesksInThreads } from '../desks/desks-in-threads.ts';
import { openLibraryIn } from '../library/open-library.ts';
import { refusalBy } from '../library/quotas.ts';
import { openLog } from '../log.ts';
import { type CorpusOptions, fail, foldersOf, isAnswerable, openHere } from './common.ts';

/** Answers in Discord, or in this terminal where no token is set. */
export async function startDoor(options: CorpusOptions & { readonly watch?: boolean }): Promise<number> {
  const config = configured();
  if ('wrong' in config) return fail(config.wrong);
  const { discordToken: token, discordApi: api, logLevel, stateFolder } = config;
  if (token === null) {
    const desks = await openHere(options);
    return desks === null ? 1 : openShell(desks.everybody, desks.problems.length);
  }
  const log = openLog(logLevel);
  // What is added while the bot runs must be found by it.
  const library = openLibraryIn(stateFolder);
  // Loaded while the documents are read, because the console and the other doors start faster without it.
  const [desks, { startDiscord }, { explainFailure }] = await Promise.all([
    openDesksInThreads(commands, { folders: foldersOf(options), stateFolder }, library, log),
    import('../adapters/discord/start.ts'),
    import('../adapters/discord/explain-failure.ts'),
  ]);
  const { extent, problems } = desks.opened;
  const watching = options.watch === true ? watchFolders(foldersOf(options), () => void desks.renew()) : null;
  for (const { path, reason } of watching?.unwatched ?? []) log.warn({ path, reason }, 'cannot be watched');
  const close = async (): Promise<void> => {
    watching?.close();
    await Promise.all([desks.close(), library.close()]);
  };
  if (!(await isAnswerable(extent.documents, problems))) {
    await close();
    return 1;
  }
  // The client rejects what it cannot read, where nobody can catch it: one event must not end the process.
  process.on('unhandledRejection', (error) =>
    log.error({ error }, 'something failed that nobody waited for'),
  );
  try {
    const adding = openAdding({
      library,
      desks,
      now: Date.now,
      refuse: (usage, bytes) => refusalBy(config.limits, usage, bytes, Date.now()),
    });
    const connection = await startDiscord({ desks, library, adding, log, ...systemClock }, { token, api });
    desks.onRenewed(() => void connection.whenRenewed());
    log.info({ ...extent, problems: problems.length }, `ready as ${connection.name}`);
    const stop = async (): Promise<void> => {
      await connection.stop();
      await close();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    return 0;
  } catch (error) {
    await close();
    return fail(explainFailure(error));
  }
}

export async function registerDoor({
  guild,
  dryRun,
}: {
  readonly guild?: string;
  readonly dryRun?: boolean;
}): Promise<number> {
  const config = configured();
  if ('wrong' in config) return fail(config.wrong);
  const { discordToken: token, discordApi: api } = config;
  if (token === null) return fail('There is no DISCORD_TOKEN. Put it into a file .env (see .env.example).');
  if (guild !== undefined && !/^\d{5,20}$/u.test(guild)) {
    return fail(
      `“${guild}” is no server id. Switch on Developer Mode in Discord, then right-click the server and copy its id.`,
    );
  }
  const { register } = await import('../adapters/discord/register.ts');
  const { lines, done } = await register(commands, {
    token,
    api,
    guild: guild ?? null,
    dryRun: dryRun === true,
  });
  for (const line of lines) await writeSentence(line, done ? process.stdout : process.stderr);
  return done ? 0 : 1;
}

function configured(): ReturnType<typeof readConfig> {
  loadEnvironment({ quiet: true });
  return readConfig(process.env);
}
