import { slice } from '../domain/span.ts';
import type { Document, KnownSpeaker, Quotation, Span } from '../domain/vocabulary.ts';
import { blockAfter, introducesBlock } from './block-quotation.ts';
import { announcements, isOnlyMarked } from './choose-cue.ts';
import { type Cue, findCues } from './find-cues.ts';
import type { Marked } from './find-marked.ts';
import { mainSubject } from './find-subject.ts';
import { indirectSpeech } from './indirect-speech.ts';
import { Memory, type Resolve, type WatchPronouns } from './memory.ts';
import { mentionsIn } from './mentions-in.ts';
import { calibrated, LEARNED, type Model, sharesOf } from './model.ts';
import { type Paragraph, readParagraph, type Sentence } from './read-paragraph.ts';
import { saidDay } from './said-day.ts';
import { type Around, type Suggestion, suggest } from './suggest.ts';
import type { Voice } from './voice.ts';

/** How surely a statement without marks is given to whom its introduction names. */
const BLOCK = 0.9;
/** What is left of the confidence where the cue says that it was perhaps never said. */
const DOUBTFUL = 0.5;

/** A decision as the model made it, for those who train or explain it. */
export type Choice = {
  readonly span: Span;
  readonly suggestions: readonly Suggestion[];
  readonly shares: readonly number[];
};

