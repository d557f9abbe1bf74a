import { firstPlace } from '../../domain/first-place.ts';
import { contains, slice } from '../../domain/span.ts';
import type { Document, IsoDay, Quotation, Span } from '../../domain/vocabulary.ts';
import type { Paragraph, Sentence } from '../read-paragraph.ts';
import { dayBeside } from './day-beside.ts';
import type { Timed } from './day-walk.ts';
import { type DayPhrase, findDays } from './find-days.ts';
import { resolveDay } from './resolve-day.ts';
import { sceneDay } from './scene-day.ts';

/** “she added”: the words go on from those before, also into the next paragraph. */
const GOES_ON = /^(?:add(?:s|ed|ing)|continu(?:es?|ed|ing)|went on|goes on|conclud(?:es?|ed|ing))$/u;

/** A paragraph's first sentence sets the scene for so many behind it. */
const SCENE = 5;

/**
 * The quotations of a document, each with the day on which it was said as far as the document tells: null
 * rather than a guess.
 *
 * The day printed beside the cue comes first, then that of the words it continues, then that of the scene set
 * before it. Where the text tells none, a document about an event gives its day to its statements; one that
 * announces speech still to be held gives it to that speech only. A time that is no single day (“in 2018”)
 * leaves the day unknown.
 */
export function withSaidDays(
  document: Document,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): readonly Quotation[] {
  const times = new Times(document, paragraphs, quotations);
  const eventDays = { expected: eventDay(document, true), held: eventDay(document, false) };
  return quotations.map((quotation, at) => {
    if (quotation.kind === 'unattributed') return quotation;
    const phrase = times.toldOf(at);
    const { expected } = quotation;
    const said =
      phrase === undefined
        ? eventDays[expected ? 'expected' : 'held']
        : resolveDay(phrase.told, document.published, expected);
    return { ...quotation, said };
  });
}

/** The day of the event a document is about, for statements of which its text tells no time. */
function eventDay({ event, published, text }: Document, expected: boolean): IsoDay | null {
  if (event === null) return null;
  const isLater = published !== null && event.day > published;
  const isEarlier = published !== null && event.day < published;
  if (expected) return isEarlier ? null : event.day;
  const announcesSpeech = /\bexpected to (?:say|tell|call|warn|argue|urge|announce)\b/u.test(text);
  return isLater || announcesSpeech ? null : event.day;
}

/** Which time a document tells of each of its quotations. */
class Times {
  readonly #document: Document;
  readonly #quotations: readonly Quotation[];
  readonly #sentences: readonly Sentence[];
  /** The number of the paragraph of each sentence. */
  readonly #paragraphs: readonly number[];
  readonly #timed = new Map<number, Timed>();
  readonly #told: (DayPhrase | undefined)[];
  /** What each sentence reports without marks: days in it are not those of a saying. */
  readonly #reported = new Map<number, readonly Span[]>();
  /** Phrases that date a saying: they date nothing else. */
  readonly #taken: ReadonlySet<DayPhrase>;

  constructor(document: Document, paragraphs: readonly Paragraph[], quotations: readonly Quotation[]) {
    this.#document = document;
    this.#quotations = quotations;
    this.#sentences = paragraphs.flatMap(({ sentences }) => sentences);
    this.#paragraphs = paragraphs.flatMap(({ sentences }, number) => sentences.map(() => number));
    this.#told = quotations.map((quotation) => this.#beside(quotation));
    this.#taken = new Set(this.#told.flatMap((phrase) => phrase ?? []));
    for (const quotation of quotations.filter(({ kind }) => kind === 'indirect')) {
      const place = this.#placeOf(quotation);
      this.#reported.set(place, [...(this.#reported.get(place) ?? []), quotation.span]);
    }
    this.#giveBack();
  }

  /** Asked in reading order: what goes on takes the time of what it continues. */
  toldOf(at: number): DayPhrase | undefined {
    this.#told[at] ??= this.#continued(at) ?? this.#scene(at);
    return this.#told[at];
  }

  #beside(quotation: Quotation): DayPhrase | undefined {
    const { cue, kind } = quotation;
    if (cue === null || kind === 'unattributed') return undefined;
    return dayBeside(this.#timedAt(this.#placeOf(quotation)), { ...quotation, cue });
  }

