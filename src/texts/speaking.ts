import { AsyncLocalStorage } from 'node:async_hooks';
import type { Texts } from './en/index.ts';
import { DEFAULT, type Language, TEXTS } from './languages.ts';

const spoken = new AsyncLocalStorage<Language>();

/** Does some work, and whatever it begins, in a language: for one person, whom `texts` then speaks to. */
export const speaking = <T>(language: Language, work: () => T): T => spoken.run(language, work);

/** The language of whoever is answered; that of the console where nobody's is known. */
export const language = (): Language => spoken.getStore() ?? DEFAULT;

/** What is said, in that language: to be asked for when it is said, never before. */
export const texts = (): Texts => TEXTS[language()];
