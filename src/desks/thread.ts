import { Worker } from 'node:worker_threads';
import { language } from '../texts/speaking.ts';
import type { Asked, FromThread, Opened, Request, ThreadTask } from './messages.ts';

/** A thread with open desks. */
export type Thread = Opened & {
  /** @throws what the thread threw, or that it has ended */
  readonly ask: (server: string | null, asked: Asked) => Promise<unknown>;
  /** Ends it as soon as everything that was asked is answered. */
  readonly retire: () => Promise<void>;
  /** Kept when it ends by itself, which it should never do; the reason. */
  readonly ended: Promise<Error>;
  readonly hasEnded: () => boolean;
};

type Waiting = { readonly resolve: (reply: unknown) => void; readonly reject: (error: Error) => void };

const DESK_THREAD = new URL('./desk-thread.ts', import.meta.url);

/** Starts a thread and waits until its desks are open. @throws why they cannot be */
export function startThread(task: ThreadTask, script = DESK_THREAD): Promise<Thread> {
  const worker = new Worker(script, { workerData: task });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isRetired = false;
  let failure: Error | null = null;
  const { promise: ended, resolve: end } = Promise.withResolvers<Error>();
  const { promise: opened, resolve: open, reject } = Promise.withResolvers<Thread>();

  const endIfDone = async (): Promise<void> => {
    if (isRetired && waiting.size === 0) await worker.terminate();
  };
  const ask: Thread['ask'] = (server, what) =>
    new Promise((resolve, refuse) => {
      // What is sent to a thread that is no more is never answered.
      if (failure !== null) return refuse(failure);
      const request: Request = { number: ++asked, server, language: language(), asked: what };
      waiting.set(request.number, { resolve, reject: refuse });
      worker.postMessage(request);
    });
  const hear = (message: FromThread): void => {
    if (message.kind === 'opened') {
      const { kind, ...about } = message;
      open({ ...about, ask, retire, ended, hasEnded: () => failure !== null });
      return;
    }
    const one = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.kind === 'answered') one?.resolve(message.reply);
    else one?.reject(message.error);
    void endIfDone();
  };
  const retire = async (): Promise<void> => {
    isRetired = true;
    await endIfDone();
  };
  const fail = (error: Error): void => {
    failure ??= error;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    reject(error);
    if (!isRetired) end(error);
  };
  worker.on('message', hear);
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new Error(`the thread that answers has ended with code ${code}`)));
  return opened;
}
