import { ComponentType } from 'discord-api-types/v10';
import type { Choice } from './handle.ts';
import { displayedTexts } from './pings.ts';
import { componentsOf } from './reading.ts';
import type { Component } from './world.ts';

/** What the project's own escaping takes away: control and direction characters, and what has no width. */
const INVISIBLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** Signs and words that format, link, mention or name an emoji, where no backslash stands before them. */
const MARKUP = /[*_~`|<>[\]@#\\]|https?:\/\/|:[a-z_]+:|^(?:[-+=]|\d+[.)])/mu;
const EMOJI = /[\u200d\p{RI}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
/** Markup that is ours: where a line begins, bold and underlined words, the cut, and who added a document. */
const OURS_AT_START = /^(?:> |- (?=\S)|-# )+/gmu;
const OURS = /\*\*|__|\[…\]|\bby <@\d+>/gu;

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
export const charactersOf = (text: string): readonly string[] =>
  [...CHARACTERS.segment(text)].map(({ segment }) => segment);

/** What is shown somewhere: a message, a form, or choices. */
export type Shown =
  | { readonly components?: readonly Component[]; readonly title?: string }
  | readonly Choice[];

type Fault = string;
const fault = (what: string, text: string): readonly Fault[] => [
  `${what}: ${JSON.stringify(text.slice(0, 160))}`,
];
const unless = (isRight: boolean, what: string, text: string): readonly Fault[] =>
  isRight ? [] : fault(what, text);

/**
 * What is wrong with something that is shown, a line each.
 *
 * @param characters all that people take for one character in the document; any other emoji is a part of one
 */
export function hostileFaults(shown: Shown, characters: ReadonlySet<string>): readonly Fault[] {
  return 'length' in shown ? choiceFaults(shown, characters) : messageFaults(shown, characters);
}

function choiceFaults(choices: readonly Choice[], characters: ReadonlySet<string>): readonly Fault[] {
  const each = choices.flatMap(({ name, value }) => [
    ...plainFaults(name, 100, characters),
    ...unless(String(value).length <= 100 && String(value).isWellFormed(), 'a bad value', String(value)),
  ]);
  return [...unless(choices.length <= 25, 'too many choices', ''), ...each];
}

function messageFaults(
  shown: { readonly components?: readonly Component[] },
  characters: ReadonlySet<string>,
): readonly Fault[] {
  const texts = displayedTexts(shown.components);
  return [
    ...unless(texts.join('').length <= 4_000, 'longer than a message', texts.join('')),
    ...texts.flatMap((text) => [...plainFaults(text, 4_000, characters), ...markupFaults(text)]),
    ...componentsOf(shown).flatMap((component) => componentFaults(component, characters)),
  ];
}

/** In a block of code nothing is markup but a fence. */
function markupFaults(text: string): readonly Fault[] {
  const code = /^```\n([\s\S]*)\n```$/u.exec(text)?.[1];
  return code === undefined
    ? unless(!MARKUP.test(withoutOurs(text)), 'markup', withoutOurs(text))
    : unless(!code.includes('```'), 'a broken fence', text);
}

function componentFaults(
  { type, custom_id = '', url = '', options = [], ...texts }: Component,
  characters: ReadonlySet<string>,
): readonly Fault[] {
  const plain = (text: string | undefined, most: number): readonly Fault[] =>
    text === undefined ? [] : plainFaults(text, most, characters);
  return [
    ...unless(custom_id.length <= 100, 'a long id', custom_id),
    ...unless(url.length <= 512, 'a long address', url),
    ...plain(texts.label, type === ComponentType.Label ? 45 : 80),
    ...plain(texts.description, 100),
    ...plain(texts.placeholder, 150),
    ...options.flatMap(({ label, description }) => [...plain(label, 100), ...plain(description, 100)]),
  ];
}

/** What must not be in any text, with markup or without. */
function plainFaults(text: string, most: number, characters: ReadonlySet<string>): readonly Fault[] {
  // Wikipedia takes the joiner by its number.
  const torn = charactersOf(text.replaceAll('&#8205;', '\u200d')).filter(
    (one) => EMOJI.test(one) && !characters.has(one.replace('\\', '')),
  );
  return [
    ...unless(text !== '', 'empty', text),
    ...unless(text.length <= most, `longer than ${most}`, text),
    ...unless(text.isWellFormed(), 'half a code point', text),
    ...unless(!INVISIBLE.test(text), 'invisible or turning', text),
    ...torn.flatMap((one) => fault('a part of an emoji', one)),
  ];
}

/** What Discord would still read as markup: a backslash makes a sign of the one behind it. */
const withoutOurs = (text: string): string =>
  text
    .replace(OURS_AT_START, '')
    .replace(/\\[^\p{L}\p{N}\s]/gu, '')
    .replace(OURS, '·');
