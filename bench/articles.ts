import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldDocument, readGold } from '../src/scoring/gold.ts';
import { shuffled } from './shuffled.ts';
import { STARTER_CORPUS } from './starter.ts';

/** A text to read; how it should be read is known only where people annotated it. */
export type Article = Pick<GoldDocument, 'id' | 'text' | 'title' | 'date'> & { readonly gold?: GoldDocument };

/** Articles made of the starter corpus, and paragraphs of each: about as long as news is. */
const ARTICLES = 150;
const PARAGRAPHS = 16;

/** The annotated documents of a file, one a line of JSON; without a file, articles made of the starter corpus. */
export function readArticles(file: string | undefined): readonly Article[] {
  if (file === undefined) return shuffledRecords();
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const gold = readGold(line);
      if ('wrong' in gold) throw new Error(`${file}:${at + 1}: ${gold.wrong}`);
      return { ...gold, gold };
    });
}

/** The records are few and short: each article has other paragraphs of theirs, in an order of its own. */
function shuffledRecords(): readonly Article[] {
  const files = readdirSync(STARTER_CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[/\\].*\.md$/u.test(file),
  );
  const paragraphs = files.flatMap((file) =>
    readFileSync(join(STARTER_CORPUS, file), 'utf8')
      .replace(/^---[\s\S]*?\n---\n/u, '')
      .split(/\n{2,}/u),
  );
  return Array.from({ length: ARTICLES }, (_, at) => ({
    id: `article-${at}`,
    text: shuffled(paragraphs, at).slice(0, PARAGRAPHS).join('\n\n'),
  }));
}

/** One text of so many characters: the articles one after the other, again and again. */
export function longText(articles: readonly Article[], length: number): string {
  const once = articles.map(({ text }) => text).join('\n\n');
  return `${once}\n\n`.repeat(Math.ceil(length / once.length)).slice(0, length);
}
