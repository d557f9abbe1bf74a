import type { Quotation, Span } from '../../src/domain/vocabulary.ts';

/** A sentence that shows its own annotation: “⟨We wait,⟩” {said} [Ada Marsh]. */
export type Annotated = {
  /** The sentence as printed, without the signs. */
  readonly text: string;
  /** What stands in ⟨ ⟩, in order of its beginning. */
  readonly contents: readonly Span[];
  /** What stands in { }. */
  readonly cues: readonly Span[];
  /** What stands in [ ]. */
  readonly mentions: readonly Span[];
};

const SIGNS = { contents: ['⟨', '⟩'], cues: ['{', '}'], mentions: ['[', ']'] } as const;
type Kind = keyof typeof SIGNS;
const KINDS = Object.keys(SIGNS) as readonly Kind[]; // Sound: the keys of a literal.

/** Reads the annotation out of a sentence. */
export function annotated(sentence: string): Annotated {
  const spans: Record<Kind, Span[]> = { contents: [], cues: [], mentions: [] };
  const open: Partial<Record<Kind, number>> = {};
  let text = '';
  for (const sign of sentence) {
    const kind = KINDS.find((one) => SIGNS[one].some((other) => other === sign));
    if (kind === undefined) text += sign;
    else if (sign === SIGNS[kind][0]) open[kind] = text.length;
    else spans[kind].push({ start: open[kind] ?? 0, end: text.length });
  }
  return { text, ...spans };
}

type Found = Pick<Quotation, 'span' | 'cue' | 'mention'>;

/** Writes what was found into the sentence: the opposite of `annotated`. */
export function annotate(text: string, found: readonly Partial<Found>[]): string {
  const spansOf: Readonly<Record<Kind, readonly (Span | null | undefined)[]>> = {
    contents: found.map(({ span }) => span),
    cues: found.map(({ cue }) => cue),
    mentions: found.map(({ mention }) => mention),
  };
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  for (const kind of KINDS) {
    const distinct = new Map(spansOf[kind].flatMap((span) => (span == null ? [] : [[keyOf(span), span]])));
    for (const { start, end } of distinct.values()) {
      opening.set(start, (opening.get(start) ?? '') + SIGNS[kind][0]);
      closing.set(end, SIGNS[kind][1] + (closing.get(end) ?? ''));
    }
  }
  let shown = '';
  for (let at = 0; at <= text.length; at++) {
    shown += (closing.get(at) ?? '') + (opening.get(at) ?? '') + (text[at] ?? '');
  }
  return shown;
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
