/** How the bot says things: the words that every adapter shares. Plain text, no marks of any medium. */

import type { Answer, Citation, SourceEntry, Witness } from './answer.ts';
import type { Extent } from './archive.ts';
import { cutAt } from './cut-at.ts';
import type { AttributionKind, Grade, IsoDay, Match, Reason, Source } from './vocabulary.ts';

const GRADES: Readonly<Record<Exclude<Grade, 'related'>, string>> = {
  exact: 'exact words',
  'same-words': 'same words, but for spelling or inflection',
  close: 'close: some words differ',
};

/** How well the words fit; null where none were asked for. */
export function describeGrade(match: Match): string | null {
  const { grade, marks } = match;
  if (grade === 'related') return describeRelated(match);
  return grade === 'exact' && marks.length === 0 ? null : GRADES[grade];
}

/** How well the words fit; an answer need not be in the words of its question. */
export const describeFit = ({ match, answer }: Citation): string | null =>
  answer !== undefined && match.grade === 'related' ? null : describeGrade(match);

/** The words that answer a question, where they are not all that is shown. */
export function describeAnswering({ answer = [], quotation, passage }: Citation): string | null {
  const told = answer.filter(({ text }) => text !== quotation && text !== passage);
  return told.length === 0 ? null : `answer: ${told.map(({ text }) => quoted(text)).join(', ')}`;
}

function describeRelated({ marks, missing }: Match): string {
  if (missing !== undefined) return 'related: only some of the words';
  // Without marks the words stand beside the passage, or it is not known any more which they were.
  if (marks.length === 0) return 'related';
  return marks.some(({ as }) => as === 'synonym') ? 'related: by a synonym' : 'related: all of the words';
}

const KNOWN: Readonly<Record<Exclude<AttributionKind, 'corrected'>, string>> = {
  named: 'named beside the words',
  carried: 'carried over from the words before',
  pronoun: 'a pronoun, resolved',
  'not-stated': 'not stated',
};

/** How the speaker is known: “named beside the words, 97 % sure”. */
export function describeAttribution({ kind, confidence, ...reason }: Witness['attribution']): string {
  if (kind === 'corrected') return describeCorrection(reason);
  return kind === 'not-stated' ? KNOWN[kind] : `${KNOWN[kind]}, ${Math.round(confidence * 100)} % sure`;
}

/** “corrected by Jo Berry on 2024-03-04: it is her letter”, as far as the curator tells. */
export const describeCorrection = ({ why, by, on }: Reason): string =>
  `corrected by ${by ?? 'a curator'}${on === undefined ? '' : ` on ${on}`}${why === undefined ? '' : `: ${why}`}`;

