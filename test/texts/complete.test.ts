/** Each language says everything, and nothing is there that nobody says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT, LANGUAGES, TEXTS } from '../../src/texts/languages.ts';
import { placesIn } from '../support/said-in.ts';

/** What is called the same in both. */
const SAME = ['buttons.styles.markdown', 'buttons.styles.wikipedia', 'moderating.name'];

describe.each(LANGUAGES.filter((language) => language !== DEFAULT))('the language %s', (language) => {
  const model = placesIn(TEXTS[DEFAULT]);
  const own = placesIn(TEXTS[language]);

  test('has the same texts as the model, of the same kinds', () => {
    const kinds = (texts: typeof own) => texts.map(([place, leaf]) => `${place}: ${typeof leaf}`).sort();
    expect(kinds(own)).toEqual(kinds(model));
  });

  test('leaves none empty, nor as the model has it', () => {
    const english = new Map(model);
    const wrong = own.filter(
      ([place, leaf]) =>
        typeof leaf === 'string' &&
        (leaf.trim() === '' || (leaf === english.get(place) && !SAME.includes(place))),
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
