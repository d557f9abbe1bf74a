import { fileURLToPath } from 'node:url';
import { Command as Program } from 'commander';
import { config as loadEnvironment } from 'dotenv';
import { commands } from '../commands/index.ts';
import { ask, askLines } from './adapters/console/ask.ts';
import { endQuietlyWhenUnread, writeSentence } from './adapters/console/output.ts';
import { openShell } from './adapters/console/shell.ts';
import { readConfig, stateFolderIn } from './config.ts';
import type { Desk } from './desk.ts';
import { counted } from './domain/describe.ts';
import { describeProblem, isFatal, type Problem } from './domain/problem.ts';
import type { Library } from './library/library.ts';
import { LibraryUnusable } from './library/open-database.ts';
import { libraryIn, openLibraryIn } from './library/open-library.ts';
import { loadArchive, loadCorpus } from './load-archive.ts';
import { openLog } from './log.ts';
import { type Desks, openDesks } from './open-desks.ts';
import { quotationsDoor, scoreDoor, trainDoor } from './workshop.ts';

/** The documents that come with the project. */
const STARTER_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

const CORPUS = '--corpus <path>';
const CORPUS_HELP =
  'a folder of documents or a file of speeches (.jsonl, .jsonl.gz), instead of the starter corpus; may be repeated';
const SERVER = '--server <id>';
const SERVER_HELP = 'the documents of this Discord server alone, instead of everybody’s';
const collect = (folder: string, folders: readonly string[] = []): readonly string[] => [...folders, folder];

type Options = {
  readonly corpus?: readonly string[];
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly svg?: string;
  readonly guild?: string;
  readonly dryRun?: boolean;
  readonly explain?: boolean;
  readonly out?: string;
  readonly server?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly remove?: string;
};

/** The program: composes the stages and starts what the command line and the environment ask for. */
export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyWhenUnread();
  const program = new Program('who-said').description(
    'Answers who said it, from documents, with the source.',
  );
  const door = (
    name: string,
    description: string,
    run: (words: string[], options: Options) => Promise<number>,
  ) =>
    program
      .command(name)
      .description(description)
      .action(async (...given: unknown[]) => {
        // Sound: commander gives the arguments, then the options, then the command.
        const words = given.slice(0, -2).flat() as string[];
        process.exitCode = await run(words, given.at(-2) as Options).catch(told);
      });

  door('start', 'answers in Discord when DISCORD_TOKEN is set, else in this terminal', (_words, options) =>
    start(options),
  ).option(CORPUS, CORPUS_HELP, collect);
  door('ask', 'answers one question', (words, options) => askOnce(words, options))
    .argument('[question...]', 'a command, such as "/who-said elephant in the room"')
    .option('--json', 'print one line of JSON')
    .option('--jsonl', 'read a command a line from standard input, print a line of JSON for each')
    .option(SERVER, 'answer as in this server, from its own documents, too')
    .option(CORPUS, CORPUS_HELP, collect);
  door('ingest', 'adds documents: files, folders, links', ingest)
    .argument('[source...]', 'files (text, Markdown, web pages, PDF, Word, subtitles), folders, addresses')
    .option(SERVER, SERVER_HELP)
    .option('--title <words>', 'its title, where it does not tell')
    .option('--publisher <name>', 'who published it, where it does not tell')
    .option('--published <day>', 'the day it was published, YYYY-MM-DD, where it does not tell')
    .option(CORPUS, CORPUS_HELP, collect);
  door('documents', 'lists the documents that were added, or takes one out', (_words, options) =>
    withLibrary(async (library) => (await import('./librarian.ts')).documentsDoor(library, options)),
  )
    .option(SERVER, SERVER_HELP)
    .option('--remove <id>', 'take this one out of every answer');
  door('backup', 'copies what was added into one new file, while the bot runs', ([file]) =>
    file === undefined
      ? fail('There is no file. Write one behind --, such as: npm run backup -- library-copy.sqlite')
      : withLibrary(async (library) => (await import('./librarian.ts')).backupDoor(library, file)),
  ).argument('[file]', 'a new file');
  door(
    'quotations',
    'shows what is understood of a document: header, problems, quotations with their speakers',
    (words, options) => quotationsDoor(words, options, fail),
  )
    .argument('[file...]', 'text or Markdown files')
    .option('--json', 'print one line of JSON a file')
    .option('--explain', 'say for each quotation who else may have said it and what decided')
    .option(
      '--jsonl',
      'read {"id","text","title"?,"date"?} a line from standard input, print {"id","quotes"} for each',
    );
  door('score', 'measures how well annotated documents are read', (words, options) =>
    scoreDoor(words, options, fail),
  )
    .argument('[file]', 'annotated documents, one a line of JSON')
    .option('--json', 'print one line of JSON')
    .option('--svg <file>', 'draw how sure the speakers are and how often right');
  door('train', 'learns from annotated documents what decides who said it', (words, options) =>
    trainDoor(words, options, fail),
  )
    .argument('[file]', 'annotated documents, one a line of JSON')
    .option('--out <file>', 'where to write what was learned, instead of into the program');
  door('check', 'checks the corpus and lists every problem', (_words, options) => check(options)).option(
    CORPUS,
    CORPUS_HELP,
    collect,
  );
  door('register', 'tells Discord the commands', (_words, options) => registerCommands(options))
    .option('--guild <id>', 'only in this server, where they show up at once; otherwise in all')
    .option('--dry-run', 'print what would change, send nothing');

  await program.parseAsync(argv as string[], { from: 'user' });
}

