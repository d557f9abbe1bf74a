import { expect, test } from 'vitest';
import { anArchive } from '../support/an-archive.ts';
import { printedBoth, printingsIn } from '../support/printings.ts';

/** Said by Ada Marsh, and printed on a day that speaks for nothing. */
const byAda = (words: string, published = '2024-02-29') => ({
  text: `“${words},” said Ada Marsh.`,
  header: { published },
});
const LONG = 'We wait for the river to fall and then we vote on the bridge';

const other = (from: string, to: string) => LONG.replace(from, to);
const OTHERWISE = other('fall', 'calm');

test.each([
  { when: 'all words are the same', a: LONG, b: LONG },
  {
    when: 'only marks and case differ',
    a: LONG,
    b: 'We wait, for the River to fall – and then we VOTE on the bridge',
  },
  { when: 'three words are the same', a: 'We shall wait', b: 'we shall wait' },
  { when: 'a few words stand in the other as they are', a: LONG, b: 'for the river to fall' },
  { when: 'a word is another', a: LONG, b: 'We wait for the river to calm and then we vote on the bridge' },
  {
    when: 'a word more is printed',
    a: LONG,
    b: 'We wait for the old river to fall and then we vote on the bridge',
  },
  {
    when: 'several words in a long statement differ',
    a: `${LONG} that the harbour has been asking for`,
    b: 'We wait for the river to fall and vote on the bridge the harbour has asked for',
  },
  {
    when: 'a contraction is written out',
    a: 'We’re waiting and we can’t vote tonight',
    b: 'We are waiting and we cannot vote tonight',
  },
  {
    when: 'a number is written in digits',
    a: 'We wait for five boats before the evening vote',
    b: 'We wait for 5 boats before the evening vote',
  },
  {
    when: 'a short statement differs in a small word only',
    a: 'We will close the old harbour',
    b: 'We will close this old harbour',
  },
  {
    when: 'one is cut short and a word in it is another',
    a: `${LONG}, and nobody in this town has to hurry`,
    b: 'We wait for the stream to fall and then we vote',
  },
  {
    when: 'an ellipsis leaves words out',
    a: LONG,
    b: 'We wait for the river … and then we vote on the bridge',
  },
  {
    when: 'an editor puts in who is meant',
    a: 'They wait for the river to fall and then they vote',
    b: '[The crews] wait for the river to fall and then they vote',
  },
  { when: 'an editor changes a capital', a: LONG, b: '[W]e wait for the river to fall and then we vote' },
])('two papers print one utterance when $when', ({ a, b }) => {
  expect(printedBoth(byAda(a), byAda(b))).toEqual([[`a: ${a},`, `b: ${b},`]]);
  expect(printedBoth(byAda(b), byAda(a))).toEqual([[`a: ${b},`, `b: ${a},`]]);
});

test.each([
  { when: 'one denies it', a: LONG, b: other('we vote', 'we do not vote') },
  { when: 'one says never', a: LONG, b: other('then we', 'then we never') },
  {
    when: 'one says no',
    a: 'There is reason for us to wait until the spring',
    b: 'There is no reason for us to wait until the spring',
  },
  {
    when: 'numbers differ',
    a: 'We wait for 5 boats and then we vote on the bridge',
    b: 'We wait for 6 boats and then we vote on the bridge',
  },
  {
    when: 'number words differ',
    a: 'We wait for five boats and then we vote on the bridge',
    b: 'We wait for nine boats and then we vote on the bridge',
  },
  { when: 'one tells a number', a: LONG, b: other('the river', 'the 5 rivers') },
  {
    when: 'a size differs',
    a: 'We have spent two million on the bridge so far',
    b: 'We have spent two billion on the bridge so far',
  },
  { when: 'the day they speak of differs', a: other('then', 'on Monday'), b: other('then', 'on Friday') },
  { when: 'a word is the contrary', a: LONG, b: other('fall', 'rise') },
  {
    when: 'a prefix makes it the contrary',
    a: other('bridge', 'likely bridge'),
    b: other('bridge', 'unlikely bridge'),
  },
  {
    when: 'a short statement differs in a telling word',
    a: 'We will close the old harbour',
    b: 'We will paint the old harbour',
  },
  { when: 'fewer than five words differ', a: 'We will wait here', b: 'We shall wait here' },
  { when: 'only two words are the same', a: 'We wait', b: 'We wait' },
  { when: 'most words differ', a: LONG, b: 'We wait for the mayor to call and only she can name a day' },
  {
    when: 'an ellipsis leaves a “not” out',
    a: 'We will not close the harbour this year',
    b: 'We will … close the harbour this year',
  },
  {
    when: 'an editor puts a “not” in',
    a: 'We will close the harbour this year',
    b: 'We will [not] close the harbour this year',
  },
  { when: 'a word only begins alike', a: 'wait for the riverbank', b: 'wait for the river' },
])('two papers print two utterances when $when', ({ a, b }) => {
  expect(printedBoth(byAda(a), byAda(b))).toEqual([]);
  expect(printedBoth(byAda(b), byAda(a))).toEqual([]);
});

