import { de } from './de/index.ts';
import { en, type Texts } from './en/index.ts';

/** By the codes of ISO 639-1. */
export const TEXTS = { en, de } as const satisfies Readonly<Record<string, Texts>>;

export type Language = keyof typeof TEXTS;
export const LANGUAGES = Object.keys(TEXTS) as readonly Language[]; // Sound: its own keys.

/** What is spoken to whoever speaks none of them, and at the console. */
export const DEFAULT = 'en' satisfies Language;

/** One text, whatever the language. */
export type Telling = (texts: Texts) => string;

/** The language of a locale such as `en-GB` or `de`; the default where it is none of ours. */
export function languageOf(locale: string | null | undefined): Language {
  const [code] = (locale ?? '').toLowerCase().split('-');
  return LANGUAGES.find((language) => language === code) ?? DEFAULT;
}