async function start(options: Options): Promise<number> {
  const config = configured();
  if ('wrong' in config) return fail(config.wrong);
  const { discordToken: token, discordApi: api, logLevel, stateFolder } = config;
  // What is added while the bot runs must be found by it.
  const library = token === null ? libraryIn(stateFolder) : openLibraryIn(stateFolder);
  const opened = await open(options, library);
  if (opened === null) return 1;
  if (token === null) return openShell(opened.desk, opened.problems.length);

  // Loaded here, because the console and the other doors start faster without it.
  const [{ startDiscord }, { explainFailure }] = await Promise.all([
    import('./adapters/discord/start.ts'),
    import('./adapters/discord/explain-failure.ts'),
  ]);
  const log = openLog(logLevel);
  try {
    const connection = await startDiscord(opened.desks, { token, api }, log);
    log.info(
      { ...opened.desk.archive.extent, problems: opened.problems.length },
      `ready as ${connection.name}`,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => connection.stop().then(() => process.exit(0)));
    }
    return 0;
  } catch (error) {
    return fail(explainFailure(error));
  }
}

async function registerCommands({ guild, dryRun }: Options): Promise<number> {
  const config = configured();
  if ('wrong' in config) return fail(config.wrong);
  const { discordToken: token, discordApi: api } = config;
  if (token === null) return fail('There is no DISCORD_TOKEN. Put it into a file .env (see .env.example).');
  if (guild !== undefined && !/^\d{5,20}$/u.test(guild)) {
    return fail(
      `“${guild}” is no server id. Switch on Developer Mode in Discord, then right-click the server and copy its id.`,
    );
  }
  const { register } = await import('./adapters/discord/register.ts');
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

async function askOnce(words: readonly string[], options: Options): Promise<number> {
  if (options.jsonl !== true && words.length === 0) {
    return fail(
      'There is no question. Write one behind --, such as: npm run -s ask -- "/who-said elephant in the room"',
    );
  }
  const opened = await open(options);
  if (opened === null) return 1;
  return options.jsonl === true
    ? askLines(opened.desk)
    : ask(words.join(' '), opened.desk, { json: options.json === true });
}

async function check(options: Options): Promise<number> {
  const { archive, problems } = await loadArchive(foldersOf(options));
  for (const problem of problems) await writeSentence(describeProblem(problem));
  if (problems.length === 0)
    await writeSentence(`${counted(archive.extent.documents, 'document')}, no problems.`);
  return problems.length === 0 ? 0 : 1;
}

async function ingest(sources: readonly string[], options: Options): Promise<number> {
  if (sources.length === 0)
    return fail(
      'There is no document. Write files, folders or addresses behind --, such as: npm run ingest -- article.pdf',
    );
  return withLibrary(async (library) => {
    const opened = await open(options, library);
    if (opened === null) return 1;
    return (await import('./librarian.ts')).ingestDoor(library, opened.desk, sources, options);
  });
}

async function withLibrary(work: (library: Library) => Promise<number>): Promise<number> {
  loadEnvironment({ quiet: true });
  const library = openLibraryIn(stateFolderIn(process.env));
  return work(library).finally(() => library.close());
}

/** What a person can mend is told in a sentence; the rest is ours and ends the program. */
async function told(error: unknown): Promise<number> {
  if (error instanceof LibraryUnusable) return fail(error.message);
  throw error;
}

type Opened = { readonly desk: Desk; readonly desks: Desks; readonly problems: readonly Problem[] };

/** Builds what is answered from and says what is wrong with it; null when there is nothing to answer from. */
async function open(options: Options, given?: Library | null): Promise<Opened | null> {
  loadEnvironment({ quiet: true });
  const library = given === undefined ? libraryIn(stateFolderIn(process.env)) : given;
  const loaded = await loadCorpus(foldersOf(options));
  const desks = openDesks(commands, loaded, library, () => performance.now());
  const [desk, problems] = [await desks.of(options.server ?? null), await desks.problems()];
  const { archive } = desk;
  const fatal = problems.filter(isFatal);
  for (const problem of fatal) await writeSentence(describeProblem(problem), process.stderr);
  if (archive.extent.documents === 0) {
    await fail('There is no document to answer from.');
    return null;
  }
  return { desk, desks, problems };
}

const foldersOf = ({ corpus }: Options): readonly string[] => corpus ?? [STARTER_CORPUS];

async function fail(sentence: string): Promise<number> {
  await writeSentence(sentence, process.stderr);
  return 1;
}
