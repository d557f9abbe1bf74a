import { inputOf } from './domain/input-of.ts';
import { entriesOf } from './domain/quotation-entry.ts';
import type { Score } from './domain/score.ts';
import { readGold } from './scoring/gold.ts';
import { score } from './scoring/score.ts';
import { type ScoredDocument, scoreDocument } from './scoring/score-document.ts';
import { understand } from './understand.ts';

/** A line that is no annotated document; lines count from 1. */
export type WrongLine = { readonly line: number; readonly wrong: string };

/** Reads documents as the archive does and scores what is found by their annotations. */
export function scoreLines(lines: readonly string[]): {
  readonly score: Score;
  readonly wrong: readonly WrongLine[];
} {
  const documents: ScoredDocument[] = [];
  const wrong: WrongLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const gold = readGold(line);
    if ('wrong' in gold) wrong.push({ line: at + 1, wrong: gold.wrong });
    else documents.push(scoreDocument(gold, entriesOf(gold.text, understand(inputOf(gold)))));
  }
  return { score: score(documents), wrong };
}
