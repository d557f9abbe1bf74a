/** What Discord takes of the texts that stand in its own parts, in every language. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageOf, TEXTS } from '../../src/texts/languages.ts';
import { textsIn } from '../support/said-in.ts';

/** Longest label of a button, title of a form, label and description of a field, choice of a menu: Discord’s API documentation. */
const [BUTTON, TITLE, DESCRIPTION, CHOICE] = [80, 45, 100, 100];

describe.each(LANGUAGES)('in the language %s', (language) => {
  const { buttons, commands, curating, moderating } = TEXTS[language];
  const inForms = [
    curating.whatIsWrong,
    curating.whatIsRight,
    curating.whatToCorrect,
    curating.howKnown,
    moderating.keepThis,
    moderating.name,
  ];
  const besideFields = [curating.speakerOrDay, curating.evidence, curating.evidenceShown, moderating.findsIt];
  const choices = [...Object.values(curating.wrong), ...Object.values(curating.verdicts)];

  test.each([
    { what: 'buttons', texts: textsIn(buttons), most: BUTTON },
    {
      what: 'commands and their options',
      texts: textsIn(commands),
      most: DESCRIPTION,
    },
    { what: 'titles and labels of forms', texts: inForms, most: TITLE },
    { what: 'notes beside the fields of forms', texts: besideFields, most: DESCRIPTION },
    { what: 'choices', texts: choices, most: CHOICE },
  ])('$what have 1 to $most characters', ({ texts, most }) => {
    expect(texts.filter((text) => text.length < 1 || text.length > most)).toEqual([]);
  });
});

test.each([
  ['de', 'de'],
  ['en-GB', 'en'],
  ['en-US', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [null, 'en'],
])('the locale %s is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
