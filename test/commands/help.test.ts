import { expect, test } from 'vitest';
import { help } from '../../commands/help.ts';
import { commands } from '../../commands/index.ts';
import { anArchive } from '../support/an-archive.ts';
import { around } from '../support/around.ts';

test('/help lists every command in the order of the list, and how far the corpus reaches', async () => {
  const archive = anArchive(['“We wait,” said Ada Marsh.']);
  expect(await help.run({}, archive, around(commands))).toEqual({
    kind: 'found',
    citations: [],
    help: [
      {
        usage: '/who-said phrase [speaker] [since] [until] [publisher] [speech] [order]',
        description: 'Find who said these words, with the passage, the date and the source',
        example: '/who-said elephant in the room',
      },
      {
        usage: '/quotes speaker [about] [since] [until]',
        description: 'List what somebody said, newest first',
        example: '/quotes Barr about:encryption',
      },
      {
        usage: '/ask question',
        description: 'Ask a plain question: the sentence that answers it, or that the documents do not say',
        example: '/ask how many arrests did the reports lead to?',
      },
      {
        usage: '/sources',
        description: 'List the documents I answer from, and how far they reach',
        example: '/sources',
      },
      {
        usage: '/kept [name]',
        description: 'Show an answer that was kept here under a name, or list them',
        example: '/kept',
      },
      { usage: '/help', description: 'Show what you can ask', example: '/help' },
    ],
    extent: archive.extent,
  });
});

test('/help lists only the commands there are', async () => {
  expect(await help.run({}, anArchive([]), around())).toEqual({
    kind: 'found',
    citations: [],
    help: [],
    extent: {
      documents: 0,
      passages: 0,
      quotations: 0,
      speakers: 0,
      since: null,
      until: null,
      undated: 0,
    },
  });
});
