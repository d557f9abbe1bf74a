import type { Library } from '../../library/library.ts';

/** What a server has set; what it has not is as it is by default. */
export type ServerSettings = {
  /** Whether answers are for everybody or for the asker alone, where the asker does not say. */
  readonly answers: 'public' | 'hidden';
  /** The role that may add documents and review; those who manage the server always may. */
  readonly curators: string | null;
  /** Whether questions that found nothing are remembered, without names. */
  readonly missed: 'on' | 'off';
};

/** As it is where nothing is set. */
export const NOTHING_SET: ServerSettings = { answers: 'public', curators: null, missed: 'off' };

/** Reads what is set for a channel, else for its server. @param server null outside of servers, where nothing is set */
export async function settingsFor(
  server: string | null,
  channel: string | null,
  library: Pick<Library, 'settings'>,
): Promise<ServerSettings> {
  const all = server === null ? {} : await library.settings(server, null);
  const here = server === null || channel === null ? {} : await library.settings(server, channel);
  const { answers, curators, missed } = { ...all, ...here };
  return {
    answers: answers === 'hidden' ? 'hidden' : 'public',
    curators: curators ?? null,
    missed: missed === 'on' ? 'on' : 'off',
  };
}
