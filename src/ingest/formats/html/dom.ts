/** As much of the DOM as is used here; the program is compiled without the browser's types. */
export type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
};

export type DomElement = DomNode & {
  readonly tagName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  readonly appendChild: (node: DomNode) => unknown;
  readonly remove: () => void;
};

export type DomDocument = DomElement & {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
  readonly head: DomElement;
};

export const ELEMENT = 1;
export const TEXT = 3;
