import type { IncomingMessage } from 'node:http';
import packageJson from '../../../package.json' with { type: 'json' };
import { type Budget, openBudget } from './budget.ts';
import { checkLink, hostOf } from './check-link.ts';
import { describeFailure, showAddress } from './describe-failure.ts';
import { type Failed, failed } from './failure.ts';
import { follow, type Moved, movedTo } from './follow.ts';
import { openQueue, type Queue } from './queue.ts';
import { readBody } from './read-body.ts';
import { readType } from './read-type.ts';
import { type KnownRobots, robotsOf } from './robots-of-hosts.ts';
import { type Finding, visit } from './visit.ts';

export type Fetched = {
  /** Unpacked, at most 20 MB. */
  readonly bytes: Uint8Array;
  /** `text/html; charset=utf-8`: the type and the charset, as the server says; null when it says nothing. */
  readonly type: string | null;
  /** Where it was found in the end, without a fragment. */
  readonly url: string;
};

/** What fetches must know of each other: who is asked now, and what hosts allow. One for the whole program. */
export type Visits = { readonly queue: Queue; readonly robots: KnownRobots };

export type FetchOptions = Finding & {
  readonly visits: Visits;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** An address of whoever runs the program, told to every server that is asked. */
  readonly contact?: string;
};

/** Largest document read, in bytes. */
export const LARGEST = 20_000_000;
/** Time for everything but waiting, in milliseconds. */
export const IN_ALL = 30_000;

/** Nobody is asked yet and nothing known. Two hosts are asked at once, and 20 links wait at most. */
export const openVisits = (): Visits => ({
  queue: openQueue({ atOnce: 2, longest: 20 }),
  robots: new Map(),
});

/**
 * Fetches what stands at an address that a person gave, over as many redirects as are usual, from public hosts
 * only and where their robots.txt allows it.
 *
 * @returns the document, or a sentence on what was wrong and what to do instead; it never throws for what others send
 */
export async function fetchLink(
  address: string,
  options: FetchOptions,
): Promise<Fetched | { readonly refused: string }> {
  const start = checkLink(address.trim());
  if ('failure' in start) return { refused: describeFailure(showAddress(address), start.failure) };
  const budget = openBudget(IN_ALL, options.now);
  const { url, got } = await follow(start, (next) => askInTurn(next, budget, options));
  if (!('failure' in got)) return { ...got, url: url.href };
  const shown = showAddress(url.href);
  const from = url.href === start.href ? '' : ` (where ${showAddress(start.href)} leads)`;
  return { refused: describeFailure(`${shown}${from}`, got.failure) };
}

type Page = Omit<Fetched, 'url'>;

/** Waits for the host to be free, asks whether the page may be read, and reads it. */
async function askInTurn(url: URL, budget: Budget, options: FetchOptions): Promise<Page | Failed | Moved> {
  const { visits, now, contact, ...finding } = options;
  const visitor = { ...finding, userAgent: userAgentOf(contact) };
  const got = await visits.queue.run(hostOf(url), () =>
    budget.spend(async (signal) => {
      const robots = await robotsOf(url, { known: visits.robots, visitor, signal, now });
      if ('failure' in robots) return robots;
      if (!robots.allows(`${url.pathname}${url.search}`)) return failed({ kind: 'robots' });
      return visit<Page | Moved>(url, visitor, signal, readPage);
    }),
  );
  return got ?? failed({ kind: 'busy' });
}

async function readPage(response: IncomingMessage): Promise<Page | Failed | Moved> {
  const moved = movedTo(response);
  if (moved !== null) return moved;
  const { statusCode: status = 0, headers } = response;
  if (status !== 200) return failed({ kind: 'status', status });
  const { type, isRead } = readType(headers['content-type']);
  if (!isRead) return failed({ kind: 'type', found: showAddress(type ?? '') });
  const bytes = await readBody(response, { limit: LARGEST, isCut: false });
  return 'failure' in bytes ? bytes : { bytes, type };
}

/** Says who asks, in letters that a header may hold. */
export function userAgentOf(contact: string | undefined): string {
  const plain = contact?.replace(/[^!-~]|[()\\]/gu, '') ?? '';
  const reach = plain === '' ? '' : `+${plain}; `;
  return `who-said/${packageJson.version} (${reach}asks for single pages that a curator names)`;
}
