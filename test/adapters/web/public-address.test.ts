import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLink, hostOf } from '../../../src/adapters/web/check-link.ts';
import { isPublicAddress } from '../../../src/adapters/web/public-address.ts';
import { RUNS } from '../../support/runs.ts';

/** Whether a link with this host would be asked for, as far as its letters tell. */
function isAsked(host: string): boolean {
  const url = checkLink(`http://${host}/`);
  return !('failure' in url) && isPublicAddress(hostOf(url));
}

describe('a host written as an address that is not public is not asked', () => {
  test.each([
    { what: 'this machine', hosts: ['127.0.0.1', '127.1', '127.0.1', '2130706433', '017700000001'] },
    { what: 'this machine in hex', hosts: ['0x7f000001', '0x7f.1', '0X7F.0.0.1', '0x7f.0x0.0x0.0x1'] },
    { what: 'this machine in octal', hosts: ['0177.0.0.1', '0177.1', '00000177.0.0.01', '127.0.0.01'] },
    { what: 'this machine in other letters', hosts: ['127。0。0。1', '①②⑦.0.0.1', '%31%32%37.0.0.1'] },
    { what: 'this machine, with a dot behind', hosts: ['127.0.0.1.', '2130706433.', '127.255.255.254'] },
    { what: 'any address of this machine', hosts: ['0.0.0.0', '0', '0x0', '00', '0.0.0.1', '0.1'] },
    { what: 'private networks', hosts: ['10.0.0.1', '10.1', '167772161', '0xa000001', '012.1'] },
    { what: 'private networks of 172', hosts: ['172.16.0.1', '172.31.255.255', '0xac.0x10.1', '2886729729'] },
    { what: 'private networks of 192', hosts: ['192.168.1.1', '192.168.257', '0300.0250.1.1', '3232235777'] },
    {
      what: 'metadata of clouds',
      hosts: ['169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376'],
    },
    { what: 'machines of a cloud', hosts: ['168.63.129.16', '100.100.100.200', '192.0.0.192'] },
    { what: 'behind a carrier', hosts: ['100.64.0.1', '100.127.255.255', '1681915905'] },
    {
      what: 'documentation and benchmarks',
      hosts: ['192.0.2.1', '198.51.100.1', '203.0.113.9', '198.18.0.1'],
    },
    { what: 'relays, given up', hosts: ['192.88.99.1'] },
    {
      what: 'multicast, reserved, broadcast',
      hosts: ['224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
    },
    { what: 'this machine in IPv6', hosts: ['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[0000::0001]'] },
    {
      what: 'mapped',
      hosts: ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:a9fe:a9fe]', '[::ffff:10.0.0.1]'],
    },
    { what: 'compatible', hosts: ['[::127.0.0.1]', '[::10.0.0.1]', '[::ffff:0:127.0.0.1]'] },
    { what: 'private networks in IPv6', hosts: ['[fc00::1]', '[fd00:ec2::254]', '[fdff:ffff::1]'] },
    { what: 'link-local in IPv6', hosts: ['[fe80::1]', '[febf::1]', '[fec0::1]', '[fe80::1%25eth0]'] },
    { what: 'translated', hosts: ['[64:ff9b::127.0.0.1]', '[64:ff9b::a00:1]', '[64:ff9b::a9fe:a9fe]'] },
    { what: 'translated in a network of its own', hosts: ['[64:ff9b:1::1]', '[64:ff9b:1::808:808]'] },
    { what: '6to4', hosts: ['[2002:7f00:1::1]', '[2002:a00:1::]', '[2002:a9fe:a9fe::1]'] },
    { what: 'Teredo', hosts: ['[2001::1]', '[2001:0:7f00:1:0:0:80ff:fffe]', '[2001:0:53aa:64c::f5ff:fffe]'] },
    { what: 'set apart in IPv6', hosts: ['[2001:db8::1]', '[3fff::1]', '[2001:2::1]', '[2001:20::1]'] },
    {
      what: 'dropped, multicast, segments',
      hosts: ['[100::1]', '[ff02::1]', '[ff0e::1]', '[5f00::1]', '[4000::1]'],
    },
    {
      what: 'names of this machine',
      hosts: ['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'a.localhost.'],
    },
    {
      what: 'names of a network',
      hosts: ['printer.local', 'printer.local.', 'metadata.google.internal', 'nas.lan'],
    },
    { what: 'names without a dot', hosts: ['intranet', 'intranet.', 'com', 'router'] },
    {
      what: 'no names',
      hosts: ['a..example', 'localhost..', '.', '256.256.256.256', '1.2.3.4.5', '[::1', '0x'],
    },
  ])('$what: $hosts', ({ hosts }) => {
    expect(hosts.filter(isAsked)).toEqual([]);
  });
});

test('a public address is asked, in whatever form', () => {
  const hosts = [
    ...['8.8.8.8', '134744072', '0x08080808', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1'],
    ...['192.0.1.1', '198.17.0.1', '198.20.0.1', '223.255.255.255', '168.63.129.17', '11.0.0.1', '1.1'],
    ...['[2606:4700::1111]', '[2a00:1450:4001::1]', '[2001:4860:4860::8888]', '[64:ff9b::8.8.8.8]'],
  ];
  expect(hosts.filter((host) => !isAsked(host))).toEqual([]);
});

test('what is no address, or names a network card, is not public', () => {
  const addresses = [
    '',
    'a.example',
    '127.1',
    '8.8.8',
    '2606:4700::1111%eth0',
    '[2606:4700::1111]',
    ' 8.8.8.8',
  ];
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

const PRIVATE_NETS = [
  [10, 8], // 10.0.0.0
  [127, 8], // 127.0.0.0
  [0xac1, 12], // 172.16.0.0
  [0xc0a8, 16], // 192.168.0.0
  [0xa9fe, 16], // 169.254.0.0
  [0x191, 10], // 100.64.0.0
] as const;

const aPrivate = fc
  .tuple(fc.constantFrom(...PRIVATE_NETS), fc.nat({ max: 0xffffffff }))
  .map(([[net, prefix], any]) => net * 2 ** (32 - prefix) + (any % 2 ** (32 - prefix)));
const aRadix = fc.constantFrom(8, 10, 16);
const written = (part: number, radix: number, zeros: number): string => {
  const digits = part.toString(radix);
  if (radix === 10) return digits;
  return `${radix === 16 ? '0x' : '0'}${'0'.repeat(zeros)}${digits}`;
};

test('no private IPv4 is asked, in any written form', () => {
  fc.assert(
    fc.property(
      aPrivate,
      fc.nat({ max: 3 }),
      fc.array(aRadix, { minLength: 4, maxLength: 4 }),
      fc.nat({ max: 3 }),
      fc.boolean(),
      (address, dots, radices, zeros, hasDotBehind) => {
        const bytes = [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff);
        const last = address % 2 ** (8 * (4 - dots));
        const host = [...bytes.slice(0, dots), last]
          .map((part, at) => written(part, radices[at]!, zeros))
          .join('.');
        expect(isAsked(hasDotBehind ? `${host}.` : host), host).toBe(false);
        const hex = `${((bytes[0]! << 8) | bytes[1]!).toString(16)}:${((bytes[2]! << 8) | bytes[3]!).toString(16)}`;
        const wrapped = [
          `[::ffff:${hex}]`,
          `[64:ff9b::${hex}]`,
          `[2002:${hex}::1]`,
          `[::${bytes.join('.')}]`,
        ];
        expect(wrapped.filter(isAsked)).toEqual([]);
      },
    ),
    { numRuns: RUNS, seed: 20261127 },
  );
});
