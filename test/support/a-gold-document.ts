import type { GoldDocument } from '../../src/scoring/gold.ts';
import { annotated } from './annotated.ts';

type GoldQuotation = GoldDocument['quotes'][number];

/**
 * An annotated document from a text that shows its annotation: “⟨We wait,⟩” said [Ada Marsh]. The first ⟨ ⟩ belongs
 * to the first [ ], and so on. `about` tells what else is annotated of each; by default they are direct and named.
 */
export function aGoldDocument(
  sentence: string,
  about: readonly Partial<GoldQuotation>[] = [],
  rest: Partial<GoldDocument> = {},
): GoldDocument {
  const { text, contents, mentions } = annotated(sentence);
  const quotes = contents.map((span, at): GoldQuotation => {
    const mention = mentions[at];
    const words = mention === undefined ? null : text.slice(mention.start, mention.end);
    return {
      ...span,
      kind: 'direct',
      speaker: words === null ? null : { text: words },
      speakerType: words === null ? 'none' : 'name',
      speakerName: words,
      ...about[at],
    };
  });
  return { id: 'gazette/harbour', text, quotes, unattributedQuoted: [], ...rest };
}
