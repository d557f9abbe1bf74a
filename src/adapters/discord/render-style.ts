import { ContainerBuilder, TextDisplayBuilder } from 'discord.js';
import { type CitationStyle, citeAs } from '../../citation-styles/styles.ts';
import type { Witness } from '../../domain/answer.ts';
import type { IsoDay } from '../../domain/vocabulary.ts';
import { texts } from '../../texts/speaking.ts';
import { CUT, cutToFit } from './cut-to-fit.ts';
import { escapeMarkup, visible } from './escape.ts';
import { MESSAGE_TEXT } from './limits.ts';
import { asMessage, type Message, PAPER } from './render-answer.ts';

/** A citation in a style, to be copied. @param accessed the day on which somebody looks at it */
export function renderInStyle(style: CitationStyle, witness: Witness, accessed: IsoDay): Message {
  const head = `**${texts().buttons.styles[style]}**`;
  const text = fitting(witness, MESSAGE_TEXT - head.length, (shortened) =>
    toCopy(citeAs(style, shortened, accessed)),
  );
  const container = new ContainerBuilder().setAccentColor(PAPER);
  for (const part of [head, text])
    container.addTextDisplayComponents(new TextDisplayBuilder().setContent(part));
  return asMessage(container);
}

/** In a block of code everything stands as it is; only a fence could end it, and then signs are escaped instead. */
function toCopy(cited: string): string {
  const text = visible(cited);
  return text.includes('```') ? escapeMarkup(text) : `\`\`\`\n${text}\n\`\`\``;
}

/** Cuts the words that are quoted, at words' edges, until what is made of them fits. */
function fitting(witness: Witness, room: number, write: (witness: Witness) => string): string {
  const words = witness.quotation ?? witness.passage;
  let text = write(witness);
  for (let length = words.length; text.length > room && length > 0; ) {
    length = Math.min(length - 1, Math.floor(length * 0.8));
    text = write(withWords(witness, shortened(words, length)));
  }
  return text.length > room ? CUT : text;
}

function shortened(words: string, length: number): string {
  const { start, end } = cutToFit(words, length, null);
  return `${words.slice(start, end).trimEnd()} ${CUT}`;
}

const withWords = (witness: Witness, words: string): Witness =>
  witness.quotation === null ? { ...witness, passage: words } : { ...witness, quotation: words };
