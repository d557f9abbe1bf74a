import { readBounded } from '../adapters/files/read-bounded.ts';
import type { Refused } from '../ingest/formats/reading.ts';
import type { Reading } from '../library/library.ts';
import type { Stated } from './adding.ts';

/** The bytes of a document, and where they come from. */
export type GivenBytes = {
  readonly name: string;
  readonly recognisedBy: string;
  readonly bytes: Uint8Array;
  /** The MIME type as claimed; null where nothing is. */
  readonly type: string | null;
  /** The address it was fetched from; null for a file. */
  readonly url: string | null;
};

/** A file or a page as text with what is known of it. @param stated what a person says wins over what it says itself */
export async function readGiven(
  { name, recognisedBy, bytes, type, url }: GivenBytes,
  stated: Stated,
): Promise<Reading | Refused> {
  const read = await readBounded(bytes, {
    name,
    ...(type === null ? {} : { type }),
    ...(url === null ? {} : { url }),
  });
  if ('refused' in read) return read;
  const { title, publisher, published } = stated;
  const said = withoutAbsent({ title, publisher, published });
  const header = { ...(url === null ? {} : { url }), ...read.header, ...said };
  return {
    name,
    recognisedBy,
    bytes,
    format: read.format,
    text: read.text,
    // JSON is YAML.
    header: Object.keys(header).length === 0 ? '' : JSON.stringify(header),
  };
}

const withoutAbsent = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
