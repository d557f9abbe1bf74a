import { type Language, TEXTS } from '../../src/texts/languages.ts';

/** Words in a row that make a piece of a sentence telling: fewer are found in any text. */
const TELLING = 3;

type Node = string | ((...given: never[]) => string) | { readonly [name: string]: Node };

/** Every text of a catalogue by its place, such as `buttons.styles.apa`. */
export function textsIn(node: Node, place = ''): readonly (readonly [place: string, text: string])[] {
  if (typeof node === 'string') return [[place, node]];
  if (typeof node === 'function') return piecesOf(node).map((piece) => [place, piece] as const);
  return Object.entries(node).flatMap(([name, inner]) =>
    textsIn(inner, place === '' ? name : `${place}.${name}`),
  );
}

/** What stands in a function's literals whatever it is given: types are stripped, but its words are as they were written. */
const piecesOf = (fn: (...given: never[]) => string): readonly string[] =>
  [...String(fn).matchAll(/`((?:[^`\\]|\\.)*)`|'([^'\n]*)'/gu)].flatMap(([, template, plain]) =>
    (template ?? plain ?? '').replaceAll('\\`', '`').split(/\$\{[^}]*\}/u),
  );

/** Pieces of sentences that are said in one language and not in the other. */
export function telltales(language: Language, but: Language): readonly string[] {
  const others = textsIn(TEXTS[but]).map(([, text]) => text);
  return textsIn(TEXTS[language])
    .map(([, text]) => text.trim())
    .filter((text) => text.split(/\s+/u).length >= TELLING && !others.some((other) => other.includes(text)));
}