/** Who said it: name and role as printed, or that nobody is named. */
export function describeSpeaker({ speaker, speech }: Witness): string {
  if (speaker === null) return speech === 'narration' ? 'the document’s own words' : 'speaker not stated';
  return speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

/** Both days as far as they are known; each says which it is. */
export function describeDays({
  said,
  published,
  expected,
}: Pick<Witness, 'said' | 'published' | 'expected'>): string {
  const saying = expected ? 'to be said' : 'said';
  const days = [
    ...(said === null ? [] : [`${saying} ${said}`]),
    ...(published === null ? [] : [`published ${published}`]),
  ];
  return days.length === 0 ? 'day unknown' : days.join(', ');
}

/** Where it was published: publisher and title, each honestly unknown where it is. */
export function describeSource({ publisher, title }: Source): string {
  return `${publisher ?? 'publisher unknown'}, ${title ?? 'title unknown'}`;
}

/** Where it was published, with the document's own name where the publisher or the title is not known. */
export function describePlace({ source, span }: Pick<Witness, 'source' | 'span'>): string {
  const isKnown = source.publisher !== null && source.title !== null;
  const byline = source.byline === null ? '' : `, by ${source.byline}`;
  return `${describeSource(source)}${byline}${isKnown ? '' : `, document ${span.document}`}`;
}

/** For a record in our own words: whose article it sums up, and which words are the source's. */
export function describeRecord({ text, publisher }: Source): string | null {
  if (text === 'full') return null;
  const whose =
    publisher === null ? 'an article' : `${publisher}${/s$/u.test(publisher) ? '’' : '’s'} article`;
  return `our summary of ${whose}; the words in quotation marks are the source’s`;
}

/** Speech announced and not yet made when the document appeared. */
export const EXPECTED = 'announced: not yet said when the document appeared';

/** How far the corpus reaches: an honest “nothing found” says where was looked. */
export function describeExtent({ documents, quotations, speakers, since, until, undated }: Extent): string {
  const reach = since === null || until === null ? '' : `, ${daysFrom(since, until)}`;
  const unknown = undated === 0 ? '' : ` (${counted(undated, 'document')} of unknown day)`;
  return `${counted(documents, 'document')}, ${counted(quotations, 'quotation')} by ${counted(speakers, 'speaker')}${reach}${unknown}`;
}

const daysFrom = (since: IsoDay, until: IsoDay): string =>
  since === until ? `of ${since}` : `from ${since} to ${until}`;

/** The sentence above the citations, or instead of them; null when they speak for themselves. */
export function describeAnswer(answer: Answer): string | null {
  const meant = answer.didYouMean === undefined ? null : `Did you mean ${quoted(answer.didYouMean)}?`;
  const sentences = [describeUnderstood(answer.days), meant, describeOutcome(answer)];
  return sentences.filter((one) => one !== null).join(' ') || null;
}

/** What was made of days that were written as people write them. */
function describeUnderstood(days: Answer['days'] = []): string | null {
  const told = days.map(({ option, typed, day }) => `“${option}: ${shorten(typed)}” as ${day}`);
  return told.length === 0 ? null : `I read ${listOf(told, 'and')}.`;
}

function describeOutcome(answer: Answer): string | null {
  const also = answer.searchedAlso === undefined ? null : listOf(answer.searchedAlso.map(quoted), 'and');
  const nor = also === null ? '' : `, nor for ${also}`;
  switch (answer.kind) {
    case 'found':
      return also !== null && answer.citations.some(isBySynonym) ? `I searched also for ${also}.` : null;
    case 'near':
      if (answer.question !== undefined) return `${doesNotSay(answer.extent)} This is near it:`;
      return answer.asked === undefined
        ? 'Nobody in my documents said exactly that. This is near it:'
        : `Nothing found for all of ${quoted(answer.asked)}${nor}. This is near it:`;
    case 'nothing-found':
      if (answer.question !== undefined) return doesNotSay(answer.extent);
      if (answer.unknownSpeaker !== undefined) {
        return `I know nobody called ${quoted(answer.unknownSpeaker)}. I know ${describeExtent(answer.extent)}.`;
      }
      return `Nothing found for ${quoted(answer.asked)}${nor}. That does not mean nobody said it: I know ${describeExtent(answer.extent)}.`;
    case 'ambiguous-speaker':
      return `“${shorten(answer.name)}” may be ${listOf(
        answer.candidates.map(({ name }) => name),
        'or',
      )}. Write more of the name.`;
    case 'not-understood':
      return answer.reason;
  }
}

const doesNotSay = (extent: Extent): string =>
  `The corpus does not say. I answer from ${describeExtent(extent)}.`;

const isBySynonym = ({ match }: Citation): boolean => match.marks.some(({ as }) => as === 'synonym');

/** A witness in one line: where else the same words stand. */
export function describeWitness(witness: Witness): string {
  return `${describePlace(witness)} (${describeDays(witness)})`;
}

/** One document of `/sources`. */
export function describeEntry(entry: SourceEntry): string {
  const { published, event, quotations, text, speeches } = entry;
  if (speeches !== undefined) return describeSpeeches(entry, speeches);
  const day =
    published !== null ? `published ${published}` : event !== null ? `about ${event}` : 'day unknown';
  const record = text === 'summary' ? ', our summary' : '';
  return `${describePlace({ source: entry, span: { document: entry.document, start: 0, end: 0 } })} (${day}, ${counted(quotations, 'quotation')}${record})`;
}

/** The speeches of one publisher in a file: they have titles, and days, of their own. */
function describeSpeeches(
  { publisher, document, quotations }: SourceEntry,
  { since, until }: NonNullable<SourceEntry['speeches']>,
): string {
  const days = since === null || until === null ? 'day unknown' : daysFrom(since, until);
  return `${publisher ?? 'publisher unknown'}, file ${document} (${counted(quotations, 'speech', 'speeches')}, ${days})`;
}

/** What differs between the question and the words found; null when nothing does. */
export function describeDifference({ match, passage, answer }: Citation): string | null {
  if (answer !== undefined) return null;
  const words = (as: string): string[] => {
    const marks = match.marks.filter((mark) => mark.as === as);
    return [...new Set(marks.map(({ start, end }) => `“${passage.slice(start, end)}”`))];
  };
  const parts = [
    ['other form', words('inflected')],
    ['by a synonym', words('synonym')],
    ['other spelling', words('corrected')],
    ['not in your words', words('different')],
  ] as const;
  const told = parts
    .filter(([, found]) => found.length > 0)
    .map(([name, found]) => `${name}: ${found.join(', ')}`);
  const missing = (match.missing ?? []).map((word) => `“${word}”`);
  if (missing.length > 0) told.unshift(`not there: ${missing.join(', ')}`);
  return told.length === 0 ? null : told.join('; ');
}

export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;

const quoted = (words: string): string => `“${shorten(words)}”`;

/** Words of somebody else, short enough for a sentence. */
export const shorten = (words: string): string => cutAt(words, 120);

/** Candidates named at most; more would not help anyone to choose. */
const MOST_NAMED = 8;

/** “a, b and c”. */
export function listOf(names: readonly string[], last: 'and' | 'or'): string {
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`;
}
