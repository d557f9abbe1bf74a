import { describe, expect, test } from 'vitest';
import { aTalk } from '../support/a-talk.ts';
import { asking, EXAMPLE, orAsking, read } from '../support/reading-messages.ts';

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
