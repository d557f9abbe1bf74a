import { slice } from '../../domain/span.ts';
import { keyOf } from '../names/cast.ts';
import { findNames } from '../names/find-names.ts';
import type { Paragraph } from '../read-paragraph.ts';
import { isStageDirection } from './block-signs.ts';
import { type Label, labelBefore, questionOrAnswer, timedLine } from './turn-labels.ts';

/**
 * A label at its place in the document. `words` is what stands behind it, up to the next label or the paragraph's
 * end; of a label on a line of its own, the paragraph below.
 */
export type Labelled = { readonly paragraph: number; readonly label: Label; readonly words: string };

/** How far before a colon the label begins at most, in characters. */
const REACH = 100;

/** Finds whatever may be the label of a turn: at the beginning of a paragraph, or of a sentence inside one. */
export function findLabels(text: string, paragraphs: readonly Paragraph[]): readonly Labelled[] {
  return paragraphs.flatMap(({ span }, paragraph) => {
    const labels = labelsIn(text, span);
    return labels.map((label, at) => {
      const words = slice(text, { start: label.end, end: labels[at + 1]?.start ?? span.end }).trim();
      const below = paragraphs[paragraph + 1]?.span;
      return { paragraph, label, words: words === '' && below !== undefined ? slice(text, below) : words };
    });
  });
}

function labelsIn(text: string, span: Paragraph['span']): readonly Label[] {
  const first = questionOrAnswer(text, span) ?? timedLine(text, span);
  const labels = first === undefined ? [] : [first];
  const words = slice(text, span);
  if (isStageDirection(words)) return [];
  for (const { index } of words.matchAll(/:(?=[\s*_]|$)/gu)) {
    const colon = span.start + index;
    const from = Math.max(labels.at(-1)?.end ?? span.start, colon - REACH);
    const label = firstLabel(text, from, colon, from === span.start);
    if (label !== undefined && label.end >= (labels.at(-1)?.end ?? 0)) labels.push(label);
  }
  return labels;
}

/** The longest label that ends at the colon: “Yes. SEN. MARSH:” begins behind the first stop. */
function firstLabel(text: string, from: number, colon: number, opensParagraph: boolean): Label | undefined {
  const whole = opensParagraph ? labelBefore(text, from, colon) : undefined;
  if (whole !== undefined && whole.kind !== 'field') return whole;
  for (const { index, 0: end } of text.slice(from, colon).matchAll(/[.?!…—”")\]] /gu)) {
    const label = labelBefore(text, from + index + end.length, colon);
    if (label !== undefined && label.kind !== 'field') return label;
  }
  return whole;
}

/** The surnames of those whom the document names in full, in lower case. */
export const surnamesIn = (text: string, paragraphs: readonly Paragraph[]): ReadonlySet<string> =>
  new Set(
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ items }) =>
        findNames(
          text,
          items.filter(({ marked }) => marked === null),
        )
          .filter(({ kind, text: name }) => kind === 'person' && name.includes(' '))
          .map(({ text: name }) => keyOf(name.split(' ').at(-1) ?? '')),
      ),
    ),
  );
