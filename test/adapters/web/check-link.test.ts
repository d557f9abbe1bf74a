import { describe, expect, test } from 'vitest';
import { checkLink } from '../../../src/adapters/web/check-link.ts';
import { nextLink } from '../../../src/adapters/web/follow.ts';

describe('an address is read', () => {
  test.each([
    { address: 'https://a.example/b?c=d#e', url: 'https://a.example/b?c=d' },
    { address: 'HTTP://A.EXAMPLE.:8080', url: 'http://a.example:8080/' },
    { address: 'https://a.example:443/', url: 'https://a.example/' },
    { address: 'https://bücher.example/ä', url: 'https://xn--bcher-kva.example/%C3%A4' },
    { address: 'https:\\\\a.example\\b', url: 'https://a.example/b' },
  ])('$address', ({ address, url }) => {
    const read = checkLink(address);
    expect('failure' in read ? read : read.href).toBe(url);
  });
});

describe('an address is refused', () => {
  test.each([
    { address: '', failure: { kind: 'unreadable' } },
    { address: 'a.example', failure: { kind: 'unreadable' } },
    { address: 'https://', failure: { kind: 'unreadable' } },
    { address: 'ftp://a.example/', failure: { kind: 'scheme', found: 'ftp:' } },
    { address: 'file:///etc/passwd', failure: { kind: 'scheme', found: 'file:' } },
    { address: 'javascript:alert(1)', failure: { kind: 'scheme', found: 'javascript:' } },
    { address: 'data:text/html,hi', failure: { kind: 'scheme', found: 'data:' } },
    { address: 'https://ada:secret@a.example/', failure: { kind: 'credentials' } },
    { address: 'https://ada@a.example/', failure: { kind: 'credentials' } },
    { address: 'https://8.8.8.8@127.0.0.1/', failure: { kind: 'credentials' } },
    { address: 'https://a.example:22/', failure: { kind: 'port', found: '22' } },
    { address: 'https://a.example:6379/', failure: { kind: 'port', found: '6379' } },
    { address: `https://a.example/${'b'.repeat(1_983)}`, failure: { kind: 'too-long', found: '2,001' } },
    { address: `https://a.example/${'ä'.repeat(400)}`, failure: { kind: 'too-long', found: '2,418' } },
    { address: 'http://localhost/', failure: { kind: 'private' } },
    { address: 'http://router/', failure: { kind: 'private' } },
  ])('$address', ({ address, failure }) => {
    expect(checkLink(address)).toEqual({ failure });
  });
});

describe('a redirect is followed only where the address itself would be', () => {
  const from = new URL('https://a.example/b/c');
  test.each([
    { location: '/d', next: 'https://a.example/d' },
    { location: 'd#e', next: 'https://a.example/b/d' },
    { location: '//b.example/', next: 'https://b.example/' },
    { location: 'http://a.example/b/c', next: { failure: { kind: 'downgrade' } } },
    { location: 'file:///etc/passwd', next: { failure: { kind: 'scheme', found: 'file:' } } },
    { location: '//ada:secret@a.example/', next: { failure: { kind: 'credentials' } } },
    { location: '//a.example:25/', next: { failure: { kind: 'port', found: '25' } } },
    { location: 'https://[', next: { failure: { kind: 'unreadable' } } },
    { location: '', next: { failure: { kind: 'no-location' } } },
    { location: null, next: { failure: { kind: 'no-location' } } },
  ])('$location', ({ location, next }) => {
    const read = nextLink(from, location);
    expect('failure' in read ? read : read.href).toEqual(next);
  });
});
