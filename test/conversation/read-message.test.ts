import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Typed } from '../../src/command.ts';
import { readMessage } from '../../src/conversation/read-message.ts';
import type { Talk } from '../../src/conversation/talk.ts';
import { day } from '../support/a-document.ts';
import { aTalk } from '../support/a-talk.ts';

const EXAMPLE = 'Ask me, for example: what did Barr say about encryption?';
const NOTHING_BEFORE = `I do not know what you go on from: I remember our last question for ten minutes only. ${EXAMPLE}`;

const read = (message: string, talk: Talk | null = null) =>
  readMessage(message, talk, { commands, today: day('2024-03-15') });
const asking = (command: string, typed: Typed, carried: readonly string[] = []) => ({
  question: { command, typed, carried },
});
const aside = ({ question }: ReturnType<typeof asking>) => ({ question: { ...question, isAside: true } });
const orAsking = (
  command: string,
  typed: Typed,
  when: 'nobody' | 'nothing',
  or: readonly [command: string, typed: Typed, carried?: readonly string[]],
  carried: readonly string[] = [],
) => ({
  question: {
    command,
    typed,
    carried,
    or: { when, question: { command: or[0], typed: or[1], carried: or[2] ?? [] } },
  },
});

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

describe('after words that were looked for', () => {
  const talk = aTalk({ command: 'who-said', typed: { phrase: 'we wait' } }, ['Ada Marsh', 'Tom Reed']);
  const FOR = 'for “we wait”, as before';
  const MARSH = 'about Ada Marsh, whom I cited before';
  test.each([
    [
      'what did she say about the quay?',
      asking('quotes', { speaker: 'Ada Marsh', about: 'the quay' }, [MARSH]),
    ],
    ['What else did she say?', asking('quotes', { speaker: 'Ada Marsh' }, [MARSH])],
    [
      'did she ever say anything about boats in 2021?',
      asking('quotes', { speaker: 'Ada Marsh', about: 'boats', since: '2021', until: '2021' }, [MARSH]),
    ],
    [
      'did they say it is a dead end?',
      asking('ask', { question: 'did Ada Marsh say it is a dead end?' }, [MARSH]),
    ],
    ['when was she elected?', asking('ask', { question: 'when was Ada Marsh elected?' }, [MARSH])],
    ['and about the quay?', asking('quotes', { speaker: 'Ada Marsh', about: 'the quay' }, [MARSH])],
    [
      'and Reed?',
      orAsking(
        'who-said',
        { phrase: 'we wait', speaker: 'Reed' },
        'nobody',
        ['quotes', { speaker: 'Ada Marsh', about: 'Reed' }, [MARSH]],
        [FOR],
      ),
    ],
    [
      'what about Reed in 2021?',
      orAsking(
        'who-said',
        { phrase: 'we wait', speaker: 'Reed', since: '2021', until: '2021' },
        'nobody',
        ['quotes', { speaker: 'Ada Marsh', about: 'Reed', since: '2021', until: '2021' }, [MARSH]],
        [FOR],
      ),
    ],
    [
      'and reed?',
      orAsking(
        'who-said',
        { phrase: 'we wait', speaker: 'reed' },
        'nothing',
        ['quotes', { speaker: 'Ada Marsh', about: 'reed' }, [MARSH]],
        [FOR],
      ),
    ],
    ['and what did Reed say?', asking('who-said', { phrase: 'we wait', speaker: 'Reed' }, [FOR])],
    ['and in 2021?', asking('who-said', { phrase: 'we wait', since: '2021', until: '2021' }, [FOR])],
    ['since March 2020?', asking('who-said', { phrase: 'we wait', since: 'March 2020' }, [FOR])],
    ['more', { question: { command: 'who-said', typed: { phrase: 'we wait' }, page: 1, carried: [FOR] } }],
    [
      'who else said it?',
      { question: { command: 'who-said', typed: { phrase: 'we wait' }, page: 1, carried: [FOR] } },
    ],
    [
      'anything newer?',
      aside(asking('who-said', { phrase: 'we wait', since: '2024-02-29', order: 'newest' }, [FOR])),
    ],
    [
      'anything earlier?',
      aside(asking('who-said', { phrase: 'we wait', until: '2024-02-27', order: 'newest' }, [FOR])),
    ],
    ['and how many boats use the quay?', asking('ask', { question: 'how many boats use the quay' })],
  ])('“%s”', (message, expected) => {
    expect(read(message, talk)).toEqual(expected);
  });
});

