import { describe, expect, test } from 'vitest';
import { asking, EXAMPLE, NOTHING_BEFORE, orAsking, read } from '../support/reading-messages.ts';

describe('a message by itself', () => {
  test.each([
    ['who called the quay a dead end?', asking('ask', { question: 'who called the quay a dead end?' })],
    [
      'who said we wait for the tide?',
      orAsking('who-said', { phrase: 'we wait for the tide' }, 'nothing', [
        'ask',
        { question: 'who said we wait for the tide' },
      ]),
    ],
    [
      'Hi, can you tell me who said “we wait for the tide” in 2024, please?',
      orAsking('who-said', { phrase: 'we wait for the tide', since: '2024', until: '2024' }, 'nothing', [
        'ask',
        { question: 'who said “we wait for the tide” in 2024' },
      ]),
    ],
    [
      'who said the quay will be free in 2030',
      orAsking('who-said', { phrase: 'the quay will be free in 2030' }, 'nothing', [
        'ask',
        { question: 'who said the quay will be free in 2030' },
      ]),
    ],
    ['who wrote the report?', asking('ask', { question: 'who wrote the report?' })],
    ['who called it what she said?', asking('ask', { question: 'who called it what she said?' })],
    [
      'who wrote “we wait for the tide”?',
      orAsking('who-said', { phrase: 'we wait for the tide' }, 'nothing', [
        'ask',
        { question: 'who wrote “we wait for the tide”' },
      ]),
    ],
    ['who said anything about the tide?', asking('ask', { question: 'who said anything about the tide?' })],
    ['“We wait for the tide”', asking('who-said', { phrase: 'We wait for the tide' })],
    ['"We wait for the tide".', asking('who-said', { phrase: 'We wait for the tide' })],
    ['> We wait\n> for the tide', asking('who-said', { phrase: 'We wait for the tide' })],
    ['“We wait” or “we sail”?', asking('ask', { question: '“We wait” or “we sail”?' })],
    ['/quotes Marsh about:quay', asking('quotes', { speaker: 'Marsh', about: 'quay' })],
    ['how many boats use the quay?', asking('ask', { question: 'how many boats use the quay?' })],
    [
      'did Ada Marsh say it is a dead end?',
      asking('ask', { question: 'did Ada Marsh say it is a dead end?' }),
    ],
    ['what was said about the quay?', asking('ask', { question: 'what was said about the quay?' })],
    ['help', asking('help', {})],
    ['what can you do?', asking('help', {})],
    ['which documents do you have?', asking('sources', {})],
  ])('“%s”', (message, expected) => {
    expect(read(message)).toEqual(expected);
  });

  test.each([
    ['what did Ada Marsh say?', { speaker: 'Ada Marsh' }, 'what did Ada Marsh say'],
    ['what else has Marsh said', { speaker: 'Marsh' }, 'what else has Marsh said'],
    [
      'what did Ada Marsh say about the quay?',
      { speaker: 'Ada Marsh', about: 'the quay' },
      'what did Ada Marsh say about the quay',
    ],
    [
      'what has Marsh said on the quay since March 2020?',
      { speaker: 'Marsh', about: 'the quay', since: 'March 2020' },
      'what has Marsh said on the quay since March 2020',
    ],
    [
      'what did Marsh say last week?',
      { speaker: 'Marsh', since: 'last week', until: 'last week' },
      'what did Marsh say last week',
    ],
    [
      'what did Marsh say before 5 March 2020?',
      { speaker: 'Marsh', until: '2020-03-04' },
      'what did Marsh say before 5 March 2020',
    ],
    [
      'did Marsh ever say anything about “the quay”?',
      { speaker: 'Marsh', about: 'the quay' },
      'did Marsh ever say anything about “the quay”',
    ],
    [
      'list everything Marsh has said about the quay',
      { speaker: 'Marsh', about: 'the quay' },
      'everything Marsh has said about the quay',
    ],
    ['quotes by Tom Reed', { speaker: 'Tom Reed' }, 'quotes by Tom Reed'],
    [
      'anything from Tom Reed about boats?',
      { speaker: 'Tom Reed', about: 'boats' },
      'anything from Tom Reed about boats',
    ],
    ['Reed on boats', { speaker: 'Reed', about: 'boats' }, 'Reed on boats'],
    ['Tom Reed', { speaker: 'Tom Reed' }, 'Tom Reed'],
    ['reed?', { speaker: 'reed' }, 'reed'],
  ])('“%s” asks for somebody’s words, or plainly where nobody is called so', (message, typed, question) => {
    expect(read(message)).toEqual(orAsking('quotes', typed, 'nobody', ['ask', { question }]));
  });

  test('a message longer than anybody’s form is asked plainly, or its words are looked for', () => {
    const quay = 'the quay and '.repeat(30).trim();
    expect(read(`what did Marsh say about ${quay}?`)).toEqual(
      asking('ask', { question: `what did Marsh say about ${quay}?` }),
    );
    expect(read(`“${quay}”`)).toEqual(asking('who-said', { phrase: quay }));
  });

  test.each([
    ['', `I see no words. ${EXAMPLE}`],
    ['🎉 ?!', `I see no words. ${EXAMPLE}`],
    ['Hello!', `Hello. Ask me who said something, or what somebody said. ${EXAMPLE}`],
    ['thanks a lot!', `You are welcome. Ask me who said something, or what somebody said. ${EXAMPLE}`],
    ['yes', `You are welcome. Ask me who said something, or what somebody said. ${EXAMPLE}`],
    [
      'who said that?',
      'I do not see other messages. Write the words, or choose Apps, “Who said this?” in the menu of the message.',
    ],
    [
      '/find the quay',
      'There is no command /find. Begin with one of: /who-said, /quotes, /ask, /sources, /kept, /help.',
    ],
  ])('“%s” gets a sentence', (message, sentence) => {
    expect(read(message)).toEqual({ sentence });
  });

  test.each([
    'what did she say about the quay?',
    'did he say it is a dead end?',
    'and about the quay?',
    'and Reed?',
    'what about Reed?',
    'and in 2021?',
    'since March 2020',
    'more',
    'anything newer?',
    'anything older?',
  ])('“%s” goes on from nothing', (message) => {
    expect(read(message)).toEqual({ sentence: NOTHING_BEFORE });
  });
});
