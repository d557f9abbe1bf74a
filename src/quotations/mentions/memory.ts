import { firstPlace } from '../../domain/first-place.ts';
import { slice } from '../../domain/span.ts';
import type { KnownSpeaker, Span } from '../../domain/vocabulary.ts';
import type { Cue } from '../cues/find-cues.ts';
import { mainSubject } from '../cues/find-subject.ts';
import { type Cast, gatherCast } from '../names/cast.ts';
import type { Name } from '../names/find-names.ts';
import { type Paragraph, readParagraph, type Sentence } from '../read-paragraph.ts';
import type { Model } from '../weighing/model.ts';
import { type Antecedent, antecedents, type Mentioned } from './antecedents.ts';
import { type Phrase, spanOf } from './find-mention.ts';
import { pronounOf, resolveMention, type Scene } from './resolve-mention.ts';
import type { Voice } from './voice.ts';

/** Mentions kept: more than a pronoun ever reaches back. */
const MOST_KEPT = 200;

/** Says whom a phrase of a sentence may mean, most likely first; nobody where there is nobody we could name. */
export type Resolve = (phrase: Phrase) => readonly Voice[];

/** Told of every pronoun that is read, and whom it may mean. */
export type WatchPronouns = (mention: Span, candidates: readonly Antecedent[]) => void;

/** What a reader keeps in mind: who appears in the document, and who was mentioned last. */
export class Memory {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #starts: readonly number[];
  readonly #model: Model;
  readonly #watch: WatchPronouns;
  #mentioned: Mentioned[] = [];
  #sentence = 0;
  #paragraph = 0;

  constructor(
    text: string,
    paragraphs: readonly Paragraph[],
    known: readonly KnownSpeaker[],
    model: Model,
    watch: WatchPronouns = () => {},
  ) {
    this.#text = text;
    this.#model = model;
    this.#watch = watch;
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

  beginParagraph(): void {
    this.#paragraph++;
  }

  /** A resolver for the phrases of a sentence, which remembers what it has resolved. */
  resolver(sentence: Sentence): Resolve {
    const { items } = sentence;
    const scene = { text: this.#text, items, cast: this.#cast, names: this.namesIn(sentence) };
    const named = onceEach(sentence, (phrase) => resolveMention(phrase, scene));
    return onceEach(sentence, (phrase) => this.#voicesOf(phrase, scene, named));
  }

  #voicesOf(phrase: Phrase, scene: Scene, named: (phrase: Phrase) => Voice): readonly Voice[] {
    const mention = spanOf(scene.items, phrase);
    // An emoji that the tagger takes for a noun is nobody.
    if (!/[\p{L}\p{N}]/u.test(slice(this.#text, mention))) return [];
    const pronoun = pronounOf(scene.items, phrase);
    if (pronoun === null) return [];
    if (pronoun === undefined) return [named(phrase)];
    const before = [...this.#mentioned.slice(-MOST_KEPT), ...this.#namedBefore(phrase, scene, named)];
    const place = { sentence: this.#sentence, paragraph: this.#paragraph };
    const candidates = antecedents(pronoun, before, place, this.#model);
    this.#watch(mention, candidates);
    return candidates.map(({ voice, share, isContested }) => ({
      ...voice,
      mention,
      how: 'pronoun',
      sure: share * voice.sure,
      isContested,
    }));
  }

  /** Whom a mention that stands by itself means: a label, a signature. */
  voiceAt(mention: Span, isNameless: boolean): Voice | null {
    if (isNameless) return partVoice(this.#text, mention);
    const items = readParagraph(this.#text, mention).sentences.flatMap((sentence) => sentence.items);
    return items.length === 0
      ? null
      : (this.resolver({ items })({ first: 0, last: items.length - 1 })[0] ?? null);
  }

  /** Whom the sentence itself has named before a pronoun: “Ada Marsh said that while she agreed …”. */
  #namedBefore({ first }: Phrase, scene: Scene, named: (phrase: Phrase) => Voice): readonly Mentioned[] {
    const word = scene.items[first];
    if (word === undefined) return [];
    return scene.names.flatMap((name) => {
      if (name.kind === 'body' || name.span.end > word.start) return [];
      const voice = named(phraseOf({ items: scene.items }, name));
      return voice.kind === 'person'
        ? [{ voice, sentence: this.#sentence, paragraph: this.#paragraph, as: 'subject' as const }]
        : [];
    });
  }

  /** Keeps whom the sentence names, for pronouns to come; returns whom it is about. */
  remember(sentence: Sentence, cues: readonly Cue[], resolve: Resolve): Voice | null {
    for (const name of this.namesIn(sentence)) {
      const voice = name.kind === 'body' ? undefined : resolve(phraseOf(sentence, name))[0];
      if (voice?.kind === 'person') this.#keep(voice, 'named');
    }
    const phrase = mainSubject(sentence);
    const subject = phrase === undefined ? undefined : resolve(phrase)[0];
    if (subject !== undefined) this.#keep(subject, 'subject');
    const spoken = cues.flatMap(({ speaker }) => (speaker === null ? [] : resolve(speaker).slice(0, 1)));
    for (const voice of spoken) this.#keep(voice, 'speaker');
    return spoken.at(-1) ?? (subject?.kind === 'person' ? subject : null);
  }

  #keep(voice: Voice, as: Mentioned['as']): void {
    this.#mentioned.push({ voice, sentence: this.#sentence, paragraph: this.#paragraph, as });
    if (this.#mentioned.length > 2 * MOST_KEPT) this.#mentioned = this.#mentioned.slice(-MOST_KEPT);
  }

  /** The names of a sentence, found by its place: a document has as many names as sentences. */
  namesIn({ items }: Sentence): readonly Name[] {
    const start = items[0]?.start ?? 0;
    const end = items.at(-1)?.end ?? 0;
    const first = firstPlace(this.#starts.length, (at) => (this.#starts[at] ?? 0) < start);
    const names: Name[] = [];
    for (let at = first; at < this.#starts.length && (this.#starts[at] ?? 0) < end; at++) {
      const name = this.#cast.names[at];
      if (name !== undefined && name.span.end <= end) names.push(name);
    }
    return names;
  }
}

/** Answers about the phrases of a sentence, each worked out once. */
function onceEach<T extends object>(
  { items }: Sentence,
  answer: (phrase: Phrase) => T,
): (phrase: Phrase) => T {
  const known = new Map<number, T>();
  return (phrase) => {
    const key = phrase.first * items.length + phrase.last;
    const answered = known.get(key) ?? answer(phrase);
    known.set(key, answered);
    return answered;
  };
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
