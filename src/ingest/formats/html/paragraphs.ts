import { type DomElement, type DomNode, ELEMENT, TEXT } from './dom.ts';

const SILENT =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|OBJECT|EMBED|SVG|MATH|CANVAS|AUDIO|VIDEO|HEAD|TITLE|NAV|FORM|BUTTON|SELECT|TEXTAREA|INPUT|FIGCAPTION|CAPTION|DIALOG|RP|RT)$/u;
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGURE|FOOTER|H[1-6]|HEADER|HGROUP|HR|HTML|LI|MAIN|MENU|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/u;
const CELL = /^(?:TD|TH)$/u;
const HEADING = /^H[1-6]$/u;
const LIST = /^(?:UL|OL|MENU)$/u;

/** Headings over lists of other pages. */
const ELSEWHERE =
  /^(?:related|recommended|trending|popular|most (?:read|popular)|read (?:more|next|also)|see also|more (?:on|from|stories|like|news)|you (?:may|might) (?:also )?like|latest (?:news|stories)|share this)(?![\p{L}])/iu;

/** The paragraphs of a tree in reading order, headings and items of lists among them; white space is one space. */
export function paragraphsOf(root: DomNode): readonly string[] {
  const writer = { paragraphs: [] as string[], open: '' };
  write(root, writer);
  close(writer);
  return writer.paragraphs;
}

type Writer = { readonly paragraphs: string[]; open: string };

function close(writer: Writer): void {
  const text = writer.open
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .join('\n');
  for (const paragraph of text.split(/\n{2,}/u)) {
    if (/[\p{L}\p{N}]/u.test(paragraph)) writer.paragraphs.push(paragraph.trim());
  }
  writer.open = '';
}

/** Calls itself as often as elements are nested, which `parsePage` bounds. */
function write(node: DomNode, writer: Writer): void {
  if (node.nodeType === TEXT) {
    writer.open += (node.textContent ?? '').replace(/\s+/gu, ' ');
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (node.nodeType === ELEMENT && (SILENT.test(name) || isHidden(node as DomElement))) return;
  if (name === 'BR') {
    writer.open += '\n';
    return;
  }
  if (name === 'PRE') {
    close(writer);
    writer.open = node.textContent ?? '';
    close(writer);
    return;
  }
  const isBlock = BLOCK.test(name);
  if (isBlock) close(writer);
  if (CELL.test(name) && writer.open.trim() !== '') writer.open += ' ';
  let skipsList = false;
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const childName = child.nodeName.toUpperCase();
    if (skipsList && LIST.test(childName)) continue;
    if (child.nodeType === ELEMENT) skipsList = isElsewhere(child, childName);
    if (!skipsList) write(child, writer);
  }
  if (isBlock) close(writer);
}

const isElsewhere = (node: DomNode, name: string): boolean =>
  (HEADING.test(name) || name === 'P') &&
  isListNext(node) &&
  ELSEWHERE.test((node.textContent ?? '').slice(0, 100).trim());

function isListNext(node: DomNode): boolean {
  let next = node.nextSibling;
  while (next !== null && next.nodeType !== ELEMENT) next = next.nextSibling;
  return next !== null && LIST.test(next.nodeName.toUpperCase());
}

function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test((element.getAttribute('style') ?? '').slice(0, 1_000))
  );
}
