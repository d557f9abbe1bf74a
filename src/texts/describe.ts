/** How the bot says things: the words that every adapter shares. Plain text, no marks of any medium. */

import type { Answer, Citation, SourceEntry, SpokenBy, Witness } from '../domain/answer.ts';
import type { Extent } from '../domain/archive.ts';
import { cutAt } from '../domain/cut-at.ts';
import type { IsoDay, Match, Reason, Source } from '../domain/vocabulary.ts';
import { texts } from './speaking.ts';

/** How well the words fit; null where none were asked for. */
export function describeGrade(match: Match): string | null {
  const { grade, marks } = match;
  if (grade === 'related') return describeRelated(match);
  return grade === 'exact' && marks.length === 0 ? null : texts().answers.grade[grade];
}

/** How well the words fit; an answer need not be in the words of its question. */
export const describeFit = ({ match, answer }: Citation): string | null =>
  answer !== undefined && match.grade === 'related' ? null : describeGrade(match);

/** The words that answer a question, where they are not all that is shown. */
export function describeAnswering({ answer = [], quotation, passage }: Citation): string | null {
  const told = answer.filter(({ text }) => text !== quotation && text !== passage);
  return told.length === 0
    ? null
    : texts().answers.answering(told.map(({ text }) => quoted(text)).join(', '));
}

function describeRelated({ marks, missing }: Match): string {
  const { related } = texts().answers;
  if (missing !== undefined) return related.some;
  // Without marks the words stand beside the passage, or it is not known any more which they were.
  if (marks.length === 0) return related.unknown;
  return marks.some(({ as }) => as === 'synonym') ? related.synonym : related.all;
}

/** How the speaker is known: “named beside the words, 97 % sure”. */
export function describeAttribution({ kind, confidence, ...reason }: Witness['attribution']): string {
  if (kind === 'corrected') return describeCorrection(reason);
  const { known, sure } = texts().answers;
  return kind === 'not-stated' ? known[kind] : sure(known[kind], Math.round(confidence * 100));
}

/** “corrected by Jo Berry on 2024-03-04: it is her letter”, as far as the curator tells. */
export const describeCorrection = ({ why, by, on }: Reason): string =>
  texts().answers.corrected(by ?? texts().answers.aCurator, on, why);

