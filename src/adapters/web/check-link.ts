import { isIP } from 'node:net';
import { type Failed, failed } from './failure.ts';

/** Longest address taken, in characters. */
const LONGEST = 2_000;
/** What the web is served on; '' is the scheme's own port. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);
/** Endings that no public name has, and that networks use for what is theirs alone. */
const PRIVATE_ENDING =
  /(?:^|\.)(?:localhost|local|internal|localdomain|intranet|private|corp|home|lan|home\.arpa)$/u;

/**
 * Reads an address as browsers do, and tells what can be told from its letters alone: hosts in any written form
 * (`127.1`, `0x7f.1`, `2130706433`) come out as plain addresses, without the trailing dot of a name and without a
 * fragment. Whether the host is public is not asked here.
 */
export function checkLink(address: string, base?: URL): URL | Failed {
  if (address.length > LONGEST) {
    return failed({ kind: 'too-long', found: address.length.toLocaleString('en-US') });
  }
  const url = URL.parse(address, base);
  if (url === null) return failed({ kind: 'unreadable' });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return failed({ kind: 'scheme', found: url.protocol });
  }
  if (url.username !== '' || url.password !== '') return failed({ kind: 'credentials' });
  if (!PORTS.has(url.port)) return failed({ kind: 'port', found: url.port });
  // Relative to the page before, or written in other letters, it may have grown.
  if (url.href.length > LONGEST) {
    return failed({ kind: 'too-long', found: url.href.length.toLocaleString('en-US') });
  }
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  url.hash = '';
  const host = hostOf(url);
  if (isIP(host) !== 0) return url;
  if (host.split('.').includes('')) return failed({ kind: 'unreadable' });
  return !host.includes('.') || PRIVATE_ENDING.test(host) ? failed({ kind: 'private' }) : url;
}

/** The host by itself: an IPv6 address stands in brackets in a URL, and nowhere else. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, '');
