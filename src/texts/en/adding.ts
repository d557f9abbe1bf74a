import { counted } from '../../domain/counted.ts';
import { words } from './words.ts';

/** What is told of documents that somebody adds, looks at or takes out. */
export const adding = {
  eitherOr: 'Give either a file or a link, and not both.',
  noDay: (typed: string) => `published is “${typed}”: write a day as YYYY-MM-DD, such as 2020-03-05.`,
  stages: {
    waiting: (name: string) => `${name} has its turn when others are added …`,
    fetching: (name: string) => `Fetching ${name} …`,
    reading: (name: string) => `Reading ${name} …`,
    adding: (name: string) => `Adding ${name} …`,
  },
  now: 'Answered from now on.',
  outcomes: {
    added: (_version: number) => 'added',
    changed: (version: number) => `added anew, version ${version}`,
    known: (_version: number) => 'known already, nothing to do',
  },
  quotationsBy: (quotations: number, speakers: number) =>
    `${words.quotations(quotations)} by ${words.speakers(speakers)}`,
  strangers: (names: string) => `new: ${names}`,
  unsure: (count: number) => `${count} without a sure speaker`,
  tooMany: (most: number, are: number) =>
    `This server may have ${words.documents(most)} and has ${words.figure(are)}; another may be added when one was taken out.`,
  tooMuch: (most: string, are: string, size: string) =>
    `This server may keep ${most} and keeps ${are}, past versions included; this one has ${size}. Whoever hosts the program may raise the limit.`,
  tooOften: (anHour: number, added: number, next: string) =>
    `This server may add ${words.documents(anHour)} an hour and has added ${words.figure(added)}; the next may be added at ${next} UTC.`,
  tooSoon: (seconds: number, next: string) =>
    `You may add a document ${counted(seconds, 'second')} after the one before; the next may be added at ${next} UTC.`,
  none: 'No document was added in this server yet.',
  listed: (version: number, day: string) => `version ${version}, added ${day}`,
  from: (name: string) => `from ${name}`,
  addedBy: (member: string) => ` by ${member}`,
  busy: 'Too many documents are being read at once. Try again in a minute.',
  readingEnded: {
    'too-long': 'Reading this file takes too long. Split it, or copy its words into a text file.',
    'too-large': 'Reading this file takes too much memory. Split it, or copy its words into a text file.',
    failed: 'This file cannot be read. Open it, save it anew, or copy its words into a text file.',
  },
  glanceEnded: {
    'too-long': 'Understanding this text takes too long. Split it, and add its parts.',
    'too-large': 'Understanding this text takes too much memory. Split it, and add its parts.',
    failed: 'I failed on this text, and that is my fault. Leave it out for now, and report it.',
  },
  noText: 'there is no text in it. Add the text below its header.',
  unknown: (id: string) => `There is no document “${id}” here: /documents list shows those there are.`,
  shallGo: (id: string) => `Shall ${id} be taken out of every answer in this server?`,
  takenOut: (id: string) => `Taken out: ${id}. ${words.soon} To have it back, add it again.`,
  takenOutAlready: 'It has been taken out already.',
};