/** Who said it: name and role as printed, or that nobody is named. */
export function describeSpeaker({ speaker, speech }: Pick<Witness, 'speaker' | 'speech'>): string {
  if (speaker === null) {
    const { narration, noSpeaker } = texts().answers;
    return speech === 'narration' ? narration : noSpeaker;
  }
  return speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

/** Both days as far as they are known; each says which it is. */
export function describeDays({
  said,
  published,
  expected,
}: Pick<Witness, 'said' | 'published' | 'expected'>): string {
  const told = texts().answers;
  const days = [
    ...(said === null ? [] : [expected ? told.toBeSaid(said) : told.said(said)]),
    ...(published === null ? [] : [told.published(published)]),
  ];
  return days.length === 0 ? told.noDay : days.join(', ');
}

/** Where it was published: publisher and title, each honestly unknown where it is. */
export function describeSource({ publisher, title }: Source): string {
  const { noPublisher, noTitle } = texts().answers;
  return `${publisher ?? noPublisher}, ${title ?? noTitle}`;
}

/** Where it was published, with the document's own name where the publisher or the title is not known. */
export function describePlace({ source, span }: Pick<Witness, 'source' | 'span'>): string {
  const isKnown = source.publisher !== null && source.title !== null;
  const { byline, inDocument } = texts().answers;
  const by = source.byline === null ? '' : byline(source.byline);
  return `${describeSource(source)}${by}${isKnown ? '' : inDocument(span.document)}`;
}

/** For a record in our own words: whose article it sums up, and which words are the source's. */
export const describeRecord = ({ text, publisher }: Source): string | null =>
  text === 'full' ? null : texts().answers.summary(publisher);

/** How far the corpus reaches: an honest “nothing found” says where was looked. */
export function describeExtent({ documents, quotations, speakers, since, until, undated }: Extent): string {
  const { words, answers } = texts();
  const reach = since === null || until === null ? '' : `, ${daysFrom(since, until)}`;
  const unknown = undated === 0 ? '' : answers.ofUnknownDay(words.documents(undated));
  const holds = answers.extent(
    words.documents(documents),
    words.quotations(quotations),
    words.speakers(speakers),
  );
  return holds + reach + unknown;
}

const daysFrom = (since: IsoDay, until: IsoDay): string =>
  since === until ? texts().answers.ofDay(since) : texts().answers.days(since, until);

/** The sentence above the citations, or instead of them; null when they speak for themselves. */
export function describeAnswer(answer: Answer): string | null {
  const meant = answer.didYouMean === undefined ? null : texts().asking.didYouMean(quoted(answer.didYouMean));
  const sentences = [describeUnderstood(answer.days), meant, describeOutcome(answer)];
  return sentences.filter((one) => one !== null).join(' ') || null;
}

/** What was made of days that were written as people write them. */
function describeUnderstood(days: Answer['days'] = []): string | null {
  const { read, readAs } = texts().asking;
  const told = days.map(({ option, typed, day }) => readAs(option, shorten(typed), day));
  return told.length === 0 ? null : read(listOf(told, 'and'));
}

function describeOutcome(answer: Answer): string | null {
  const { asking } = texts();
  const also = answer.searchedAlso === undefined ? null : listOf(answer.searchedAlso.map(quoted), 'and');
  switch (answer.kind) {
    case 'found':
      if (answer.asked !== undefined) return asking.foundBySpeaker(quoted(answer.asked));
      return also !== null && answer.citations.some(isBySynonym) ? asking.searchedAlso(also) : null;
    case 'near':
      if (answer.question !== undefined) return asking.nearAnswer(doesNotSay(answer.extent));
      return answer.asked === undefined ? asking.near : asking.nearTopic(quoted(answer.asked), also);
    case 'nothing-found': {
      if (answer.question !== undefined) return doesNotSay(answer.extent);
      const extent = describeExtent(answer.extent);
      return answer.unknownSpeaker === undefined
        ? asking.nothingFound(quoted(answer.asked), also, extent)
        : asking.nobodyCalled(quoted(answer.unknownSpeaker), extent);
    }
    case 'ambiguous-speaker': {
      const names = answer.candidates.map(({ name }) => name);
      return asking.ambiguous(quoted(answer.name), listOf(names, 'or'));
    }
    case 'not-understood':
      return answer.reason;
  }
}

const doesNotSay = (extent: Extent): string => texts().asking.doesNotSay(describeExtent(extent));

const isBySynonym = ({ match }: Citation): boolean => match.marks.some(({ as }) => as === 'synonym');

/** A witness in one line: where else the same words stand. */
export function describeWitness(witness: Witness): string {
  return `${describePlace(witness)} (${describeDays(witness)})`;
}

/** One document of `/sources`. */
export function describeEntry(entry: SourceEntry): string {
  const { published, event, quotations, text, speeches } = entry;
  if (speeches !== undefined) return describeSpeeches(entry, speeches);
  const { words, answers } = texts();
  const day =
    published !== null ? answers.published(published) : event !== null ? answers.about(event) : answers.noDay;
  const record = text === 'summary' ? answers.ownSummary : '';
  const place = describePlace({ source: entry, span: { document: entry.document, start: 0, end: 0 } });
  return `${place} (${day}, ${words.quotations(quotations)}${record})`;
}

/** The speeches of one publisher in a file: they have titles, and days, of their own. */
function describeSpeeches(
  { publisher, document, quotations }: SourceEntry,
  { since, until }: NonNullable<SourceEntry['speeches']>,
): string {
  const { words, answers } = texts();
  const days = since === null || until === null ? answers.noDay : daysFrom(since, until);
  const place = answers.speechesIn(publisher ?? answers.noPublisher, document);
  return `${place} (${words.speeches(quotations)}, ${days})`;
}

/** One of those who said it: “Ada Marsh, mayor: 3 times, from 2024-02-28 to 2024-03-04”. */
export function describeSpokenBy({ speaker, isNarration, times, first, last }: SpokenBy): string {
  const who = describeSpeaker({ speaker, speech: isNarration ? 'narration' : 'direct' });
  const { words, answers } = texts();
  const days =
    first === null || last === null
      ? answers.noDay
      : first === last
        ? answers.onDay(first)
        : answers.days(first, last);
  return `${who}: ${words.times(times)}, ${days}`;
}

/** What differs between the question and the words found; null when nothing does. */
export function describeDifference({ match, passage, answer }: Citation): string | null {
  if (answer !== undefined) return null;
  const { differs } = texts().answers;
  const inMarks = texts().words.quoted;
  const words = (as: string): string[] => {
    const marks = match.marks.filter((mark) => mark.as === as);
    return [...new Set(marks.map(({ start, end }) => inMarks(passage.slice(start, end))))];
  };
  const parts = [
    [differs.missing, (match.missing ?? []).map(inMarks)],
    [differs.inflected, words('inflected')],
    [differs.synonym, words('synonym')],
    [differs.corrected, words('corrected')],
    [differs.different, words('different')],
  ] as const;
  const told = parts
    .filter(([, found]) => found.length > 0)
    .map(([name, found]) => `${name}: ${found.join(', ')}`);
  return told.length === 0 ? null : told.join('; ');
}

/** Words of somebody else in quotation marks, short enough for a sentence. */
export const quoted = (words: string): string => texts().words.quoted(shorten(words));

/** Words of somebody else, short enough for a sentence. */
export const shorten = (words: string): string => cutAt(words, 120);

/** Candidates named at most; more would not help anyone to choose. */
const MOST_NAMED = 8;

/** “a, b and c”. */
export function listOf(names: readonly string[], last: 'and' | 'or'): string {
  const { words } = texts();
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, words.more(rest)] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${words[last]} ${all.at(-1)}`;
}
