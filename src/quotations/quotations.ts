import { contains, slice } from '../domain/span.ts';
import type { Document, KnownSpeaker, Quotation, Span } from '../domain/vocabulary.ts';
import { type Attribution, attribute } from './choice/attribute.ts';
import { Discourse } from './choice/discourse.ts';
import { type Finding, quotationOf } from './choice/finding.ts';
import { LEARNED, type Model } from './choice/model.ts';
import type { Around } from './choice/suggest.ts';
import { announcements, isOnlyMarked } from './cues/announcements.ts';
import { type Cue, findCues } from './cues/find-cues.ts';
import { mainSubject } from './cues/find-subject.ts';
import { withSaidDays } from './days/said-day.ts';
import { indirectSpeech } from './indirect/indirect-speech.ts';
import { blockAfter, introducesBlock } from './layout/block-quotation.ts';
import { insideOf, type LaidOut } from './layout/laid-out.ts';
import { layoutSpeech } from './layout/layout-speech.ts';
import type { Marked } from './marks/find-marked.ts';
import { Memory, type Resolve, type WatchPronouns } from './mentions/memory.ts';
import { mentionsIn } from './mentions/mentions-in.ts';
import { type Paragraph, readParagraph, type Sentence } from './read-paragraph.ts';

/** How surely a statement without marks is given to whom its introduction names. */
const BLOCK = 0.9;
/** What is left of the confidence where words go on with other words of the same speech. */
const GOES_ON = 0.98;

/** How a reading decides, and who watches it. */
export type Manner = {
  readonly model?: Model;
  readonly onChoice?: (span: Span, attribution: Attribution) => void;
  readonly onPronoun?: WatchPronouns;
};

/** Finds the quotations of a document, in reading order, each with its speaker as far as the text tells. */
export function findQuotations(
  document: Document,
  known: readonly KnownSpeaker[] = [],
  manner: Manner = {},
): readonly Quotation[] {
  return new Reading(document, known, manner).read();
}

/** Where a sentence stands. */
type Context = { readonly paragraph: Paragraph; readonly next: Sentence | undefined };
/** A sentence with what was read in it. */
type Read = Context & {
  readonly sentence: Sentence;
  readonly cues: readonly Cue[];
  readonly resolve: Resolve;
};

type Decision = Pick<Attribution, 'finding' | 'isDoubtful'>;

/** One reading of a document from the top. */
class Reading {
  readonly #document: Document;
  readonly #paragraphs: readonly Paragraph[];
  readonly #manner: Manner;
  readonly #model: Model;
  readonly #memory: Memory;
  readonly #discourse: Discourse;
  /** What the layout says of a paragraph comes before what its sentences say. */
  readonly #layout: ReadonlyMap<number, readonly LaidOut[]>;
  readonly #found: Finding[] = [];
  /** Whose words the paragraph before ended with, when their marks were left open. */
  #open: Decision['finding'] | null = null;
  /** Words whose cue stands behind the words that follow them. */
  readonly #waiting: Span[] = [];

  constructor(document: Document, known: readonly KnownSpeaker[], manner: Manner) {
    const { text, passages } = document;
    this.#document = document;
    this.#manner = manner;
    this.#model = manner.model ?? LEARNED;
    this.#paragraphs = passages.map((passage) => readParagraph(text, passage));
    this.#memory = new Memory(text, this.#paragraphs, known, this.#model, manner.onPronoun);
    this.#discourse = new Discourse(text);
    this.#layout = layoutSpeech(text, this.#paragraphs);
  }

  read(): readonly Quotation[] {
    for (let at = 0; at < this.#paragraphs.length; at++) {
      const paragraph = this.#paragraphs[at];
      if (paragraph === undefined) break;
      const laidOut = this.#layout.get(at);
      this.#memory.beginParagraph();
      if (laidOut !== undefined) this.#readLaidOut(paragraph, laidOut);
      else {
        this.#readParagraph(paragraph);
        if (!this.#layout.has(at + 1)) at += this.#readBlock(paragraph, at);
      }
    }
    const found = this.#found
      .map((finding) => quotationOf(finding, this.#model.namedFrom))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return withSaidDays(this.#document, this.#paragraphs, found);
  }

  #readParagraph(paragraph: Paragraph): void {
    this.#discourse.begin(paragraph);
    paragraph.sentences.forEach((sentence, at) => {
      this.#memory.goOn();
      this.#readSentence(sentence, { paragraph, next: paragraph.sentences[at + 1] });
    });
    this.#discourse.end(paragraph);
  }

  #readSentence(sentence: Sentence, context: Context): void {
    const read = { ...context, sentence, cues: findCues(sentence), resolve: this.#memory.resolver(sentence) };
    const { cues, resolve } = read;
    sentence.items.forEach(({ marked }, at) => {
      if (marked !== null) this.#readMarked(marked, at, read);
    });
    for (const { span, cue, speaker, sure } of indirectSpeech(sentence, cues)) {
      const [voice = null] = resolve(speaker);
      const surely = sure * (voice?.sure ?? 1);
      this.#found.push({
        ...cue,
        span,
        kind: 'indirect',
        voice,
        sure: surely,
        how: voice?.how,
        cue: cue.span,
      });
    }
    if (sentence.items.at(-1)?.text === ':') this.#announce(cues.at(-1), resolve);
    this.#discourse.endSentence(this.#memory.remember(sentence, cues, resolve));
  }

