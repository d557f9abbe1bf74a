/**
 * Whatever is used, wherever, and whatever Discord answers with: words where they are possible, and life goes on.
 * (Longer than most files: its rows are every use × place × failure, and what each ends in stands beside them.)
 */
import { setTimeout as pause } from 'node:timers/promises';
import { PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { aBot } from '../../support/a-bot.ts';
import type { FaultSpec } from '../../support/discord/faults.ts';
import type { InteractionHandle } from '../../support/discord/handle.ts';
import type { Situation } from '../../support/discord/interaction-payload.ts';
import { aUser, USUAL_MEMBER_PERMISSIONS } from '../../support/discord/people.ts';
import { isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import { EVERY_USE, type Setting, type Use } from '../../support/every-use.ts';

/** Of all rows so many are tried when there is little time; each use, place and failure is among them. */
const ROWS = process.env.LONG ? Number.POSITIVE_INFINITY : 90;

const { ManageGuild, ManageMessages, PinMessages } = PermissionFlagsBits;
const {
  InteractionHasAlreadyBeenAcknowledged,
  InvalidFormBodyOrContentType,
  InvalidWebhookToken,
  MissingAccess,
  MissingPermissions,
  UnknownInteraction,
  UnknownWebhook,
} = RESTJSONErrorCodes;
const WITHOUT_PERMISSIONS = '900000000000000050';

const PLACES: readonly { readonly place: string; readonly at: Pick<Situation, 'guild' | 'context'> }[] = [
  { place: 'a server', at: {} },
  { place: 'a channel in which the bot may do nothing', at: { guild: WITHOUT_PERMISSIONS } },
  { place: 'a direct message', at: { guild: null } },
  { place: 'a group of people', at: { guild: null, context: 2 } },
  { place: 'a server that the bot is not in', at: { guild: '900000000000000099' } },
];

/** In which languages: of all rows, every other one is in the second. */
const LOCALES = ['en-GB', 'de'] as const;
type Sentence = Readonly<Record<(typeof LOCALES)[number], string>>;
const NOT_AS_IT_IS: Sentence = {
  'en-GB': 'Sorry, I could not put this answer into a message. Ask for a part of it, please.',
  de: 'Entschuldigung, diese Antwort passt nicht in eine Nachricht. Frag bitte nach einem Teil davon.',
};
const NOT_HERE: Sentence = {
  'en-GB': 'Sorry, Discord did not let me answer here. Try another channel, please.',
  de: 'Entschuldigung, Discord lässt mich hier nicht antworten. Versuch es bitte in einem anderen Kanal.',
};

/** What people see in the end: what they would without the failure, nothing, or these words. */
type End = 'the answer' | 'nothing' | { readonly says: Sentence };

/** What becomes of it. `typing`: of choices, for which nobody waits, so that nothing is tried twice or apologised for. */
type Failure = {
  readonly failure: string;
  readonly fault: Omit<FaultSpec, 'path'>;
  readonly end: End;
  readonly typing: 'the answer' | 'nothing';
};
const FAILURES: readonly Failure[] = [
  {
    failure: '10062, unknown interaction',
    fault: { status: 404, code: UnknownInteraction },
    end: 'nothing',
    typing: 'nothing',
  },
  {
    failure: '10015, unknown webhook',
    fault: { status: 404, code: UnknownWebhook },
    end: 'nothing',
    typing: 'nothing',
  },
  {
    failure: '50027, invalid webhook token',
    fault: { status: 401, code: InvalidWebhookToken },
    end: 'nothing',
    typing: 'nothing',
  },
  {
    failure: '40060, acknowledged already',
    fault: { status: 400, code: InteractionHasAlreadyBeenAcknowledged, afterApplying: true },
    end: 'the answer',
    typing: 'the answer',
  },
  {
    failure: '50035, invalid form',
    fault: { status: 400, code: InvalidFormBodyOrContentType },
    end: { says: NOT_AS_IT_IS },
    typing: 'nothing',
  },
  {
    failure: '50013, missing permissions',
    fault: { status: 403, code: MissingPermissions },
    end: { says: NOT_HERE },
    typing: 'nothing',
  },
  {
    failure: '50001, missing access',
    fault: { status: 403, code: MissingAccess },
    end: { says: NOT_HERE },
    typing: 'nothing',
  },
  { failure: '500 once', fault: { status: 500 }, end: 'the answer', typing: 'the answer' },
  { failure: '503 twice', fault: { status: 503, times: 2 }, end: 'the answer', typing: 'the answer' },
  {
    failure: '503 until the client gives up',
    fault: { status: 503, times: 4 },
    end: 'the answer',
    typing: 'nothing',
  },
  {
    failure: '500 after applying it',
    fault: { status: 500, afterApplying: true },
    end: 'the answer',
    typing: 'the answer',
  },
  {
    failure: '503 after applying it',
    fault: { status: 503, afterApplying: true },
    end: 'the answer',
    typing: 'the answer',
  },
  {
    failure: '429, too many requests',
    fault: { status: 429, retryAfter: 0.01 },
    end: 'the answer',
    typing: 'the answer',
  },
  {
    failure: 'a connection that breaks',
    fault: { status: 'cut' },
    end: 'the answer',
    typing: 'nothing',
  },
  {
    failure: 'a connection that breaks after applying it',
    fault: { status: 'cut', afterApplying: true },
    end: 'the answer',
    typing: 'the answer',
  },
];

type Row = Use & (typeof PLACES)[number] & Failure & { readonly locale: (typeof LOCALES)[number] };

const ALL: readonly Row[] = EVERY_USE.flatMap((use) =>
  PLACES.flatMap((place) => FAILURES.map((failure) => ({ ...use, ...place, ...failure }))),
).map((row, at) => ({ ...row, locale: LOCALES[at % LOCALES.length]! }));

/** Steps through all rows in strides that meet each one (the golden section, made coprime to their number). */
function selected(count: number): readonly Row[] {
  if (count >= ALL.length) return ALL;
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = Math.round(ALL.length * 0.618);
  while (divisor(stride, ALL.length) > 1) stride += 1;
  return Array.from({ length: count }, (_, at) => ALL[(at * stride) % ALL.length]!);
}

test('the rows tried when there is little time hold each use, each place and each failure', () => {
  const rows = selected(ROWS);
  const tried = (of: (row: Row) => string): number => new Set(rows.map(of)).size;
  expect([tried(({ use }) => use), tried(({ place }) => place), tried(({ failure }) => failure)]).toEqual([
    EVERY_USE.length,
    PLACES.length,
    FAILURES.length,
  ]);
});

describe.each([{ sparse: false }, { sparse: true }])(
  'every use everywhere (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    let bot: Awaited<ReturnType<typeof aBot>>;
    const rejections: unknown[] = [];
    const onRejection = (error: unknown) => rejections.push(error);

    beforeAll(async () => {
      process.on('unhandledRejection', onRejection);
      discord = await startDiscord({
        sparse,
        guilds: [{}, { id: WITHOUT_PERMISSIONS, name: 'Without', botPermissions: 0n }],
      });
      await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
      bot = await aBot(discord);
      // Some reports beforehand: for who reviews them, those that the rows make change nothing.
      const reporting = EVERY_USE.find(({ use }) => use === 'the form of “wrong”');
      for (const { at } of [...PLACES, ...PLACES]) {
        await (await (await reporting?.prepare(discord, somebody(at)))?.())?.answer();
      }
    });
    afterAll(async () => {
      await bot.stop();
      await discord.close();
      process.off('unhandledRejection', onRejection);
      expect([rejections, discord.pings, discord.unknownRoutes]).toEqual([[], [], []]);
    });

    let people = 0;
    /** Somebody new each time: of one and the same, the bot does not take everything again and again. */
    const somebody = (at: Row['at']): Setting => ({
      user: aUser(`somebody ${people++}`),
      memberPermissions: USUAL_MEMBER_PERMISSIONS | ManageGuild | ManageMessages | PinMessages,
      ...at,
    });

    /** What people see of it in the end; numbers, of which each is another one, as #. */
    async function seenOf(use: InteractionHandle) {
      const last = use.shown.at(-1);
      const form = await use.modal(1).catch(() => null);
      const choices = await use.choices(1).catch(() => null);
      return {
        messages: new Set(use.shown.map(({ id }) => id)).size,
        hidden: last === undefined ? null : isEphemeral(last),
        text: last === undefined ? null : textOf(last).replaceAll(/\d+/gu, '#'),
        form: form?.title ?? null,
        choices: choices?.map(({ name }) => name) ?? null,
      };
    }
    const NOTHING = { messages: 0, hidden: null, text: null, form: null, choices: null };

    const isLogged = ({ id }: InteractionHandle): boolean =>
      bot.log.told.some(({ data, message }) => message === 'handled' && data.interaction === id);

    /** Waits until the bot has done with it; of choices its log tells nothing. */
    async function finished(use: InteractionHandle, isTyping: boolean, end: End): Promise<void> {
      if (isTyping && end === 'the answer') await use.choices();
      const until = Date.now() + (isTyping ? 15 : 5_000);
      while (use.requests.length === 0 || (!isLogged(use) && Date.now() < until)) await pause(1);
    }

    const undisturbed = new Map<string, Awaited<ReturnType<typeof seenOf>>>();
    async function seenUndisturbed({ use, at, place, locale, prepare, isTyping }: Row) {
      const key = `${use} in ${place} (${locale})`;
      const known = undisturbed.get(key);
      if (known !== undefined) return known;
      const done = await (await prepare(discord, { ...somebody(at), locale }))();
      await finished(done, isTyping ?? false, 'the answer');
      const seen = await seenOf(done);
      undisturbed.set(key, seen);
      return seen;
    }

    /** A server that tells nobody's language has all answered in English. */
    const inTheirs = (row: Row): Row => (sparse ? { ...row, locale: 'en-GB' } : row);
    const seenAt = (end: End, usual: Awaited<ReturnType<typeof seenOf>>, locale: Row['locale']) =>
      end === 'nothing'
        ? NOTHING
        : end === 'the answer'
          ? usual
          : { messages: 1, hidden: true, text: end.says[locale], form: null, choices: null };

    test.each(selected(ROWS).map(inTheirs))('$use in $place ($locale), and $failure', async (row) => {
      const { at, prepare, isTyping, fault, typing } = row;
      const end = isTyping ? typing : row.end;
      const usual = await seenUndisturbed(row);
      const { locale } = row;
      const by = { ...somebody(at), locale };
      const use = await (await prepare(discord, by))();
      discord.failNext({ method: 'POST', path: new RegExp(`/${use.token}/callback$`, 'u'), ...fault });
      await finished(use, isTyping ?? false, end);
      expect(await seenOf(use)).toEqual(seenAt(end, usual, locale));
      // What is final is not tried again, and what was taken is not sent a second time.
      const isTaken = use.requests.filter(({ path, status }) => path.endsWith('/callback') && status === 204);
      expect(isTaken.length).toBeLessThanOrEqual(1);
      if (end === 'nothing' && fault.status !== 503) expect(use.requests).toHaveLength(1);

      const next = await discord.slash({ name: 'who-said', options: { phrase: 'wait in vain' }, ...by });
      expect(textOf(await next.answer())).toContain('— **Tom Reed, Councillor**');
      expect(next.requests.map(({ status }) => status)).toEqual([204]);
    });
  },
);
