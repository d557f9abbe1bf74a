import { slice } from '../../domain/span.ts';
import { findMarked } from './find-marked.ts';

/** Fewer words say little: a term, a title. */
const FEW = 3;

/**
 * What a message quotes, in reading order: what stands between marks, and paragraphs quoted with `>`. Where it quotes
 * nothing it may be the quotation itself.
 */
export function quotedWords(message: string): readonly string[] {
  const paragraphs = message.split(/\n(?!>)|(?<!^>.*)\n(?=>)/mu).map((paragraph) => paragraph.trim());
  const quoted = paragraphs.flatMap((paragraph) =>
    paragraph.startsWith('>') ? [withoutSigns(paragraph)] : markedIn(paragraph),
  );
  const telling = [...new Set(quoted)].filter((words) => wordsIn(words) >= FEW);
  if (telling.length > 0) return telling;
  const whole = message.trim();
  return wordsIn(whole) === 0 ? [] : [whole];
}

const markedIn = (paragraph: string): readonly string[] =>
  findMarked(paragraph, { start: 0, end: paragraph.length }).map(({ span }) => slice(paragraph, span));

const withoutSigns = (paragraph: string): string =>
  paragraph.replace(/^>+ ?/gmu, '').replace(/\s+/gu, ' ').trim();

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
