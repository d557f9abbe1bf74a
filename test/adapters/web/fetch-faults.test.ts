import type { RequestListener } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchLink } from '../../../src/adapters/web/fetch-link.ts';
import { aPage, type Internet, playInternet } from '../../support/an-internet.ts';

let internet: Internet;
afterEach(async () => {
  vi.useRealTimers();
  await internet.close();
});

const LATER = 'Try again later, or give the address of another copy.';
const TOO_LARGE =
  '… is larger than the 20 MB I read. Give a part of it, or save it and add the part that matters.';

/** What is told of a page of a.example, without the address; `meanwhile` is done as soon as it is asked for. */
async function told(page: RequestListener, meanwhile: () => void = () => {}): Promise<string> {
  internet = await playInternet((request, response) => {
    page(request, response);
    setImmediate(meanwhile);
  });
  const address = `${internet.at('a.example')}/`;
  const got = await fetchLink(address, internet.options);
  return 'refused' in got ? got.refused.replace(address, '…') : String(got.bytes);
}

describe('a server that lets us wait', () => {
  // Node's own timers stay as they are; ours pass when a test says so.
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  const passes = (milliseconds: number) => () => vi.advanceTimersByTime(milliseconds);

  test('and says nothing is left after ten seconds', async () => {
    expect(await told(() => {}, passes(10_000))).toBe(
      `… did not begin to answer within 10 seconds. ${LATER}`,
    );
  });

  test('and sends its headers letter by letter is left, too', async () => {
    const page: RequestListener = ({ socket }) => {
      socket.on('error', () => {}).write('HTTP/1.1 200 OK\r\nContent-Ty');
    };
    expect(await told(page, passes(10_000))).toBe(`… did not begin to answer within 10 seconds. ${LATER}`);
  });

  test('and sends its body letter by letter is left after thirty seconds', async () => {
    const page: RequestListener = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain' }).write('W');
    };
    let wait: NodeJS.Timeout | undefined;
    const untilRead = () => {
      wait = setInterval(() => vi.advanceTimersByTime(5_000), 50);
    };
    const answer = await told(page, untilRead);
    clearInterval(wait);
    expect(answer).toBe(`… did not come within 30 seconds. ${LATER}`);
  });

  test('for its address is left after thirty seconds', async () => {
    internet = await playInternet(aPage());
    const resolve = () => {
      setImmediate(passes(30_000));
      return new Promise<never>(() => {});
    };
    const address = `${internet.at('a.example')}/`;
    expect(await fetchLink(address, { ...internet.options, resolve })).toEqual({
      refused: `${address} did not come within 30 seconds. ${LATER}`,
    });
  });
});

describe('a server that sends too much', () => {
  test('and says so is left at once', async () => {
    const page: RequestListener = (_, response) => {
      response.writeHead(200, { 'Content-Length': '20000001' }).write('We');
    };
    expect(await told(page)).toBe(TOO_LARGE);
  });

  test('and never ends is left at the limit', async () => {
    let sent = 0;
    const piece = Buffer.alloc(100_000, 'a');
    const page: RequestListener = (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.writeHead(200).on('drain', more);
      more();
    };
    expect(await told(page)).toBe(TOO_LARGE);
    expect(sent).toBeLessThan(60_000_000);
  });

  test.each([
    { encoding: 'gzip', packed: () => gzipSync(Buffer.alloc(21_000_000)) },
    {
      encoding: 'br',
      packed: () =>
        brotliCompressSync(Buffer.alloc(21_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    },
  ])('packed by $encoding is left at the limit', async ({ encoding, packed }) => {
    const bomb = packed();
    expect(
      await told((_, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(bomb)),
    ).toBe(TOO_LARGE);
  });
});

describe('a server that breaks off', () => {
  const BROKEN = `… is on a site that broke off the connection. ${LATER}`;
  test.each<{ when: string; page: RequestListener }>([
    { when: 'before it answers', page: ({ socket }) => socket.resetAndDestroy() },
    { when: 'without a word', page: ({ socket }) => socket.end() },
    {
      when: 'before as much came as it announced',
      page: ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nWe wait.'),
    },
    {
      when: 'between two pieces',
      page: ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nWe\r\n'),
    },
  ])('$when', async ({ page }) => {
    expect(await told(page)).toBe(BROKEN);
  });

  test('by speaking of something else', async () => {
    const page: RequestListener = ({ socket }) => socket.end('HTTP/1.1 101 X\r\nUpgrade: x\r\n\r\n');
    expect(await told(page)).toBe(
      '… is answered with 101 and no document. Save the document and add it as a file, or give the address of another copy.',
    );
  });
});

test('more than was announced is not read', async () => {
  const page: RequestListener = ({ socket }) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nWe wait.');
  expect(await told(page)).toMatch(/^(?:We|… is on a server whose answer is no proper HTTP .*)$/u);
});

test.each([
  { answer: 'SSH-2.0-OpenSSH_9.6\r\n', code: 'HPE_INVALID_CONSTANT' },
  { answer: `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, code: 'HPE_HEADER_OVERFLOW' },
  {
    answer: 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nWe',
    code: 'HPE_UNEXPECTED_CONTENT_LENGTH',
  },
])('an answer that is no HTTP is told ($code)', async ({ answer, code }) => {
  expect(await told(({ socket }) => socket.on('error', () => {}).end(answer))).toBe(
    `… is on a server whose answer is no proper HTTP (${code}). Save the document and add it as a file, or give the address of another copy.`,
  );
});

test.each([
  { code: 'ENOTFOUND', why: 'is on a site that does not exist. Check that it is spelt as in the browser.' },
  {
    code: 'EAI_AGAIN',
    why: 'cannot be looked up now, since the name service does not answer. Try again in a minute.',
  },
  { code: 'EAI_FAIL', why: `cannot be fetched (EAI_FAIL). ${LATER}` },
])('a name that is not found is told ($code)', async ({ code, why }) => {
  internet = await playInternet(aPage());
  const resolve = () => Promise.reject(Object.assign(new Error(), { code }));
  expect(await fetchLink('https://a.example/', { ...internet.options, resolve })).toEqual({
    refused: `https://a.example/ ${why}`,
  });
});

test('a site that takes no connection is told', async () => {
  internet = await playInternet(aPage());
  const other = internet.at('a.example').endsWith(':8443') ? 8080 : 8443;
  // Nothing listens there: the address is this test's own.
  const got = await fetchLink(`http://a.example:${other}/`, internet.options);
  expect(got).toEqual({
    refused: `http://a.example:${other}/ is on a site that takes no connection. ${LATER}`,
  });
});
