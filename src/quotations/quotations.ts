import { slice } from '../domain/span.ts';
import type { Document, KnownSpeaker, Quotation, Span } from '../domain/vocabulary.ts';
import { blockAfter, introducesBlock } from './block-quotation.ts';
import { type Announced, chooseCue, isOnlyMarked } from './choose-cue.ts';
import { type Cue, findCues } from './find-cues.ts';
import type { Marked } from './find-marked.ts';
import { indirectSpeech } from './indirect-speech.ts';
import { insideOf, type LaidOut } from './laid-out.ts';
import { layoutSpeech } from './layout-speech.ts';
import { Memory, type Resolve } from './memory.ts';
import { isNobodys } from './nobodys-words.ts';
import { type Paragraph, readParagraph, type Sentence } from './read-paragraph.ts';
import type { Voice } from './resolve-mention.ts';
import { saidDay } from './said-day.ts';

/** From this confidence on we name the speaker; below, the answer is “not stated”. */
const NAMED_FROM = 0.65;
/** How sure it is that words without a cue of their own are the speaker's they are given to. */
const CARRIED = {
  sameParagraph: 0.92,
  announcedAhead: 0.9,
  nextParagraph: 0.8,
  answered: 0.62,
  subjectBefore: 0.55,
};
/** A marked part of a sentence that goes on in the reporter's words is carried less surely. */
const PARTLY = 0.7;
/** What is left of the confidence where the cue says that it was perhaps never said. */
const DOUBTFUL = 0.5;
/** How sure it is that words without a speaker nearby are nobody's. */
const NOBODYS = 0.9;

/** Finds the quotations of a document, in reading order, each with its speaker as far as the text tells. */
export function findQuotations(
  document: Document,
  known: readonly KnownSpeaker[] = [],
): readonly Quotation[] {
  return new Reading(document, known).read();
}

/** Somebody speaking: what follows without a cue may still be theirs. */
type Speaking = { readonly voice: Voice; readonly cue: Span | null; readonly expected: boolean };

type Carrier = { readonly speaking: Speaking; readonly sure: number };

/** What is known when a sentence begins. */
type Context = {
  /** Who spoke at the end of the paragraph before, when this one opens with marks. */
  readonly ahead: Speaking | null;
  /** Whom the sentence before is about. */
  readonly subject: Voice | null;
  readonly next: Sentence | undefined;
};

/** One reading of a document from the top. */
class Reading {
  readonly #document: Document;
  readonly #paragraphs: readonly Paragraph[];
  readonly #memory: Memory;
  /** What the layout says of a paragraph comes before what its sentences say. */
  readonly #layout: ReadonlyMap<number, readonly LaidOut[]>;
  readonly #found: Quotation[] = [];
  #speaking: Speaking | null = null;
  /** Whether the paragraph read last, and the one before it, ended in marked words or a colon. */
  #leadsOn = false;
  #goesOn = false;

  constructor(document: Document, known: readonly KnownSpeaker[]) {
    this.#document = document;
    this.#paragraphs = document.passages.map((passage) => readParagraph(document.text, passage));
    this.#memory = new Memory(document.text, this.#paragraphs, known);
    this.#layout = layoutSpeech(document.text, this.#paragraphs);
  }

