import { contains, slice } from '../domain/span.ts';
import type { Document, KnownSpeaker, Quotation, Span } from '../domain/vocabulary.ts';
import { type Attribution, attribute } from './choice/attribute.ts';
import { Discourse } from './choice/discourse.ts';
import { type Finding, quotationOf } from './choice/finding.ts';
import type { Around } from './choice/place.ts';
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
import { LEARNED, type Model } from './weighing/model.ts';

/** How surely a statement without marks is given to whom its introduction names. */
const BLOCK = 0.9;
/** What is left of the confidence where words go on with other words of the same speech. */
const GOES_ON = 0.98;

/** The same for a paragraph of marked words behind one that began “Ada Marsh said:” and closed its marks. */
const OPENED_AGAIN = 0.96;

/** How a reading decides, and who watches it. */
export type Manner = {
  readonly model?: Model;
  /** Told of every decision among candidates. */
  readonly onChoice?: (span: Span, attribution: Attribution) => void;
  /** Told of every quotation, with the decision where there was one. */
  readonly onFinding?: (finding: Finding, attribution: Attribution | undefined) => void;
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

/**
 * One reading of a document from the top. Longer than other files, since all of it is one pass: what it remembers of the
 * sentences before is read and changed in every step.
 */
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
  /** The speech with which the paragraph before ended, if it may go on. */
  #open: { readonly finding: Attribution['finding']; readonly closed: boolean } | null = null;
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
      const why = 'its sentence reports it and says whose it is';
      this.#add({ ...cue, span, kind: 'indirect', voice, sure: surely, how: voice?.how, cue: cue.span, why });
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
    const continued = this.#goesOn(marked, at, read);
    const attribution = continued === null ? this.#attribute(marked, at, read) : undefined;
    const finding = continued ?? attribution?.finding;
    if (finding === undefined) return;
    this.#open = leadsOn(marked, finding) ? { finding, closed: marked.closed } : null;
    const { kind, voice, cue = null, expected = false } = finding;
    if (kind !== 'unattributed' && voice !== null && attribution?.isDoubtful !== true) {
      this.#discourse.speak({ voice, cue, expected });
      this.#discourse.hear(voice);
    }
    for (const earlier of this.#waiting.splice(0)) {
      const sure = finding.sure * GOES_ON;
      const why = 'the cue behind the words that follow serves for both';
      this.#add({ ...finding, span: earlier, kind: 'direct', how: 'carried', sure, cue: null, why });
    }
    this.#add({ ...finding, span }, attribution);
  }

  /** “We wait. ¶ “Nobody sails.” Marks are opened again: the same speech goes on. */
  #goesOn({ outer }: Marked, at: number, { paragraph, sentence, cues }: Read): Attribution['finding'] | null {
    const open = this.#open;
    if (open === null || outer.start !== paragraph.span.start) return null;
    if (announcements(sentence, cues, at, '').length > 0) return null;
    if (open.closed && !contains(outer, paragraph.span)) return null;
    const why = 'marks are opened again for a speech that the paragraph before began';
    const sure = open.finding.sure * (open.closed ? OPENED_AGAIN : GOES_ON);
    return { ...open.finding, how: 'carried', sure, cue: null, why };
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
      this.#add({
        span: content,
        kind: 'direct',
        voice,
        sure,
        how,
        cue,
        why: 'the layout gives it to somebody',
      });
    }
    this.#discourse.begin(paragraph);
    this.#discourse.interrupt();
    const isInside = insideOf(laidOut);
    for (const sentence of paragraph.sentences) {
      const read = { sentence, cues: findCues(sentence), resolve: this.#memory.resolver(sentence) };
      sentence.items.forEach(({ marked }, at) => {
        if (marked === null || !isInside(marked.outer)) return;
        const attribution = this.#attribute(marked, at, { ...read, paragraph, next: undefined });
        const { finding } = attribution;
        if (finding.voice !== null && finding.cue !== null)
          this.#add({ ...finding, span: marked.span }, attribution);
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
      const why = 'the paragraph before announces a statement, and this one speaks for itself';
      this.#add({ ...speaking, span, kind: 'direct', sure: BLOCK, how, why });
    });
    return block.length;
  }

  #add(finding: Finding, attribution?: Attribution): void {
    this.#found.push(finding);
    this.#manner.onFinding?.(finding, attribution);
  }
}

/** Marks left open lead on; so does a speech with its speaker before it: behind “…,” said Ada Marsh. others may answer. */
const leadsOn = ({ span, closed }: Marked, { cue = null, kind }: Attribution['finding']): boolean =>
  !closed || (kind === 'direct' && cue !== null && cue.end <= span.start);
