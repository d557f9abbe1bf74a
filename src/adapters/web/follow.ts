import type { IncomingMessage } from 'node:http';
import { checkLink } from './check-link.ts';
import { type Failed, failed } from './failure.ts';

/** Where a page says it has moved to. */
export type Moved = { readonly location: string | null };

/** Most redirects followed for one link. */
const MOST = 5;
const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where a response sends us, or null when it does not. */
export const movedTo = ({ statusCode = 0, headers }: IncomingMessage): Moved | null =>
  MOVED.has(statusCode) ? { location: headers.location ?? null } : null;

/**
 * Goes where redirects lead; each address is checked as the first one was, by `checkLink` here and by `step` for the
 * rest.
 *
 * @returns what the last step gave, and the address where it was given
 */
export async function follow<T extends object>(
  start: URL,
  step: (url: URL) => Promise<T | Failed | Moved>,
): Promise<{ readonly url: URL; readonly got: T | Failed }> {
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    seen.add(url.href);
    const got = await step(url);
    if (!('location' in got)) return { url, got };
    const next = nextLink(url, got.location);
    if ('failure' in next) return { url: URL.parse(got.location ?? '', url) ?? url, got: next };
    url = next;
    if (seen.has(url.href)) return { url, got: failed({ kind: 'loop' }) };
    if (seen.size > MOST) return { url, got: failed({ kind: 'many-redirects' }) };
  }
}

/** The address that a redirect names, if it may be followed. */
export function nextLink(from: URL, location: string | null): URL | Failed {
  if (location === null || location === '') return failed({ kind: 'no-location' });
  const next = checkLink(location, from);
  if ('failure' in next) return next;
  const isDowngrade = from.protocol === 'https:' && next.protocol === 'http:';
  return isDowngrade ? failed({ kind: 'downgrade' }) : next;
}
