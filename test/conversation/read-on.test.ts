import { describe, expect, test } from 'vitest';
import { aTalk } from '../support/a-talk.ts';
import { aside, asking, EXAMPLE, orAsking, read } from '../support/reading-messages.ts';

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
