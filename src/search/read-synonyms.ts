import { z } from 'zod';
import { cutAt } from '../domain/cut-at.ts';
import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import type { Problem } from '../domain/problem.ts';
import type { Synonyms } from '../domain/vocabulary.ts';
import { readYamlList } from '../read-yaml.ts';

const GROUP = z.array(z.string().trim().min(1).max(100)).min(2);

type Read = { readonly synonyms: readonly Synonyms[]; readonly problems: readonly Problem[] };

/** Reads a curator's groups of synonyms (YAML). A group that cannot be read is a Problem; the others hold. */
export function readSynonyms(yaml: string, file: string): Read {
  // Read without types: `No` and `1984` are words here.
  const list = readYamlList(yaml, 'failsafe');
  if ('wrong' in list) {
    const reason = list.wrong === 'no-list' ? 'no-groups' : list.wrong;
    return { synonyms: [], problems: [{ file, line: list.line, kind: 'broken-synonyms', reason }] };
  }

  const synonyms: Synonyms[] = [];
  const problems: Problem[] = [];
  for (const { value: written, line } of list.entries) {
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
