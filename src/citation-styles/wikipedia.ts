import type { Witness } from '../domain/answer.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { authorsOf } from './authors.ts';
import { inOneLine } from './close-directions.ts';
import { escapeWikitext } from './escape-wikitext.ts';
import { kindOfWork } from './kind-of-work.ts';
import { webAddress } from './web-address.ts';
import { sourcesWords } from './words.ts';

/**
 * A template for an article on Wikipedia. What is not known is left out; who said the words has no parameter there, and
 * is for the article to tell.
 *
 * @param accessed the day on which the source was looked at; told only where there is an address to look at
 */
export function wikipedia(witness: Witness, accessed: IsoDay): string {
  const { source, published } = witness;
  const address = webAddress(source.url);
  const template = templateOf(source, address);
  const authors = authorsOf(source);
  const words = sourcesWords(witness);
  const parameters: readonly (readonly [name: string, value: string | null])[] = [
    ...authors.map(
      (author, at) => [authors.length === 1 ? 'author' : `author${at + 1}`, line(author)] as const,
    ),
    ['title', line(source.title)],
    ['url', address],
    [template === 'cite news' ? 'work' : 'publisher', line(source.publisher)],
    ['date', published],
    ['type', kindOfWork(source) === 'transcript' ? 'Transcript' : null],
    ['access-date', address === null ? null : accessed],
    ['quote', words === null ? null : escapeWikitext(words)],
  ];
  const given = parameters.filter(([, value]) => value !== null);
  return `{{${[template, ...given.map(([name, value]) => `${name}=${value}`)].join(' |')}}}`;
}

/** `cite web` needs an address; without one there is only `cite news`. */
function templateOf(source: Witness['source'], address: string | null): string {
  const kind = kindOfWork(source);
  if (kind === 'press release') return 'cite press release';
  return kind === 'news' || address === null ? 'cite news' : 'cite web';
}

const line = (words: string | null): string | null =>
  words === null ? null : escapeWikitext(inOneLine(words));
