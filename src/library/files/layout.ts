import { createHash } from 'node:crypto';
import type { DumpedVersion } from '../library.ts';

/**
 * The files of an export. Where a version lies follows from its id and number alone: no file tells another's path, so
 * none can lead out of the folder.
 */
export const INDEX = 'library.yaml';
export const CORRECTIONS = 'corrections.yaml';
export const UNDONE = 'past/corrections.yaml';
export const REPORTS = 'reports.yaml';
export const KEPT = 'kept.yaml';
export const SETTINGS = 'settings.yaml';
export const UNANSWERED = 'unanswered.yaml';

/** Where the parts of a version lie, from the folder of the export. */
export type VersionFiles = { readonly text: string; readonly header: string; readonly original: string };

/** What is answered from lies in a folder that is a corpus by itself, all other versions beside it. */
export function filesOf(
  id: string,
  { version, format, name }: Pick<DumpedVersion, 'version' | 'format' | 'name'>,
  isPresent: boolean,
): VersionFiles {
  const stem = stemOf(id);
  const place = isPresent ? `documents/${stem}` : `past/${stem}/${version}`;
  return {
    text: `${place}.${format === 'markdown' ? 'md' : 'txt'}`,
    header: `${place}.yaml`,
    original: `originals/${stem}/${version}${endingOf(name)}`,
  };
}

/** Names that mean something else in the folder of a corpus, each with its header's `.yaml`. */
const MEANT_OTHERWISE: ReadonlySet<string> = new Set(['readme', 'speakers', 'corrections', 'synonyms']);
/** Longest name of a file without its ending, in bytes: systems take 255. */
const LONGEST = 200;

/** The name of a document's files: its id, where a system and a corpus take it. An underscore stands in no id. */
export function stemOf(id: string): string {
  if (MEANT_OTHERWISE.has(id)) return `${id}_`;
  if (Buffer.byteLength(id) <= LONGEST) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 16);
  return `${[...id].slice(0, LONGEST / 5).join('')}_${hash}`;
}

/** The ending of a file's name or of an address, such as `.pdf`; nothing where it has none. */
function endingOf(name: string): string {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/iu.exec(name)?.[1] ?? name;
  return /[^/\\](\.[a-z\d]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
}
