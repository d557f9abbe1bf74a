import { inputOf } from './domain/input-of.ts';
import { entriesOf } from './domain/quotation-entry.ts';
import type { Score } from './domain/score.ts';
import type { GoldDocument } from './scoring/gold.ts';
import { score } from './scoring/score.ts';
import { scoreDocument } from './scoring/score-document.ts';
import { understand } from './understand.ts';

/** Reads documents as the archive does and scores what is found by their annotations. */
export const measure = (documents: readonly GoldDocument[]): Score =>
  score(documents.map((gold) => scoreDocument(gold, entriesOf(gold.text, understand(inputOf(gold))))));
