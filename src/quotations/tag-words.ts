/** The only file that knows wink: text → words with their parts of speech, in place. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../domain/vocabulary.ts';

/** Universal parts of speech, as the model names them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One token as printed; `lower` is its text in lower case. */
export type Word = Span & { readonly text: string; readonly lower: string; readonly pos: PartOfSpeech };

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** A text without an end is tagged in pieces of this many characters, so that time stays linear. */
const PIECE = 20_000;

/** Tags a paragraph. The spans are offsets in `text` plus `offset`. */
export function tagWords(text: string, offset = 0): readonly Word[] {
  const words: Word[] = [];
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    tagPiece(text.slice(from, to), offset + from, words);
    from = to;
  }
  return words;
}

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  const space = text.lastIndexOf(' ', from + PIECE);
  return space > from ? space : from + PIECE;
}

function tagPiece(piece: string, offset: number, words: Word[]): void {
  const tokens = nlp.readDoc(piece).tokens();
  const values = tokens.out(its.value) as string[]; // Sound: `its.value` gives strings.
  const tags = tokens.out(its.pos) as PartOfSpeech[];
  let cursor = 0;
  values.forEach((text, at) => {
    // The tokeniser loses nothing, so the next place where the token stands is where it came from.
    const start = piece.indexOf(text, cursor);
    if (start < 0 || text.trim() === '') return;
    cursor = start + text.length;
    words.push({
      start: offset + start,
      end: offset + cursor,
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      pos: tags[at] ?? 'X',
    });
  });
}
