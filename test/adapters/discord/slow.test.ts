/** An answer that was announced takes two requests, and either may fail. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import type { FaultSpec } from '../../support/discord/faults.ts';
import type { InteractionHandle } from '../../support/discord/handle.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, isEphemeral, isLoading, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

const {
  InteractionHasAlreadyBeenAcknowledged,
  InvalidFormBodyOrContentType,
  InvalidWebhookToken,
  MissingPermissions,
  UnknownInteraction,
  UnknownMessage,
} = RESTJSONErrorCodes;

/** So old that an answer is announced at once, and young enough to be taken. */
const AGE_MS = 1_250;
/** Longer than an announcement takes to leave. */
const SEARCH_MS = 40;

const NOT_AS_IT_IS = 'Sorry, I could not put this answer into a message. Ask for a part of it, please.';
const NOT_HERE = 'Sorry, Discord did not let me answer here. Try another channel, please.';

/** `end`: what stands there. `sent`: what each request was answered with; 0 where the connection broke. */
type Row = {
  readonly failure: string;
  readonly fault: Omit<FaultSpec, 'path'>;
  readonly end: 'the answer' | 'nothing' | 'still announced' | { readonly says: string };
  readonly sent: readonly number[];
};

const OF_THE_ANNOUNCEMENT: readonly Row[] = [
  {
    failure: 'it came too late',
    fault: { status: 404, code: UnknownInteraction },
    end: 'nothing',
    sent: [404],
  },
  {
    failure: 'Discord has it already',
    fault: { status: 400, code: InteractionHasAlreadyBeenAcknowledged, afterApplying: true },
    end: 'the answer',
    sent: [400, 200],
  },
  {
    failure: 'Discord fails for a moment',
    fault: { status: 503, times: 4 },
    end: 'the answer',
    sent: [503, 503, 503, 503, 204, 200],
  },
  { failure: 'the connection breaks', fault: { status: 'cut' }, end: 'the answer', sent: [0, 204, 200] },
  {
    failure: 'the connection breaks when it has arrived',
    fault: { status: 'cut', afterApplying: true },
    end: 'the answer',
    sent: [0, 400, 200],
  },
  {
    failure: 'it is refused, and so is the answer',
    fault: { status: 403, code: MissingPermissions, times: 2 },
    end: { says: NOT_HERE },
    sent: [403, 403, 204],
  },
];

const OF_THE_ANSWER: readonly Row[] = [
  {
    failure: 'its token is no longer good',
    fault: { status: 401, code: InvalidWebhookToken },
    end: 'still announced',
    sent: [204, 401],
  },
  {
    failure: 'the announcement was deleted',
    fault: { status: 404, code: UnknownMessage },
    end: 'still announced',
    sent: [204, 404],
  },
  {
    failure: 'Discord does not take the message',
    fault: { status: 400, code: InvalidFormBodyOrContentType },
    end: { says: NOT_AS_IT_IS },
    sent: [204, 400, 200],
  },
  {
    failure: 'Discord fails for a moment',
    fault: { status: 503, times: 4 },
    end: 'the answer',
    sent: [204, 503, 503, 503, 503, 200],
  },
  {
    failure: 'the connection breaks',
    fault: { status: 'cut' },
    end: 'the answer',
    sent: [204, 0, 200],
  },
];

describe.each([{ sparse: false }, { sparse: true }])('a slow answer (sparse: $sparse)', ({ sparse }) => {
  let discord: DiscordServer;
  let bot: Awaited<ReturnType<typeof aBot>>;
  const ada = aUser('ada');

  beforeAll(async () => {
    discord = await startDiscord({ sparse });
    const archive = anArchiveOf(PAPERS);
    const find: typeof archive.find = async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, SEARCH_MS));
      return archive.find(...asked);
    };
    bot = await aBot(discord, { ...archive, find });
  });
  afterAll(async () => {
    await bot.stop();
    await discord.close();
    expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
  });

  const ask = (more: object = {}) =>
    discord.slash({ name: 'who-said', options: { phrase: 'we wait for the key' }, user: ada, ...more });
  const finished = (use: InteractionHandle): Promise<void> =>
    expect
      .poll(() =>
        bot.log.told.some(({ data, message }) => message === 'handled' && data.interaction === use.id),
      )
      .toBe(true);
  /** Nothing is sent before the connection of the gateway is read, so the failure is there in time. */
  const fail = (use: InteractionHandle, path: string, fault: Row['fault']): void =>
    discord.failNext({ path: new RegExp(`/${use.token}/${path}$`, 'u'), ...fault });
  const sentFor = (use: InteractionHandle): readonly number[] => use.requests.map(({ status }) => status);

  const seenOf = (use: InteractionHandle) =>
    use.messages.map((message) => [isLoading(message), textOf(message).split('\n')[0]]);
  const SEEN = {
    'the answer': [[false, '> “**We wait for the key**,”']],
    nothing: [],
    'still announced': [[true, '']],
  } as const;

  test.each(OF_THE_ANNOUNCEMENT)('when announcing it fails since $failure', async ({ fault, end, sent }) => {
    const use = await ask({ age: AGE_MS });
    fail(use, 'callback', fault);
    await finished(use);
    expect([seenOf(use), sentFor(use)]).toEqual([
      typeof end === 'string' ? SEEN[end] : [[false, end.says]],
      sent,
    ]);
  });

  test.each(OF_THE_ANSWER)('when putting it there fails since $failure', async ({ fault, end, sent }) => {
    const use = await ask({ age: AGE_MS });
    fail(use, 'messages/@original', fault);
    await finished(use);
    expect([seenOf(use), sentFor(use)]).toEqual([
      typeof end === 'string' ? SEEN[end] : [[false, end.says]],
      sent,
    ]);
  });

  test('a page that Discord does not take leaves the answer as it was, and tells the one who pressed', async () => {
    const answer = await (await ask()).answer();
    const shown = textOf(answer);
    const id = buttonId(answer, 'Next');
    const use = await discord.press(answer, id, { user: ada, age: AGE_MS });
    fail(use, 'messages/@original', { status: 400, code: InvalidFormBodyOrContentType });
    await finished(use);
    const [told] = use.messages;
    expect([isEphemeral(told!), textOf(told!), sentFor(use)]).toEqual([true, NOT_AS_IT_IS, [204, 400, 200]]);
    expect(textOf(discord.messages.find((message) => message.id === answer.id)!)).toBe(shown);
  });
});
