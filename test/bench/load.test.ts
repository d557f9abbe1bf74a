import { expect, test } from 'vitest';
import { drawLoad } from '../../bench/load/draw-load.ts';
import { figuresOf, growthOf } from '../../bench/load/figures.ts';
import { type Kind, TYPING } from '../../bench/load/mix.ts';
import { pageOf, verdictsOf } from '../../bench/load/page.ts';
import { type Outcome, schedule } from '../../bench/load/send.ts';
import { seeded } from '../../bench/random.ts';

const outcome = (kind: Kind, at: number, sentAt: number, answeredAt: number | undefined): Outcome => ({
  kind,
  at,
  sentAt,
  answeredAt,
  answer: undefined,
});
const second = (resident: number) => ({ resident, busy: 0.5, others: 0.25 });
const flat = Array.from({ length: 6 }, () => second(300e6));

test('a time counts from when something was due, however late it was sent', () => {
  const { interactions, sentLate } = figuresOf([outcome('/ask', 100, 150, 160)], flat);
  expect([interactions.worst, sentLate]).toEqual([60, 50]);
});

test('what is never answered took forever', () => {
  const { typing, interactions } = figuresOf(
    [outcome('/ask', 0, 0, 5), outcome(TYPING, 0, 0, undefined)],
    flat,
  );
  expect([typing.worst, typing.unanswered, interactions.worst, interactions.unanswered]).toEqual([
    Number.POSITIVE_INFINITY,
    1,
    5,
    0,
  ]);
});

test('memory at the end is compared with that at the beginning', () => {
  expect([growthOf(flat), growthOf([...flat.slice(1), second(330e6)])]).toEqual([1, 1.1]);
});

test('a schedule is decided by its seed, and holds as many things a second as were wanted', () => {
  const rates = { seconds: 60, interactions: 200, typing: 100 };
  const due = schedule(rates, seeded(1));
  expect(due).toEqual(schedule(rates, seeded(1)));
  expect(due).toEqual(due.toSorted((a, b) => a.at - b.at));
  const typing = due.filter(({ kind }) => kind === TYPING).length / 60;
  expect([typing, due.length / 60 - typing].map((rate) => Math.round(rate / 10) * 10)).toEqual([100, 200]);
});

test('a page tells which wishes were missed, beside what Discord itself takes', () => {
  const real = figuresOf([outcome('/ask', 0, 0, 200), outcome(TYPING, 0, 0, 40)], flat);
  const echo = figuresOf([outcome('/ask', 0, 0, 2), outcome(TYPING, 0, 0, 1)], flat);
  expect(verdictsOf(real).map(({ is, isMet }) => [is, isMet])).toEqual([
    ['200.0 ms', false],
    ['200.0 ms', true],
    ['40.0 ms', true],
    ['0', true],
    ['1.000 times', true],
  ]);
  const page = pageOf(real, echo, {
    seconds: 60,
    interactions: 200,
    typing: 100,
    documents: 0,
    warmingUp: 15,
  });
  expect(page).toContain('| /ask | 1 | 200.0 | 200.0 | 200.0 | 0 | 0 | 2.0 | 2.0 | 2.0 |');
  expect(page).toContain('| 99 of 100 acknowledged within 150 ms | 200.0 ms | **missed** |');
  expect(drawLoad(real, echo)).toContain('/ask: half within 200 ms, 99 % within 200 ms, the slowest 200 ms.');
});
