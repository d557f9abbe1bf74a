import { type Language, TEXTS } from '../../src/texts/languages.ts';

/** Words in a row that make a piece of a sentence telling: fewer are found in any text. */
const TELLING = 3;

type Leaf = string | ((...given: never[]) => string);
type Node = Leaf | { readonly [name: string]: Node };

/** Everything that a catalogue holds by its place, such as `buttons.styles.apa`. */
export const placesIn = (node: Node, place = ''): readonly (readonly [place: string, leaf: Leaf])[] =>
  typeof node === 'object'
    ? Object.entries(node).flatMap(([name, inner]) =>
        placesIn(inner, place === '' ? name : `${place}.${name}`),
      )
    : [[place, node]];

/** Its texts; of a function, the pieces that it puts together. */
export const textsIn = (node: Node): readonly string[] =>
  placesIn(node).flatMap(([, leaf]) => (typeof leaf === 'string' ? [leaf] : piecesOf(leaf)));

/** What stands in a function's literals whatever it is given: types are stripped, but its words are as they were written. */
const piecesOf = (fn: (...given: never[]) => string): readonly string[] =>
  [...String(fn).matchAll(/`((?:[^`\\]|\\.)*)`|'([^'\n]*)'/gu)].flatMap(([, template, plain]) =>
    (template ?? plain ?? '').replaceAll('\\`', '`').split(/\$\{[^}]*\}/u),
  );

/** Pieces of sentences that are said in one language and not in the other. */
export function telltales(language: Language, but: Language): readonly string[] {
  const others = textsIn(TEXTS[but]);
  return textsIn(TEXTS[language])
    .map((text) => text.trim())
    .filter((text) => text.split(/\s+/u).length >= TELLING && !others.some((other) => other.includes(text)));
}
