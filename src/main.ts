import { Command as Program } from 'commander';
import { endQuietlyWhenUnread } from './adapters/console/output.ts';
import { fail, told, withLibrary } from './doors/common.ts';

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
  readonly channel?: string;
  readonly dryRun?: boolean;
  readonly explain?: boolean;
  readonly out?: string;
  readonly server?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly remove?: string;
  readonly watch?: boolean;
  readonly dismiss?: string;
  readonly add?: string;
  readonly undo?: string;
  readonly member?: string;
  readonly yes?: boolean;
};

// Loaded when one of its doors is opened: the others start faster without it.
const reader = () => import('./doors/reader.ts');
const host = () => import('./doors/host.ts');
const ingest = () => import('./doors/ingest.ts');
const librarian = () => import('./doors/librarian.ts');
const curator = () => import('./doors/curator.ts');
const carrier = () => import('./doors/carrier.ts');
const workshop = () => import('./doors/workshop.ts');

/** The program: a door for each npm script. */
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

  door(
    'start',
    'answers in Discord when DISCORD_TOKEN is set, else in this terminal',
    async (_words, options) => (await host()).startDoor(options),
  )
    .option(CORPUS, CORPUS_HELP, collect)
    .option('--watch', 'in Discord: answer from what is edited in the corpus, without a restart');
  door('ask', 'answers one question', async (words, options) => (await reader()).askDoor(words, options))
    .argument('[question...]', 'a command, such as "/who-said elephant in the room"')
    .option('--json', 'print one line of JSON')
    .option('--jsonl', 'read a command a line from standard input, print a line of JSON for each')
    .option(SERVER, 'answer as in this server, from its own documents, too')
    .option(CORPUS, CORPUS_HELP, collect);
  door('ingest', 'adds documents: files, folders, links', async (words, options) =>
    (await ingest()).ingestDoor(words, options),
  )
    .argument('[source...]', 'files (text, Markdown, web pages, PDF, Word, subtitles), folders, addresses')
    .option(SERVER, SERVER_HELP)
    .option('--title <words>', 'its title, where it does not tell')
    .option('--publisher <name>', 'who published it, where it does not tell')
    .option('--published <day>', 'the day it was published, YYYY-MM-DD, where it does not tell')
    .option(CORPUS, CORPUS_HELP, collect);
  door('documents', 'lists the documents that were added, or takes one out', (_words, options) =>
    withLibrary(async (library) => (await librarian()).documentsDoor(library, options)),
  )
    .option(SERVER, SERVER_HELP)
    .option('--remove <id>', 'take this one out of every answer');
  door('corrections', 'lists what curators corrected, adds to it or undoes it', async (_words, options) =>
    (await curator()).correctionsDoor(options),
  )
    .option(SERVER, 'the corrections of this Discord server alone, instead of everybody’s')
    .option('--add <file>', 'add the entries of a file such as corrections.yaml, all of them or none')
    .option('--undo <number>', 'take this one back; it stays in the list')
    .option(CORPUS, CORPUS_HELP, collect);
  door('reports', 'lists what members reported as wrong, or closes one', async (_words, options) =>
    (await import('./doors/reports.ts')).reportsDoor(options),
  )
    .option(SERVER, 'the reports of this Discord server, instead of those made in direct messages')
    .option('--dismiss <number>', 'close this one');
  door('backup', 'copies what was added into one new file, while the bot runs', ([file]) =>
    file === undefined
      ? fail('There is no file. Write one behind --, such as: npm run backup -- library-copy.sqlite')
      : withLibrary(async (library) => (await librarian()).backupDoor(library, file)),
  ).argument('[file]', 'a new file');
  door('export', 'writes everything that was added as files into a new folder', async ([folder], options) =>
    (await carrier()).exportDoor(folder, options),
  )
    .argument('[folder]', 'a new folder')
    .option(SERVER, SERVER_HELP);
  door('import', 'restores what was exported where nothing is yet', async ([folder], options) =>
    (await carrier()).importDoor(folder, options),
  )
    .argument('[folder]', 'a folder that was exported')
    .option(SERVER, SERVER_HELP);
  door('forget', 'deletes all that a server has, or erases the id of a member', async (_words, options) =>
    (await carrier()).forgetDoor(options),
  )
    .option('--server <id>', 'delete everything of this Discord server')
    .option('--yes', 'really delete it')
    .option('--member <id>', 'take the id of this member away from everything they did');
  door(
    'quotations',
    'shows what is understood of a document: header, problems, quotations with their speakers',
    async (words, options) => (await workshop()).quotationsDoor(words, options, fail),
  )
    .argument('[file...]', 'text or Markdown files')
    .option('--json', 'print one line of JSON a file')
    .option('--explain', 'say for each quotation who else may have said it and what decided')
    .option(
      '--jsonl',
      'read {"id","text","title"?,"date"?} a line from standard input, print {"id","quotes"} for each',
    );
  door('score', 'measures how well annotated documents are read', async (words, options) =>
    (await workshop()).scoreDoor(words, options, fail),
  )
    .argument('[file]', 'annotated documents, one a line of JSON')
    .option('--json', 'print one line of JSON')
    .option('--svg <file>', 'draw how sure the speakers are and how often right');
  door('train', 'learns from annotated documents what decides who said it', async (words, options) =>
    (await workshop()).trainDoor(words, options, fail),
  )
    .argument('[file]', 'annotated documents, one a line of JSON')
    .option('--out <file>', 'where to write what was learned, instead of into the program');
  door('check', 'checks the corpus and lists every problem', async (_words, options) =>
    (await reader()).checkDoor(options),
  ).option(CORPUS, CORPUS_HELP, collect);
  door('register', 'tells Discord the commands', async (_words, options) =>
    (await host()).registerDoor(options),
  )
    .option('--guild <id>', 'only in this server, where they show up at once; otherwise in all')
    .option('--dry-run', 'print what would change, send nothing');
  door('doctor', 'checks everything the bot needs, and says what to do', async (_words, options) =>
    (await import('./doors/doctor.ts')).doctorDoor(options),
  )
    .option('--guild <id>', 'look at the permissions in this server, too')
    .option('--channel <id>', 'and in this channel of it')
    .option(CORPUS, CORPUS_HELP, collect);

  await program.parseAsync(argv as string[], { from: 'user' });
}
