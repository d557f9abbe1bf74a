import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command as Program } from 'commander';
import { config as loadEnvironment } from 'dotenv';
import { commands } from '../commands/index.ts';
import { ask, askLines } from './adapters/console/ask.ts';
import { endQuietlyWhenUnread, writeSentence } from './adapters/console/output.ts';
import { openShell } from './adapters/console/shell.ts';
import { quotationLines, showQuotations } from './adapters/console/show-quotations.ts';
import { correctionsAbove, filesBeside, readDocument } from './adapters/files/read-corpus.ts';
import { readConfig } from './config.ts';
import { readCorrections } from './corrections/read-corrections.ts';
import { type Desk, openDesk } from './desk.ts';
import { counted } from './domain/describe.ts';
import { describeProblem, isFatal, type Problem } from './domain/problem.ts';
import type { Input } from './domain/vocabulary.ts';
import { loadArchive } from './load-archive.ts';
import { openLog } from './log.ts';
import { understand, understandCorrected, understandExplained } from './understand.ts';
import { scoreDoor, trainDoor } from './workshop.ts';

/** The documents that come with the project. */
const STARTER_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

const CORPUS = '--corpus <path>';
const CORPUS_HELP =
  'a folder of documents or a file of speeches (.jsonl, .jsonl.gz), instead of the starter corpus; may be repeated';
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
        process.exitCode = await run(words, given.at(-2) as Options);
      });

  door('start', 'answers in Discord when DISCORD_TOKEN is set, else in this terminal', (_words, options) =>
    start(options),
  ).option(CORPUS, CORPUS_HELP, collect);
  door('ask', 'answers one question', (words, options) => askOnce(words, options))
    .argument('[question...]', 'a command, such as "/who-said elephant in the room"')
    .option('--json', 'print one line of JSON')
    .option('--jsonl', 'read a command a line from standard input, print a line of JSON for each')
    .option(CORPUS, CORPUS_HELP, collect);
  door(
    'quotations',
    'shows what is understood of a document: header, problems, quotations with their speakers',
    quotations,
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
  const opened = await open(options);
  if (opened === null) return 1;
  const { discordToken: token, discordApi: api, logLevel } = config;
  if (token === null) return openShell(opened.desk, opened.problems.length);

  // Loaded here, because the console and the other doors start faster without it.
  const [{ startDiscord }, { explainFailure }] = await Promise.all([
    import('./adapters/discord/start.ts'),
    import('./adapters/discord/explain-failure.ts'),
  ]);
  const log = openLog(logLevel);
  try {
    const connection = await startDiscord(opened.desk, { token, api }, log);
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

async function quotations(files: readonly string[], options: Options): Promise<number> {
  if (options.jsonl === true) return quotationLines(understand);
  if (files.length === 0)
    return fail('There is no file. Write one behind --, such as: npm run -s quotations -- article.txt');
  const problems: Problem[] = [];
  for (const file of files) {
    const list = await correctionsAbove(file, problems);
    const { corrections, problems: wrong } = readCorrections(list?.yaml ?? '', list?.file ?? '');
    const text = await readDocument(file, {
      folder: dirname(list?.file ?? file),
      beside: await filesBeside(file),
      problems,
    });
    problems.push(...wrong);
    if (text === undefined) continue;
    const read = options.explain === true ? understandExplained : understandCorrected;
    const corrected = (input: Input) => read(input, corrections);
    await showQuotations(text, corrected, { json: options.json === true });
  }
  for (const problem of problems) await writeSentence(describeProblem(problem), process.stderr);
  return problems.length === 0 ? 0 : 1;
}

async function check(options: Options): Promise<number> {
  const { archive, problems } = await loadArchive(foldersOf(options));
  for (const problem of problems) await writeSentence(describeProblem(problem));
  if (problems.length === 0)
    await writeSentence(`${counted(archive.extent.documents, 'document')}, no problems.`);
  return problems.length === 0 ? 0 : 1;
}

/** Builds the archive and says what is wrong with it; null when there is nothing to answer from. */
async function open(options: Options): Promise<{ desk: Desk; problems: readonly Problem[] } | null> {
  const { archive, problems } = await loadArchive(foldersOf(options));
  const fatal = problems.filter(isFatal);
  for (const problem of fatal) await writeSentence(describeProblem(problem), process.stderr);
  if (archive.extent.documents === 0) {
    await fail('There is no document to answer from.');
    return null;
  }
  return { desk: openDesk(commands, archive, () => performance.now()), problems };
}

const foldersOf = ({ corpus }: Options): readonly string[] => corpus ?? [STARTER_CORPUS];

async function fail(sentence: string): Promise<number> {
  await writeSentence(sentence, process.stderr);
  return 1;
}
