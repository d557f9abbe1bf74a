import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that is not for everybody, after IANA's special-purpose registry; each with the length of its prefix. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // behind a carrier's translation
  ['127.0.0.0', 8], // this machine
  ['168.63.129.16', 32], // in no registry: what a cloud tells its own machines
  ['169.254.0.0', 16], // link-local, with the metadata of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays from IPv6, given up
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/**
 * Of IPv6 only what is given out to the world is public, so that whatever is not listed is not. Addresses that wrap
 * one of IPv4 (mapped, 6to4, Teredo) lead nowhere that has no plainer address, and are never public; only a network's
 * own translation (64:ff9b::/96) is in use, and is as public as the address that it wraps.
 */
const PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2000::', 3], // global unicast
  ['64:ff9b::', 96], // translation to IPv4
];
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments, with Teredo, benchmarks and ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['3fff::', 20], // documentation
  ...NOT_PUBLIC_4.map(([net, prefix]) => [`64:ff9b::${net}`, 96 + prefix] as const),
];

const refused4 = listOf(NOT_PUBLIC_4, 'ipv4');
const allowed6 = listOf(PUBLIC_6, 'ipv6');
const refused6 = listOf(NOT_PUBLIC_6, 'ipv6');

/**
 * Whether everybody may ask what stands at an IP address: not this machine, its network, or anything set apart.
 *
 * @param address in the form a resolver or the parser of URLs gives it; whatever is no address is not public
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused4.check(address, 'ipv4');
  // A zone (`%eth0`) names a network card of this machine.
  if (!isIPv6(address) || address.includes('%')) return false;
  return allowed6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

function listOf(nets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}
