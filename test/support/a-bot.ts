import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { type Connection, startDiscord as connect } from '../../src/adapters/discord/start.ts';
import { type AddingOptions, openAdding } from '../../src/adding/open-adding.ts';
import { buildArchive } from '../../src/archive.ts';
import { type Clock, openDesk } from '../../src/desk.ts';
import type { Desks } from '../../src/desks/desks.ts';
import { type DesksInThreads, openDesksInThreads } from '../../src/desks/desks-in-threads.ts';
import { keptOf } from '../../src/desks/kept-of.ts';
import type { Archive } from '../../src/domain/archive.ts';
import type { Correction } from '../../src/domain/correction.ts';
import { EVERYBODY, type Library } from '../../src/library/library.ts';
import { openLibraryIn } from '../../src/library/open-library.ts';
import type { Log } from '../../src/log.ts';
import { aClock } from './a-clock.ts';
import type { DiscordServer } from './discord/server.ts';

/** Three papers and three speakers: enough to turn pages. All of it is invented. */
export const PAPERS = [
  [
    'gazette',
    'The Gazette',
    '2024-02-29',
    'Board chair Ada Marsh spoke first. “We wait for the key,” said Ada Marsh. The hall was full.',
  ],
  [
    'courier',
    'The Courier',
    '2024-03-01',
    'Councillor Tom Reed disagreed. “We wait for the key, and wait in vain,” Reed said.',
  ],
  [
    'herald',
    'The Herald',
    '2024-03-02',
    'Engineer Lena Holt laughed. “They say we wait for the key. I have it here,” Holt said.',
  ],
] as const;

export const anArchiveOf = (
  papers: readonly (readonly [string, string, string, string])[],
  corrections: readonly Correction[] = [],
): Archive =>
  buildArchive({
    known: [],
    corrections,
    inputs: papers.map(([id, publisher, published, text]) => ({
      id,
      file: `${id}.md`,
      format: 'markdown' as const,
      text: `---\ntitle: The vote\npublisher: ${publisher}\npublished: ${published}\nurl: https://example.org/${id}\n---\n${text}`,
    })),
  }).archive;

type Told = {
  readonly level: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly message: string;
};

/** A log that remembers. */
export function aLog(): Log & { readonly told: Told[] } {
  const told: Told[] = [];
  const at = (level: string) => (data: Readonly<Record<string, unknown>>, message: string) => {
    told.push({ level, data, message });
  };
  return { told, info: at('info'), warn: at('warn'), error: at('error') };
}

/** Files are fetched from the test server, which is the only private address that may be asked. */
const anAdding = (
  discord: DiscordServer,
  library: Library,
  desks: Desks,
  more: Partial<AddingOptions> = {},
) =>
  openAdding({
    library,
    desks,
    now: Date.now,
    uploads: { origins: [discord.origin], isPublic: (address) => address === '127.0.0.1' },
    ...more,
  });

/** Starts the real bot against a test server. */
export async function aBot(
  discord: DiscordServer,
  archive: Archive = anArchiveOf(PAPERS),
  clock: Clock = aClock(),
): Promise<
  Connection & {
    readonly log: ReturnType<typeof aLog>;
    readonly library: Library;
    readonly answerFrom: (archive: Archive) => void;
  }
> {
  const log = aLog();
  let present = archive;
  const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
  const library = openLibraryIn(folder);
  const of = async (server: string | null) =>
    openDesk(commands, present, clock, () => keptOf(server ?? EVERYBODY, library));
  const desks = { of };
  const tools = { desks, library, log, adding: anAdding(discord, library, desks), ...clock };
  const connection = await connect(tools, { token: discord.token, api: discord.api });
  const stop = async (): Promise<void> => {
    await connection.stop();
    await library.close();
    rmSync(folder, { recursive: true });
  };
  /** From now on it answers from this. */
  const answerFrom = (other: Archive): void => {
    present = other;
  };
  return { ...connection, stop, log, library, answerFrom };
}

type BotWithDesks = Connection & {
  readonly log: ReturnType<typeof aLog>;
  readonly library: Library;
  readonly desks: DesksInThreads;
  /** Stops it and starts it again with what it has kept. */
  readonly restart: () => Promise<BotWithDesks>;
};

/** The same with desks that follow what is added and corrected, as in the program. */
export async function aBotWithDesks(
  discord: DiscordServer,
  documents: Readonly<Record<string, string>>,
  more: Partial<AddingOptions> = {},
): Promise<BotWithDesks> {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
  const [corpus, stateFolder] = [join(folder, 'corpus'), join(folder, 'state')];
  mkdirSync(corpus);
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(corpus, name), text);
  const start = async (log: ReturnType<typeof aLog>): Promise<BotWithDesks> => {
    const library = openLibraryIn(stateFolder);
    const desks = await openDesksInThreads(commands, { folders: [corpus], stateFolder }, library, log);
    const adding = anAdding(discord, library, desks, more);
    const tools = { desks, library, adding, log, ...aClock() };
    const connection = await connect(tools, { token: discord.token, api: discord.api });
    const close = async (): Promise<void> => {
      await connection.stop();
      await desks.close();
      await library.close();
    };
    return {
      ...connection,
      log,
      library,
      desks,
      restart: async () => {
        await close();
        return start(log);
      },
      stop: async () => {
        await close();
        rmSync(folder, { recursive: true });
      },
    };
  };
  return start(aLog());
}
