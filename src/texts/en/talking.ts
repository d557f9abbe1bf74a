const example = 'Ask me, for example: what did Barr say about encryption?';
const welcome = `Ask me who said something, or what somebody said. ${example}`;

/** What is said in a conversation besides answers. */
export const talking = {
  example,
  hello: `Hello. ${welcome}`,
  thanks: `You are welcome. ${welcome}`,
  welcome,
  noWords: `I see no words. ${example}`,
  menu: 'I do not see other messages. Write the words, or choose Apps, “Who said this?” in the menu of the message.',
  nothingBefore: `I do not know what you go on from: I remember our last question for ten minutes only. ${example}`,
  whoseWords: (topic: string) =>
    `Whose words about “${topic}” do you mean? Write the name as well. ${example}`,
  thatIsAll: 'That is all I have on it.',
  onlyByDay: `I can order only what somebody said by its day. ${example}`,
  noDay: 'I do not know on which day that was, so I cannot tell what came before or after it.',
  whom: (pronoun: string, last: string | null) =>
    `Whom do you mean by “${pronoun}”?${last === null ? '' : ` Last it was ${last}.`} Write the name. ${example}`,
  carried: {
    speaker: (name: string) => `about ${name}, of whom you asked before`,
    cited: (name: string) => `about ${name}, whom I cited before`,
    about: (words: string) => `about “${words}”, as before`,
    phrase: (words: string) => `for “${words}”, as before`,
    question: (words: string) => `for “${words}”, as before`,
    since: (day: string) => `since ${day}, as before`,
    until: (day: string) => `until ${day}, as before`,
    publisher: (name: string) => `published by ${name}, as before`,
    speech: (form: string) => `only ${form} speech, as before`,
  },
  tooMany: (questions: number, seconds: number) =>
    `That was more than ${questions} questions in ${seconds} seconds. Give me a moment, please.`,
  hiddenHere:
    'Answers are for the asker alone here, and a reply cannot be hidden. Use my commands (/help lists them), or write to me directly.',
};
