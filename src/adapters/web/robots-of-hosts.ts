import { type Failed, failed } from './failure.ts';
import { follow, type Moved, movedTo } from './follow.ts';
import { readBody } from './read-body.ts';
import { type Robots, readRobots } from './robots.ts';
import { type Visitor, visit } from './visit.ts';

/** What hosts' robots.txt said. */
export type KnownRobots = Map<string, { readonly until: number; readonly said: Robots | Failed }>;

/** The name by which a robots.txt speaks to us. */
const TOKEN = 'who-said';
/** Most of a robots.txt that is read, in bytes. */
const LIMIT = 500_000;
/** How long one is kept, in milliseconds: an hour, or a minute when it could not be had. */
const KEPT = 3_600_000;
const KEPT_FAILURE = 60_000;
/** Most hosts remembered. */
const MOST = 500;

/** What the robots.txt of a page's host says, fetched when it is not known; a failure when the page must not be asked for. */
export async function robotsOf(
  page: URL,
  {
    known,
    visitor,
    signal,
    now,
  }: { known: KnownRobots; visitor: Visitor; signal: AbortSignal; now: () => number },
): Promise<Robots | Failed> {
  const kept = known.get(page.origin);
  if (kept !== undefined && kept.until > now()) return kept.said;
  const { got } = await follow<Robots>(new URL('/robots.txt', page), (url) =>
    askRobots(url, visitor, signal),
  );
  known.delete(page.origin);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= MOST) known.delete(oldest);
  known.set(page.origin, { until: now() + ('failure' in got ? KEPT_FAILURE : KEPT), said: got });
  return got;
}

function askRobots(url: URL, visitor: Visitor, signal: AbortSignal): Promise<Robots | Failed | Moved> {
  return visit<Robots | Moved>(url, visitor, signal, async (response) => {
    const moved = movedTo(response);
    if (moved !== null) return moved;
    const { statusCode: status = 0 } = response;
    // Who has none allows everything; who cannot say now may forbid everything.
    if (status >= 400 && status < 500) return readRobots('', TOKEN);
    if (status !== 200) return failed({ kind: 'robots-status', status });
    const body = await readBody(response, { limit: LIMIT, isCut: true });
    return 'failure' in body ? body : readRobots(new TextDecoder().decode(body), TOKEN);
  });
}
