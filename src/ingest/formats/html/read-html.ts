import { texts } from '../../../texts/speaking.ts';
import type { Content, Refused } from '../reading.ts';
import { mainText } from './main-text.ts';
import { pageHeader, withoutBy } from './page-header.ts';
import { parsePage } from './parse-page.ts';

/** Reads the main text of a page and what the page states about itself. `from` is where it was fetched. */
export function readHtml(html: string, from?: string): Content | Refused {
  const document = parsePage(html);
  if (document === undefined) {
    return { refused: texts().reading.pageTooDeep };
  }
  const stated = pageHeader(document, from);
  const { paragraphs, title, byline } = mainText(document);
  if (paragraphs.length === 0) {
    return { refused: texts().reading.pageEmpty };
  }
  const author = stated.byline ?? withoutBy(byline);
  const header = {
    ...stated,
    // Without the publisher's name behind it, where only the tab's title is known.
    ...(title === undefined ? {} : { title: withoutPublisher(title, stated.publisher) }),
    ...(author === undefined ? {} : { byline: author }),
  };
  return { text: paragraphs.join('\n\n'), header };
}

/** “The tide | The Gazette” is “The tide”, where the page says that the Gazette published it. */
function withoutPublisher(title: string, publisher: string | undefined): string {
  if (publisher === undefined || !title.endsWith(publisher)) return title;
  const before = title.slice(0, -publisher.length).trimEnd();
  return /[^|·–—-]\s*[|·–—-]$/u.test(before.slice(-20)) ? before.slice(0, -1).trimEnd() : title;
}
