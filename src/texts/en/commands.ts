const since = 'Only from then on: 2020-03-05, 5 march 2020, 2020, last month';
const until = 'Only up to then, with all of it: 2020-03-05, march 2020, last year, yesterday';

/** What Discord shows of the commands while somebody chooses one and fills it in. */
export const commands = {
  whoSaid: {
    description: 'Find who said these words, with the passage, the date and the source',
    options: {
      phrase: 'The words as you remember them',
      speaker: 'Only what this person or body said',
      since,
      until,
      publisher: 'Only from this publisher, or those whose names hold these words',
      speech: 'Only words quoted as a whole or in part, only reported ones, or a document’s own',
      order: 'Where several said it: by the day instead of the likeliest first, or who said it how often',
    },
    choices: {
      direct: 'direct',
      mixed: 'mixed',
      indirect: 'indirect',
      narration: 'narration',
      newest: 'newest',
      oldest: 'oldest',
      speakers: 'speakers',
    },
  },
  quotes: {
    description: 'List what somebody said, newest first',
    options: {
      speaker: 'A person or body, by name',
      about: 'Only where this is spoken of',
      since,
      until,
    },
  },
  ask: {
    description: 'Ask a plain question: the sentence that answers it, or that the documents do not say',
    options: {
      question: 'A question in a sentence',
    },
  },
  sources: { description: 'List the documents I answer from, and how far they reach', options: {} },
  kept: {
    description: 'Show an answer that was kept here under a name, or list them',
    options: {
      name: 'The name it is kept under',
    },
  },
  help: { description: 'Show what you can ask', options: {} },
  whoSaidThis: 'Who said this?',
  hide: 'Whether only you see the answer',
  for: 'Whom the answer is for: they are told',
  documents: {
    description: 'The documents that this server has added',
    list: 'Show which there are',
    show: 'Show one, and what I understand of it',
    add: 'Add a file or the page at a link, for this server alone',
    remove: 'Take one out of every answer in this server',
    id: 'Which one',
    file: 'Text, Markdown, a web page, PDF, Word (.docx) or subtitles, up to 20 MB',
    link: 'The address of a public page, instead of a file',
    title: 'Its title, where it does not tell',
    publisher: 'Who published it, where it does not tell',
    published: 'The day it was published, YYYY-MM-DD, where it does not tell',
  },
  review: { description: 'Look at what was reported as wrong, and at whose words I am not sure of' },
  settings: {
    description: 'How I behave in this server',
    show: 'Show what is set',
    answers: 'Whether answers are for everybody, where the asker does not say',
    who: 'Who sees them',
    everybody: 'everybody',
    asker: 'the asker alone',
    channel: 'In this channel only',
    curators: 'Who may add documents and review, besides those who manage the server',
    role: 'This role; leave it out for nobody else',
    missed: 'Whether I remember questions that found nothing, without names',
    remember: 'Whether I do',
    yes: 'yes',
    no: 'no',
    questions: 'Show the questions that found nothing',
  },
};
