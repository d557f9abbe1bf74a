import { percentile } from '../starter.ts';
import type { Find } from './engine.ts';
import type { KnownItem } from './known-items.ts';
import type { Latency, Quality, Questions, Served } from './measured.ts';
import { KINDS, type Kind } from './misremember.ts';

/** Results looked at: as many as are shown. */
const LIMIT = 5;
/** Seconds an engine is asked before it is measured. */
const WARM_UP = 2;
/** Items that every engine is asked for, however slow it is. */
const FEWEST = 10;

/** Asks for one item after the other, each in every kind, until all are asked or the time is over. */
export function serve(
  find: Find,
  { items, absent }: Questions,
  seconds: number,
): Pick<Served, 'items' | 'latency' | 'quality' | 'absent'> {
  warmUp(find, items);
  const times: number[] = [];
  const hits = new Map<Kind, Quality>(KINDS.map((kind) => [kind, { first: 0, five: 0 }]));
  const started = performance.now();
  let asked = 0;
  for (const item of items) {
    if (asked >= FEWEST && performance.now() - started > seconds * 1e3) break;
    asked += 1;
    for (const kind of KINDS) {
      const before = performance.now();
      const found = find(item.q[kind], LIMIT);
      times.push(performance.now() - before);
      const place = found.findIndex(({ number }) => item.rel.includes(number));
      const { first, five } = hits.get(kind) ?? { first: 0, five: 0 };
      hits.set(kind, { first: first + (place === 0 ? 1 : 0), five: five + (place >= 0 ? 1 : 0) });
    }
  }
  return {
    items: asked,
    latency: latencyOf(times),
    quality: shares(hits, asked),
    absent: gradesOf(find, absent),
  };
}

/** Asks for a while what is not measured: code that runs often is compiled then. */
export function warmUp(find: Find, items: readonly KnownItem[]): void {
  const started = performance.now();
  for (const { q } of items.toReversed()) {
    for (const kind of KINDS) {
      find(q[kind], LIMIT);
      if (performance.now() - started > WARM_UP * 1e3) return;
    }
  }
}

const latencyOf = (times: readonly number[]): Latency => ({
  p50: percentile(times, 50),
  p95: percentile(times, 95),
  p99: percentile(times, 99),
  max: Math.max(...times),
});

function shares(hits: ReadonlyMap<Kind, Quality>, asked: number): Record<Kind, Quality> {
  const share = (kind: Kind): Quality => {
    const { first, five } = hits.get(kind) ?? { first: 0, five: 0 };
    return { first: first / asked, five: five / asked };
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, share(kind)])) as Record<Kind, Quality>; // Every kind is there.
}

/** What is claimed of words that nobody said. */
function gradesOf(find: Find, absent: readonly string[]): Record<string, number> | null {
  const counts: Record<string, number> = {};
  for (const fragment of absent) {
    const [best] = find(fragment, LIMIT);
    if (best !== undefined && best.grade === undefined) return null;
    const grade = best?.grade ?? 'nothing';
    counts[grade] = (counts[grade] ?? 0) + 1;
  }
  return counts;
}
