/**
 * The bot, put together as the program does it, in a process of its own whose clock can be moved. Whoever started it asks
 * and is answered by messages.
 */

import type { Asked, Serving } from './a-process.ts';
import { movableTimers } from './long-timers.ts';
import { measure } from './measure.ts';

// Before anything else is loaded, since the client begins intervals as well.
const timers = movableTimers();
const { commands } = await import('../../../commands/index.ts');
const { startDiscord } = await import('../../../src/adapters/discord/start.ts');
const { openAdding } = await import('../../../src/adding/open-adding.ts');
const { systemClock } = await import('../../../src/clock.ts');
const { openDesksInThreads } = await import('../../../src/desks/desks-in-threads.ts');
const { openLibraryIn } = await import('../../../src/library/open-library.ts');
const { openLog } = await import('../../../src/log.ts');

const { token, api, corpus, stateFolder }: Serving = JSON.parse(process.argv[2] ?? '');
let ahead = 0;
const clock = { now: () => systemClock.now() + ahead, today: systemClock.today };
const log = openLog('warn');
const library = openLibraryIn(stateFolder);
const desks = await openDesksInThreads(commands, { folders: [corpus], stateFolder }, library, log);
const uploads = { origins: [new URL(api).origin], isPublic: (address: string) => address === '127.0.0.1' };
const adding = openAdding({ library, desks, now: () => Date.now() + ahead, uploads });
const connection = await startDiscord({ desks, library, adding, log, ...clock }, { token, api });
desks.onRenewed(() => void connection.whenRenewed());

const answers: Record<Asked['what'], (asked: Asked) => unknown> = {
  pass: ({ ms = 0 }) => {
    ahead += ms;
    timers.pass(ms);
  },
  upToDate: () => desks.upToDate(),
  measure,
  stop: async () => {
    await connection.stop();
    await Promise.all([desks.close(), library.close()]);
  },
};
process.on('message', async (asked: Asked) => {
  const answer = await answers[asked.what](asked);
  process.send?.({ what: asked.what, answer });
  if (asked.what === 'stop') process.disconnect?.();
});
process.send?.({ what: 'ready' });
