/** The only file that knows wink: text → words with their parts of speech, in place. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../domain/vocabulary.ts';

/** Universal parts of speech, as the model names them. */
type PartOfSpeech =
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

/** What the tagger knows of words: its own, and behind them every other that it has met. */
type Lexemes = { readonly hash: Record<string, number | undefined>; readonly list: string[] };

type Tagger = {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly lexemes: Lexemes;
  /** How many of its list it knew before, or has forgotten again. */
  known: number;
};

function openTagger(): Tagger {
  // The packed words of the model, which the tagger adds to; its types do not tell.
  const core = (model as unknown as { core: () => { features: { lexeme: Lexemes } } }).core();
  const nlp = winkNLP({ ...model, core: () => core } as unknown as typeof model, ['pos']);
  const lexemes = core.features.lexeme;
  return { nlp, lexemes, known: lexemes.list.length };
}

/** Opened by the first text: that takes a fifth of a start, and where all documents are known none is tagged. */
let tagger: Tagger | undefined;

/** A paragraph is tagged in pieces of about this many characters, so that time stays linear. */
const PIECE = 20_000;
/** So many signs without a space are no word: the tagger's patterns would take their square to say so. */
const LONGEST_WORD = 200;
const NO_WORD = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD},}`, 'gu');

/** Tags a paragraph. The spans are offsets in `text` plus `offset`. */
export function tagWords(text: string, offset = 0): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const { 0: run, index } of text.length < LONGEST_WORD ? [] : text.matchAll(NO_WORD)) {
    tagPieces(text, { start: from, end: index }, offset, words);
    from = index + run.length;
    words.push({ start: offset + index, end: offset + from, text: run, lower: run.toLowerCase(), pos: 'X' });
  }
  tagPieces(text, { start: from, end: text.length }, offset, words);
  return words;
}

function tagPieces(text: string, { start, end }: Span, offset: number, words: Word[]): void {
  for (let from = start; from < end; ) {
    const space = end - from <= PIECE ? end : text.lastIndexOf(' ', from + PIECE);
    const to = space > from ? space : Math.min(end, from + PIECE);
    tagPiece(text.slice(from, to), offset + from, words);
    from = to;
  }
}

function tagPiece(piece: string, offset: number, words: Word[]): void {
  if (piece.trim() === '') return;
  tagger ??= openTagger();
  const { its } = tagger.nlp;
  const tokens = tagger.nlp.readDoc(piece).tokens();
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
  forgetWords(tagger);
}

/**
 * A word that the tagger has met is read as it was read then: “MARSH'S” as one word, where it would be two. So that
 * a text is read alike whatever was read before it, what was met is forgotten.
 */
function forgetWords(of: Tagger): void {
  const { hash, list } = of.lexemes;
  for (; of.known < list.length; of.known++) {
    // Not `delete`: a table that is deleted from all the time becomes slow.
    hash[list[of.known] ?? ''] = undefined;
    list[of.known] = '';
  }
}
