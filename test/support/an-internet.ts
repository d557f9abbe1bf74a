import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { vi } from 'vitest';
import { type FetchOptions, openVisits } from '../../src/adapters/web/fetch-link.ts';
import { isPublicAddress } from '../../src/adapters/web/public-address.ts';
import { CERTIFICATE, KEY } from './a-certificate.ts';

type Asked = { readonly host: string; readonly path: string; readonly headers: IncomingHttpHeaders };

export type Internet = {
  /** `http://a.example:8080`: whatever the host, it leads to the server. */
  readonly at: (host: string) => string;
  /** What was asked for so far, without robots.txt. */
  readonly asked: Asked[];
  /** Which robots.txt was asked for so far, by host. */
  readonly robotsAsked: string[];
  /** The real predicate, but that the server's own address counts as public. */
  readonly options: FetchOptions;
  readonly address: string;
  /** Waits until nobody is connected, and ends it. */
  readonly close: () => Promise<void>;
};

/** Addresses of this process's own, where a system has them, so that other tests may use the same ports. */
const OWN = `127.${(process.pid >> 8) & 0xff || 1}.${process.pid & 0xff}.${Number(process.env.VITEST_POOL_ID ?? 1) & 0xff || 1}`;

/**
 * Plays all hosts of the internet on loopback.
 *
 * @param page answers for every host and path
 * @param robots answers for robots.txt; by default there is none
 */
export async function playInternet(
  page: RequestListener,
  { robots, isSecure = false }: { robots?: RequestListener; isSecure?: boolean } = {},
): Promise<Internet> {
  const asked: Asked[] = [];
  const robotsAsked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '');
    if (request.url !== '/robots.txt') {
      asked.push({ host, path: request.url ?? '', headers: request.headers });
      page(request, response);
      return;
    }
    robotsAsked.push(host);
    if (robots === undefined) response.writeHead(404).end();
    else robots(request, response);
  };
  const server = isSecure
    ? createSecureServer({ cert: CERTIFICATE, key: KEY }, answer)
    : createServer(answer);
  server.on('tlsClientError', () => {});
  const { address, port } = await listen(server);
  return {
    at: (host) => `${isSecure ? 'https' : 'http'}://${host}:${port}`,
    asked,
    robotsAsked,
    address,
    options: {
      visits: openVisits(),
      now: () => 0,
      resolve: async () => [address],
      isPublic: (one) => one === address || isPublicAddress(one),
    },
    close: async () => {
      await vi.waitFor(async () => {
        const open = await new Promise<number>((told) => server.getConnections((_, count) => told(count)));
        if (open > 0) throw new Error(`${open} connections stay open`);
      }, 5_000);
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A fetch takes few ports only; another program may have one of them. */
async function listen(server: Server): Promise<AddressInfo> {
  for (const host of [OWN, '127.0.0.1']) {
    for (const port of [8080, 8443]) {
      const isOpen = await new Promise<boolean>((told) => {
        server.once('error', () => told(false));
        server.listen(port, host, () => told(true));
      });
      server.removeAllListeners('error');
      if (isOpen) return server.address() as AddressInfo; // Sound: it listens on a port.
    }
  }
  throw new Error('Ports 8080 and 8443 are taken on loopback. End what listens there.');
}

/** Answers with a web page. */
export const aPage =
  (text = 'We wait.'): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(text);
  };
