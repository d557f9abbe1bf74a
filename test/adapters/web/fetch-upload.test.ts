import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { fetchUpload } from '../../../src/adapters/web/fetch-upload.ts';
import { type Internet, playInternet } from '../../support/an-internet.ts';

let internet: Internet;
afterEach(() => internet.close());

const TEXT = 'We wait for the key.';

/** What is fetched as text, or the sentence about it; the host stands for Discord's. */
async function told(page: RequestListener, size = TEXT.length) {
  internet = await playInternet(page);
  const { resolve, isPublic, now } = internet.options;
  const origin = internet.at('cdn.example');
  const upload = { name: 'vote.txt', url: `${origin}/1/vote.txt?ex=1`, size, type: 'text/plain' };
  const got = await fetchUpload(upload, { origins: [origin], resolve: resolve!, isPublic: isPublic!, now });
  return 'refused' in got ? got.refused : { ...got, bytes: String(Buffer.from(got.bytes)) };
}

test('a file is fetched from its own address, with its name and type as Discord tells them', async () => {
  const got = await told((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(TEXT));
  expect(got).toEqual({
    name: 'vote.txt',
    recognisedBy: 'upload:vote.txt',
    bytes: TEXT,
    type: 'text/plain',
    url: null,
  });
  expect(internet.asked.map(({ path }) => path)).toEqual(['/1/vote.txt?ex=1']);
  expect(internet.robotsAsked).toEqual([]);
});

test.each([
  {
    what: 'a redirect is not followed',
    page: ((_, response) => response.writeHead(302, { location: '/2' }).end()) as RequestListener,
    says: 'vote.txt cannot be fetched from Discord (it answers 302). Upload it again.',
  },
  {
    what: 'no more is read than was said to be there',
    page: ((_, response) => response.writeHead(200).end(`${TEXT}!`)) as RequestListener,
    says: 'vote.txt cannot be fetched from Discord (too large). Upload it again.',
  },
  {
    what: 'nor is more unpacked',
    page: ((_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(TEXT.repeat(100)).subarray(0))) as RequestListener,
    says: 'vote.txt cannot be fetched from Discord (too large). Upload it again.',
  },
  {
    what: 'a connection that breaks off is told',
    page: ((request) => request.socket.destroy()) as RequestListener,
    says: 'vote.txt cannot be fetched from Discord (broken off). Upload it again.',
  },
])('$what', async ({ page, says }) => {
  expect(await told(page)).toBe(says);
  expect(internet.asked).toHaveLength(1);
});

test.each([
  'https://cdn.discordapp.com.evil.example/vote.txt',
  'https://cdn.discordapp.com:8443/vote.txt',
  'http://cdn.discordapp.com/vote.txt',
  'https://cdn.discordapp.com@evil.example/vote.txt',
  'file:///etc/passwd',
  'vote.txt',
])('nothing is fetched from %s', async (url) => {
  internet = await playInternet((_, response) => response.end(TEXT));
  const { resolve, isPublic, now } = internet.options;
  const upload = { name: 'vote.txt', url, size: 1, type: null };
  expect(await fetchUpload(upload, { resolve: resolve!, isPublic: isPublic!, now })).toEqual({
    refused: 'vote.txt does not lie where Discord keeps files, so I do not fetch it.',
  });
  expect(internet.asked).toEqual([]);
});

test('a name of Discord’s that leads into a private network is not asked', async () => {
  internet = await playInternet((_, response) => response.end(TEXT));
  const upload = { name: 'vote.txt', url: 'https://cdn.discordapp.com/vote.txt', size: 1, type: null };
  expect(await fetchUpload(upload, { resolve: async () => ['127.0.0.1'], now: () => 0 })).toEqual({
    refused: 'vote.txt cannot be fetched from Discord (private). Upload it again.',
  });
});
