import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Elements weighed against each other; a page with more is read from top to bottom instead. */
const MOST_ELEMENTS = 30_000;
/** Shares of a page that its main text at least has, where something was found at all. */
const SLIGHT = 0.05;

const BESIDE_THE_TEXT = [
  'script, style, noscript, template, iframe, svg, object, embed, nav, form, button, figcaption, aside, dialog',
  '[role=navigation], [role=complementary], [role=search], [aria-hidden=true]',
].join(', ');
/** What the classes and ids of an element call what stands around a text. */
const AROUND =
  /(?:^|[\s_-])(?:related|recommended|recirculation|comments?|respond|disqus|share|sharing|social|newsletter|promo|advert(?:isement)?|breadcrumbs?|caption|credit|most-read|cookie)(?=$|[\s_-])/iu;

export type MainText = {
  readonly paragraphs: readonly string[];
  readonly title?: string;
  readonly byline?: string;
};

/** The main text of a page, without what surrounds it; where there is none, all paragraphs of its body. Changes the tree. */
export function mainText(document: DomDocument): MainText {
  for (const element of [...document.querySelectorAll(BESIDE_THE_TEXT)]) element.remove();
  dropAround(document.body);
  const everything = paragraphsOf(document.body);
  const article = readArticle(document);
  const main = article?.content == null ? [] : paragraphsOf(article.content);
  const isSlight = lengthOf(main) < SLIGHT * lengthOf(everything);
  const title = article?.title?.trim();
  const byline = article?.byline?.trim();
  return {
    paragraphs: main.length === 0 || isSlight ? everything : main,
    ...(title ? { title } : {}),
    ...(byline ? { byline } : {}),
  };
}

type Article = {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly content?: DomElement | null | undefined;
};

/** Some trees make it throw, in which case nothing was found. */
function readArticle(document: DomDocument): Article | null {
  try {
    const options = {
      maxElemsToParse: MOST_ELEMENTS,
      charThreshold: 200,
      keepClasses: true,
      serializer: (element: unknown) => element as DomElement,
    };
    return new Readability(document as never, options).parse() as Article | null;
  } catch {
    return null;
  }
}

/** A wrapper may be called anything, so what holds most of the page's words is not around them. */
function dropAround(body: DomElement): void {
  const whole = body.textContent?.length ?? 0;
  for (const element of [...body.querySelectorAll('[class], [id]')]) {
    const called = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500);
    if (AROUND.test(called) && (element.textContent?.length ?? 0) * 2 < whole) element.remove();
  }
}

const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
