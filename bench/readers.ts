import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { inputOf } from '../src/domain/input-of.ts';
import { entriesOf } from '../src/domain/quotation-entry.ts';
import type { Span } from '../src/domain/vocabulary.ts';
import type { Found } from '../src/scoring/units.ts';
import { understand } from '../src/understand.ts';
import type { Article } from './articles.ts';
import { byNearestName, inFull, spanOf } from './nearest-name.ts';

/** Reads an article from its text on; null for what looks for no quotations. */
export type Reader = { readonly name: string; readonly read: (article: Article) => readonly Found[] | null };

/** Who Said first, then what else there is in this language. */
export const READERS: readonly Reader[] = [
  { name: 'Who Said', read: (article) => entriesOf(article.text, understand(inputOf(article))) },
  { name: 'wink-nlp: sentences and tags', read: tagOnly },
  { name: 'compromise and the nearest name', read: withCompromise },
  { name: 'marks and the nearest name', read: naively },
];

const wink = winkNLP(model, ['sbd', 'pos']);

function tagOnly({ text }: Article): null {
  const document = wink.readDoc(text);
  document.sentences().out();
  document.tokens().out(wink.its.pos);
  return null;
}

/** What compromise tells of a find when it is asked for offsets; its types leave it open. */
type Told = { readonly text: string; readonly offset: { readonly start: number; readonly length: number } };

function withCompromise({ text }: Article): readonly Found[] {
  const read = nlp(text);
  const places = (view: { json: (options: object) => unknown }): readonly (Span & { text: string })[] =>
    (view.json({ offset: true, terms: false }) as readonly Told[]).map(
      ({ text: printed, offset: { start, length } }) => ({ start, end: start + length, text: printed }),
    );
  const names = places(read.people()).map(({ text: printed, ...span }) => ({
    ...span,
    name: printed.replace(/['’]s\b|[.,;:!?]+$/gu, ''),
  }));
  return byNearestName(text, places(read.quotations()), inFull(names, 'kept'));
}

const MARKED = /“[^”]+”|"[^"\n]+"/gu;
const CAPITALISED = /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*)*/gu;

function naively({ text }: Article): readonly Found[] {
  const names = Array.from(text.matchAll(CAPITALISED), (match) => ({ ...spanOf(match), name: match[0] }));
  return byNearestName(text, Array.from(text.matchAll(MARKED), spanOf), inFull(names, 'dropped'));
}
