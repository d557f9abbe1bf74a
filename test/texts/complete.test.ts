/** Each language says everything, and nothing is there that nobody says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT, LANGUAGES, TEXTS } from '../../src/texts/languages.ts';

type Node = string | ((...given: never[]) => string) | { readonly [name: string]: Node };

/** Every text by its place, with its kind. */
const placesIn = (
  node: Node,
  place = '',
): readonly (readonly [place: string, text: string, kind: string])[] =>
  typeof node === 'object'
    ? Object.entries(node).flatMap(([name, inner]) =>
        placesIn(inner, place === '' ? name : `${place}.${name}`),
      )
    : [[place, typeof node === 'function' ? '' : node, typeof node]];

/** What is called the same in both. */
const SAME = ['buttons.styles.markdown', 'buttons.styles.wikipedia', 'moderating.name'];

describe.each(LANGUAGES.filter((language) => language !== DEFAULT))('the language %s', (language) => {
  const model = placesIn(TEXTS[DEFAULT]);
  const own = placesIn(TEXTS[language]);

  test('has the same texts as the model, of the same kinds', () => {
    const kinds = (texts: typeof own) => texts.map(([place, , kind]) => `${place}: ${kind}`).sort();
    expect(kinds(own)).toEqual(kinds(model));
  });

  test('leaves none empty, nor as the model has it', () => {
    const english = new Map(model.map(([place, text]) => [place, text]));
    const wrong = own.filter(
      ([place, text, kind]) =>
        kind === 'string' && (text.trim() === '' || (text === english.get(place) && !SAME.includes(place))),
    );
    expect(wrong.map(([place]) => place)).toEqual([]);
  });
});

test('every text is said somewhere', () => {
  const sources = ['src', 'commands']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.ts') && !/src\/texts\/..\//u.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // Where texts are taken by a name that is known only then, the group they are in is.
  const isSaid = (place: string): boolean =>
    place
      .split('.')
      .slice(1)
      .some((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(sources));
  expect(placesIn(TEXTS[DEFAULT]).filter(([place]) => !isSaid(place))).toEqual([]);
});
