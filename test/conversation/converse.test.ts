import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Talk } from '../../src/conversation/talk.ts';
import { openDesk } from '../../src/desk.ts';
import { aClock } from '../support/a-clock.ts';
import { anArchive } from '../support/an-archive.ts';

const desk = openDesk(
  commands,
  anArchive([
    'The quay was closed in May. “The quay is a dead end,” said Ada Marsh, the mayor. “We sail,” said Tom Reed.',
    'Eva Marsh, a lawyer, disagreed. “The quay will open again,” Eva Marsh said.',
    'The report said 40 boats use the quay every day.',
  ]),
  aClock(),
);

/** What is answered to the messages of one conversation: what was asked, of whom it tells, and what it took over. */
async function talking(...messages: readonly string[]) {
  let talk: Talk | null = null;
  const told = [];
  for (const message of messages) {
    const answer = await converse(message, talk, desk, aClock().today());
    if ('sentence' in answer) {
      told.push(answer.sentence);
      continue;
    }
    talk = answer.talk ?? talk;
    const { question, reply, carried, page } = answer;
    const [shown] = reply.citations.slice(page);
    told.push({ asked: question.command, kind: reply.kind, by: shown?.speaker?.name ?? null, carried });
  }
  return told;
}

test.each([
  [
    ['who said the quay is a dead end?'],
    { asked: 'who-said', kind: 'found', by: 'Ada Marsh', carried: null },
  ],
  [['who called the quay a dead end?'], { asked: 'ask', kind: 'found', by: 'Ada Marsh', carried: null }],
  [['who said they sail?'], { asked: 'ask', kind: 'found', by: 'Tom Reed', carried: null }],
  [['who said the pier closes?'], { asked: 'who-said', kind: 'nothing-found', by: null, carried: null }],
  [['what did the report say about boats?'], { asked: 'ask', kind: 'found', by: null, carried: null }],
  [['What did Reed say?'], { asked: 'quotes', kind: 'found', by: 'Tom Reed', carried: null }],
  [['Marsh'], { asked: 'quotes', kind: 'ambiguous-speaker', by: null, carried: null }],
  [['Marsh', 'Eva Marsh'], { asked: 'quotes', kind: 'found', by: 'Eva Marsh', carried: null }],
  [
    ['what did Marsh say about the quay?', 'Eva Marsh'],
    { asked: 'quotes', kind: 'found', by: 'Eva Marsh', carried: 'About “the quay”, as before.' },
  ],
  [
    ['who said the quay is a dead end?', 'what about boats?'],
    {
      asked: 'quotes',
      kind: 'nothing-found',
      by: null,
      carried: 'About Ada Marsh, whom I cited before.',
    },
  ],
  [
    ['who said the quay is a dead end?', 'help', 'what else did she say?'],
    { asked: 'quotes', kind: 'found', by: 'Ada Marsh', carried: 'About Ada Marsh, whom I cited before.' },
  ],
  [
    ['who said the quay is a daed end?', 'what else did she say?'],
    { asked: 'quotes', kind: 'found', by: 'Ada Marsh', carried: 'About Ada Marsh, whom I cited before.' },
  ],
  [
    ['what did Ada Marsh say about the quay?', 'anything newer?', 'and Eva Marsh?'],
    { asked: 'quotes', kind: 'found', by: 'Eva Marsh', carried: 'About “the quay”, as before.' },
  ],
  [
    ['what did Ada Marsh say about boats?', 'what about Reed?'],
    { asked: 'quotes', kind: 'nothing-found', by: null, carried: 'About “boats”, as before.' },
  ],
  [
    ['what did Ada Marsh say about boats?', 'and the quay?'],
    {
      asked: 'quotes',
      kind: 'found',
      by: 'Ada Marsh',
      carried: 'About Ada Marsh, of whom you asked before.',
    },
  ],
  [
    ['who said we sail?', 'what did she say about the quay?'],
    'Whom do you mean by “she”? Last it was Tom Reed. Write the name. Ask me, for example: what did Barr say about encryption?',
  ],
])('after %j', async (messages, last) => {
  expect((await talking(...messages)).at(-1)).toEqual(last);
});
