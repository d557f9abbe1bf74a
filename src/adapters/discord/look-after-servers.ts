import { type Client, Events } from 'discord.js';
import { EVERYBODY } from '../../library/library.ts';
import type { Tools } from './tools.ts';

/** What a server has given us is deleted so long after we were removed from it, in milliseconds: 30 days. */
const KEPT_FOR = 30 * 86_400_000;
/** How often it is looked for what is to be deleted, in milliseconds. */
const LOOKED_AT_EVERY = 3_600_000;

/**
 * Remembers from which servers we were removed, also while we were away, and deletes what is theirs when its time is over.
 *
 * @param now milliseconds since 1970
 * @returns ends it
 */
export function lookAfterServers(
  client: Client,
  { library, log }: Pick<Tools, 'library' | 'log'>,
  now: () => number,
): () => void {
  const noted = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => log.error({ error }, 'could not note who is there'));

  // Only where we were removed: one that cannot be reached at the moment is told by another event.
  client.on(Events.GuildDelete, ({ id }) => noted(library.left(id)));
  client.on(Events.GuildCreate, ({ id }) => noted(library.returned(id)));

  const noteAll = async (): Promise<void> => {
    // Before the first connection no server is known, and none has removed us.
    if (!client.isReady()) return;
    const present = client.guilds.cache;
    const holders = (await library.allHolders()).filter((holder) => holder !== EVERYBODY);
    const gone = holders.filter((holder) => !present.has(holder));
    for (const holder of holders) {
      await (present.has(holder) ? library.returned(holder) : library.left(holder));
    }
    if (gone.length > 0)
      log.info(
        { servers: gone.length },
        'keep something of servers that I am not in; it is deleted 30 days after I left',
      );
    const deleted = await library.deleteLeftBefore(now() - KEPT_FOR);
    if (deleted.length > 0) log.info({ servers: deleted.length }, 'deleted what servers had left behind');
  };
  client.once(Events.ClientReady, () => noted(noteAll()));
  const timer = setInterval(() => noted(noteAll()), LOOKED_AT_EVERY);
  return () => clearInterval(timer);
}
