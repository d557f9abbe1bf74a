import { texts } from '../../texts/speaking.ts';
import type { Failure } from './failure.ts';

/**
 * One sentence on what was wrong, and one on what to do instead.
 *
 * @param shown the address as it should be shown, safe and short
 */
export function describeFailure(shown: string, failure: Failure): string {
  const told = predicate(failure);
  return `${shown} ${told}`;
}

function predicate(failure: Failure): string {
  const { links } = texts();
  if ('found' in failure) return links[failure.kind](failure.found);
  if ('reason' in failure) return links[failure.kind](failure.reason);
  if ('status' in failure) return links[failure.kind](failure.status);
  return links[failure.kind]();
}

/** Most characters of an address that are shown. */
const MOST_SHOWN = 120;

/** An address as it is shown: on one line, without a password, and cut where it is long. */
export function showAddress(address: string): string {
  const plain = address
    .slice(0, 4_000)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/\/\/[^/?#]*@/u, '//…@');
  if (plain === '') return texts().links.that;
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
}
