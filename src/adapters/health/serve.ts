import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Measures } from './measures.ts';

/** What is told of how the bot is: sentences on what speaks against it, none where nothing does. */
export type State = {
  /** Against going on with this process. */
  readonly live: () => readonly string[];
  /** Against sending it anything to do. */
  readonly ready: () => readonly string[];
};

export type HealthServer = {
  /** Where it is reached: the port is another one where any was asked for. */
  readonly port: number;
  readonly close: () => Promise<void>;
};

type Page = { readonly status: number; readonly text: string; readonly type?: string };

/** Whoever asks has so long to say what; nobody has anything long to say here. */
const PATIENCE_MS = 5_000;

/**
 * Tells over HTTP how the bot is, until closed. No question changes anything, and none is answered with a secret.
 *
 * @throws what the system says where nobody can listen there
 */
export async function serveHealth(
  { host, port }: { readonly host: string; readonly port: number },
  state: State,
  measures: Pick<Measures, 'text' | 'contentType'>,
): Promise<HealthServer> {
  const pages: Readonly<Record<string, () => Page | Promise<Page>>> = {
    '/healthz': () => verdict(state.live()),
    '/readyz': () => verdict(state.ready()),
    '/metrics': async () => ({ status: 200, text: await measures.text(), type: measures.contentType }),
  };
  const answer = async ({ method = '', url = '' }: IncomingMessage): Promise<Page> => {
    const page = pages[url.replace(/\?.*$/su, '')];
    if (page === undefined) return { status: 404, text: `There is ${Object.keys(pages).join(', ')}.\n` };
    return method === 'GET' || method === 'HEAD' ? page() : { status: 405, text: 'It can only be read.\n' };
  };
  const server = createServer(
    { requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS },
    (request, response) => {
      answer(request).then(
        (page) => send(response, page),
        (error: unknown) => send(response, { status: 500, text: `${String(error)}\n` }),
      );
    },
  );
  server.listen(port, host);
  await once(server, 'listening');
  // One that goes wrong later is nobody's but its own.
  server.on('error', () => {});
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const verdict = (reasons: readonly string[]): Page =>
  reasons.length === 0
    ? { status: 200, text: 'ok\n' }
    : { status: 503, text: reasons.map((reason) => `${reason}\n`).join('') };

function send(response: ServerResponse, { status, text, type = 'text/plain; charset=utf-8' }: Page): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  // Node leaves the text out where only the head was asked for.
  response.end(text);
}
