import { type FetchOptions, fetchLink, openVisits } from '../adapters/web/fetch-link.ts';
import { fetchUpload, type UploadOptions } from '../adapters/web/fetch-upload.ts';
import { openQueue } from '../adapters/web/queue.ts';
import type { Desks } from '../desks/desks.ts';
import type { AddedReport } from '../domain/added.ts';
import type { Refused } from '../ingest/formats/reading.ts';
import type { Library, Usage } from '../library/library.ts';
import { texts } from '../texts/speaking.ts';
import { addReading, inputOf } from './add-reading.ts';
import type { Adding, Addition, Source } from './adding.ts';
import { glanceBounded } from './glance-bounded.ts';
import { type GivenBytes, readGiven } from './read-given.ts';

export type AddingOptions = {
  readonly library: Pick<Library, 'add'>;
  readonly desks: Pick<Desks, 'of'>;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Draws the limits of servers and members for so many bytes more; without it there are none. */
  readonly refuse?: (usage: Usage, bytes: number) => string | null;
  /** Where links are looked up, and files fetched from, where that is not the internet. */
  readonly links?: Partial<FetchOptions>;
  readonly uploads?: Partial<UploadOptions>;
};

const busy = (): Refused => ({ refused: texts().adding.busy });

/**
 * Adds documents while the bot runs. Nothing of it is done on the thread that hears Discord, but the fetching. Two are
 * worked on at once, of one server one, since each may take as much memory as a thread is allowed.
 */
export function openAdding({ library, desks, now, refuse, links, uploads }: AddingOptions): Adding {
  const visits = openVisits();
  const queue = openQueue({ atOnce: 2, longest: 20 });
  /** How many of a server are being added, or wait for that. */
  const asked = new Map<string, number>();
  const fetched = (source: Source): Promise<GivenBytes | Refused> =>
    'link' in source
      ? givenBy(fetchLink(source.link, { visits, now, ...links }))
      : fetchUpload(source.upload, { now, ...uploads });
  const work = async (
    source: Source,
    { server, by, stated, onStage }: Addition,
  ): Promise<AddedReport | Refused> => {
    await onStage('fetching');
    const given = await fetched(source);
    if ('refused' in given) return given;
    await onStage('reading');
    const reading = await readGiven(given, stated);
    if ('refused' in reading) return reading;
    await onStage('adding');
    const place = { library, holder: server, desk: await desks.of(server), glance: glanceBounded };
    return addReading(reading, place, {
      by,
      ...(refuse === undefined ? {} : { refuse: (usage) => refuse(usage, reading.bytes.length) }),
    });
  };
  return {
    add: async (source, addition) => {
      const { server, onStage } = addition;
      const ahead = asked.get(server) ?? 0;
      asked.set(server, ahead + 1);
      try {
        if (ahead > 0) await onStage('waiting');
        return (await queue.run(server, () => work(source, addition))) ?? busy();
      } finally {
        asked.set(server, (asked.get(server) ?? 1) - 1);
      }
    },
    glance: async (document) => {
      const seen = await queue.run('glance', async () => ({
        glance: await glanceBounded(inputOf(document)),
      }));
      return seen === null ? busy() : seen.glance;
    },
  };
}

/** A page is called by its address, and known again by it. */
async function givenBy(fetching: ReturnType<typeof fetchLink>): Promise<GivenBytes | Refused> {
  const got = await fetching;
  return 'refused' in got ? got : { ...got, name: got.url, recognisedBy: got.url };
}