  /** “First.” “Second,” said Ada Marsh on Monday: the first has its day from the second. */
  #giveBack(): void {
    for (let at = this.#told.length - 2; at >= 0; at--) {
      const [one, next] = [this.#quotations[at], this.#quotations[at + 1]];
      if (one === undefined || next === undefined || one.cue !== null || !isOneSpeaker(one, next)) continue;
      const between = this.#document.text.slice(one.span.end, next.span.start);
      if (!/[\p{L}\p{N}\n]/u.test(between)) this.#told[at] ??= this.#told[at + 1];
    }
  }

  /** The time of the words before, where these go on: in one paragraph, in the next sentence, as more of the same. */
  #continued(at: number): DayPhrase | undefined {
    const one = this.#quotations[at];
    let last = at - 1;
    while (this.#quotations[last]?.kind === 'unattributed') last--;
    const before = this.#quotations[last];
    const told = this.#told[last];
    if (one === undefined || before === undefined || told === undefined || !isOneSpeaker(before, one))
      return undefined;
    const [from, to] = [this.#placeOf(before), this.#placeOf(one)];
    const paragraphs = this.#paragraphOf(to) - this.#paragraphOf(from);
    const goesOn = one.cue === null || GOES_ON.test(slice(this.#document.text, one.cue));
    const isNext = to === from + 1 && this.#timedAt(from).days.includes(told);
    if (paragraphs > (goesOn || isNext ? 1 : 0) || this.#tellsOtherDay(from, to)) return undefined;
    return told;
  }

  /** The scene set by the sentence before, or by the first of the paragraph. */
  #scene(at: number): DayPhrase | undefined {
    const one = this.#quotations[at];
    if (one === undefined || !one.named || one.speaker === null) return undefined;
    const place = this.#placeOf(one);
    let opening = place;
    while (opening > place - SCENE && this.#paragraphOf(opening - 1) === this.#paragraphOf(place)) opening--;
    for (const scene of new Set([place - 1, opening])) {
      if (scene < 0 || scene >= place || this.#tellsOtherDay(scene + 1, place)) continue;
      if (this.#speaksAnother(scene, at)) continue;
      const day = sceneDay(this.#timedAt(scene), one.speaker, one.expected);
      if (day !== undefined) return day;
    }
    return undefined;
  }

  /** Whether in a sentence somebody else has spoken, between which and this quotation at most a scene lies. */
  #speaksAnother(scene: number, at: number): boolean {
    const one = this.#quotations[at];
    for (let before = at - 1; before >= 0; before--) {
      const other = this.#quotations[before];
      if (one === undefined || other === undefined || this.#placeOf(other) < scene) return false;
      if (other.kind !== 'unattributed' && !isOneSpeaker(one, other)) return true;
    }
    return false;
  }

  /** Whether these sentences tell, outside of what is said, a day that is not that of a saying. */
  #tellsOtherDay(from: number, to: number): boolean {
    for (let place = from; place <= to; place++) {
      const isOther = this.#timedAt(place).days.some(
        (day) =>
          day.told.kind !== 'no-day' &&
          !this.#taken.has(day) &&
          !this.#reported.get(place)?.some((content) => contains(content, day)),
      );
      if (isOther) return true;
    }
    return false;
  }

  #paragraphOf(place: number): number {
    return this.#paragraphs[place] ?? -1;
  }

  #timedAt(place: number): Timed {
    const known = this.#timed.get(place);
    if (known !== undefined) return known;
    const items = this.#sentences[place]?.items ?? [];
    const start = items[0]?.start ?? 0;
    let own = this.#document.text.slice(start, items.at(-1)?.end ?? start);
    for (const { marked, start: from, end } of items) {
      if (marked !== null)
        own = own.slice(0, from - start) + '\0'.repeat(end - from) + own.slice(end - start);
    }
    const timed = { items, days: findDays(own, start) };
    this.#timed.set(place, timed);
    return timed;
  }

  /** The number of the sentence of a quotation's cue, or where it has none, of its words. */
  #placeOf({ cue, span }: Quotation): number {
    const { start } = cue ?? span;
    const next = firstPlace(
      this.#sentences.length,
      (at) => (this.#sentences[at]?.items[0]?.start ?? 0) <= start,
    );
    return Math.max(0, next - 1);
  }
}

const isOneSpeaker = (a: Quotation, b: Quotation): boolean =>
  a.named && b.named && a.speaker === b.speaker && a.expected === b.expected;
