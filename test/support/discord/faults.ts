import { type ErrorBody, refuse } from './errors.ts';
import type { Json } from './json.ts';

/** A failure that the next fitting request shall meet. */
export type FaultSpec = {
  /** `POST`, `PATCH` …; any when left out. */
  readonly method?: string;
  /** Tried on the path without query and version, percent signs decoded: `/channels/1/messages/pins/2`. */
  readonly path?: RegExp;
  /** The HTTP status, or `cut`: the connection breaks off without an answer. */
  readonly status: number | 'cut';
  /** Discord's JSON code: 50013, 30003 … Its usual text comes with it. */
  readonly code?: number;
  /** How many requests fail; 1 when left out. */
  readonly times?: number;
  /** With 429: seconds to wait. */
  readonly retryAfter?: number;
  /** With 429: the limit of the whole bot, not of the route. */
  readonly global?: boolean;
  /** The body, if Discord's own form will not do. */
  readonly body?: Json;
  /** The request takes effect, then fails: so a repeated callback meets 40060, as happens in reality. */
  readonly afterApplying?: boolean;
};

export type Fault = { readonly spec: FaultSpec; left: number };

/** The failure this request has to meet, if there is one; it is used up by that. */
export function takeFault(faults: readonly Fault[], method: string, path: string): FaultSpec | undefined {
  const fault = faults.find(
    ({ spec, left }) => left > 0 && (spec.method ?? method) === method && (spec.path?.test(path) ?? true),
  );
  if (fault === undefined) return undefined;
  fault.left -= 1;
  return fault.spec;
}

/** The body of a failure, in Discord's form. */
export function faultBody({ status, code, body, retryAfter, global }: FaultSpec): ErrorBody | Json {
  if (body !== undefined) return body;
  if (status === 429) {
    const message = 'You are being rate limited.';
    return { message, code: code ?? 0, retry_after: retryAfter ?? 0.05, global: global ?? false };
  }
  if (code !== undefined) return refuse(code).body;
  return { message: `${status}: Error`, code: 0 };
}

/** The headers of a 429. A frugal server leaves them out and says it in the body alone. */
export function faultHeaders({ status, retryAfter = 0.05, global }: FaultSpec): Record<string, string> {
  if (status !== 429) return {};
  return {
    'retry-after': String(retryAfter),
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Date.now() / 1000 + retryAfter),
    'x-ratelimit-reset-after': String(retryAfter),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
  };
}