describe('after somebody’s words on a topic', () => {
  const typed = { speaker: 'Reed', about: 'the quay', since: '2020-01-01' };
  const talk = aTalk({ command: 'quotes', typed }, ['Tom Reed']);
  const REED = 'about Tom Reed, of whom you asked before';
  const QUAY = 'about “the quay”, as before';
  const SINCE = 'since 2020-01-01, as before';
  test.each([
    [
      'and about boats?',
      asking('quotes', { speaker: 'Tom Reed', about: 'boats', since: '2020-01-01' }, [REED, SINCE]),
    ],
    [
      'and Marsh?',
      orAsking(
        'quotes',
        { speaker: 'Marsh', about: 'the quay', since: '2020-01-01' },
        'nobody',
        ['quotes', { speaker: 'Tom Reed', about: 'Marsh', since: '2020-01-01' }, [REED, SINCE]],
        [QUAY, SINCE],
      ),
    ],
    ['what did he say about boats?', asking('quotes', { speaker: 'Tom Reed', about: 'boats' }, [REED])],
    [
      'until 2019',
      asking('quotes', { speaker: 'Reed', about: 'the quay', until: '2019' }, [
        'about Reed, of whom you asked before',
        QUAY,
      ]),
    ],
    [
      'anything more recent',
      aside(
        asking('quotes', { speaker: 'Reed', about: 'the quay', since: '2024-02-29' }, [
          'about Reed, of whom you asked before',
          QUAY,
        ]),
      ),
    ],
  ])('“%s”', (message, expected) => {
    expect(read(message, talk)).toEqual(expected);
  });

  test.each([
    [
      'what did she say about boats?',
      `Whom do you mean by “she”? Last it was Tom Reed. Write the name. ${EXAMPLE}`,
    ],
    [
      'what does it say about boats?',
      `Whom do you mean by “it”? Last it was Tom Reed. Write the name. ${EXAMPLE}`,
    ],
    ['more', 'That is all I have on it.'],
  ])('“%s” gets a sentence', (message, sentence) => {
    expect(read(message, talk)).toEqual({ sentence });
  });
});

describe('after other answers', () => {
  test.each([
    ['the Harbour Trust', ['it', 'they']],
    ['Marsh', ['it', 'they', 'he', 'she']],
    ['Tom Reed', ['they', 'he']],
    ['Ms Marsh', ['they', 'she']],
  ])('%s is %j', (name, fitting) => {
    const talk = aTalk({ command: 'quotes', typed: { speaker: name } }, []);
    const expected = asking('quotes', { speaker: name, about: 'boats' }, [
      `about ${name}, of whom you asked before`,
    ]);
    for (const who of ['it', 'they', 'he', 'she']) {
      const reading = read(`what did ${who} say about boats`, talk);
      if (fitting.includes(who)) expect(reading).toEqual(expected);
      else expect(Object.keys(reading)).toEqual(['sentence']);
    }
  });

  test('the words of a document are nobody’s', () => {
    const talk = aTalk({ command: 'ask', typed: { question: 'how many boats use the quay?' } }, [null]);
    expect(read('what did she say about boats?', talk)).toEqual({
      sentence: `Whom do you mean by “she”? Write the name. ${EXAMPLE}`,
    });
    expect(read('and about ferries?', talk)).toEqual({
      sentence: `Whose words about “ferries” do you mean? Write the name as well. ${EXAMPLE}`,
    });
  });

  test('a plain question takes days as words of its own, and cannot be asked of somebody', () => {
    const talk = aTalk({ command: 'ask', typed: { question: 'how many boats use the quay?' } });
    expect(read('and in 2021?', talk)).toEqual(
      asking('ask', { question: 'how many boats use the quay in 2021?' }, [
        'for “how many boats use the quay?”, as before',
      ]),
    );
    expect(read('and what did Reed say?', talk)).toEqual(asking('quotes', { speaker: 'Reed' }));
    expect(read('anything newer?', talk)).toEqual({
      sentence: `I can order only what somebody said by its day. ${EXAMPLE}`,
    });
  });

  test.each([
    ['who called it a dead end?', { phrase: 'it a dead end', speaker: 'Reed' }],
    ['did Ada Marsh say it is a dead end?', { phrase: 'it is a dead end', speaker: 'Reed' }],
  ])('“%s” is a question for words, whoever is asked for next', (question, typed) => {
    const talk = aTalk({ command: 'ask', typed: { question } });
    expect(read('and what did Reed say?', talk)).toEqual(
      asking('who-said', typed, [`for “${typed.phrase}”, as before`]),
    );
  });

  test('a name alone tells whom an ambiguous one means', () => {
    const talk = aTalk({ command: 'quotes', typed: { speaker: 'Marsh', about: 'the quay' } }, [], {
      answer: { kind: 'ambiguous-speaker', name: 'Marsh', candidates: [] },
    });
    expect(read('Eva Marsh', talk)).toEqual(
      orAsking(
        'quotes',
        { speaker: 'Eva Marsh', about: 'the quay' },
        'nobody',
        ['ask', { question: 'Eva Marsh' }],
        ['about “the quay”, as before'],
      ),
    );
  });

  test.each([
    [{ phrase: 'we wiat', speaker: 'Reed' }, {}, { phrase: 'we wait', speaker: 'Reed' }],
    [
      { phrase: 'we wiat', speaker: 'Red' },
      { unknownSpeaker: 'Red' },
      { phrase: 'we wiat', speaker: 'we wait' },
    ],
  ])('“yes” takes what was offered for %o', (typed, found, expected) => {
    const talk = aTalk({ command: 'who-said', typed }, [], {
      answer: { kind: 'nothing-found', asked: '', didYouMean: 'we wait', ...found } as object,
    });
    const reading = read('Yes, please', talk);
    expect('question' in reading && reading.question.typed).toEqual(expected);
  });

  test('the page that was shown last is the one that is gone on from', () => {
    const asked = { command: 'quotes', typed: { speaker: 'Marsh' } };
    const talk = aTalk(asked, ['Ada Marsh', 'Ada Marsh', 'Ada Marsh'], { page: 1 });
    expect(read('more', talk)).toEqual({
      question: { ...asked, page: 2, carried: ['about Marsh, of whom you asked before'] },
    });
  });
});
