import { type APIApplicationCommandOptionChoice, Locale, type LocalizationMap } from 'discord.js';
import { DEFAULT, LANGUAGES, type Language, TEXTS, type Telling } from '../../texts/languages.ts';

/** As which locales of Discord's clients a language is known besides the default. */
const LOCALES: Readonly<Record<Exclude<Language, typeof DEFAULT>, readonly Locale[]>> = {
  de: [Locale.German],
};

/** What Discord shows whoever speaks none of our other languages. */
export const inDefault = (telling: Telling): string => telling(TEXTS[DEFAULT]);

/** The same in each of the others, as Discord is told it. */
export const inOthers = (telling: Telling): LocalizationMap =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      language === DEFAULT ? [] : LOCALES[language].map((locale) => [locale, telling(TEXTS[language])]),
    ),
  );

type Describable = {
  setDescription(description: string): unknown;
  setDescriptionLocalizations(descriptions: LocalizationMap): unknown;
};

/** Describes a command, a part of it or an option in every language. */
export function described<T extends Describable>(builder: T, telling: Telling): T {
  builder.setDescription(inDefault(telling));
  builder.setDescriptionLocalizations(inOthers(telling));
  return builder;
}

/** One of the values that an option takes, by its name in every language. */
export const choice = (value: string, telling: Telling): APIApplicationCommandOptionChoice<string> => ({
  name: inDefault(telling),
  name_localizations: inOthers(telling),
  value,
});
