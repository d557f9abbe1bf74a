import { readSpeechQuestion } from '../answer/read-speech-question.ts';
import { type Command, LONGEST_TEXT } from '../command.ts';
import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { readLine } from '../read-line.ts';
import { texts } from '../texts/speaking.ts';
import { aboutBy, asMeant, more, ofDays, ofSpeaker, ofTopic, otherDays } from './carry.ts';
import { type Days, partDays } from './days-asked.ts';
import * as FORM from './forms.ts';
import { isPronoun, whomMeans } from './pronouns.ts';
import { afresh, type Question, type Reading, say } from './reading.ts';
import type { Talk } from './talk.ts';
import { quotedAlone, tidy, unmarked } from './tidy.ts';

/** Longest message that is tried for its form: longer ones are questions, or words to look for. */
const LONGEST_FORM = 300;

/** The commands there are, and the day on which a message is written. */
export type Where = { readonly commands: readonly Command[]; readonly today: IsoDay };

/** A form is read with what was talked of last, from the day on which it is written. */
type Now = { readonly talk: Talk | null; readonly today: IsoDay };

/**
 * Reads what somebody writes as they would to a person: which command it asks, and with what. What is left out is
 * taken from what was talked of last, and told; nothing is taken over where nothing was.
 */
export function readMessage(message: string, talk: Talk | null, { commands, today }: Where): Reading {
  const words = tidy(message).slice(0, LONGEST_TEXT);
  if (/^\/[\p{L}]/u.test(words)) return asLine(words, commands);
  if (!/[\p{L}\p{N}]/u.test(words)) return say(texts().talking.noWords);
  const quoted = quotedAlone(words);
  if (quoted !== null) return fresh('who-said', { phrase: quoted });
  const line = words.replaceAll('\n', ' ');
  return (
    (line.length > LONGEST_FORM ? null : readForm(line, { talk, today })) ?? fresh('ask', { question: line })
  );
}

function asLine(line: string, commands: readonly Command[]): Reading {
  const read = readLine(line, commands);
  return read.command === null ? say(read.wrong) : fresh(read.command.name, read.typed);
}

const fresh = (command: string, typed: Question['typed']): Reading => ({ question: afresh(command, typed) });

/** The forms, the plainest first; null where none fits. */
function readForm(line: string, now: Now): Reading | null {
  const plain = line.replace(/[\s?!.…,;:]+$/u, '');
  const bare = plain.replace(FORM.POLITE_END, '');
  return readSmallTalk(bare, now.talk) ?? readQuestion(bare.replace(FORM.COURTESY, ''), now, false);
}

function readSmallTalk(words: string, talk: Talk | null): Reading | null {
  if (FORM.YES.test(words) && talk !== null && talk.meant !== null) return asMeant(talk, talk.meant);
  if (FORM.GREETING.test(words)) return say(texts().talking.hello);
  if (FORM.THANKS.test(words) || FORM.YES.test(words)) return say(texts().talking.thanks);
  if (FORM.HELP.test(words)) return fresh('help', {});
  return FORM.SOURCES.test(words) ? fresh('sources', {}) : null;
}

/** @param goesOn whether “and” stood before it: then it takes up the topic as well */
function readQuestion(words: string, now: Now, goesOn: boolean): Reading | null {
  const { talk } = now;
  if (FORM.MORE.test(words)) return more(talk);
  if (FORM.NEWER.test(words)) return otherDays('newer', talk);
  if (FORM.OLDER.test(words)) return otherDays('older', talk);
  if (FORM.WHO_SAID_THIS.test(words)) return say(texts().talking.menu);
  return (
    readDays(words, now) ??
    readSaid(words, now, goesOn) ??
    readGoingOn(words, now) ??
    readWhoSaid(words, now) ??
    readPronoun(words, talk) ??
    readName(words, talk)
  );
}

/** “since March 2020”, “and in 2021”: days and nothing else. */
function readDays(words: string, { talk, today }: Now): Reading | null {
  const alone = words.replace(/^(?:and|but|what about|how about|and what about|and how about|only) /iu, '');
  const parted = partDays(alone, today);
  if (parted === null || parted.words !== '') return null;
  return talk === null ? say(texts().talking.nothingBefore) : { question: ofDays(parted.days, alone, talk) };
}

/** What somebody said, about something or at all. */
function readSaid(words: string, { talk, today }: Now, goesOn: boolean): Reading | null {
  const { words: rest, days } = partDays(words, today) ?? { words, days: {} };
  const found = FORM.SAID_ABOUT.exec(rest) ?? FORM.SAID_ANYTHING.exec(rest) ?? FORM.QUOTES_BY.exec(rest);
  const { who, topic } = found?.groups ?? {};
  if (who !== undefined && isName(who)) return saidBy(who, topic, { days, talk, goesOn, words });
  const { who: name, topic: on } = FORM.QUESTION.test(rest) ? {} : (FORM.NAME_ON.exec(rest)?.groups ?? {});
  return name === undefined || FORM.GOES_ON.test(rest)
    ? null
    : saidBy(name, on, { days, talk, goesOn, words });
}

