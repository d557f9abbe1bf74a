import { parseHTML } from 'linkedom';
import { type DomDocument, type DomNode, ELEMENT } from './dom.ts';

/** Elements inside one another. Pages have some thirty; what walks the tree calls itself that often. */
const DEEPEST = 300;
/** Tags open at once in the source, where elements left open by habit (`<p>`, `<li>`) count, too. */
const MOST_OPEN = 20_000;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;

/** Builds the tree of a page, which runs nothing; undefined when it is nested too deep for a page. */
export function parsePage(html: string): DomDocument | undefined {
  // Opening a tag takes as long as tags are open, so this is counted before anything is built.
  if (mostOpen(html) > MOST_OPEN) return undefined;
  let document = treeOf(html);
  if (document.documentElement?.tagName !== 'HTML') {
    document = treeOf(`<!doctype html><html><head></head><body>${html}</body></html>`);
  }
  if (isDeeperThan(document, DEEPEST)) return undefined;
  gatherInBody(document);
  return document;
}

const treeOf = (html: string): DomDocument => parseHTML(html).document as unknown as DomDocument;

function mostOpen(html: string): number {
  let open = 0;
  let most = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][\w:-]{0,40})/giu)) {
    if (VOID.test(name ?? '')) continue;
    open = slash === '/' ? Math.max(0, open - 1) : open + 1;
    if (open > most) most = open;
  }
  return most;
}

/** Walks without calling itself: how deep the tree is, is the question. */
function isDeeperThan(root: DomNode, limit: number): boolean {
  let node: DomNode | null = root;
  let depth = 0;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      if (depth > limit) return true;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    if (node === null || node === root) return false;
    node = node.nextSibling;
  }
  return false;
}

/** Browsers open the body where a page forgets to; what stands beside head and body belongs into it. */
function gatherInBody(document: DomDocument): void {
  const { body, head, documentElement } = document;
  const stray: DomNode[] = [];
  for (let node = documentElement?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node !== body && node !== head && (node.nodeType === ELEMENT || node.textContent?.trim()))
      stray.push(node);
  }
  for (const node of stray) body.appendChild(node);
}