test.each([
  {
    when: 'another speaker says almost the same',
    a: byAda(LONG),
    b: { text: `“${OTHERWISE},” said Tom Reed.` },
  },
  { when: 'another speaker says the same', a: byAda(LONG), b: { text: `“${LONG},” said Tom Reed.` } },
  { when: 'nobody is named for one', a: byAda(LONG), b: { text: `A sign read: “${LONG}.”` } },
  {
    when: 'a nameless speaker says almost the same in each',
    a: { text: `“${LONG},” said a spokesperson.` },
    b: { text: `“${OTHERWISE},” said a spokesperson.` },
  },
  {
    when: 'it was said on another day',
    a: { text: `“${LONG},” said Ada Marsh on Monday.`, header: { published: '2024-02-29' } },
    b: { text: `“${LONG},” said Ada Marsh on Wednesday.`, header: { published: '2024-02-29' } },
  },
  { when: 'a variant is printed weeks later', a: byAda(LONG), b: byAda(OTHERWISE, '2024-03-20') },
  {
    when: 'the same few words are printed weeks later',
    a: byAda('We shall wait'),
    b: byAda('We shall wait', '2024-03-20'),
  },
  {
    when: 'only one document prints them',
    a: { text: `${byAda(LONG).text} ${byAda(OTHERWISE).text}` },
    b: byAda('Good morning'),
  },
  {
    when: 'names agree but the words differ',
    a: { text: `“${LONG},” said the River Coalition.` },
    b: { text: `“${OTHERWISE},” the coalition said.` },
  },
])('nothing is joined when $when', ({ a, b }) => {
  expect(printedBoth(a, b)).toEqual([]);
  expect(printedBoth(b, a)).toEqual([]);
});

test.each([
  { when: 'many same words are printed years later', a: byAda(LONG), b: byAda(LONG, '2026-02-28') },
  { when: 'a variant is printed a few days later', a: byAda(LONG), b: byAda(OTHERWISE, '2024-03-04') },
  { when: 'a document tells no day', a: byAda(LONG), b: { text: byAda(OTHERWISE).text } },
  {
    when: 'one tells the day it was said',
    a: { text: `“${LONG},” said Ada Marsh on Monday.`, header: { published: '2024-02-29' } },
    b: byAda(OTHERWISE),
  },
  {
    when: 'the same many words are by speakers whose names agree',
    a: { text: `“${LONG},” said the River Coalition.` },
    b: { text: `“${LONG},” said the coalition.` },
  },
])('two papers are joined when $when', ({ a, b }) => {
  expect(printedBoth(a, b).map(({ length }) => length)).toEqual([2]);
});

test('both halves of a broken quotation join the whole, though one is short and worded otherwise', () => {
  const whole = 'Nobody in this harbour waits for the ferry any longer. That is too much to ask.';
  const [first, second] = [
    'Nobody in our harbour waits for the ferry any longer,',
    'That’s too much to bear.',
  ];
  expect(
    printedBoth({ text: `Ada Marsh said: “${whole}”` }, { text: `“${first}” Ada Marsh said. “${second}”` }),
  ).toEqual([[`a: ${whole}`, `b: ${second}`, `b: ${first}`].toSorted()]);
  // By itself the second half is too short to be told from another utterance.
  expect(
    printedBoth({ text: `Ada Marsh said: “${whole}”` }, { text: `Ada Marsh said: “${second}”` }),
  ).toEqual([]);
});

test('a few words that stand in two utterances are a part of neither', () => {
  const texts = [
    LONG,
    'Those who fish must wait for the river to fall as they always did',
    'wait for the river to fall',
  ];
  expect(printingsIn(anArchive(texts.map((words) => byAda(words).text)))).toEqual([]);
});

test('small differences lead from one utterance to another by no chain', () => {
  const words = 'alder birch cedar maple rowan willow aspen hazel linden poplar walnut chestnut'.split(' ');
  const swapped = (count: number) => words.map((word, at) => (at < count ? `${word}berry` : word)).join(' ');
  const lengths = printingsIn(
    anArchive([0, 3, 6, 9, 12].map((count) => byAda(`We planted ${swapped(count)}`).text)),
  ).map(({ length }) => length);
  expect(Math.max(...lengths)).toBeLessThan(4);
});

/** Statements that are often almost the same: some words of one sentence, now and then another in their place. */