/** “what was said about it”, “what do people say” ask of nobody in particular. */
const isName = (who: string): boolean =>
  isPronoun(who) || !termsOf(who).every(({ word }) => isFunctionWord(word) || NOBODY.test(word));
const NOBODY =
  /^(?:was|were|is|been|people|everybody|everyone|anybody|anyone|somebody|someone|nobody|more|tell|show)$/u;

type Around = {
  readonly days: Days;
  readonly talk: Talk | null;
  readonly goesOn: boolean;
  readonly words: string;
};

function saidBy(who: string, topic: string | undefined, { days, talk, goesOn, words }: Around): Reading {
  const about = topic === undefined ? undefined : unmarked(topic);
  if (isPronoun(who)) {
    const name = whomMeans(who, talk);
    if (typeof name !== 'string') return name.reading;
    // A pronoun means somebody and no days: these were those of another question.
    const question = afresh('quotes', { speaker: name, ...(about === undefined ? {} : { about }), ...days });
    const carried = talk === null ? [] : aboutBy(about, name, talk).carried.slice(0, 1);
    return { question: { ...question, carried } };
  }
  if (about === undefined && goesOn && talk !== null) {
    const same = ofSpeaker(who, talk);
    return { question: { ...same, typed: { ...same.typed, ...days } } };
  }
  const question = afresh('quotes', { speaker: who, ...(about === undefined ? {} : { about }), ...days });
  // Documents, laws and reports say things as well, and are no speakers.
  return { question: { ...question, or: { when: 'nobody', question: afresh('ask', { question: words }) } } };
}

/** “and Patel”, “what about Facebook”, “and about Facebook”: the same of somebody, or something, else. */
function readGoingOn(words: string, now: Now): Reading | null {
  const { talk, today } = now;
  const { about, rest } = FORM.GOES_ON.exec(words)?.groups ?? {};
  if (rest === undefined) return null;
  if (FORM.QUESTION.test(rest)) return readQuestion(rest, now, true) ?? fresh('ask', { question: rest });
  if (talk === null) return say(texts().talking.nothingBefore);
  const { words: what, days } = partDays(rest, today) ?? { words: rest, days: {} };
  const topic = withDays(ofTopic(unmarked(what), talk), days);
  if (about !== undefined && !isPronoun(what)) return topic;
  if (isPronoun(what)) {
    const name = whomMeans(what, talk);
    if (typeof name !== 'string') return name.reading;
    return withDays({ question: ofSpeaker(name, talk) }, days);
  }
  const reading = withDays({ question: ofSpeaker(what, talk) }, days);
  if (!('question' in reading) || !('question' in topic)) return reading;
  // A capital makes a name; “children” may be a part of one, and is rather what somebody spoke of.
  const when = /^\p{Lu}/u.test(what) ? 'nobody' : 'nothing';
  return { question: { ...reading.question, or: { when, question: topic.question } } };
}

/** Days that are asked for now win over those that were before. */
function withDays(reading: Reading, days: Days): Reading {
  if (!('question' in reading) || Object.keys(days).length === 0) return reading;
  const { since, until, ...typed } = reading.question.typed;
  const carried = reading.question.carried.filter((words) => !/^(?:since|until) /u.test(words));
  return { question: { ...reading.question, typed: { ...typed, ...days }, carried } };
}

/** “who said the key is lost”: its words are looked for, and if nobody said them, what was said. */
function readWhoSaid(words: string, { today }: Now): Reading | null {
  const speech = readSpeechQuestion(words);
  if (speech?.kind !== 'who-said') return null;
  // Days belong to the words, unless marks say where these end.
  const { words: rest, days } = partDays(speech.words, today) ?? { words: speech.words, days: {} };
  const inMarks = quotedAlone(rest);
  // “who called it a mistake” and “who wrote the report” ask for no words in a row.
  if (inMarks === null && !FORM.WHO_SAID.test(words)) return null;
  const typed = inMarks === null ? { phrase: unmarked(speech.words) } : { phrase: inMarks, ...days };
  const question = afresh('who-said', typed);
  return { question: { ...question, or: { when: 'nothing', question: afresh('ask', { question: words }) } } };
}

/** A pronoun in a plain question gives way to the name it means. */
function readPronoun(words: string, talk: Talk | null): Reading | null {
  const { before, who, after } = FORM.PRONOUN_ASKED.exec(words)?.groups ?? {};
  if (who === undefined) return null;
  const name = whomMeans(who, talk);
  if (typeof name !== 'string') return name.reading;
  const question = afresh('ask', { question: `${before} ${name} ${after}?` });
  const carried = talk === null ? [] : aboutBy(undefined, name, talk).carried.slice(0, 1);
  return { question: { ...question, carried } };
}

/** A name alone answers “whom do you mean”, or asks for their words. */
function readName(words: string, talk: Talk | null): Reading | null {
  if (!FORM.BARE.test(words)) return null;
  const asked = afresh('ask', { question: words });
  const question = talk?.asksForName === true ? ofSpeaker(words, talk) : afresh('quotes', { speaker: words });
  return { question: { ...question, or: { when: 'nobody', question: asked } } };
}
