import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { fetchLink } from '../../../src/adapters/web/fetch-link.ts';
import { aPage, type Internet, playInternet } from '../../support/an-internet.ts';

let internet: Internet;
afterEach(() => internet.close());

/** What is fetched at a path of a.example, as text, or the sentence about it without the address. */
async function told(page: RequestListener, path = '/') {
  internet = await playInternet(page);
  const address = `${internet.at('a.example')}${path}`;
  const got = await fetchLink(address, internet.options);
  return 'refused' in got ? got.refused.replace(address, '…') : { ...got, bytes: String(got.bytes) };
}

const answering =
  (
    status: number,
    headers: Record<string, string>,
    body: string | Uint8Array = 'We wait.',
  ): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

test('a page is fetched, with its type and where it was found', async () => {
  const page = answering(200, { 'Content-Type': 'Text/HTML; Charset="UTF-8"; x=y' });
  expect(await told(page, '/b?c=d#e')).toEqual({
    bytes: 'We wait.',
    type: 'text/html; charset=utf-8',
    url: `${internet.at('a.example')}/b?c=d`,
  });
});

test('a server learns who asks, and nothing else', async () => {
  internet = await playInternet((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Set-Cookie': 'a=b' }).end();
  });
  const options = { ...internet.options, contact: 'https://a.example/us\r\nCookie: a=b' };
  await fetchLink(`${internet.at('a.example')}/`, options);
  await fetchLink(`${internet.at('a.example')}/`, options);
  const headers = {
    host: internet.at('a.example').slice('http://'.length),
    'user-agent': `who-said/${packageJson.version} (+https://a.example/usCookie:a=b; asks for single pages that a curator names)`,
    accept: 'text/html, application/xhtml+xml, text/*;q=0.9, application/pdf;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    connection: 'close',
  };
  expect(internet.asked).toEqual([
    { host: 'a.example', path: '/', headers },
    { host: 'a.example', path: '/', headers },
  ]);
});

describe('of the types', () => {
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  test.each([
    ...['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', 'application/pdf', DOCX],
    ...['text/vtt', 'application/x-subrip', 'application/octet-stream'],
  ])('%s is read', async (type) => {
    expect(await told(answering(200, { 'Content-Type': type }))).toMatchObject({ type });
  });

  test('one that is not told is read', async () => {
    expect(await told(answering(200, {}))).toMatchObject({ type: null });
  });

  test.each(['image/png', 'application/json', 'video/mp4', 'application/x-msdownload', 'html'])(
    '%s is refused',
    async (type) => {
      expect(await told(answering(200, { 'Content-Type': type }))).toBe(
        `… is of the type ${type}, which I cannot read. Give a web page, a text, a PDF, a DOCX or subtitles.`,
      );
    },
  );
});

describe('what came packed is unpacked', () => {
  test.each([
    { encoding: 'gzip', packed: gzipSync('We wait.') },
    { encoding: 'X-GZIP', packed: gzipSync('We wait.') },
    { encoding: 'br', packed: brotliCompressSync('We wait.') },
    { encoding: 'deflate', packed: deflateSync('We wait.') },
    { encoding: 'deflate', packed: deflateRawSync('We wait.') },
    { encoding: 'identity', packed: Buffer.from('We wait.') },
  ])('$encoding', async ({ encoding, packed }) => {
    const page = answering(200, { 'Content-Type': 'text/plain', 'Content-Encoding': encoding }, packed);
    expect(await told(page)).toMatchObject({ bytes: 'We wait.' });
  });

  test.each([
    { encoding: 'zstd', why: 'is packed in a way I cannot unpack (zstd)' },
    { encoding: 'gzip, gzip', why: 'is packed in a way I cannot unpack (gzip, gzip)' },
    { encoding: 'gzip', why: 'cannot be unpacked, since what came is damaged (Z_DATA_ERROR)' },
  ])('unless it is $encoding and that is not so', async ({ encoding, why }) => {
    const page = answering(200, { 'Content-Encoding': encoding }, 'We wait.');
    expect(await told(page)).toContain(`… ${why}. `);
  });
});

describe('a page that is none is told', () => {
  const COPY = 'Save the document and add it as a file, or give the address of another copy.';
  test.each([
    { status: 204, why: `is answered with 204 and no document. ${COPY}` },
    { status: 304, why: `is answered with 304 and no document. ${COPY}` },
    { status: 401, why: `asks for a password. ${COPY}` },
    { status: 403, why: `does not let a program read it. ${COPY}` },
    { status: 404, why: 'does not exist. Check that it is spelt as in the browser.' },
    { status: 418, why: `is answered with 418 and no document. ${COPY}` },
    {
      status: 429,
      why: 'says that it is asked too often. Try again later, or give the address of another copy.',
    },
    {
      status: 500,
      why: 'is on a site that has a fault of its own (500). Try again later, or give the address of another copy.',
    },
  ])('$status', async ({ status, why }) => {
    expect(await told(answering(status, { 'Content-Type': 'text/html' }))).toBe(`… ${why}`);
  });
});

test('a password is not repeated, nor an address that would fill a screen', async () => {
  internet = await playInternet(aPage());
  const refused = async (address: string) => fetchLink(address, internet.options);
  expect([
    await refused('https://ada:secret@a.example/'),
    await refused(`nonsense\n${'a'.repeat(500)}`),
  ]).toEqual([
    {
      refused:
        'https://…@a.example/ holds a user name or a password, which I never send. Give the address of a page that everybody can read.',
    },
    {
      refused: `nonsense ${'a'.repeat(111)}… is no address I can read. Give the address as it stands in the browser, beginning with https://.`,
    },
  ]);
});

test('a host is asked one thing at a time, and two hosts at once', async () => {
  let [now, most] = [0, 0];
  const open = new Set<string>();
  const twice: string[] = [];
  internet = await playInternet((request, response) => {
    const host = request.headers.host!;
    if (open.has(host)) twice.push(host);
    open.add(host);
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      open.delete(host);
      aPage()(request, response);
    }, 20);
  });
  const hosts = ['a.example', 'a.example', 'b.example', 'c.example', 'c.example', 'd.example'];
  const got = await Promise.all(hosts.map((host) => fetchLink(`${internet.at(host)}/`, internet.options)));
  expect([got.every((one) => 'bytes' in one), most, twice, internet.asked.length]).toEqual([true, 2, [], 6]);
});
