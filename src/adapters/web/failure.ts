/** Why a link was not fetched. */
export type Failure =
  | { readonly kind: 'unreadable' | 'credentials' | 'downgrade' | 'loop' | 'no-location' }
  | { readonly kind: 'too-long' | 'scheme' | 'port' | 'encoding' | 'type'; readonly found: string }
  | { readonly kind: 'private' | 'busy' | 'no-such-host' | 'no-resolver' | 'connection-refused' }
  | { readonly kind: 'unreachable' | 'broken-off' | 'slow-start' | 'slow' | 'too-large' | 'many-redirects' }
  | { readonly kind: 'tls' | 'no-http' | 'broken-encoding' | 'other'; readonly reason: string }
  | { readonly kind: 'status' | 'robots-status'; readonly status: number }
  | { readonly kind: 'robots' };

export type Failed = { readonly failure: Failure };

export const failed = (failure: Failure): Failed => ({ failure });

/** What a system's code for a failed connection means. */
const BY_CODE: Readonly<Record<string, Failure['kind']>> = {
  ENOTFOUND: 'no-such-host',
  ENODATA: 'no-such-host',
  EAI_AGAIN: 'no-resolver',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'broken-off',
  ECONNABORTED: 'broken-off',
  EPIPE: 'broken-off',
  ERR_STREAM_PREMATURE_CLOSE: 'broken-off',
  ETIMEDOUT: 'slow-start',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
};
const TLS =
  /^(?:EPROTO$|ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|ERROR_IN_C)/u;

/** What went wrong, from what Node threw while asking. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (TLS.test(code)) return { kind: 'tls', reason: code };
  if (code.startsWith('HPE_')) return { kind: 'no-http', reason: code };
  const kind = BY_CODE[code];
  // Sound: the table names only kinds that say nothing more.
  return kind === undefined ? { kind: 'other', reason: code } : ({ kind } as Failure);
}
