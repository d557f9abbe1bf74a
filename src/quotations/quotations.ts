import { contains, slice } from '../domain/span.ts';
import type { Document, KnownSpeaker, Quotation, Span } from '../domain/vocabulary.ts';
import { blockAfter, introducesBlock } from './block-quotation.ts';
import { announcements, isOnlyMarked } from './choose-cue.ts';
import { type Cue, findCues } from './find-cues.ts';
import type { Marked } from './find-marked.ts';
import { mainSubject } from './find-subject.ts';
import { indirectSpeech } from './indirect-speech.ts';
import { Memory, type Resolve, type WatchPronouns } from './memory.ts';
import { nameAThing } from './nobodys-words.ts';
import { mentionsIn } from './mentions-in.ts';
import { calibrated, LEARNED, type Model, sharesOf } from './model.ts';
import { type Paragraph, readParagraph, type Sentence } from './read-paragraph.ts';
import { withSaidDays } from './said-day.ts';
import { type Around, decide, type Suggestion, suggest } from './suggest.ts';
import type { Voice } from './voice.ts';

/** How surely a statement without marks is given to whom its introduction names. */
const BLOCK = 0.9;
/** What is left of the confidence where words go on behind other words of the same speech. */
const GOES_ON = 0.98;
/** How sure it is that words which name a thing are nobody's statement. */
const NAMING = 0.9;
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
  readonly paragraph: Span;
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
  /** Words whose cue stands behind the words that follow them. */
  readonly #waiting: Span[] = [];
  /** How the paragraph before ended, when it ended with somebody's words or announced them. */
  #ended: readonly string[] = [];
  #opened: readonly string[] = [];

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
    const found = this.#found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return withSaidDays(this.#document, this.#paragraphs, found);
  }

  #readParagraph(paragraph: Paragraph): void {
    const opensWithMarks = paragraph.marked[0]?.outer.start === paragraph.span.start;
    const inherited = opensWithMarks ? this.#speaking : null;
    this.#opened = this.#ended;
    this.#speaking = null;
    this.#memory.beginParagraph();
    let subject: Voice | null = null;
    paragraph.sentences.forEach((sentence, at) => {
      this.#memory.goOn();
      const context = { paragraph: paragraph.span, ahead: at === 0 ? inherited : null, subject, next: paragraph.sentences[at + 1] };
      subject = this.#readSentence(sentence, context) ?? subject;
    });
    const endsWithSpeech = paragraph.sentences.at(-1)?.items.some(({ marked }) => marked !== null) === true;
    // A paragraph that ends with her words may go on with them; behind “…,” said Ada Marsh. somebody may answer.
    if (!endsWithSpeech && !introducesBlock(this.#document.text, paragraph)) this.#speaking = null;
    this.#subjectBefore = subject;
    this.#ended = endingOf(this.#document.text, paragraph);
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
    { span, outer }: Marked,
    sentence: Sentence,
    at: number,
    context: Context & { readonly cues: readonly Cue[]; readonly resolve: Resolve },
  ): void {
    const words = slice(this.#document.text, span);
    const { cues, resolve } = context;
    if (nameAThing(sentence.items, at, words)) {
      this.#add({ span, kind: 'unattributed', voice: null, sure: NAMING });
      return;
    }
    const announced = announcements(sentence, cues, at, words);
    const stands = isOnlyMarked(sentence);
    if (stands && this.#speaking === null && this.#isAnnouncedIn(context.next)) {
      this.#waiting.push(span);
      return;
    }
    const isParagraph = contains(outer, context.paragraph);
    const around = this.#around(stands, context);
    const mentions = mentionsIn(sentence, this.#memory.namesIn(sentence), cues);
    const place = { sentence, at, words, isParagraph, cues, announced, mentions, around, resolve };
    const suggestions = suggest(place);
    const shares = sharesOf(suggestions, this.#model.speaker);
    this.#manner.onChoice?.({ span, suggestions, shares });
    const { chosen, share } = decide(suggestions, shares);
    if (chosen.who === 'nobody') {
      this.#add({ span, kind: 'unattributed', voice: null, sure: share });
      return;
    }
    const voice = chosen.who === 'unseen' ? null : chosen.who;
    const { carried } = chosen;
    const isDoubtful = chosen.cue?.doubtful === true;
    const cue = chosen.cue?.span ?? null;
    const { expected } = chosen;
    const kind = (announced[0]?.whole ?? stands) ? 'direct' : 'mixed';
    const sure = calibrated(share, this.#model.calibration[kind]);
    if (voice === null) {
      this.#add({ span, kind, voice, sure: 0, cue, expected });
      return;
    }
    if (!isDoubtful && (announced.length > 0 || around.length > 0)) this.#speaking = { voice, cue, expected };
    if (!isDoubtful) this.#spoken = [voice, ...this.#spoken.filter(({ name }) => name !== voice.name)].slice(0, 2);
    const how = carried ? 'carried' : voice.how;
    const surely = isDoubtful ? sure * DOUBTFUL : sure;
    for (const earlier of this.#waiting.splice(0)) {
      this.#add({ span: earlier, kind: 'direct', voice, sure: surely * GOES_ON, how: 'carried', expected });
    }
    this.#add({ span, kind, voice, sure: surely, how, cue, expected });
  }

  /** Who spoke, or was spoken of, around a sentence: words without a cue of their own may be theirs. */
  #around(stands: boolean, { ahead, subject, next }: Context): readonly Around[] {
    const from = (voice: Voice, ...seen: string[]): Around => ({ voice, seen, expected: false });
    const around: (Around | null)[] = [
      this.#speaking && { ...this.#speaking, seen: ['goes on in the paragraph'] },
      ahead && { ...ahead, seen: this.#opened },
      subject && from(subject, 'subject of the sentence before'),
    ];
    const farther = stands
      ? [
          this.#subjectBefore && subject === null && from(this.#subjectBefore, 'subject of the paragraph before'),
          ...this.#spoken.map((voice, at) => from(voice, at === 0 ? 'spoke last' : 'spoke before the last')),
          ...this.#subjectOf(next).map((voice) => from(voice, 'subject of the next sentence')),
        ]
      : [];
    return [...around, ...farther].filter((one) => one !== null && one !== false);
  }

  /** “First.” “Second,” said Ada Marsh: the cue of the next stretch serves for both. */
  #isAnnouncedIn(next: Sentence | undefined): boolean {
    const marked = next?.items[0]?.marked;
    if (next === undefined || marked == null) return false;
    const [announced] = announcements(next, findCues(next), 0, slice(this.#document.text, marked.span));
    return announced?.whole === true;
  }

  /** “We wait.” Then Ada Marsh left: the reporter's next sentence may be about who spoke. */
  #subjectOf(next: Sentence | undefined): readonly Voice[] {
    if (next === undefined || next.items[0]?.marked != null) return [];
    const phrase = mainSubject(next);
    return phrase === undefined ? [] : this.#memory.resolver(next)(phrase).slice(0, 1);
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
      said: null,
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

/** How a paragraph that spoke leads on to the next. */
function endingOf(text: string, { span, marked }: Paragraph): readonly string[] {
  const last = marked.at(-1);
  if (slice(text, span).endsWith(':')) return ['introduced in the paragraph before'];
  // “We wait. ¶ “Nobody sails.” Marks are opened again, and closed only where the speech ends.
  if (last?.closed === false) return ['marks left open before', 'goes on in the paragraph'];
  const endsInMarks = (last?.outer.end ?? 0) >= span.end;
  return [endsInMarks ? 'goes on in the next paragraph' : 'spoke in the paragraph before'];
}

function speakingOf(cue: Cue | undefined, resolve: Resolve): Speaking | null {
  const voice = cue?.speaker == null ? undefined : resolve(cue.speaker)[0];
  return cue === undefined || voice === undefined ? null : { voice, cue: cue.span, expected: cue.expected };
}
