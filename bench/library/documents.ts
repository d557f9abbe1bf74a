import type { Reading } from '../../src/library/library.ts';
import { type Article, readArticles } from '../articles.ts';
import { below, pick, seeded } from '../random.ts';

/** About as many as an article of news has. */
const PARAGRAPHS = 12;
const DAYS = 1_000;

/**
 * As many documents as are wanted, each of its own paragraphs in its own order.
 *
 * @param file annotated news, one a line of JSON; without it the starter corpus
 */
export function makeDocuments(file: string | undefined): (at: number) => Reading {
  const paragraphs = paragraphsOf(readArticles(file));
  return (at) => {
    const random = seeded(at);
    const text = Array.from({ length: PARAGRAPHS }, () => pick(paragraphs, random)).join('\n\n');
    const name = `news-${at}.txt`;
    const published = new Date(Date.UTC(2020, 0, 1 + below(DAYS, random))).toISOString().slice(0, 10);
    return {
      name,
      recognisedBy: name,
      bytes: new TextEncoder().encode(text),
      format: 'text',
      text,
      header: JSON.stringify({ title: `News ${at}`, publisher: `The Gazette ${at % 20}`, published }),
    };
  };
}

const paragraphsOf = (articles: readonly Article[]): readonly string[] =>
  articles.flatMap(({ text }) => text.split(/\n{2,}|\n(?=\S)/u)).filter((one) => one.trim() !== '');
