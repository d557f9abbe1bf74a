import { ADDRCONFIG, lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import { ask } from './ask.ts';
import { hostOf } from './check-link.ts';
import { type Failed, failed, failureOf } from './failure.ts';
import { isPublicAddress } from './public-address.ts';

/** How hosts are found, and who may be asked. */
export type Finding = {
  /** All IP addresses of a name; throws what the system says when there are none. The system's resolver by default. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Whether an IP address may be asked. By default those open to everybody. */
  readonly isPublic?: (address: string) => boolean;
};

export type Visitor = Finding & { readonly userAgent: string };

/**
 * Asks for one page: looks its host up once, refuses it when any of its addresses is not public, and connects to one
 * of those very addresses, so that nothing depends on what a name server says next.
 */
export async function visit<T>(
  url: URL,
  { resolve = resolveBySystem, isPublic = isPublicAddress, userAgent }: Visitor,
  signal: AbortSignal,
  take: (response: IncomingMessage) => Promise<T | Failed>,
): Promise<T | Failed> {
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await addressesOf(host, resolve, signal) : [host];
  if ('failure' in addresses) return addresses;
  const [address] = addresses;
  if (address === undefined) return failed({ kind: 'no-such-host' });
  if (!addresses.every((one) => isIP(one) !== 0 && isPublic(one))) return failed({ kind: 'private' });
  return ask(url, { address, userAgent, signal }, take);
}

async function addressesOf(
  host: string,
  resolve: (host: string) => Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<readonly string[] | Failed> {
  const late = Promise.withResolvers<Failed>();
  const stop = (): void => late.resolve(failed({ kind: 'slow' }));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([resolve(host), late.promise]);
  } catch (error) {
    return failed(failureOf(error));
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** IPv4 first: many machines have IPv6 addresses and no way out with them. */
async function resolveBySystem(host: string): Promise<readonly string[]> {
  const found = await promisify(lookup)(host, { all: true, order: 'ipv4first', hints: ADDRCONFIG });
  return found.map(({ address }) => address);
}
