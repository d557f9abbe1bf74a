import { slice } from '../domain/span.ts';
import type { AttributionKind, Document, Quotation, Span } from '../domain/vocabulary.ts';
import { blockAfter } from './block-quotation.ts';
import { gatherCast } from './cast.ts';
import { chooseCue, isOnlyMarked } from './choose-cue.ts';
import { findCues, mainSubject } from './find-cues.ts';
import type { Marked } from './find-marked.ts';
import type { Phrase } from './find-mention.ts';
import { indirectSpeech } from './indirect-speech.ts';
import { isNobodys } from './nobodys-words.ts';
import { type Paragraph, readParagraph, type Sentence } from './read-paragraph.ts';
import { type Mentioned, resolveMention, type Voice } from './resolve-mention.ts';
import { saidDay } from './said-day.ts';

/** From this confidence on we name the speaker; below, the answer is “not stated”. */
export const NAMED_FROM = 0.6;
const CARRIED = { sameParagraph: 0.92, nextParagraph: 0.8, subjectBefore: 0.55, announcedAhead: 0.9 };

/** How readily a pronoun points back at somebody, by what they were in their sentence. */
const PROMINENCE = { named: 1, subject: 2, speaker: 2 };

/** Finds the quotations of a document, in reading order, each with its speaker as far as the text tells. */
export function findQuotations(document: Document): readonly Quotation[] {
  return new Reading(document).read();
}

type Speaking = { readonly voice: Voice; readonly cue: Span | null; readonly expected: boolean };

