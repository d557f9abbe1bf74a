import { slice } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { introducesBlock } from '../layout/block-quotation.ts';
import type { Voice } from '../mentions/voice.ts';
import type { Paragraph } from '../read-paragraph.ts';
import type { Around } from './place.ts';

/** Somebody speaking: what follows without a cue may still be theirs. */
export type Speaking = { readonly voice: Voice; readonly cue: Span | null; readonly expected: boolean };

/** Who is speaking while a document is read, and whom it is about: what words without a cue depend on. */
export class Discourse {
  readonly #text: string;
  #speaking: Speaking | null = null;
  /** Who spoke at the end of the paragraph before, when this one opens with marks. */
  #ahead: Speaking | null = null;
  /** How the paragraph before led on. */
  #ending: readonly string[] = [];
  /** Whom the sentence before, and the last one of the paragraph before, is about. */
  #subject: Voice | null = null;
  #subjectBefore: Voice | null = null;
  /** Who spoke last, and who before them. */
  #spoken: readonly Voice[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get speaking(): Speaking | null {
    return this.#speaking;
  }

  begin({ span, marked }: Paragraph): void {
    this.#ahead = marked[0]?.outer.start === span.start ? this.#speaking : null;
    this.#speaking = null;
    this.#subjectBefore = this.#subject;
    this.#subject = null;
  }

  /** Ends a sentence that is about `subject`. */
  endSentence(subject: Voice | null): void {
    this.#subject = subject ?? this.#subject;
    this.#ahead = null;
  }

  end(paragraph: Paragraph): void {
    const endsWithSpeech = paragraph.sentences.at(-1)?.items.some(({ marked }) => marked !== null) === true;
    // A paragraph that ends with her words may go on with them; behind “…,” said Ada Marsh. somebody may answer.
    if (!endsWithSpeech && !introducesBlock(this.#text, paragraph)) this.#speaking = null;
    this.#ending = endingOf(this.#text, paragraph);
  }

  /** Somebody speaks, or is announced. */
  speak(speaking: Speaking): void {
    this.#speaking = speaking;
  }

  /** Somebody has spoken. */
  hear(voice: Voice): void {
    this.#spoken = [voice, ...this.#spoken.filter(({ name }) => name !== voice.name)].slice(0, 2);
  }

  /** What was said so far leads on to nothing. */
  interrupt(): void {
    this.#speaking = null;
    this.#ending = [];
  }

  /**
   * Who spoke, or was spoken of, around words without a cue of their own.
   * @param stands nothing of the reporter's stands in their sentence, so that it can be anybody from farther away
   */
  around(stands: boolean): readonly Around[] {
    const of = (voice: Voice | null, ...seen: string[]): readonly Around[] =>
      voice === null ? [] : [{ voice, seen, expected: false }];
    const near = [
      ...(this.#speaking === null ? [] : [{ ...this.#speaking, seen: ['goes on in the paragraph'] }]),
      ...(this.#ahead === null ? [] : [{ ...this.#ahead, seen: this.#ending }]),
      ...of(this.#subject, 'subject of the sentence before'),
    ];
    if (!stands) return near;
    return [
      ...near,
      ...(this.#subject === null ? of(this.#subjectBefore, 'subject of the paragraph before') : []),
      ...this.#spoken.flatMap((voice, at) => of(voice, at === 0 ? 'spoke last' : 'spoke before the last')),
    ];
  }
}

/** How a paragraph leads on to the next. */
function endingOf(text: string, { span, marked }: Paragraph): readonly string[] {
  const last = marked.at(-1);
  if (slice(text, span).endsWith(':')) return ['introduced in the paragraph before'];
  const endsInMarks = (last?.outer.end ?? 0) >= span.end;
  return [endsInMarks ? 'goes on in the next paragraph' : 'spoke in the paragraph before'];
}
