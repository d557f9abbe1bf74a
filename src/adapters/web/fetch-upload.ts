import { texts } from '../../texts/speaking.ts';
import { openBudget } from './budget.ts';
import { showAddress } from './describe-failure.ts';
import { type Failed, failed } from './failure.ts';
import { IN_ALL, LARGEST, userAgentOf } from './fetch-link.ts';
import { readBody } from './read-body.ts';
import { type Finding, visit } from './visit.ts';

/** A file that a member has given to Discord, as Discord tells of it. */
type Upload = {
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  readonly type: string | null;
};

export type UploadOptions = Finding & {
  /** Where Discord keeps files: scheme and host. Nothing else is ever asked for one. */
  readonly origins?: readonly string[];
  /** The time in milliseconds. */
  readonly now: () => number;
};

const OF_DISCORD = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

export type FetchedUpload = {
  readonly name: string;
  /** The name of a file in a server, which is no path. */
  readonly recognisedBy: string;
  readonly bytes: Uint8Array;
  readonly type: string | null;
  readonly url: null;
};

/**
 * Fetches a file from where Discord keeps it, following nothing, and no more of it than it is said to hold.
 *
 * @returns the file, or a sentence on what was wrong; it never throws for what others send
 */
export async function fetchUpload(
  { name, url, size, type }: Upload,
  { origins = OF_DISCORD, now, ...finding }: UploadOptions,
): Promise<FetchedUpload | { readonly refused: string }> {
  const shown = showAddress(name);
  const address = URL.parse(url);
  if (address === null || !origins.includes(address.origin)) {
    return { refused: texts().links.upload.elsewhere(shown) };
  }
  if (size > LARGEST) return { refused: texts().links.upload.tooLarge(shown) };
  const visitor = { ...finding, userAgent: userAgentOf(undefined) };
  const got = await openBudget(IN_ALL, now).spend((signal) =>
    visit<Uint8Array | Failed>(address, visitor, signal, async (response) => {
      const { statusCode: status = 0 } = response;
      return status === 200
        ? readBody(response, { limit: size, isCut: false })
        : failed({ kind: 'status', status });
    }),
  );
  if (!('failure' in got)) return { name, recognisedBy: `upload:${name}`, bytes: got, type, url: null };
  const { failure } = got;
  const reason =
    failure.kind === 'status'
      ? texts().links.upload.answers(failure.status)
      : failure.kind.replaceAll('-', ' ');
  return { refused: texts().links.upload.failed(shown, reason) };
}