/** One reading of a document, from the top: who was mentioned and who spoke last is remembered. */
class Reading {
  readonly #document: Document;
  readonly #paragraphs: readonly Paragraph[];
  readonly #cast;
  readonly #found: Quotation[] = [];
  #mentioned: Mentioned[] = [];
  #sentence = 0;
  /** Who spoke last, while words without a cue may still be theirs. */
  #speaking: Speaking | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#paragraphs = document.passages.map((passage) => readParagraph(document.text, passage));
    this.#cast = gatherCast(
      document.text,
      this.#paragraphs.flatMap(({ sentences }) =>
        sentences.map(({ items }) => items.filter(({ marked }) => marked === null)),
      ),
    );
  }

  read(): readonly Quotation[] {
    let skipTo = 0;
    this.#paragraphs.forEach((paragraph, at) => {
      if (at < skipTo) return;
      this.#readParagraph(paragraph);
      skipTo = this.#readBlock(at);
    });
    return this.#found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #readParagraph(paragraph: Paragraph): void {
    const opensWithMarks = paragraph.marked[0]?.outer.start === paragraph.span.start;
    const inherited = opensWithMarks ? this.#speaking : null;
    this.#speaking = null;
    let subject: Voice | null = null;
    paragraph.sentences.forEach((sentence, at) => {
      this.#sentence++;
      const ahead = at === 0 ? inherited : null;
      subject =
        this.#readSentence(sentence, { ahead, subject, next: paragraph.sentences[at + 1] }) ?? subject;
    });
    const last = paragraph.marked.at(-1);
    const goesOn = last !== undefined && last.outer.end >= paragraph.span.end - 1;
    if (!goesOn && !this.#endsInColon(paragraph)) this.#keepSpeakerOnlyIfWhole(paragraph);
  }

  /** After “…,” Ada Marsh said. a next paragraph in marks may go on with her; after plain narration not. */
  #keepSpeakerOnlyIfWhole({ marked, sentences }: Paragraph): void {
    const last = sentences.at(-1);
    const endsWithSpeech = last?.items.some((item) => item.marked !== null) === true;
    if (marked.length === 0 || !endsWithSpeech) this.#speaking = null;
  }

  #endsInColon = ({ span }: Paragraph): boolean => /:$/u.test(slice(this.#document.text, span));

  /** Reads a sentence; returns whom it is about. */
  #readSentence(
    sentence: Sentence,
    context: { ahead: Speaking | null; subject: Voice | null; next: Sentence | undefined },
  ): Voice | null {
    const { text } = this.#document;
    const cues = findCues(sentence);
    const resolved = new Map<string, Voice | null>();
    const resolve = (phrase: Phrase): Voice | null => {
      const key = `${phrase.first}:${phrase.last}`;
      if (!resolved.has(key)) resolved.set(key, this.#resolve(sentence, phrase));
      return resolved.get(key) ?? null;
    };

    sentence.items.forEach((item, at) => {
      if (item.marked === null) return;
      const words = slice(text, item.marked.span);
      const announced = chooseCue(sentence, cues, at, words);
      const voice = announced === undefined ? null : resolve(announced.speaker);
      if (isNobodys(words, sentence.items, at, announced)) {
        this.#add(item.marked, 'unattributed', null, 0.9, 'not-stated', false);
      } else if (announced !== undefined) {
        const cue = announced.cue?.span ?? null;
        const expected = announced.cue?.expected ?? false;
        const kind = announced.whole ? 'direct' : 'mixed';
        if (voice === null) this.#add(item.marked, kind, null, 0, 'not-stated', expected, cue);
        else {
          this.#speaking = { voice, cue, expected };
          this.#add(item.marked, kind, voice, announced.sure * voice.sure, voice.how, expected, cue);
        }
      } else this.#addFloating(item.marked, sentence, context);
    });

    for (const speech of indirectSpeech(sentence, cues)) {
      const voice = resolve(speech.speaker);
      this.#add(
        { span: speech.span },
        'indirect',
        voice,
        voice === null ? 0 : speech.sure * voice.sure,
        voice?.how ?? 'not-stated',
        speech.cue.expected,
        speech.cue.span,
      );
    }
    if (this.#endsInCue(sentence)) {
      const cue = cues.at(-1);
      const voice = cue?.speaker == null ? null : resolve(cue.speaker);
      if (cue !== undefined && voice !== null)
        this.#speaking = { voice, cue: cue.span, expected: cue.expected };
    }
    return this.#remember(
      sentence,
      cues.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])),
      resolve,
    );
  }

  #endsInCue = ({ items }: Sentence): boolean => items.at(-1)?.text === ':';

  #resolve({ items }: Sentence, phrase: Phrase): Voice | null {
    const first = items[0]?.start ?? 0;
    const last = items.at(-1)?.end ?? 0;
    const names = this.#cast.names.filter(({ span }) => span.start >= first && span.end <= last);
    return resolveMention(
      this.#document.text,
      items,
      phrase,
      this.#cast,
      names,
      this.#mentioned,
      this.#sentence,
    );
  }

  /** Words without a cue of their own: the last speaker goes on, or whom the sentence before is about. */
  #addFloating(
    marked: Marked,
    sentence: Sentence,
    { ahead, subject, next }: { ahead: Speaking | null; subject: Voice | null; next: Sentence | undefined },
  ): void {
    const stands = isOnlyMarked(sentence);
    const kind = stands ? 'direct' : 'mixed';
    const announced = stands && next !== undefined ? this.#cueInNext(next) : null;
    const carried = this.#speaking ?? announced ?? ahead;
    if (carried !== null && (stands || carried === this.#speaking)) {
      const sure =
        carried === this.#speaking
          ? CARRIED.sameParagraph
          : carried === ahead
            ? CARRIED.nextParagraph
            : CARRIED.announcedAhead;
      this.#speaking = carried;
      this.#add(
        marked,
        kind,
        carried.voice,
        (stands ? sure : sure * 0.7) * carried.voice.sure,
        'carried',
        carried.expected,
      );
    } else if (subject !== null) {
      this.#add(marked, kind, subject, CARRIED.subjectBefore * subject.sure, 'carried', false);
    } else this.#add(marked, kind, null, 0, 'not-stated', false);
  }

  /** “First.” “Second,” said Ada Marsh: the cue of the next stretch serves for both. */
  #cueInNext(next: Sentence): Speaking | null {
    const at = next.items.findIndex(({ marked }) => marked !== null);
    if (at !== 0) return null;
    const marked = next.items[0]?.marked;
    const announced =
      marked == null
        ? undefined
        : chooseCue(next, findCues(next), 0, slice(this.#document.text, marked.span));
    if (announced === undefined || !announced.whole) return null;
    const voice = this.#resolve(next, announced.speaker);
    return voice === null
      ? null
      : { voice, cue: announced.cue?.span ?? null, expected: announced.cue?.expected ?? false };
  }

  #readBlock(at: number): number {
    const speaking = this.#speaking;
    const introduction = this.#paragraphs[at];
    if (
      speaking === null ||
      introduction === undefined ||
      introduction.marked.length > 0 ||
      !this.#endsInColon(introduction)
    )
      return at + 1;
    const block = blockAfter(this.#document.text, this.#paragraphs, at);
    for (const { span } of block) {
      this.#sentence++;
      const sure = CARRIED.announcedAhead * speaking.voice.sure;
      this.#add(
        { span },
        'direct',
        speaking.voice,
        sure,
        block[0]?.span === span ? speaking.voice.how : 'carried',
        speaking.expected,
        speaking.cue,
      );
    }
    return at + 1 + block.length;
  }

  #add(
    { span }: { readonly span: Span },
    kind: Quotation['kind'],
    voice: Voice | null,
    confidence: number,
    attribution: AttributionKind,
    expected: boolean,
    cue: Span | null = null,
  ): void {
    const named = kind !== 'unattributed' && voice !== null && confidence >= NAMED_FROM;
    this.#found.push({
      span,
      kind,
      cue,
      mention: voice?.mention ?? null,
      speaker: voice?.name ?? null,
      role: voice?.role ?? null,
      attribution: named ? attribution : 'not-stated',
      confidence: Math.round(confidence * 1000) / 1000,
      named,
      said: kind === 'unattributed' ? null : saidDay(this.#document, span, cue, expected),
      expected,
    });
  }

  /** Keeps whom the sentence names for pronouns to come; returns its subject. */
  #remember(
    sentence: Sentence,
    speakers: readonly Phrase[],
    resolve: (phrase: Phrase) => Voice | null,
  ): Voice | null {
    const { items } = sentence;
    const subjectPhrase = mainSubject(sentence);
    const subject = subjectPhrase === undefined ? null : resolve(subjectPhrase);
    const spoken = speakers.map(resolve).filter((voice) => voice !== null);
    const keep = (voice: Voice, weight: number) =>
      this.#mentioned.push({ voice, sentence: this.#sentence, weight });

    const start = items[0]?.start ?? 0;
    const end = items.at(-1)?.end ?? 0;
    for (const name of this.#cast.names) {
      if (name.span.start < start || name.span.end > end || name.kind === 'body') continue;
      const at = items.findIndex((item) => item.end >= name.span.end);
      const voice = resolve({
        first: Math.max(
          0,
          items.findIndex((item) => item.start >= name.span.start),
        ),
        last: Math.max(0, at),
      });
      if (voice?.kind === 'person') keep(voice, PROMINENCE.named);
    }
    if (subject !== null) keep(subject, PROMINENCE.subject);
    for (const voice of spoken) keep(voice, PROMINENCE.speaker);
    if (this.#mentioned.length > 400) this.#mentioned = this.#mentioned.slice(-200);
    return spoken.at(-1) ?? (subject?.kind === 'person' ? subject : null);
  }
}
