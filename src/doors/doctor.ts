/** The door for whoever hosts the bot and wonders what is wrong: every check in a line, with what to do. */
import { config as loadEnvironment } from 'dotenv';
import { writeSentence } from '../adapters/console/output.ts';
import { readConfig, stateFolderIn } from '../config.ts';
import { type CorpusOptions, fail, foldersOf } from './common.ts';
import { checkCorpus } from './doctor/check-corpus.ts';
import { checkDiscord, type Where } from './doctor/check-discord.ts';
import { checkEnvironment, checkNode } from './doctor/check-program.ts';
import { checkRunning } from './doctor/check-running.ts';
import { checkFolder, checkLibrary } from './doctor/check-state.ts';
import { type Finding, lineFor } from './doctor/finding.ts';

export type DoctorOptions = CorpusOptions & { readonly guild?: string; readonly channel?: string };

/** @returns the exit code: 0 where nothing fails */
export async function doctorDoor(options: DoctorOptions): Promise<number> {
  const { guild = null, channel = null } = options;
  for (const id of [guild, channel]) {
    if (id !== null && !/^\d{5,20}$/u.test(id))
      return fail(`“${id}” is no id. Switch on Developer Mode in Discord, then right-click and copy the id.`);
  }
  if (channel !== null && guild === null) return fail('Write the server of the channel, too: --guild ID.');
  loadEnvironment({ quiet: true });
  const found = findings({
    folders: foldersOf(options),
    environment: process.env,
    where: { guild, channel },
  });
  return tellFindings(found, writeSentence);
}

/** @returns the exit code: 0 where nothing fails */
export async function tellFindings(
  found: AsyncIterable<Finding>,
  tell: (line: string) => Promise<void>,
): Promise<number> {
  let fails = 0;
  for await (const finding of found) {
    if (finding.verdict === 'fail') fails += 1;
    await tell(lineFor(finding));
  }
  return fails === 0 ? 0 : 1;
}

/** What is looked at. */
export type Circumstances = {
  /** Of documents to answer from. */
  readonly folders: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly where: Where;
};

/** Every check, one after the other; what depends on something that fails is left out. */
export async function* findings({ folders, environment, where }: Circumstances): AsyncGenerator<Finding> {
  const config = readConfig(environment);
  const stateFolder = stateFolderIn(environment);
  yield checkNode(process.versions.node);
  yield* checkEnvironment(config);
  if (!('wrong' in config) && config.discordToken !== null)
    yield* checkDiscord({ token: config.discordToken, api: config.discordApi }, where);
  yield* checkFolder(stateFolder);
  const library = checkLibrary(stateFolder);
  yield library;
  // What cannot be opened cannot be looked into.
  if (library.verdict === 'ok') yield* await checkCorpus(folders, stateFolder, Date.now());
  yield* await checkRunning(stateFolder, 'wrong' in config ? null : config.health);
}
