import { type FetchOptions, fetchLink, openVisits } from '../adapters/web/fetch-link.ts';
import { fetchUpload, type UploadOptions } from '../adapters/web/fetch-upload.ts';
import type { Desks } from '../desks/desks.ts';
import type { Refused } from '../ingest/formats/reading.ts';
import type { AddOptions, Library, Member } from '../library/library.ts';
import { addReading, inputOf } from './add-reading.ts';
import type { Adding, Source } from './adding.ts';
import { glanceBounded } from './glance-bounded.ts';
import { type GivenBytes, readGiven } from './read-given.ts';

export type AddingOptions = {
  readonly library: Pick<Library, 'add'>;
  readonly desks: Pick<Desks, 'of'>;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Draws the limits of a server and a member; without it there are none. */
  readonly refuse?: (server: string, by: Member) => NonNullable<AddOptions['refuse']>;
  /** Where links are looked up, and files fetched from, where that is not the internet. */
  readonly links?: Partial<FetchOptions>;
  readonly uploads?: Partial<UploadOptions>;
};

/** Adds documents while the bot runs. Nothing of it is done on the thread that hears Discord, but the fetching. */
export function openAdding({ library, desks, now, refuse, links, uploads }: AddingOptions): Adding {
  const visits = openVisits();
  const fetched = (source: Source): Promise<GivenBytes | Refused> =>
    'link' in source
      ? givenBy(fetchLink(source.link, { visits, now, ...links }))
      : fetchUpload(source.upload, { now, ...uploads });
  return {
    add: async (source, { server, by, stated, onStage }) => {
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
        ...(refuse === undefined ? {} : { refuse: refuse(server, by) }),
      });
    },
    glance: (document) => glanceBounded(inputOf(document)),
  };
}

/** A page is called by its address, and known again by it. */
async function givenBy(fetching: ReturnType<typeof fetchLink>): Promise<GivenBytes | Refused> {
  const got = await fetching;
  return 'refused' in got ? got : { ...got, name: got.url, recognisedBy: got.url };
}