/** How a reading decides, and who watches it. */
export type Manner = {
  readonly model?: Model;
  readonly onChoice?: (choice: Choice) => void;
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

/** Somebody speaking: what follows without a cue may still be theirs. */
type Speaking = { readonly voice: Voice; readonly cue: Span | null; readonly expected: boolean };

/** What is known when a sentence begins. */
type Context = {
  /** Who spoke at the end of the paragraph before, when this one opens with marks. */
  readonly ahead: Speaking | null;
  /** Whom the sentence before is about, in the same paragraph. */
  readonly subject: Voice | null;
  readonly next: Sentence | undefined;
};

/** One reading of a document from the top. */
class Reading {
  readonly #document: Document;
  readonly #paragraphs: readonly Paragraph[];
  readonly #manner: Manner;
  readonly #model: Model;
  readonly #memory: Memory;
  readonly #found: Quotation[] = [];
  #speaking: Speaking | null = null;
  /** Whether the paragraph read last, and the one before it, ended in marked words or a colon. */
  #leadsOn = false;
  #goesOn = false;

  /** Whom the last sentence of the paragraph before is about. */
  #subjectBefore: Voice | null = null;
  /** Who spoke last, and who before them. */
  #spoken: readonly Voice[] = [];

  constructor(document: Document, known: readonly KnownSpeaker[], manner: Manner) {
    this.#document = document;
    this.#manner = manner;
    this.#model = manner.model ?? LEARNED;
    this.#paragraphs = document.passages.map((passage) => readParagraph(document.text, passage));
    this.#memory = new Memory(document.text, this.#paragraphs, known, this.#model, manner.onPronoun);
  }

  read(): readonly Quotation[] {
    for (let at = 0; at < this.#paragraphs.length; at++) {
      const paragraph = this.#paragraphs[at];
      if (paragraph === undefined) break;
      this.#readParagraph(paragraph);
      at += this.#readBlock(paragraph, at);
    }
    return this.#found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #readParagraph(paragraph: Paragraph): void {
    const opensWithMarks = paragraph.marked[0]?.outer.start === paragraph.span.start;
    const inherited = opensWithMarks ? this.#speaking : null;
    this.#goesOn = this.#leadsOn;
    this.#speaking = null;
    this.#memory.beginParagraph();
    let subject: Voice | null = null;
    paragraph.sentences.forEach((sentence, at) => {
      this.#memory.goOn();
      const context = { ahead: at === 0 ? inherited : null, subject, next: paragraph.sentences[at + 1] };
      subject = this.#readSentence(sentence, context) ?? subject;
    });
    const endsWithSpeech = paragraph.sentences.at(-1)?.items.some(({ marked }) => marked !== null) === true;
    // A paragraph that ends with her words may go on with them; behind “…,” said Ada Marsh. somebody may answer.
    if (!endsWithSpeech && !introducesBlock(this.#document.text, paragraph)) this.#speaking = null;
    this.#subjectBefore = subject;
    const endsInMarks = (paragraph.marked.at(-1)?.outer.end ?? 0) >= paragraph.span.end;
    this.#leadsOn = endsInMarks || slice(this.#document.text, paragraph.span).endsWith(':');
  }

  /** Reads a sentence; returns whom it is about. */
  #readSentence(sentence: Sentence, context: Context): Voice | null {
    const cues = findCues(sentence);
    const resolve = this.#memory.resolver(sentence);
    sentence.items.forEach(({ marked }, at) => {
      if (marked !== null) this.#readMarked(marked, sentence, at, { ...context, cues, resolve });
    });
    for (const { span, cue, speaker, sure } of indirectSpeech(sentence, cues)) {
      const voice = resolve(speaker)[0] ?? null;
      this.#add({
        span,
        kind: 'indirect',
        voice,
        sure: sure * (voice?.sure ?? 1),
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
    { span }: Marked,
    sentence: Sentence,
    at: number,
    context: Context & { readonly cues: readonly Cue[]; readonly resolve: Resolve },
  ): void {
    const words = slice(this.#document.text, span);
    const { cues, resolve } = context;
    const announced = announcements(sentence, cues, at, words);
    const stands = isOnlyMarked(sentence);
    const around = this.#around(stands, context);
    const mentions = mentionsIn(sentence, this.#memory.namesIn(sentence), cues);
    const place = { sentence, at, words, cues, announced, mentions, around, resolve };
    const suggestions = suggest(place);
    const shares = sharesOf(suggestions, this.#model.speaker);
    this.#manner.onChoice?.({ span, suggestions, shares });
    const share = Math.max(...shares);
    const chosen = suggestions[shares.indexOf(share)];
    if (chosen === undefined) return;
    const { voice, carried } = chosen;
    if (voice === null) {
      this.#add({ span, kind: 'unattributed', voice, sure: share });
      return;
    }
    const isDoubtful = chosen.cue?.doubtful === true;
    const cue = chosen.cue?.span ?? null;
    const expected = chosen.cue?.expected ?? false;
    const kind = (announced[0]?.whole ?? stands) ? 'direct' : 'mixed';
    const sure = calibrated(share, this.#model.calibration[kind]);
    if (!isDoubtful && (announced.length > 0 || around.length > 0)) this.#speaking = { voice, cue, expected };
    if (!isDoubtful) this.#spoken = [voice, ...this.#spoken.filter(({ name }) => name !== voice.name)].slice(0, 2);
    const how = carried ? 'carried' : voice.how;
    this.#add({ span, kind, voice, sure: isDoubtful ? sure * DOUBTFUL : sure, how, cue, expected });
  }

  /** Who spoke, or was spoken of, around a sentence: words without a cue of their own may be theirs. */
  #around(stands: boolean, { ahead, subject, next }: Context): readonly Around[] {
    const around: (Around | null)[] = [
      this.#speaking && { voice: this.#speaking.voice, seen: 'goes on in the paragraph' },
      this.#announcedIn(next),
      ahead && { voice: ahead.voice, seen: this.#goesOn ? 'goes on in the next paragraph' : 'spoke in the paragraph before' },
      subject && { voice: subject, seen: 'subject of the sentence before' },
      stands && this.#subjectBefore && subject === null
        ? { voice: this.#subjectBefore, seen: 'subject of the paragraph before' }
        : null,
      ...(stands ? this.#spoken.map((voice, at) => ({ voice, seen: at === 0 ? 'spoke last' : 'spoke before the last' })) : []),
      ...(stands ? this.#subjectOf(next) : []),
    ];
    return around.filter((one) => one !== null);
  }

  /** “First.” “Second,” said Ada Marsh: the cue of the next stretch serves for both. */
  #announcedIn(next: Sentence | undefined): Around | null {
    const marked = next?.items[0]?.marked;
    if (next === undefined || marked == null) return null;
    const [announced] = announcements(next, findCues(next), 0, slice(this.#document.text, marked.span));
    const voice = announced?.whole === true ? this.#memory.resolver(next)(announced.speaker)[0] : undefined;
    return voice === undefined ? null : { voice, seen: 'announced in the next sentence' };
  }

  /** “We wait.” Then Ada Marsh left: the reporter's next sentence may be about who spoke. */
  #subjectOf(next: Sentence | undefined): readonly Around[] {
    if (next === undefined || next.items[0]?.marked != null) return [];
    const phrase = mainSubject(next);
    const voices = phrase === undefined ? [] : this.#memory.resolver(next)(phrase);
    return voices.slice(0, 1).map((voice) => ({ voice, seen: 'subject of the next sentence' }));
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
      this.#add({ span, kind: 'direct', voice, sure: BLOCK, how, cue, expected });
    });
    return block.length;
  }

  #add({ span, kind, voice, sure, how = 'not-stated', cue = null, expected = false }: Finding): void {
    const confidence = voice === null && kind !== 'unattributed' ? 0 : sure;
    const named = voice !== null && confidence >= this.#model.namedFrom;
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
  const voice = cue?.speaker == null ? undefined : resolve(cue.speaker)[0];
  return cue === undefined || voice === undefined ? null : { voice, cue: cue.span, expected: cue.expected };
}
