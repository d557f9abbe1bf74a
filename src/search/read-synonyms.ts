import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { cutAt } from '../domain/cut-at.ts';
import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import type { Problem } from '../domain/problem.ts';
import type { Synonyms } from '../domain/vocabulary.ts';

const GROUP = z.array(z.string().trim().min(1).max(100)).min(2);

type Read = { readonly synonyms: readonly Synonyms[]; readonly problems: readonly Problem[] };

/** Reads a curator's groups of synonyms (YAML). A group that cannot be read is a Problem; the others hold. */
export function readSynonyms(yaml: string, file: string): Read {
  const lines = new LineCounter();
  // Read without types: `No` and `1984` are words here.
  const { contents, errors } = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const broken = (line: number, reason: string): Read => ({
    synonyms: [],
    problems: [{ file, line, kind: 'broken-synonyms', reason }],
  });
  const [error] = errors;
  if (error !== undefined) {
    const [reason = ''] = error.message.split('\n');
    return broken(lines.linePos(error.pos[0]).line, reason.replace(/ at line \d+, column \d+:?$/u, ''));
  }
  if (contents === null) return { synonyms: [], problems: [] };
  if (!isSeq(contents)) return broken(1, 'it is not a list of groups');

  const synonyms: Synonyms[] = [];
  const problems: Problem[] = [];
  for (const item of contents.items) {
    const line = isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1;
    const written: unknown = isNode(item) ? item.toJSON() : null;
    const group = GROUP.safeParse(written);
    const unsearched = group.data?.find((term) => !hasContent(term));
    if (group.data === undefined) {
      problems.push({ file, line, kind: 'no-synonyms', received: cutAt(JSON.stringify(written), 60) });
    } else if (unsearched !== undefined)
      problems.push({ file, line, kind: 'not-searched', term: unsearched });
    else synonyms.push(group.data);
  }
  return { synonyms, problems };
}

const hasContent = (term: string): boolean => termsOf(term).some(({ word }) => !isFunctionWord(word));
