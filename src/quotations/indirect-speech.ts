import type { Span } from '../domain/vocabulary.ts';
import type { Cue } from './find-cues.ts';
import type { Phrase } from './find-mention.ts';
import type { Item, Sentence } from './read-paragraph.ts';

/** What somebody is reported to have said, in the reporter's words. */
export type IndirectSpeech = {
  readonly span: Span;
  readonly cue: Cue;
  readonly speaker: Phrase;
  readonly sure: number;
};

/** Verbs that take a clause without “that” in between; the others need it. */
const BARE =
  /^(?:said|says|say|saying|believes?|believed|thinks?|thought|claims?|claimed|argues?|argued|adds?|added|notes?|noted|warns?|warned)$/u;
const FEWEST_WORDS = 4;

/** Finds indirect speech: “The charity says that …”, “…, the charity says”, “According to the charity, …”. */
export function indirectSpeech({ items }: Sentence, cues: readonly Cue[]): readonly IndirectSpeech[] {
  if (items.some(({ marked }) => marked !== null)) return [];
  for (const cue of cues) {
    if (
      cue.speaker === null ||
      cue.doubtful ||
      (cue.strength === 'taking-in' && !BARE.test(items[cue.at]?.lower ?? ''))
    )
      continue;
    if (
      /^(?:that|which|who|what|as|if|unless|whether)$/u.test(
        items[Math.min(cue.at, cue.speaker.first) - 1]?.lower ?? '',
      )
    )
      continue;
    const clause =
      cue.inverted && cue.strength !== 'according-to'
        ? clauseBefore(items, cue)
        : (clauseBehind(items, cue) ?? clauseBefore(items, cue));
    if (clause !== undefined) return [{ span: clause, cue, speaker: cue.speaker, sure: 0.85 }];
  }
  return [];
}

function clauseBehind(items: readonly Item[], cue: Cue): Span | undefined {
  let from = cue.last + 1;
  if (cue.strength === 'according-to') {
    from = (cue.speaker?.last ?? cue.last) + 1;
    if (items[from]?.text !== ',') return undefined;
    from++;
  } else {
    const that = items.findIndex(
      ({ lower }, at) => at >= from && at <= from + 12 && (lower === 'that' || lower === 'whether'),
    );
    const isNear = that >= 0 && items.slice(from, that).every(({ text }) => !/^[.;:]$/u.test(text));
    if (isNear) from = that + 1;
    else if (
      !BARE.test(items[cue.at]?.lower ?? '') ||
      items[from]?.text === ',' ||
      items[from]?.pos === 'ADP'
    )
      return undefined;
  }
  return clause(items, from, items.length);
}

function clauseBefore(items: readonly Item[], cue: Cue): Span | undefined {
  const from = Math.min(cue.at, cue.speaker?.first ?? cue.at);
  const next = items[Math.max(cue.last, cue.speaker?.last ?? cue.last) + 1];
  // “…, they promised to promote it” goes on behind its verb, and what stands before it is no speech.
  const isTail =
    next === undefined ||
    /^(?:[.,;:!?]|in|on|at|during|after|to (?:me|us))$/u.test(next.lower) ||
    /^(?:ADV|ADP|PROPN)$/u.test(next.pos);
  return isTail && items[from - 1]?.text === ',' ? clause(items, 0, from - 1) : undefined;
}

/** The words from `from` up to `to`, if they are a clause: long enough, and with a verb. */
function clause(items: readonly Item[], from: number, to: number): Span | undefined {
  let last = to - 1;
  while (last > from && /^[.,;:!?]+$/u.test(items[last]?.text ?? '')) last--;
  const words = items.slice(from, last + 1);
  if (words.length < FEWEST_WORDS || !words.some(({ pos }) => /^(?:VERB|AUX)$/u.test(pos))) return undefined;
  return { start: words[0]?.start ?? 0, end: items[last]?.end ?? 0 };
}
