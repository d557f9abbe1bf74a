/** What is told of an answer: how well it fits, whose the words are, when and where they were printed. */
export const answers = {
  grade: {
    exact: 'exact words',
    'same-words': 'same words, but for spelling or inflection',
    close: 'close: some words differ',
  },
  related: {
    some: 'related: only some of the words',
    synonym: 'related: by a synonym',
    all: 'related: all of the words',
    unknown: 'related',
  },
  answering: (words: string) => `answer: ${words}`,
  known: {
    named: 'named beside the words',
    carried: 'carried over from the words before',
    pronoun: 'a pronoun, resolved',
    'not-stated': 'not stated',
  },
  speakerKnown: (how: string) => `speaker ${how}`,
  sure: (how: string, percent: number) => `${how}, ${percent} % sure`,
  aCurator: 'a curator',
  corrected: (by: string, on: string | undefined, why: string | undefined) =>
    `corrected by ${by}${on === undefined ? '' : ` on ${on}`}${why === undefined ? '' : `: ${why}`}`,
  narration: 'the document’s own words',
  noSpeaker: 'speaker not stated',
  reported: ' (reported, not word for word)',
  said: (day: string) => `said ${day}`,
  toBeSaid: (day: string) => `to be said ${day}`,
  published: (day: string) => `published ${day}`,
  noDay: 'day unknown',
  saidDay: (isKnown: boolean, how: string) =>
    `${isKnown ? 'the day it was said' : 'the day it was said is not known'}: ${how}`,
  noPublisher: 'publisher unknown',
  noTitle: 'title unknown',
  byline: (name: string) => `, by ${name}`,
  inDocument: (id: string) => `, document ${id}`,
  document: (id: string) => `document ${id}`,
  summary: (publisher: string | null) => {
    const whose =
      publisher === null ? 'an article' : `${publisher}${/s$/u.test(publisher) ? '’' : '’s'} article`;
    return `our summary of ${whose}; the words in quotation marks are the source’s`;
  },
  expected: 'announced: not yet said when the document appeared',
  extent: (documents: string, quotations: string, speakers: string) =>
    `${documents}, ${quotations} by ${speakers}`,
  ofUnknownDay: (documents: string) => ` (${documents} of unknown day)`,
  ofDay: (day: string) => `of ${day}`,
  onDay: (day: string) => `on ${day}`,
  days: (since: string, until: string) => `from ${since} to ${until}`,
  answerFrom: (extent: string) => `I answer from ${extent}.`,
  about: (day: string) => `about ${day}`,
  ownSummary: ', our summary',
  speechesIn: (publisher: string, file: string) => `${publisher}, file ${file}`,
  source: 'Source',
  alsoIn: 'Also in',
  differs: {
    inflected: 'other form',
    synonym: 'by a synonym',
    corrected: 'other spelling',
    different: 'not in your words',
    missing: 'not there',
  },
  firstPrintedUnknown: 'who printed it first is not known: no document tells its day',
  firstPrinted: (by: string, day: string) => `first printed by ${by}, ${day}`,
  mayBeEarlier: (who: string, count: number) =>
    `${who} ${count === 1 ? 'tells' : 'tell'} no day and may be earlier`,
  covers: { part: 'a part of it', more: 'more of it', elsewhere: 'another part of it' },
  withWords: (words: string) => `with ${words}`,
  withoutWords: (words: string) => `without ${words}`,
  insteadOf: (printed: string, words: string) => `${printed} instead of ${words}`,
  moreDifferences: (count: number) => (count === 1 ? '1 more difference' : `${count} more differences`),
  wording: (parts: string) => `its wording: ${parts}`,
  superseded: {
    changed: 'the document has another text now, in which these words stand no more',
    removed: 'the document has been taken out since',
  },
  kept: (name: string, on: string) => `Kept as ${name} on ${on}, word for word as it was then.`,
  citation: (number: number) => ` (citation ${number})`,
  sinceThen: (which: string, what: string) => `Since then${which}: ${what}.`,
  knownOtherwise: (speaker: string | null, said: string | null) => {
    const who = speaker === null ? 'the speaker is not stated' : `the speaker is ${speaker}`;
    const when = said === null ? 'the day it was said is not known' : `said ${said}`;
    return `what is known has changed: ${who}, ${when}`;
  },
  keptEntry: (name: string, line: string, on: string) => `${name}: ${line} (kept ${on})`,
  nothingKept: 'No answer is kept here yet.',
  page: (page: number, all: number) => `${page} of ${all}`,
  pageOfMany: (page: number, all: number, pages: number) =>
    `${page} of ${all}; the first ${pages} can be paged through`,
};
