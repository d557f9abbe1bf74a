import type { Source } from '../domain/vocabulary.ts';
import { authorsOf } from './authors.ts';

/** What a source is, where its own title or address says so; `news` has a named writer and a publisher. */
export type KindOfWork = 'press release' | 'transcript' | 'news' | 'unknown';

const RELEASE = /\b(?:press|news|media)[ -]releases?\b/iu;
const TRANSCRIPT = /\btranscripts?\b/iu;

export function kindOfWork(source: Source): KindOfWork {
  const { title, url, publisher } = source;
  const path = url === null ? '' : (URL.parse(url)?.pathname ?? '');
  const says = (kind: RegExp): boolean => kind.test(title ?? '') || kind.test(path);
  if (says(RELEASE)) return 'press release';
  if (says(TRANSCRIPT)) return 'transcript';
  return publisher !== null && authorsOf(source).length > 0 ? 'news' : 'unknown';
}
