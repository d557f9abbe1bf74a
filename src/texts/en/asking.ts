/** What is said of a question: what was made of it, that nothing was found, and what is wrong with it. */
export const asking = {
  read: (days: string) => `I read ${days}.`,
  readAs: (option: string, typed: string, day: string) => `“${option}: ${typed}” as ${day}`,
  didYouMean: (words: string) => `Did you mean ${words}?`,
  searchedAlso: (words: string) => `I searched also for ${words}.`,
  foundBySpeaker: (asked: string) => `Found for ${asked}: who said it, how often and when.`,
  near: 'Nobody in my documents said exactly that. This is near it:',
  nearTopic: (topic: string, also: string | null) =>
    `Nothing found for all of ${topic}${also === null ? '' : `, nor for ${also}`}. This is near it:`,
  nearAnswer: (doesNotSay: string) => `${doesNotSay} This is near it:`,
  doesNotSay: (extent: string) => `The corpus does not say. I answer from ${extent}.`,
  nobodyCalled: (name: string, extent: string) => `I know nobody called ${name}. I know ${extent}.`,
  nothingFound: (asked: string, also: string | null, extent: string) =>
    `Nothing found for ${asked}${also === null ? '' : `, nor for ${also}`}. That does not mean nobody said it: I know ${extent}.`,
  ambiguous: (name: string, candidates: string) => `${name} may be ${candidates}. Write more of the name.`,
  by: (speaker: string) => `by ${speaker}`,
  publishedBy: (publisher: string) => `published by ${publisher}`,
  speech: {
    direct: 'only what is quoted as a whole',
    mixed: 'only what is quoted in part',
    indirect: 'only what is reported',
    narration: 'only the documents’ own words',
  },
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  noDayBetween: (since: string, until: string) =>
    `\`since\` is ${since} and \`until\` is ${until}: no day lies between. Exchange them.`,
  notKept: (name: string) => `No answer is kept here as “${name}”. /kept lists those that are.`,
  empty: (option: string) => `\`${option}\` is empty. Write what to look for.`,
  tooLong: (option: string, is: string, most: string) =>
    `\`${option}\` has ${is} characters, and ${most} are the most I read. Write a part of it.`,
  noWord: (option: string) => `There is no word in \`${option}\`. Write at least one, in letters or digits.`,
  noDay: (option: string, typed: string) =>
    `\`${option}\` is “${typed}”. Write a day such as 2020-03-05 or 5 march 2020, a month such as march 2020, a year such as 2020, or one of: yesterday, last month, this year, 2 years ago.`,
  eitherDay: (option: string, typed: string, dayFirst: string, monthFirst: string) =>
    `\`${option}\` is “${typed}”, which is ${dayFirst} where the day comes first, and ${monthFirst} where the month does. Write the one you mean.`,
  noChoice: (option: string, typed: string, choices: string) =>
    `\`${option}\` is “${typed}”. Write one of: ${choices}.`,
  emptyLine: (commands: string) => `The line is empty. Begin with one of: ${commands}.`,
  noCommand: (line: string, commands: string) => `“${line}” is no command. Begin with one of: ${commands}.`,
  unknownCommand: (name: string, commands: string) =>
    `There is no command /${name}. Begin with one of: ${commands}.`,
  unclosed: (option: string) => `The quotation mark behind \`${option}:\` is never closed. Close it.`,
  twice: (option: string) => `\`${option}:\` is given twice. Write it once.`,
  takesNoWords: (command: string, words: string) => `/${command} takes no words. Leave out “${words}”.`,
  besides: (option: string, words: string) =>
    `\`${option}:\` is given, and “${words}” besides. Write it once.`,
  goneCommand: (name: string) => `I no longer know /${name}. /help shows what I know.`,
  stale: 'I do not understand this button any more. Ask again, please.',
  gone: 'These words stand in no document of mine any more. Ask again, please.',
  staleMenu: 'I do not understand this menu any more. Ask again, please.',
  chosenGone: 'Nobody of that name is quoted in my documents any more. Choose somebody else, or ask again.',
  nothingByThem: 'I found nothing like that by them. Choose somebody else, or ask in other words.',
  choose: 'Choose whom you mean',
  chooseOneOf: (count: number) =>
    `Choose whom you mean, or write more of the name: these are the ${count} best known`,
  nameless: 'a name without letters',
  documentsGone: 'These documents have left my corpus since. Ask again, please.',
  failed: (id: string) => `Sorry, that went wrong on my side. Tell whoever hosts me this code: ${id}`,
  notAsItIs: 'Sorry, I could not put this answer into a message. Ask for a part of it, please.',
  notHere: 'Sorry, Discord did not let me answer here. Try another channel, please.',
};
