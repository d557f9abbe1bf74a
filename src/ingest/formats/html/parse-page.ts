import { parseHTML } from 'linkedom';
import { type DomDocument, type DomNode, ELEMENT } from './dom.ts';

/** Elements inside one another. Pages have some thirty; what walks the tree calls itself that often. */
const DEEPEST = 300;
/** Tags open at once in the source, before a tree is built. */
const MOST_OPEN = 1_000;
/** How far outside a tag that is closed may have been opened. */
const FAR = 100;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;
/** Left open by habit: the next one closes it. */
const ENDS_ITSELF = /^(?:p|li|dt|dd|tr|td|th|option)$/u;

/** Builds the tree of a page, which runs nothing; undefined when it is nested too deep for a page. */
export function parsePage(html: string): DomDocument | undefined {
  // Opening a tag takes as long as tags are open, so this is counted before anything is built.
  if (mostOpen(html) > MOST_OPEN) return undefined;
  let document = treeOf(html);
  if (document.documentElement?.tagName !== 'HTML') {
    document = treeOf(`<!doctype html><html><head></head><body>${html}</body></html>`);
  }
  // From the element on: the document's own first child is its type, which has no siblings here.
  if (document.documentElement === null || isDeeperThan(document.documentElement, DEEPEST)) return undefined;
  gatherInBody(document);
  return document;
}

const treeOf = (html: string): DomDocument => parseHTML(html).document as unknown as DomDocument;

/** The most tags that are open at once, reading the source as a parser does, from left to right. */
function mostOpen(html: string): number {
  const open: string[] = [];
  let most = 0;
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][\w:-]{0,40})/giu)) {
    const name = tag.toLowerCase();
    if (VOID.test(name)) continue;
    if (slash === '/') close(open, name);
    else if (!(ENDS_ITSELF.test(name) && open.at(-1) === name)) open.push(name);
    if (open.length > most) most = open.length;
  }
  return most;
}

/** Closes a tag and those inside it; one that was opened far outside, or never, closes nothing. */
function close(open: string[], name: string): void {
  for (let at = open.length - 1; at >= Math.max(0, open.length - FAR); at--) {
    if (open[at] === name) {
      open.length = at;
      return;
    }
  }
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
