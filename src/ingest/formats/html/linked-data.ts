/** What is said of an article in JSON-LD. */
export type LinkedData = {
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: string;
};

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Interview)$/u;

/** Reads the blocks of linked data of a page; what is not JSON or speaks of no article says nothing. */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const article = blocks
    .flatMap(thingsOf)
    .find(({ '@type': type }) => listed(type).some((one) => ARTICLE.test(String(one).slice(0, 100))));
  if (article === undefined) return {};
  const stated = {
    title: textOf(article.headline),
    publisher: nameOf(article.publisher),
    byline:
      listed(article.author)
        .slice(0, 10)
        .flatMap((one) => nameOf(one) ?? [])
        .join(' and ') || undefined,
    published: textOf(article.datePublished),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

/** The things of a block: itself, those of its list and of its graph; things inside those are others' business. */
function thingsOf(block: string): readonly Thing[] {
  try {
    const top = listed(JSON.parse(block)).filter(isThing);
    return top.flatMap((one) => [one, ...listed(one['@graph']).filter(isThing)]);
  } catch {
    return [];
  }
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const nameOf = (value: unknown): string | undefined => textOf(isThing(value) ? value.name : value);

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || /^https?:/u.test(value)) return undefined;
  return value.slice(0, 500).replace(/\s+/gu, ' ').trim() || undefined;
}