  /** Ada Marsh said: and the words stand in the next paragraph. */
  #announce(cue: Cue | undefined, resolve: Resolve): void {
    if (cue?.speaker == null) return;
    const [voice] = resolve(cue.speaker);
    if (voice !== undefined) this.#discourse.speak({ voice, cue: cue.span, expected: cue.expected });
  }

  #readMarked(marked: Marked, at: number, read: Read): void {
    const { span } = marked;
    if (this.#isWaiting(read)) {
      this.#waiting.push(span);
      return;
    }
    const { finding, isDoubtful } = this.#goesOn(marked, at, read) ?? this.#attribute(marked, at, read);
    this.#open = marked.closed ? null : finding;
    const { kind, voice, cue = null, expected = false } = finding;
    if (kind !== 'unattributed' && voice !== null && !isDoubtful) {
      this.#discourse.speak({ voice, cue, expected });
      this.#discourse.hear(voice);
    }
    for (const earlier of this.#waiting.splice(0)) {
      const sure = finding.sure * GOES_ON;
      this.#found.push({ ...finding, span: earlier, kind: 'direct', how: 'carried', sure, cue: null });
    }
    this.#found.push({ ...finding, span });
  }

  /** “We wait. ¶ “Nobody sails.” Marks that were left open are opened again: the same speech goes on. */
  #goesOn({ outer }: Marked, at: number, { paragraph, sentence, cues }: Read): Decision | null {
    const open = this.#open;
    const isFirst = outer.start === paragraph.span.start;
    if (open === null || !isFirst || announcements(sentence, cues, at, '').length > 0) return null;
    return { finding: { ...open, how: 'carried', sure: open.sure * GOES_ON, cue: null }, isDoubtful: false };
  }

  #attribute({ span, outer }: Marked, at: number, read: Read): Attribution {
    const { sentence, cues, paragraph, next } = read;
    const words = slice(this.#document.text, span);
    const stands = isOnlyMarked(sentence);
    const attribution = attribute(
      {
        ...read,
        at,
        words,
        isParagraph: contains(outer, paragraph.span),
        announced: announcements(sentence, cues, at, words),
        mentions: mentionsIn(sentence, this.#memory.namesIn(sentence), cues),
        around: [...this.#discourse.around(stands), ...(stands ? this.#subjectOf(next) : [])],
      },
      this.#model,
    );
    this.#manner.onChoice?.(span, attribution);
    return attribution;
  }

  /** “First.” “Second,” said Ada Marsh: the cue of the next stretch serves for both. */
  #isWaiting({ sentence, next }: Read): boolean {
    const marked = next?.items[0]?.marked;
    if (next === undefined || marked == null) return false;
    if (this.#discourse.speaking !== null || !isOnlyMarked(sentence)) return false;
    const [announced] = announcements(next, findCues(next), 0, slice(this.#document.text, marked.span));
    return announced?.whole === true;
  }

  /** “We wait.” Then Ada Marsh left: the reporter's next sentence may be about who spoke. */
  #subjectOf(next: Sentence | undefined): readonly Around[] {
    if (next === undefined || next.items[0]?.marked != null) return [];
    const phrase = mainSubject(next);
    const [voice] = phrase === undefined ? [] : this.#memory.resolver(next)(phrase);
    return voice === undefined ? [] : [{ voice, seen: ['subject of the next sentence'], expected: false }];
  }

  /** Reads what the layout gives to somebody; what they quote is quoted only where a cue of theirs says of whom. */
  #readLaidOut(paragraph: Paragraph, laidOut: readonly LaidOut[]): void {
    for (const { content, mention, isNameless, cue, carried, sure } of laidOut) {
      this.#memory.goOn();
      const voice = mention === null ? null : this.#memory.voiceAt(mention, isNameless);
      const how = carried ? 'carried' : voice?.how;
      this.#found.push({ span: content, kind: 'direct', voice, sure, how, cue });
    }
    this.#discourse.begin(paragraph);
    this.#discourse.interrupt();
    const isInside = insideOf(laidOut);
    for (const sentence of paragraph.sentences) {
      const read = { sentence, cues: findCues(sentence), resolve: this.#memory.resolver(sentence) };
      sentence.items.forEach(({ marked }, at) => {
        if (marked === null || !isInside(marked.outer)) return;
        const { finding } = this.#attribute(marked, at, { ...read, paragraph, next: undefined });
        if (finding.voice !== null && finding.cue !== null)
          this.#found.push({ ...finding, span: marked.span });
      });
      this.#memory.remember(sentence, read.cues, read.resolve);
    }
  }

  /** Reads a statement without marks under its introduction; returns how many paragraphs it has. */
  #readBlock(introduction: Paragraph, at: number): number {
    const { speaking } = this.#discourse;
    if (speaking === null || !introducesBlock(this.#document.text, introduction)) return 0;
    const block = blockAfter(this.#document.text, this.#paragraphs, at);
    block.forEach(({ span }, place) => {
      this.#memory.goOn();
      const how = place === 0 ? speaking.voice.how : 'carried';
      this.#found.push({ ...speaking, span, kind: 'direct', sure: BLOCK, how });
    });
    return block.length;
  }
}
