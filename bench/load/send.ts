import type { InteractionHandle } from '../../test/support/discord/handle.ts';
import type { RecordedRequest } from '../../test/support/discord/http.ts';
import { tokenIn } from '../../test/support/discord/http.ts';
import type { Random } from '../random.ts';
import { anyKind, type Kind, TYPING } from './mix.ts';

/** Something that somebody will do, at a time in milliseconds that nothing moves. */
export type Due = { readonly kind: Kind; readonly at: number };

/** What became of it. */
export type Outcome = Due & {
  /** When the bot was in fact told of it. */
  sentAt: number;
  /** When the first answer to it arrived. */
  answeredAt: number | undefined;
  /** That answer, with what Discord said to it. */
  answer: RecordedRequest | undefined;
};

export type Rates = {
  readonly seconds: number;
  /** Interactions and lists of choices asked for, a second. */
  readonly interactions: number;
  readonly typing: number;
};

/** People do not wait for each other: what they do comes at random moments (Poisson), however slow the answers are. */
export function schedule({ seconds, interactions, typing }: Rates, random: Random): readonly Due[] {
  const moments = (rate: number, kind: () => Kind): readonly Due[] => {
    const due: Due[] = [];
    const gap = (): number => (-Math.log(1 - random()) / rate) * 1e3;
    for (let at = gap(); at < seconds * 1e3; at += gap()) due.push({ kind: kind(), at });
    return due;
  };
  return [...moments(interactions, () => anyKind(random)), ...moments(typing, () => TYPING)].toSorted(
    (a, b) => a.at - b.at,
  );
}

/** Knows which answer belongs to what was sent. */
export class Answers {
  readonly #waiting = new Map<string, Outcome>();

  /** To be called with each request of the bot as it arrives. */
  hear(request: RecordedRequest): void {
    const token = tokenIn(request.path);
    const outcome = this.#waiting.get(token);
    if (outcome === undefined) return;
    this.#waiting.delete(token);
    outcome.answeredAt = performance.now();
    outcome.answer = request;
  }

  expect({ token }: InteractionHandle, outcome: Outcome): void {
    this.#waiting.set(token, outcome);
  }
}

/** How long is waited for the last answers, in milliseconds: Discord waits no longer. */
const PATIENCE = 3_000;
/** A timer's shortest time. */
const A_MOMENT = 1;

/**
 * Sends all of it when it is due, without waiting for answers. Times count from when it was due: what comes late because
 * everything is late counts as late.
 */
export async function send(
  due: readonly Due[],
  act: (kind: Kind) => Promise<InteractionHandle>,
  answers: Answers,
): Promise<readonly Outcome[]> {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const one of due) {
    const at = started + one.at;
    while (performance.now() < at) {
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(A_MOMENT, Math.floor(at - performance.now()))),
      );
    }
    const outcome: Outcome = {
      ...one,
      at,
      sentAt: performance.now(),
      answeredAt: undefined,
      answer: undefined,
    };
    outcomes.push(outcome);
    answers.expect(await act(one.kind), outcome);
  }
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return outcomes;
}
