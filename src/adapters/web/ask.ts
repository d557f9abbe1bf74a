import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { hostOf } from './check-link.ts';
import { type Failed, type Failure, failed, failureOf } from './failure.ts';

/** Time to connect and to send all headers, in milliseconds. */
const TO_HEADERS = 10_000;

type How = {
  /** The IP address connected to; no name is looked up here. */
  readonly address: string;
  readonly userAgent: string;
  /** Ends the asking, however far it came. */
  readonly signal: AbortSignal;
};

/**
 * Asks for one page at one IP address, follows nothing and keeps nothing: no cookies, no referrer, a connection of
 * its own, closed when `take` is done.
 *
 * @param take reads the response; what it does not read is never sent for
 */
export async function ask<T>(
  url: URL,
  { address, userAgent, signal }: How,
  take: (response: IncomingMessage) => Promise<T | Failed>,
): Promise<T | Failed> {
  if (signal.aborted) return failed({ kind: 'slow' });
  const request = open(url, address, userAgent);
  let gaveUp: Failure | null = null;
  const giveUp = (kind: 'slow' | 'slow-start'): void => {
    gaveUp ??= { kind };
    request.destroy();
  };
  const stop = (): void => giveUp('slow');
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => giveUp('slow-start'), TO_HEADERS);
  try {
    const response = await responseTo(request);
    clearTimeout(timer);
    return await take(response);
  } catch (error) {
    return failed(gaveUp ?? failureOf(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    request.destroy();
  }
}

/** Connects to the address that was checked, and speaks to the host that was named. */
function open(url: URL, address: string, userAgent: string): ClientRequest {
  const isSecure = url.protocol === 'https:';
  const host = hostOf(url);
  return (isSecure ? requestHttps : requestHttp)({
    host: address,
    port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    // The certificate must be the named host's; an address has no server name.
    servername: isIP(host) === 0 ? host : '',
    setHost: false,
    agent: false,
    headers: {
      Host: url.host,
      'User-Agent': userAgent,
      Accept: 'text/html, application/xhtml+xml, text/*;q=0.9, application/pdf;q=0.9, */*;q=0.5',
      'Accept-Encoding': 'gzip, deflate, br',
      Connection: 'close',
    },
  });
}

function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    // Stays there: what breaks after the response is told by the response.
    request.on('error', reject);
    request.on('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    request.end();
  });
}
