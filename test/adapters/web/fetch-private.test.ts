import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchLink } from '../../../src/adapters/web/fetch-link.ts';
import { aPage, type Internet, playInternet } from '../../support/an-internet.ts';

let internet: Internet;
beforeEach(async () => {
  internet = await playInternet((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://a.example');
    const step = Number(pathname.slice(1));
    if (searchParams.has('to')) response.writeHead(302, { Location: searchParams.get('to')! }).end();
    else if (pathname === '/circle') response.writeHead(303, { Location: '/round' }).end();
    else if (pathname === '/round') response.writeHead(308, { Location: '/circle#again' }).end();
    else if (pathname === '/moved') response.writeHead(301).end();
    else if (step > 0) response.writeHead(307, { Location: `/${step - 1}#part` }).end();
    else aPage()(request, response);
  });
});
afterEach(() => internet.close());

const PRIVATE =
  'leads to an address inside a private network, which I never ask. Give the address of a public page.';

test('by itself nothing on this machine is asked', async () => {
  const { visits, now } = internet.options;
  const address = `http://${internet.address}:8080/`;
  expect([await fetchLink(address, { visits, now }), internet.robotsAsked]).toEqual([
    { refused: `${address} ${PRIVATE}` },
    [],
  ]);
});

describe('a name is not asked', () => {
  test.each([
    { when: 'its address is private', addresses: ['10.0.0.1'] },
    { when: 'one of its addresses is', addresses: ['OWN', '192.168.0.1'] },
    { when: 'one of them is in IPv6', addresses: ['OWN', 'fd00::1'] },
    { when: 'it leads to the metadata of a cloud', addresses: ['169.254.169.254'] },
    { when: 'it leads to what is no address', addresses: ['OWN', 'localhost'] },
  ])('when $when', async ({ addresses }) => {
    const found = addresses.map((one) => (one === 'OWN' ? internet.address : one));
    const options = { ...internet.options, resolve: async () => found };
    const address = `${internet.at('a.example')}/`;
    expect([await fetchLink(address, options), internet.robotsAsked, internet.asked]).toEqual([
      { refused: `${address} ${PRIVATE}` },
      [],
      [],
    ]);
  });
});

test('a name server that changes its answer changes nothing of what was checked', async () => {
  const answers: string[] = [];
  const options = {
    ...internet.options,
    resolve: async () => {
      // robots.txt gets the public address, and what is asked next a private one.
      answers.push(answers.length === 0 ? internet.address : '127.0.0.1');
      return [answers.at(-1)!];
    },
  };
  const address = `${internet.at('a.example')}/`;
  expect([await fetchLink(address, options), answers, internet.asked]).toEqual([
    { refused: `${address} ${PRIVATE}` },
    [internet.address, '127.0.0.1'],
    [],
  ]);
});

test('a name is looked up once for each thing asked, and never between check and connection', async () => {
  let lookups = 0;
  const options = {
    ...internet.options,
    resolve: async () => {
      lookups++;
      return [internet.address];
    },
  };
  await fetchLink(`${internet.at('a.example')}/`, options);
  expect([lookups, internet.robotsAsked.length, internet.asked.length]).toEqual([2, 1, 1]);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:169.254.169.254]/',
  'http://2852039166/',
  'http://[::1]:8080/',
  'http://127.1:8080/',
  'http://localhost:8080/',
  'http://metadata.google.internal./',
])('a redirect to %s is not followed', async (to) => {
  const address = `${internet.at('a.example')}/?to=${encodeURIComponent(to)}`;
  const got = await fetchLink(address, internet.options);
  expect('refused' in got && got.refused).toContain(`${address} leads) ${PRIVATE}`);
  expect(internet.asked.map(({ path }) => path)).toEqual([`/?to=${encodeURIComponent(to)}`]);
});

test.each([
  { to: 'file:///etc/passwd', why: 'begins with file:, and I ask for pages over http and https only.' },
  { to: '//a.example:22/', why: 'names port 22, and I ask at 80, 443, 8080 and 8443 only.' },
  { to: '//ada:secret@a.example/', why: 'holds a user name or a password, which I never send.' },
])('a redirect to $to is refused', async ({ to, why }) => {
  const got = await fetchLink(`${internet.at('a.example')}/?to=${encodeURIComponent(to)}`, internet.options);
  expect('refused' in got && got.refused).toContain(why);
  expect(JSON.stringify(got)).not.toContain(':secret@');
});

test('five redirects are followed, and each host on the way says what it allows', async () => {
  const to = encodeURIComponent(`${internet.at('b.example')}/4`);
  expect(await fetchLink(`${internet.at('a.example')}/?to=${to}`, internet.options)).toMatchObject({
    url: `${internet.at('b.example')}/0`,
  });
  expect(internet.robotsAsked).toEqual(['a.example', 'b.example']);
});

test.each([
  { path: '/6', why: 'comes after five others that each lead to the next, where I stop.' },
  { path: '/moved', why: 'says that it has moved and not where to.' },
  { path: '/circle', why: 'leads back to an address that led here, in a circle.' },
])('redirects from $path end', async ({ path, why }) => {
  const got = await fetchLink(`${internet.at('a.example')}${path}`, internet.options);
  expect('refused' in got && got.refused).toContain(why);
});
