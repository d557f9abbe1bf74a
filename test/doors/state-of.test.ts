import { expect, test } from 'vitest';
import { type Bot, stateOf } from '../../src/doors/state-of.ts';

const desks = (silentMs: number): Bot['desks'] => ({ present: () => ({ silentMs }) });
const connected = (...isConnected: readonly boolean[]): Bot['connection'] => ({
  shards: () => isConnected.map((one, id) => ({ id, isConnected: one, pingMs: null })),
});
const SILENT = 'The thread that answers has been silent for 12 seconds.';
const DRAINING = 'Draining: it answers what it was asked, and takes nothing new.';

test.each([
  {
    when: 'nothing is there yet',
    bot: { desks: null, connection: null, isStopping: false },
    live: [],
    ready: ['Starting: the documents are still being read.'],
  },
  {
    when: 'the documents are read',
    bot: { desks: desks(0), connection: null, isStopping: false },
    live: [],
    ready: ['Starting: it is not connected to Discord yet.'],
  },
  {
    when: 'everything is there',
    bot: { desks: desks(0), connection: connected(true, true), isStopping: false },
    live: [],
    ready: [],
  },
  {
    when: 'a hard question takes seconds',
    bot: { desks: desks(9_999), connection: connected(true), isStopping: false },
    live: [],
    ready: [],
  },
  {
    when: 'the thread that answers hangs and one of three connections is down',
    bot: { desks: desks(12_345), connection: connected(true, false, true), isStopping: false },
    live: [SILENT],
    ready: ['Shard 1 is not connected to Discord.', SILENT],
  },
  {
    when: 'it is being stopped',
    bot: { desks: desks(12_345), connection: connected(false), isStopping: true },
    live: [SILENT],
    ready: [DRAINING],
  },
])('when $when, it is told whether it lives and is ready', ({ bot, live, ready }) => {
  const state = stateOf(() => bot);
  expect([state.live(), state.ready()]).toEqual([live, ready]);
});
