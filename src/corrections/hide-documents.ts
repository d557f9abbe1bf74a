import type { Hiding } from '../domain/correction.ts';
import type { Problem } from '../domain/problem.ts';
import { isCalled } from './choose-places.ts';
import type { Quoted } from './find-words.ts';

/** Leaves out the documents that a curator hides. A name that no document has is a Problem. */
export function hideDocuments(
  quoted: readonly Quoted[],
  hidden: readonly Hiding[],
): { quoted: readonly Quoted[]; problems: readonly Problem[] } {
  const isHidden = new Set<Quoted>();
  const problems: Problem[] = [];
  for (const { document: name, file, line } of hidden) {
    const called = quoted.filter(({ document }) => isCalled(document, name));
    for (const one of called) isHidden.add(one);
    if (called.length === 0) problems.push({ file, line, kind: 'no-such-document', document: name });
  }
  return { quoted: quoted.filter((one) => !isHidden.has(one)), problems };
}
