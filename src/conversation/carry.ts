import { cut, type Typed } from '../command.ts';
import { addDays } from '../domain/day.ts';
import { typedId } from '../domain/speaker-id.ts';
import { texts } from '../texts/speaking.ts';
import type { Days } from './days-asked.ts';
import { afresh, type Question, type Reading, say } from './reading.ts';
import { type Asked, speakerOf, type Talk } from './talk.ts';

/** The same question of somebody else. A plain question cannot be asked so: then it is what they said at all. */
export function ofSpeaker(name: string, talk: Talk): Question {
  return talk.subject.command === 'ask'
    ? afresh('quotes', { speaker: name })
    : carrying(talk.subject, { speaker: name }, talk);
}

/** What the same speaker said of another topic; a sentence where nobody was spoken of. */
export function ofTopic(topic: string, talk: Talk): Reading {
  const speaker = speakerOf(talk);
  return speaker === undefined
    ? say(texts().talking.whoseWords(cut(topic)))
    : { question: aboutBy(topic, speaker.name, talk) };
}

/** A topic of whoever was spoken of, in the same days. */
export function aboutBy(topic: string | undefined, speaker: string, { subject }: Talk): Question {
  const { since, until } = subject.typed;
  const days = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
  const carried = [speakerInWords(speaker, subject.typed), ...inWords(days)];
  const typed = { speaker, ...(topic === undefined ? {} : { about: topic }), ...days };
  return { command: 'quotes', typed, carried };
}

/** The same question of other days. A plain question takes them as words of its own. */
export function ofDays(days: Days, words: string, talk: Talk): Question {
  const { command, typed: before } = talk.subject;
  const { since, until, ...typed } = before;
  if (command !== 'ask') return carrying({ command, typed }, days, talk);
  const question = typed.question ?? '';
  const asked = `${question.replace(/[\s?!.]+$/u, '')} ${words}?`;
  return { command: 'ask', typed: { question: asked }, carried: inWords({ question }) };
}

/** The next page of the same answer. */
export function more(talk: Talk | null): Reading {
  if (talk === null) return say(texts().talking.nothingBefore);
  const page = talk.page + 1;
  if (page >= talk.pages) return say(texts().talking.thatIsAll);
  return { question: { ...talk.asked, page, carried: inWords(talk.asked.typed, talk.cited) } };
}

/** What was said later or earlier than what was shown; a list of somebody's words begins with the newest anyway. */
export function otherDays(direction: 'newer' | 'older', talk: Talk | null): Reading {
  if (talk === null) return say(texts().talking.nothingBefore);
  const { subject, day } = talk;
  if (subject.command === 'ask') return say(texts().talking.onlyByDay);
  if (day === null) return say(texts().talking.noDay);
  const { since, until, order, ...typed } = subject.typed;
  const newest = subject.command === 'who-said' ? { order: 'newest' } : {};
  const days =
    direction === 'newer'
      ? { since: addDays(day, 1), ...(until === undefined ? {} : { until }) }
      : { until: addDays(day, -1), ...(since === undefined ? {} : { since }) };
  const question = carrying({ command: subject.command, typed }, { ...days, ...newest }, talk);
  return { question: { ...question, isAside: true } };
}

/** The question with the words that were offered in the place of those it had. */
export const asMeant = (talk: Talk, meant: Typed): Reading => ({
  question: carrying(talk.asked, meant, talk),
});

/** What was asked, with some of it exchanged; what was not is told. */
function carrying({ command, typed }: Asked, changes: Typed, { cited }: Talk): Question {
  const kept = Object.fromEntries(Object.entries(typed).filter(([option]) => !(option in changes)));
  return { command, typed: { ...kept, ...changes }, carried: inWords(kept, cited) };
}

/** Options in the order in which they are told. */
const TOLD = ['speaker', 'about', 'phrase', 'question', 'since', 'until', 'publisher', 'speech'] as const;

/** What is taken over, each in words; who was asked for by an id is told by the name that was cited. */
function inWords(typed: Typed, cited: Talk['cited'] = null): readonly string[] {
  const { carried } = texts().talking;
  return TOLD.flatMap((option) => {
    const value = typed[option];
    if (value === undefined) return [];
    const isId = option === 'speaker' && typedId(value) !== undefined;
    return [carried[option](cut(isId ? (cited?.name ?? value) : value))];
  });
}

/** Somebody who was only cited was not asked for. */
function speakerInWords(name: string, { speaker }: Typed): string {
  const { carried } = texts().talking;
  return speaker === undefined ? carried.cited(cut(name)) : carried.speaker(cut(name));
}
