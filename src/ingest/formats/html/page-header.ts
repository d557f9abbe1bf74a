import { parseDay } from '../../../domain/day.ts';
import type { StatedHeader } from '../reading.ts';
import type { DomDocument } from './dom.ts';
import { readLinkedData } from './linked-data.ts';

/** Longest value that is taken for a name, a title or an address. */
const LONGEST = 500;

/** What a page states about itself in its head, its linked data and its `<time>`. Reads the tree only. */
export function pageHeader(document: DomDocument, from?: string): StatedHeader {
  const meta = metaOf(document);
  const data = readLinkedData(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent ?? ''),
  );
  const stated = {
    title: meta('og:title') ?? data.title ?? shown(document.querySelector('title')?.textContent),
    publisher: meta('og:site_name') ?? data.publisher,
    byline: withoutBy(data.byline ?? notAddress(meta('author')) ?? notAddress(meta('article:author'))),
    published:
      dayOf(meta('article:published_time')) ??
      dayOf(data.published) ??
      dayOf(meta('date') ?? meta('dc.date')) ??
      dayOf(timeOf(document)),
    url: addressOf(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
      from,
    ),
    language: shown(document.documentElement?.getAttribute('lang')),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

/** “By Ada Marsh” is by Ada Marsh. */
export const withoutBy = (byline: string | undefined): string | undefined =>
  shown(byline?.slice(0, LONGEST).replace(/^by\s+/iu, ''));

function metaOf(document: DomDocument): (name: string) => string | undefined {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const value = shown(element.getAttribute('content'));
    if (value !== undefined && !values.has(name)) values.set(name, value);
  }
  return (name) => values.get(name);
}

/** The time that is marked as the page's own, else the only one there is: others may be those of other texts. */
function timeOf(document: DomDocument): string | undefined {
  const times = [...document.querySelectorAll('time[datetime]')];
  const own = times.find(
    (one) => one.getAttribute('itemprop') === 'datePublished' || one.getAttribute('pubdate') !== null,
  );
  const days = new Set(times.map((one) => dayOf(one.getAttribute('datetime'))));
  const found = own ?? (days.size === 1 ? times[0] : undefined);
  return found?.getAttribute('datetime') ?? undefined;
}

/** A day as it is printed there: that of the place of publication, not ours. */
function dayOf(stated: string | null | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(stated?.trim() ?? '')?.[0];
  return day === undefined ? undefined : (parseDay(day) ?? undefined);
}

function addressOf(stated: string | null | undefined, from?: string): string | undefined {
  if (!stated) return undefined;
  const url = URL.parse(stated.trim(), from);
  return url !== null && /^https?:$/u.test(url.protocol) && url.href.length <= 2_000 ? url.href : undefined;
}

const notAddress = (value: string | undefined): string | undefined =>
  value !== undefined && /^(?:https?:)?\/\//iu.test(value) ? undefined : value;

function shown(value: string | null | undefined): string | undefined {
  const text = value
    ?.slice(0, 4 * LONGEST)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  return text || undefined;
}