  read(): readonly Quotation[] {
    for (let at = 0; at < this.#paragraphs.length; at++) {
      const paragraph = this.#paragraphs[at];
      if (paragraph === undefined) break;
      const laidOut = this.#layout.get(at);
      if (laidOut !== undefined) this.#readLaidOut(paragraph, laidOut);
      else {
        this.#readParagraph(paragraph);
        if (!this.#layout.has(at + 1)) at += this.#readBlock(paragraph, at);
      }
    }
    return this.#found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #readParagraph(paragraph: Paragraph): void {
    const opensWithMarks = paragraph.marked[0]?.outer.start === paragraph.span.start;
    const inherited = opensWithMarks ? this.#speaking : null;
    this.#goesOn = this.#leadsOn;
    this.#speaking = null;
    let subject: Voice | null = null;
    paragraph.sentences.forEach((sentence, at) => {
      this.#memory.goOn();
      const context = { ahead: at === 0 ? inherited : null, subject, next: paragraph.sentences[at + 1] };
      subject = this.#readSentence(sentence, context) ?? subject;
    });
    const endsWithSpeech = paragraph.sentences.at(-1)?.items.some(({ marked }) => marked !== null) === true;
    // A paragraph that ends with her words may go on with them; behind “…,” said Ada Marsh. somebody may answer.
    if (!endsWithSpeech && !introducesBlock(this.#document.text, paragraph)) this.#speaking = null;
    const endsInMarks = (paragraph.marked.at(-1)?.outer.end ?? 0) >= paragraph.span.end;
    this.#leadsOn = endsInMarks || slice(this.#document.text, paragraph.span).endsWith(':');
  }

  /** Reads what the layout gives to somebody; what they quote is quoted only where a cue of theirs says of whom. */
  #readLaidOut(paragraph: Paragraph, laidOut: readonly LaidOut[]): void {
    for (const { content, mention, isNameless, cue, carried, sure } of laidOut) {
      this.#memory.goOn();
      const voice = mention === null ? null : this.#memory.voiceAt(mention, isNameless);
      this.#add({ span: content, kind: 'direct', voice, sure, how: carried ? 'carried' : voice?.how, cue });
    }
    const isInside = insideOf(laidOut);
    for (const sentence of paragraph.sentences) {
      const [cues, resolve] = [findCues(sentence), this.#memory.resolver(sentence)];
      sentence.items.forEach(({ marked }, at) => {
        if (marked === null || !isInside(marked.outer)) return;
        const announced = chooseCue(sentence, cues, at, slice(this.#document.text, marked.span));
        if (announced?.cue != null && resolve(announced.speaker) !== null)
          this.#readAnnounced(marked, announced, resolve);
      });
      this.#memory.remember(sentence, cues, resolve);
    }
    this.#speaking = null;
    this.#leadsOn = false;
  }

  /** Reads a sentence; returns whom it is about. */
  #readSentence(sentence: Sentence, context: Context): Voice | null {
    const cues = findCues(sentence);
    const resolve = this.#memory.resolver(sentence);
    sentence.items.forEach(({ marked }, at) => {
      if (marked !== null) this.#readMarked(marked, sentence, at, { ...context, cues, resolve });
    });
    for (const { span, cue, speaker, sure } of indirectSpeech(sentence, cues)) {
      const voice = resolve(speaker);
      this.#add({
        span,
        kind: 'indirect',
        voice,
        sure,
        how: voice?.how,
        cue: cue.span,
        expected: cue.expected,
      });
    }
    if (sentence.items.at(-1)?.text === ':')
      this.#speaking = speakingOf(cues.at(-1), resolve) ?? this.#speaking;
    return this.#memory.remember(sentence, cues, resolve);
  }

  #readMarked(
    marked: Marked,
    sentence: Sentence,
    at: number,
    context: Context & { readonly cues: readonly Cue[]; readonly resolve: Resolve },
  ): void {
    const words = slice(this.#document.text, marked.span);
    const announced = chooseCue(sentence, context.cues, at, words);
    if (isNobodys(words, sentence.items, at, announced)) {
      this.#add({ span: marked.span, kind: 'unattributed', voice: null, sure: NOBODYS });
    } else if (announced === undefined) this.#readFloating(marked, sentence, context);
    else this.#readAnnounced(marked, announced, context.resolve);
  }

  #readAnnounced({ span }: Marked, { speaker, cue: by, sure, whole }: Announced, resolve: Resolve): void {
    const voice = resolve(speaker);
    const cue = by?.span ?? null;
    const expected = by?.expected ?? false;
    const isDoubtful = by?.doubtful === true;
    if (voice !== null && !isDoubtful) this.#speaking = { voice, cue, expected };
    const surely = isDoubtful ? sure * DOUBTFUL : sure;
    this.#add({
      span,
      kind: whole ? 'direct' : 'mixed',
      voice,
      sure: surely,
      how: voice?.how,
      cue,
      expected,
    });
  }

  /** Words without a cue of their own: the last speaker goes on, or whom the sentence before is about. */
  #readFloating({ span }: Marked, sentence: Sentence, { ahead, subject, next }: Context): void {
    const stands = isOnlyMarked(sentence);
    const kind = stands ? 'direct' : 'mixed';
    const carrier = this.#carrier(stands, ahead, next);
    if (carrier === null) {
      this.#add({ span, kind, voice: subject, sure: CARRIED.subjectBefore, how: 'carried' });
      return;
    }
    const { speaking, sure } = carrier;
    this.#speaking = speaking;
    const { voice, expected } = speaking;
    this.#add({ span, kind, voice, sure: stands ? sure : sure * PARTLY, how: 'carried', expected });
  }

  /** Who goes on speaking; words inside a sentence of the reporter's take only a speaker of their paragraph. */
  #carrier(stands: boolean, ahead: Speaking | null, next: Sentence | undefined): Carrier | null {
    if (this.#speaking !== null) return { speaking: this.#speaking, sure: CARRIED.sameParagraph };
    if (!stands) return null;
    const announced = this.#announcedIn(next);
    if (announced !== null) return { speaking: announced, sure: CARRIED.announcedAhead };
    if (ahead === null) return null;
    return { speaking: ahead, sure: this.#goesOn ? CARRIED.nextParagraph : CARRIED.answered };
  }

  /** “First.” “Second,” said Ada Marsh: the cue of the next stretch serves for both. */
  #announcedIn(next: Sentence | undefined): Speaking | null {
    const marked = next?.items[0]?.marked;
    if (next === undefined || marked == null) return null;
    const announced = chooseCue(next, findCues(next), 0, slice(this.#document.text, marked.span));
    const voice = announced?.whole === true ? this.#memory.resolver(next)(announced.speaker) : null;
    if (announced === undefined || voice === null) return null;
    return { voice, cue: announced.cue?.span ?? null, expected: announced.cue?.expected ?? false };
  }

  /** Reads a statement without marks under its introduction; returns how many paragraphs it has. */
  #readBlock(introduction: Paragraph, at: number): number {
    const speaking = this.#speaking;
    if (speaking === null || !introducesBlock(this.#document.text, introduction)) return 0;
    const { voice, cue, expected } = speaking;
    const block = blockAfter(this.#document.text, this.#paragraphs, at);
    block.forEach(({ span }, place) => {
      this.#memory.goOn();
      const how = place === 0 ? voice.how : 'carried';
      this.#add({ span, kind: 'direct', voice, sure: CARRIED.announcedAhead, how, cue, expected });
    });
    return block.length;
  }

  #add({ span, kind, voice, sure, how = 'not-stated', cue = null, expected = false }: Finding): void {
    const confidence = voice === null ? (kind === 'unattributed' ? sure : 0) : sure * voice.sure;
    const named = voice !== null && confidence >= NAMED_FROM;
    this.#found.push({
      span,
      kind,
      cue,
      mention: voice?.mention ?? null,
      speaker: voice?.name ?? null,
      role: voice?.role ?? null,
      attribution: named ? how : 'not-stated',
      confidence: Math.round(confidence * 1000) / 1000,
      named,
      said: kind === 'unattributed' ? null : saidDay(this.#document, { span, kind, cue, expected }),
      expected,
    });
  }
}

/** A quotation as the reading comes upon it; `sure` is of its place, the speaker's own comes on top. */
type Finding = Pick<Quotation, 'span' | 'kind'> & {
  readonly voice: Voice | null;
  readonly sure: number;
  readonly how?: Quotation['attribution'] | undefined;
  readonly cue?: Span | null;
  readonly expected?: boolean;
};

function speakingOf(cue: Cue | undefined, resolve: Resolve): Speaking | null {
  const voice = cue?.speaker == null ? null : resolve(cue.speaker);
  return cue === undefined || voice === null ? null : { voice, cue: cue.span, expected: cue.expected };
}
