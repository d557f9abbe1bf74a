import { slice } from '../domain/span.ts';
import type { KnownSpeaker, Span } from '../domain/vocabulary.ts';
import { type Cast, gatherCast } from './cast.ts';
import type { Cue } from './find-cues.ts';
import { type Phrase, PRONOUNS } from './find-mention.ts';
import type { Name } from './find-names.ts';
import { mainSubject } from './find-subject.ts';
import { type Paragraph, readParagraph, type Sentence } from './read-paragraph.ts';
import { type Mentioned, resolveMention, type Scene, type Voice } from './resolve-mention.ts';

/** How readily a pronoun points back at somebody, by what they were in their sentence. */
const PROMINENCE = { named: 1, subject: 2, speaker: 2 };
/** Mentions kept: more than a pronoun ever reaches back. */
const MOST_KEPT = 200;

/** Says whom a phrase of a sentence means; null when nobody we could name. */
export type Resolve = (phrase: Phrase) => Voice | null;

/** What a reader keeps in mind: who appears in the document, and who was mentioned last. */
export class Memory {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #starts: readonly number[];
  #mentioned: Mentioned[] = [];
  #sentence = 0;

  constructor(text: string, paragraphs: readonly Paragraph[], known: readonly KnownSpeaker[]) {
    this.#text = text;
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    this.#cast = gatherCast(
      text,
      sentences.map(({ items }) => items.filter(({ marked }) => marked === null)),
      known,
    );
    this.#starts = this.#cast.names.map(({ span }) => span.start);
  }

  /** One more sentence lies between us and what was mentioned before. */
  goOn(): void {
    this.#sentence++;
  }

  /** A resolver for the phrases of a sentence, which remembers what it has resolved. */
  resolver(sentence: Sentence): Resolve {
    const names = this.#namesIn(sentence);
    const resolved = new Map<string, Voice | null>();
    return (phrase) => {
      const key = `${phrase.first}:${phrase.last}`;
      const known = resolved.get(key);
      if (known !== undefined) return known;
      const scene = { text: this.#text, items: sentence.items, cast: this.#cast, names };
      const before = [...this.#mentioned, ...this.#namedBefore(phrase, scene)];
      const voice = resolveMention(phrase, scene, before, this.#sentence);
      resolved.set(key, voice);
      return voice;
    };
  }

  /** Whom a mention that stands by itself means: a label, a signature. */
  voiceAt(mention: Span, isNameless: boolean): Voice | null {
    if (isNameless) return partVoice(this.#text, mention);
    const items = readParagraph(this.#text, mention).sentences.flatMap((sentence) => sentence.items);
    return items.length === 0 ? null : this.resolver({ items })({ first: 0, last: items.length - 1 });
  }

  /** Whom the sentence itself has named before a pronoun: “Ada Marsh said that while she agreed …”. */
  #namedBefore({ first }: Phrase, scene: Scene): readonly Mentioned[] {
    const word = scene.items[first];
    if (word === undefined || !PRONOUNS.has(word.lower)) return [];
    return scene.names.flatMap((name) => {
      if (name.kind === 'body' || name.span.end > word.start) return [];
      const voice = resolveMention(phraseOf({ items: scene.items }, name), scene, [], this.#sentence);
      return voice?.kind === 'person'
        ? [{ voice, sentence: this.#sentence, weight: PROMINENCE.subject }]
        : [];
    });
  }

  /** Keeps whom the sentence names, for pronouns to come; returns whom it is about. */
  remember(sentence: Sentence, cues: readonly Cue[], resolve: Resolve): Voice | null {
    for (const name of this.#namesIn(sentence)) {
      const voice = name.kind === 'body' ? null : resolve(phraseOf(sentence, name));
      if (voice?.kind === 'person') this.#keep(voice, PROMINENCE.named);
    }
    const phrase = mainSubject(sentence);
    const subject = phrase === undefined ? null : resolve(phrase);
    if (subject !== null) this.#keep(subject, PROMINENCE.subject);
    const spoken = cues.flatMap(({ speaker }) => (speaker === null ? [] : (resolve(speaker) ?? [])));
    for (const voice of spoken) this.#keep(voice, PROMINENCE.speaker);
    return spoken.at(-1) ?? (subject?.kind === 'person' ? subject : null);
  }

  #keep(voice: Voice, weight: number): void {
    this.#mentioned.push({ voice, sentence: this.#sentence, weight });
    if (this.#mentioned.length > 2 * MOST_KEPT) this.#mentioned = this.#mentioned.slice(-MOST_KEPT);
  }

  /** The names of a sentence, found by its place: a document has as many names as sentences. */
  #namesIn({ items }: Sentence): readonly Name[] {
    const start = items[0]?.start ?? 0;
    const end = items.at(-1)?.end ?? 0;
    let first = 0;
    for (let high = this.#starts.length; first < high; ) {
      const middle = (first + high) >> 1;
      if ((this.#starts[middle] ?? 0) < start) first = middle + 1;
      else high = middle;
    }
    const names: Name[] = [];
    for (let at = first; at < this.#starts.length && (this.#starts[at] ?? 0) < end; at++) {
      const name = this.#cast.names[at];
      if (name !== undefined && name.span.end <= end) names.push(name);
    }
    return names;
  }
}

/** “THE CHAIR”: whoever had that part in this document, and nobody by that name. */
const partVoice = (text: string, mention: Span): Voice => ({
  name: slice(text, mention).toLowerCase(),
  role: null,
  kind: 'nameless',
  gender: undefined,
  mention,
  how: 'named',
  sure: 1,
});

function phraseOf({ items }: Sentence, { span }: Name): Phrase {
  const first = items.findIndex(({ start }) => start >= span.start);
  const last = items.findIndex(({ end }) => end >= span.end);
  return { first: Math.max(0, first), last: Math.max(0, last) };
}
