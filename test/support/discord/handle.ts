import { InteractionResponseType } from 'discord-api-types/v10';
import type { RecordedRequest } from './http.ts';
import { asList, asRecord, type Json } from './json.ts';
import { type Component, type Interaction, later, type Message, type World } from './world.ts';

/** What a modal asks for. */
export type Modal = {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
};

type Choice = { readonly name: string; readonly value: string | number };

/** One use of the bot, as the person who used it sees it. */
export type InteractionHandle = {
  readonly id: string;
  readonly token: string;
  /** Every callback the bot sent, refused ones too, in order. */
  readonly callbacks: readonly Json[];
  /** What was made for this use and still stands, as it is now: the answer first, then follow-ups. */
  readonly messages: readonly Message[];
  /** Every state a person saw, in order. */
  readonly shown: readonly Message[];
  /** Every request with this token. */
  readonly requests: readonly RecordedRequest[];
  /** The first visible answer: at once, or what took the place of "is thinking…". */
  readonly answer: (timeoutMs?: number) => Promise<Message>;
  /** The `count`-th visible state (1 is `answer`). */
  readonly state: (count: number, timeoutMs?: number) => Promise<Message>;
  /** The modal the bot opens. */
  readonly modal: (timeoutMs?: number) => Promise<Modal>;
  /** The choices the bot offers while a person types. */
  readonly choices: (timeoutMs?: number) => Promise<readonly Choice[]>;
  /** Resolves when the bot has sent `count` requests for this use and all were answered. */
  readonly settled: (count: number, timeoutMs?: number) => Promise<readonly RecordedRequest[]>;
};

const PATIENCE_MS = 5000;

/** A handle on an interaction that has been dispatched. */
export function handleOf(world: World, interaction: Interaction): InteractionHandle {
  const { id, token, callbacks, shown } = interaction;
  const requests = () => world.requests.filter(({ path }) => path.includes(token));
  const accepted = (type: number): Json | undefined =>
    interaction.acknowledged === type
      ? asRecord(callbacks.findLast((each) => each.type === type)?.data)
      : undefined;
  const until = <T>(what: string, look: () => T | undefined, timeoutMs = PATIENCE_MS) =>
    waitFor(world, interaction, () => `No ${what} to ${interaction.label}`, look, timeoutMs);
  return {
    id,
    token,
    callbacks,
    shown,
    get requests() {
      return requests();
    },
    get messages() {
      return interaction.made
        .map((made) => world.messages.get(made))
        .filter((message) => message !== undefined);
    },
    answer: (timeoutMs) => until('answer', () => shown[0], timeoutMs),
    state: (count, timeoutMs) => until(`state ${count} of the answer`, () => shown[count - 1], timeoutMs),
    // Sound: an accepted modal or list of choices has passed limits.ts.
    modal: (timeoutMs) =>
      until(
        'modal',
        () => accepted(InteractionResponseType.Modal) as unknown as Modal | undefined,
        timeoutMs,
      ),
    choices: (timeoutMs) =>
      until(
        'choices',
        () => {
          const data = accepted(InteractionResponseType.ApplicationCommandAutocompleteResult);
          return data && (asList(data.choices) as readonly Choice[]);
        },
        timeoutMs,
      ),
    settled: (count, timeoutMs) =>
      until(
        `sequence of ${count} answered requests`,
        () => {
          const answered = requests().filter(({ status }) => status !== 0);
          return answered.length >= count ? answered : undefined;
        },
        timeoutMs,
      ),
  };
}

/** Looks again after each request for the interaction, until there is something or time is up. */
function waitFor<T>(
  world: World,
  { listeners, token }: Interaction,
  missing: () => string,
  look: () => T | undefined,
  timeoutMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => {
      listeners.delete(again);
      world.closing.delete(giveUp);
      cancel();
    };
    const fail = (why: string) => {
      end();
      reject(new Error(`${missing()} ${why}. ${describeRequests(world, token)}`));
    };
    const giveUp = () => fail('before the server was closed');
    const again = () => {
      const found = look();
      if (found === undefined) return;
      end();
      resolve(found);
    };
    const cancel = later(world, timeoutMs, () => fail(`within ${timeoutMs} ms`));
    listeners.add(again);
    world.closing.add(giveUp);
    again();
  });
}

/** What came in so far, for the message of a test that fails. */
function describeRequests(world: World, token: string): string {
  const own = world.requests.filter(({ path }) => path.includes(token));
  if (own.length === 0) return 'The bot sent nothing.';
  const lines = own.map(({ method, path, body, status, code }) => {
    const type = asRecord(body).type === undefined ? '' : ` type ${asRecord(body).type}`;
    const outcome = status === 0 ? 'not answered' : `${status}${code === undefined ? '' : `/${code}`}`;
    return `${method} ${path.replace(token, '…')}${type} → ${outcome}`;
  });
  return `Received so far: ${lines.join('; ')}.`;
}
