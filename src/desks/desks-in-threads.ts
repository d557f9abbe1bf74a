import type { Command } from '../command.ts';
import type { Checks, Completion, Desk } from '../desk.ts';
import type { Reply } from '../domain/answer.ts';
import type { Suggestion } from '../domain/archive.ts';
import type { Context } from '../domain/context.ts';
import type { UncertainFrom } from '../domain/uncertain.ts';
import type { Library } from '../library/library.ts';
import type { Log } from '../log.ts';
import type { Desks } from './desks.ts';
import type { Asked, Opened, ThreadTask } from './messages.ts';
import { type Pulse, takePulse } from './pulse.ts';
import { startThread, type Thread } from './thread.ts';

/** In milliseconds. */
export type Pace = {
  /** How often it is looked whether something was added: one number is read from the library. */
  readonly lookedAtEvery: number;
  /** What was worked out is kept at most so often. */
  readonly keptEvery: number;
  /** How long a thread that failed is left alone before another one is started. */
  readonly rest: number;
  /** How often a thread is asked whether it is there. */
  readonly pulse: number;
};
const PACE: Pace = { lookedAtEvery: 500, keptEvery: 60_000, rest: 5_000, pulse: 1_000 };

export type Present = {
  readonly extent: Opened['extent'];
  /** How long ago it was opened, in milliseconds. */
  readonly ageMs: number;
  /** For how many milliseconds the thread has not answered; 0 where it has. */
  readonly silentMs: number;
};

export type DesksInThreads = Desks & {
  readonly opened: Opened;
  /** What is answered from now. */
  readonly present: () => Present;
  /** Called whenever other documents or corrections are answered from. */
  readonly onRenewed: (listener: () => void) => void;
  /** Opens everything anew, as when something was added: for what changes outside of the library. */
  readonly renew: () => Promise<void>;
  readonly upToDate: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens desks in a thread of their own. When documents or corrections were added or taken out, another thread opens
 * them anew while this one goes on answering, and takes its place when it is ready.
 *
 * @throws why the first cannot be opened
 */
export async function openDesksInThreads(
  commands: readonly Command[],
  task: Omit<ThreadTask, 'keeps'>,
  library: Pick<Library, 'revision'>,
  log: Log,
  { lookedAtEvery, keptEvery, rest, pulse: every }: Pace = PACE,
): Promise<DesksInThreads> {
  let lastKept = performance.now();
  const start = async (keeps: boolean): Promise<Thread> => {
    const thread = await startThread({ ...task, keeps });
    if (keeps) lastKept = performance.now();
    for (const warning of thread.warnings) log.warn({}, warning);
    return thread;
  };
  const pulseOf = (thread: Thread): Pulse => takePulse(() => thread.ask(null, { what: 'ping' }), every);
  let current = await start(true);
  let openedAt = performance.now();
  let pulse = pulseOf(current);
  let renewing: Promise<void> | null = null;
  let isClosed = false;
  const listeners: (() => void)[] = [];

  const replace = async (): Promise<void> => {
    const started = performance.now();
    const next = await start(isTimeToKeep());
    const before = current;
    current = next;
    openedAt = performance.now();
    pulse.stop();
    pulse = pulseOf(next);
    watch(next);
    if (isClosed) await next.retire();
    const tookMs = Math.round(performance.now() - started);
    log.info({ ...next.extent, problems: next.problems.length, tookMs }, 'answering from what was added');
    for (const listener of listeners) listener();
    await before.retire();
  };
  const isTimeToKeep = (): boolean => performance.now() - lastKept > keptEvery;
  /** One at a time. */
  const renew = (): Promise<void> => {
    renewing ??= replace()
      .catch(async (error: unknown) => {
        log.error({ error }, 'could not open what was added; answering from what was there before');
        await new Promise((resolve) => setTimeout(resolve, rest).unref());
      })
      .finally(() => {
        renewing = null;
      });
    return renewing;
  };
  const look = async (): Promise<void> => {
    if (isClosed || renewing !== null) return;
    try {
      const isOther = current.hasEnded() || (await library.revision()) !== current.revision;
      if (isOther || (current.isUnkept && isTimeToKeep())) await renew();
    } catch (error) {
      log.error({ error }, 'could not look for what was added');
    }
  };
  const watch = (thread: Thread): void => {
    void thread.ended.then((error) => {
      log.error({ error }, 'the thread that answers has ended; another one takes its place');
      if (!isClosed && thread === current) void renew();
    });
  };
  watch(current);
  const timer = setInterval(look, lookedAtEvery);

  const ask = <T>(server: string | null, asked: Asked): Promise<T> =>
    current.ask(server, asked) as Promise<T>; // What the desk gives.
  const deskOf = (server: string | null): Desk => ({
    commands,
    answer: ({ name }, typed) => ask<Reply>(server, { what: 'answer', command: name, typed }),
    suggest: ({ name }, option, typed) =>
      ask<readonly Suggestion[]>(server, { what: 'suggest', command: name, option, typed }),
    recall: ({ name }, cited) => ask<Reply>(server, { what: 'recall', command: name, cited }),
    check: (message) => ask<Checks>(server, { what: 'check', message }),
    context: (id) => ask<Context | null>(server, { what: 'context', id }),
    uncertain: (from, except) => ask<UncertainFrom>(server, { what: 'uncertain', from, except }),
    strangers: (names) => ask<readonly string[]>(server, { what: 'strangers', names }),
    tryCorrection: (fields) => ask<string | null>(server, { what: 'tryCorrection', fields }),
    answerLine: (line) => ask<Reply>(server, { what: 'answerLine', line }),
    completeLine: (line) => ask<Completion>(server, { what: 'completeLine', line }),
  });
  return {
    of: async (server) => deskOf(server),
    opened: current,
    present: () => ({
      extent: current.extent,
      ageMs: performance.now() - openedAt,
      silentMs: pulse.silentMs(),
    }),
    onRenewed: (listener) => {
      listeners.push(listener);
    },
    renew: async () => {
      // What is being opened now may have been read before the change.
      await renewing;
      await renew();
    },
    upToDate: async () => {
      const wanted = await library.revision();
      while (!isClosed && current.revision < wanted) await renew();
    },
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      pulse.stop();
      await renewing;
      await current.retire();
    },
  };
}
