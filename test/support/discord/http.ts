import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { Refusal, routeNotFound, unauthorized } from './errors.ts';
import { faultBody, faultHeaders, takeFault } from './faults.ts';
import { asNumber, asRecord, type Json } from './json.ts';
import { later, type World } from './world.ts';

/** What a file in a request holds, as text. */
export type SentFile = { readonly name: string; readonly text: string };

/** A request as the bot sent it, and what it got. */
export type RecordedRequest = {
  readonly method: string;
  /** Without query and version, percent signs decoded: `/webhooks/1/token/messages/@original`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly SentFile[];
  readonly headers: IncomingHttpHeaders;
  /** 0 until answered, and for good if the connection was cut. */
  status: number;
  /** Discord's JSON code, if the request was declined. */
  code: number | undefined;
};

/** A request together with the names its route gave to parts of the path. */
export type Call = RecordedRequest & { readonly at: Readonly<Record<string, string>>; readonly fields: Json };

export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  /** A file, instead of a body in JSON. */
  readonly file?: Uint8Array;
};

export type Route = {
  readonly method: string;
  readonly pattern: RegExp;
  /** Interaction callbacks and webhooks need no token: the path holds a secret of its own. */
  readonly open: boolean;
  readonly answer: (world: World, call: Call) => Reply;
};

/** A route. `:name` in the path stands for one part of it, `open` for one that needs no token. */
export function route(method: string, path: string, answer: Route['answer'], access?: 'open'): Route {
  const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/gu, '(?<$1>[^/]+)')}$`, 'u');
  return { method, pattern, answer, open: access === 'open' };
}

/** Discord's REST side: records, delays, fails as told, and otherwise hands requests to the routes. */
export function createRestServer(world: World, routes: readonly Route[]): Server {
  return createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    world.requests.push(request);
    world.onRequest(request);
    if (world.latency > 0) await new Promise<void>((resolve) => later(world, world.latency, resolve));

    const fault = takeFault(world.faults, request.method, request.path);
    const reply = fault && !fault.afterApplying ? undefined : answer(world, routes, request);
    if (fault?.status === 'cut') {
      incoming.socket.destroy();
      notify(world, request);
      return;
    }
    const sent: Reply = fault ? { status: fault.status as number, body: faultBody(fault) } : reply!;
    const { status, body } = sent;
    request.status = status;
    request.code = status >= 400 ? asNumber(asRecord(body).code) : undefined;
    notify(world, request);
    const limits = world.sparse
      ? {}
      : { ...rateLimitHeaders(request), ...(fault ? faultHeaders(fault) : {}) };
    const { text, type } = contentOf(sent);
    response.writeHead(status, { ...limits, ...type });
    response.end(text);
  });
}

function contentOf({ body, file }: Pick<Reply, 'body' | 'file'>): {
  text: string | Uint8Array;
  type: Record<string, string>;
} {
  if (file !== undefined) return { text: file, type: {} };
  if (body === undefined) return { text: '', type: {} };
  return { text: JSON.stringify(body), type: { 'content-type': 'application/json' } };
}

function answer(world: World, routes: readonly Route[], request: RecordedRequest): Reply {
  try {
    const found = routes
      .filter(({ method }) => method === request.method)
      .map((each) => ({ each, match: each.pattern.exec(request.path) }))
      .find(({ match }) => match !== null);
    if (found === undefined) {
      world.unknownRoutes.push(request);
      throw routeNotFound();
    }
    const allowed = found.each.open || request.headers.authorization === `Bot ${world.token}`;
    if (!allowed) throw unauthorized();
    const at = { ...found.match?.groups };
    return found.each.answer(world, { ...request, at, fields: asRecord(request.body) });
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    // A mistake in this server: said to the client, so that the test shows it.
    return { status: 599, body: { message: `The test server failed: ${String(error)}`, code: -1 } };
  }
}

async function readRequest(incoming: IncomingMessage): Promise<RecordedRequest> {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/u, ''),
    query: Object.fromEntries(url.searchParams),
    ...(await readBody(Buffer.concat(chunks), incoming.headers['content-type'] ?? '')),
    headers: incoming.headers,
    status: 0,
    code: undefined,
  };
}

async function readBody(bytes: Buffer, type: string): Promise<{ body: unknown; files: SentFile[] }> {
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    const parts = [...form.values()].filter((part) => typeof part !== 'string');
    const files = await Promise.all(
      parts.map(async (part) => ({ name: part.name, text: await part.text() })),
    );
    return { body: parseJson(String(form.get('payload_json') ?? '')), files };
  }
  return { body: parseJson(bytes.toString('utf8')), files: [] };
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whoever waits for an answer looks again after each request. */
function notify(world: World, { path }: RecordedRequest): void {
  for (const listener of world.interactions.get(tokenIn(path))?.listeners ?? []) listener();
}

/** The token of the interaction that a request is about: always the third part of its path. */
export const tokenIn = (path: string): string => path.split('/')[3] ?? '';

/** Every answer of Discord's tells how much of the route's allowance is left; here there is enough. */
function rateLimitHeaders({ method, path }: RecordedRequest): Record<string, string> {
  const bucket = `${method} ${path.replaceAll(/\/\d+|\/[^/]{40,}/gu, '/x')}`;
  return {
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset': String(Date.now() / 1000 + 1),
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': Buffer.from(bucket).toString('hex').slice(0, 32),
  };
}
