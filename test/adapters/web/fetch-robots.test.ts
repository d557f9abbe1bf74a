import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchLink } from '../../../src/adapters/web/fetch-link.ts';
import { aPage, type Internet, playInternet } from '../../support/an-internet.ts';

let internet: Internet;
afterEach(() => internet.close());

const FORBIDDEN =
  '… is a page that its site asks programs not to read (robots.txt). Save the document and add it as a file, or give the address of another copy.';
const rules =
  (text: string): RequestListener =>
  (_, response) =>
    void response.end(text);

/** What is told of /a on a.example, whose robots.txt is given. */
async function told(robots: RequestListener): Promise<string> {
  internet = await playInternet(aPage(), { robots });
  const address = `${internet.at('a.example')}/a?b`;
  const got = await fetchLink(address, internet.options);
  return 'refused' in got ? got.refused.replace(address, '…') : String(got.bytes);
}

describe('a page is read', () => {
  test.each<{ when: string; robots: RequestListener }>([
    { when: 'everything is allowed', robots: rules('User-agent: *\nDisallow:') },
    { when: 'another page is forbidden', robots: rules('User-agent: *\nDisallow: /b') },
    {
      when: 'we are allowed and nobody else',
      robots: rules('User-agent: *\nDisallow: /\n\nUser-agent: who-said\nAllow: /'),
    },
    { when: 'robots.txt is forbidden itself', robots: (_, response) => void response.writeHead(403).end() },
    { when: 'robots.txt is gone', robots: (_, response) => void response.writeHead(410).end() },
    {
      when: 'it is forbidden behind half a megabyte',
      robots: rules(`${'#'.repeat(500_000)}\nUser-agent: *\nDisallow: /`),
    },
    {
      when: 'robots.txt moved to where all is allowed',
      robots: (request, response) => {
        if (request.headers.host!.startsWith('b.')) response.end('User-agent: *\nAllow: /');
        else response.writeHead(301, { Location: `${internet.at('b.example')}/robots.txt` }).end();
      },
    },
  ])('when $when', async ({ robots }) => {
    expect(await told(robots)).toBe('We wait.');
  });
});

describe('a page is not asked for', () => {
  const UNKNOWN = (status: number) =>
    `… cannot be read now, since its site does not say what programs may read (robots.txt answers ${status}). Try again later, or give the address of another copy.`;
  test.each<{ when: string; robots: RequestListener; why: string }>([
    { when: 'it is forbidden', robots: rules('User-agent: *\nDisallow: /a'), why: FORBIDDEN },
    { when: 'its query is', robots: rules('User-agent: *\nDisallow: /*?'), why: FORBIDDEN },
    { when: 'it is forbidden to us', robots: rules('User-agent: Who-Said\nDisallow: /'), why: FORBIDDEN },
    {
      when: 'that is packed',
      robots: (_, response) =>
        void response
          .writeHead(200, { 'Content-Encoding': 'gzip' })
          .end(gzipSync('User-agent: *\nDisallow: /')),
      why: FORBIDDEN,
    },
    {
      when: 'robots.txt has a fault',
      robots: (_, response) => void response.writeHead(503).end(),
      why: UNKNOWN(503),
    },
    {
      when: 'robots.txt leads into a private network',
      robots: (_, response) => void response.writeHead(302, { Location: 'http://10.0.0.1/robots.txt' }).end(),
      why: '… leads to an address inside a private network, which I never ask. Give the address of a public page.',
    },
    {
      when: 'robots.txt is never sent',
      robots: ({ socket }) => void socket.resetAndDestroy(),
      why: '… is on a site that broke off the connection. Try again later, or give the address of another copy.',
    },
  ])('when $when', async ({ robots, why }) => {
    expect([await told(robots), internet.asked]).toEqual([why, []]);
  });
});

test('robots.txt is kept for an hour, and a fault for a minute', async () => {
  let status = 503;
  let minutes = 0;
  internet = await playInternet(aPage(), {
    robots: (_, response) => void response.writeHead(status).end(),
  });
  const isRead = async (after: number): Promise<readonly [boolean, number]> => {
    minutes = after;
    const got = await fetchLink(`${internet.at('a.example')}/`, {
      ...internet.options,
      now: () => minutes * 60_000,
    });
    return ['bytes' in got, internet.robotsAsked.length];
  };
  expect(await isRead(0)).toEqual([false, 1]);
  expect(await isRead(0.9)).toEqual([false, 1]);
  status = 404;
  expect(await isRead(1)).toEqual([true, 2]);
  expect(await isRead(60.9)).toEqual([true, 2]);
  expect(await isRead(61)).toEqual([true, 3]);
});

test('the robots.txt of five hundred hosts are remembered, the newest', async () => {
  internet = await playInternet(aPage());
  const { robots } = internet.options.visits;
  for (let host = 0; host < 500; host++)
    robots.set(`http://h${host}.example`, { until: 1, said: { allows: () => true } });
  await fetchLink(`${internet.at('a.example')}/`, internet.options);
  expect([robots.size, robots.has('http://h0.example'), robots.has(internet.at('a.example'))]).toEqual([
    500,
    false,
    true,
  ]);
});
