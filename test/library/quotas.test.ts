import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Usage } from '../../src/library/library.ts';
import { type Limits, refusalBy } from '../../src/library/quotas.ts';
import { openSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { tempFolders } from '../support/temp-folder.ts';

const at = (time: string): number => Date.parse(`2024-03-01T${time}Z`);
const NOON = at('12:00:00');
const LIMITS: Limits = { documents: 1000, bytes: 2_000_000, anHour: 3, cooldown: 10_000 };
const NOTHING: Usage = { documents: 0, bytes: 0, lastHour: [], lastOfMember: null };
const THREE = [at('11:05:00'), at('11:20:00.001'), at('11:59:00')];

test.each([
  { when: 'nothing was added', usage: {}, says: null },
  { when: 'one is left', usage: { documents: 999 }, says: null },
  {
    when: 'none is left',
    usage: { documents: 1000 },
    says: 'This server may have 1,000 documents and has 1,000; another may be added when one was taken out.',
  },
  {
    when: 'there are more than the limit, which was lowered',
    usage: { documents: 1001 },
    says: 'This server may have 1,000 documents and has 1,001; another may be added when one was taken out.',
  },
  { when: 'it just fits', usage: { bytes: 1_900_000 }, says: null },
  {
    when: 'it does not fit by a byte',
    usage: { bytes: 1_900_001 },
    says: 'This server may keep 2.0 MB and keeps 2.0 MB, past versions included; this one has 0.1 MB. Whoever hosts the program may raise the limit.',
  },
  { when: 'two were added lately', usage: { lastHour: THREE.slice(1) }, says: null },
  {
    when: 'three were added lately',
    usage: { lastHour: THREE },
    says: 'This server may add 3 documents an hour and has added 3; the next may be added at 12:05 UTC.',
  },
  {
    when: 'four were added, and the limit was lowered',
    usage: { lastHour: [at('11:01:00'), ...THREE] },
    says: 'This server may add 3 documents an hour and has added 4; the next may be added at 12:05 UTC.',
  },
  {
    when: 'the minute has begun in which the next may be added',
    usage: { lastHour: [THREE[1]!, THREE[1]!, THREE[2]!] },
    says: 'This server may add 3 documents an hour and has added 3; the next may be added at 12:21 UTC.',
  },
  {
    when: 'one of three is an hour old',
    usage: { lastHour: [at('11:00:00'), ...THREE.slice(1)] },
    says: null,
  },
  { when: 'the member has waited', usage: { lastOfMember: at('11:59:50') }, says: null },
  {
    when: 'the member has not waited',
    usage: { lastOfMember: at('11:59:50.001') },
    says: 'You may add a document 10 seconds after the one before; the next may be added at 12:00:01 UTC.',
  },
  {
    when: 'it is too often and too soon',
    usage: { lastHour: THREE, lastOfMember: at('11:59:59') },
    says: 'This server may add 3 documents an hour and has added 3; the next may be added at 12:05 UTC.',
  },
  {
    when: 'it is too often, and there is no room anyhow',
    usage: { lastHour: THREE, documents: 1000, bytes: 2_000_000 },
    says: 'This server may have 1,000 documents and has 1,000; another may be added when one was taken out.',
  },
])('when $when, a document of 100 kB is told: $says', ({ usage, says }) => {
  expect(refusalBy(LIMITS, { ...NOTHING, ...usage }, 100_000, NOON)).toBe(says);
});

test('limits of one are told as one', () => {
  const limits = { documents: 1, bytes: 1_000_000, anHour: 1, cooldown: 1000 };
  const refusals = [{ documents: 1 }, { lastHour: [NOON] }, { lastOfMember: NOON }].map((usage) =>
    refusalBy(limits, { ...NOTHING, ...usage }, 1, NOON),
  );
  expect(refusals).toEqual([
    'This server may have 1 document and has 1; another may be added when one was taken out.',
    'This server may add 1 document an hour and has added 1; the next may be added at 13:00 UTC.',
    'You may add a document 1 second after the one before; the next may be added at 12:00:01 UTC.',
  ]);
});

test('midnight comes between', () => {
  const late = at('23:30:00');
  expect(refusalBy({ ...LIMITS, anHour: 1 }, { ...NOTHING, lastHour: [late] }, 1, late)).toContain(
    'at 00:30 UTC',
  );
});

const anHour = fc.integer({ min: 1, max: 5 });
const steps = fc.array(fc.integer({ min: 0, max: 30 * 60_000 }), { maxLength: 60 });

/** Adds whenever it may, at moments so far apart. @returns when it was added, and what was told else */
function adding(limits: Limits, apart: readonly number[]) {
  const added: number[] = [];
  const told: { readonly now: number; readonly usage: Usage; readonly says: string }[] = [];
  let now = NOON;
  for (const step of apart) {
    now += step;
    const lastHour = added.filter((time) => time > now - 3_600_000);
    const usage = { documents: added.length, bytes: 0, lastHour, lastOfMember: added.at(-1) ?? null };
    const says = refusalBy(limits, usage, 0, now);
    if (says === null) added.push(now);
    else told.push({ now, usage, says });
  }
  return { added, told };
}

test('no hour has more than may be added, and no two are nearer than a member waits', () => {
  fc.assert(
    fc.property(anHour, fc.integer({ min: 0, max: 600 }), steps, (most, seconds, apart) => {
      const limits = { ...LIMITS, anHour: most, cooldown: seconds * 1000 };
      const { added } = adding(limits, apart);
      for (const [place, time] of added.entries()) {
        const within = added.slice(place).filter((other) => other < time + 3_600_000);
        expect(within.length).toBeLessThanOrEqual(most);
        if (place > 0) expect(time - added[place - 1]!).toBeGreaterThanOrEqual(seconds * 1000);
      }
    }),
  );
});

test('what is told ends when it says, not a minute before, and lasts until a second before', () => {
  fc.assert(
    fc.property(anHour, fc.integer({ min: 0, max: 600 }), steps, (most, seconds, apart) => {
      const limits = { ...LIMITS, anHour: most, cooldown: seconds * 1000 };
      for (const { now, usage, says } of adding(limits, apart).told) {
        const [, time = ''] = /at (\d\d:\d\d(?::\d\d)?) UTC\.$/u.exec(says) ?? [];
        const step = time.length === 5 ? 60_000 : 1_000;
        // The next moment at which the clock shows that.
        const day = new Date(now).toISOString().slice(0, 10);
        const today = Date.parse(`${day}T${time.padEnd(8, ':00')}Z`);
        const ends = today < now ? today + 86_400_000 : today;
        const isTold = (then: number): boolean =>
          refusalBy(limits, usage, 0, then)?.endsWith(`${time} UTC.`) === true;
        expect(isTold(ends)).toBe(false);
        if (ends - step >= now) expect(isTold(ends - step)).toBe(true);
      }
    }),
  );
});

test('a document is refused for its size or number exactly when it does not fit', () => {
  const size = fc.nat({ max: 3_000_000 });
  const usage = fc.record({ documents: fc.nat({ max: 20 }), bytes: size });
  fc.assert(
    fc.property(usage, size, ({ documents, bytes }, more) => {
      const limits = { ...LIMITS, documents: 10 };
      const fits = documents < 10 && bytes + more <= limits.bytes;
      expect(refusalBy(limits, { ...NOTHING, documents, bytes }, more, NOON) === null).toBe(fits);
    }),
  );
});

const tempFolder = tempFolders();
test('a library asks it', async () => {
  let now = NOON;
  const library = openSqliteLibrary(join(tempFolder(), 'library.sqlite'), () => now);
  const add = (text: string, by: string) => {
    const bytes = new TextEncoder().encode(text);
    const one = { name: 'a.txt', recognisedBy: 'a.txt', bytes, format: 'text' as const, text, header: '' };
    const refuse = (usage: Usage) => refusalBy({ ...LIMITS, anHour: 2 }, usage, bytes.length, now);
    return library.add('1', one, { by, refuse });
  };
  const outcomes: string[] = [];
  for (const [time, text, by] of [
    ['12:00:00', 'one', 'ada'],
    ['12:00:09', 'two', 'ada'],
    ['12:00:09', 'two', 'tom'],
    ['12:30:00', 'three', 'ada'],
    ['13:00:00', 'three', 'ada'],
  ] as const) {
    now = at(time);
    const added = await add(text, by);
    outcomes.push(added.outcome === 'refused' ? added.reason : added.outcome);
  }
  expect(outcomes).toEqual([
    'added',
    'You may add a document 10 seconds after the one before; the next may be added at 12:00:10 UTC.',
    'changed',
    'This server may add 2 documents an hour and has added 2; the next may be added at 13:00 UTC.',
    'changed',
  ]);
  await library.close();
});
