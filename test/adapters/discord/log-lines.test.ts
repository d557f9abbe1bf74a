/** Each use of the bot makes one line of the log, which holds how it went and not what was asked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBot, anArchiveOf, PAPERS } from '../../support/a-bot.ts';
import type { FaultSpec } from '../../support/discord/faults.ts';
import type { InteractionHandle } from '../../support/discord/handle.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';

type Row = {
  readonly use: string;
  readonly does: () => Promise<InteractionHandle>;
  /** What its line holds besides figures. */
  readonly line: Readonly<Record<string, unknown>>;
  readonly fault?: Omit<FaultSpec, 'path'>;
};

let discord: DiscordServer;
let bot: Awaited<ReturnType<typeof aBot>>;
let answer: Message;

beforeAll(async () => {
  discord = await startDiscord();
  bot = await aBot(discord);
  answer = await (await ask('we wait for the key')).answer();
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
});

const ada = aUser('ada');
const ask = (phrase: string, more: object = {}) =>
  discord.slash({ name: 'who-said', options: { phrase }, user: ada, ...more });
/** Presses a button of the answer as it stands now. */
const press = (label: string) => {
  const present = discord.messages.find(({ id }) => id === answer.id) ?? answer;
  return discord.press(present, buttonId(present, label), { user: ada });
};

const linesOf = (id: string) =>
  bot.log.told.filter(
    ({ data, message }) => message === 'handled' && (data.interaction === id || data.message === id),
  );

/** In a real log there would be milliseconds. */
const FIGURE = expect.any(Number);
const TIMES = { ageMs: FIGURE, acknowledgedMs: FIGURE, answeredMs: FIGURE };

const ROWS: readonly Row[] = [
  {
    use: 'a command',
    does: () => ask('we wait for the key'),
    line: { kind: 'command', name: 'who-said', ...TIMES, outcome: 'answered' },
  },
  {
    use: 'a command that nobody understands',
    does: () => discord.slash({ name: 'who-said', options: { phrase: 'key', since: 'when it was warm' } }),
    line: { kind: 'command', name: 'who-said', ...TIMES, outcome: 'sentence' },
  },
  {
    use: 'a part of a command of Discord’s own',
    does: () => discord.slash({ name: 'settings show' }),
    line: { kind: 'command', name: 'settings show', ...TIMES, outcome: 'sentence' },
  },
  {
    use: 'a command on a message',
    does: () =>
      discord.messageCommand({ name: 'Who said this?', message: 'She said “we wait for the key”.' }),
    line: { kind: 'message-command', name: 'Who said this?', ...TIMES, outcome: 'answered' },
  },
  {
    use: 'typing',
    does: () =>
      discord.autocomplete({
        name: 'quotes',
        focused: 'speaker',
        options: { speaker: 'a' },
      }),
    line: { kind: 'autocomplete', name: 'quotes', ...TIMES, outcome: 'answered' },
  },
  {
    use: 'turning the page',
    does: () => press('Next'),
    line: { kind: 'button', name: 'page', ...TIMES, outcome: 'answered' },
  },
  {
    use: 'a button',
    does: () => press('Context'),
    line: { kind: 'button', name: 'context', ...TIMES, outcome: 'answered' },
  },
  {
    use: 'a command that Discord does not take',
    does: () => ask('we wait for the key'),
    fault: { status: 403, code: 50_013 },
    line: { kind: 'command', name: 'who-said', ...TIMES, outcome: 'refused' },
  },
  {
    use: 'a command that Discord has given up',
    does: () => ask('we wait for the key'),
    fault: { status: 404, code: 10_062 },
    line: { kind: 'command', name: 'who-said', ...TIMES, acknowledgedMs: null, outcome: 'too-late' },
  },
  {
    use: 'typing that Discord has given up',
    does: () => discord.autocomplete({ name: 'quotes', focused: 'speaker', options: { speaker: 'a' } }),
    fault: { status: 404, code: 10_062 },
    line: { kind: 'autocomplete', name: 'quotes', ...TIMES, acknowledgedMs: null, outcome: 'too-late' },
  },
  {
    use: 'a repeated request that had arrived the first time',
    does: () => ask('we wait for the key'),
    fault: { status: 500, afterApplying: true },
    line: { kind: 'command', name: 'who-said', ...TIMES, outcome: 'answered' },
  },
];

describe('a line is logged', () => {
  test.each(ROWS)('of $use', async ({ does, fault, line }) => {
    // It is sent before the connection of the gateway is read, so the failure is there in time.
    const use = await does();
    if (fault !== undefined) discord.failNext({ path: new RegExp(`/${use.token}/callback$`, 'u'), ...fault });
    await expect.poll(() => linesOf(use.id), { timeout: 10_000 }).toHaveLength(1);
    expect(linesOf(use.id)).toEqual([
      { level: 'info', message: 'handled', data: { interaction: use.id, ...line } },
    ]);
  });

  test('of a form, and of the button that opens it', async () => {
    const menu = await (await press('More')).answer();
    const opened = await discord.press(menu, buttonId(menu, 'Wrong?'), { user: ada });
    await opened.modal();
    const sent = await discord.submitModal(opened, {
      user: ada,
      values: { wrong: 'speaker', right: 'Lena Holt', why: '' },
    });
    await sent.answer();
    await expect
      .poll(() => [...linesOf(opened.id), ...linesOf(sent.id)], { timeout: 10_000 })
      .toHaveLength(2);
    expect([...linesOf(opened.id), ...linesOf(sent.id)].map(({ data }) => data)).toEqual([
      { interaction: opened.id, kind: 'button', name: 'wrong', ...TIMES, outcome: 'answered' },
      { interaction: sent.id, kind: 'form', name: 'wrong', ...TIMES, outcome: 'sentence' },
    ]);
  });

  test('of a message, named as what it was understood as', async () => {
    const { id } = await discord.sendMessage({
      content: `<@${discord.application}> who said we wait for the key?`,
    });
    await expect.poll(() => linesOf(id), { timeout: 10_000 }).toHaveLength(1);
    expect(linesOf(id).map(({ data }) => data)).toEqual([
      { message: id, kind: 'message', name: 'who-said', ...TIMES, acknowledgedMs: null, outcome: 'answered' },
    ]);
  });

  test('of a mistake of ours, with the code that the asker was told', async () => {
    bot.answerFrom({
      ...anArchiveOf(PAPERS),
      find: () => Promise.reject(new TypeError('no bridge')),
    });
    const use = await ask('we wait for the key');
    await expect.poll(() => linesOf(use.id), { timeout: 10_000 }).toHaveLength(1);
    const [failed] = bot.log.told.filter(({ message }) => message === 'a command failed');
    expect(linesOf(use.id).map(({ data }) => data)).toEqual([
      {
        interaction: use.id,
        kind: 'command',
        name: 'who-said',
        ...TIMES,
        outcome: 'failed',
        failure: failed?.data.id,
      },
    ]);
    expect(failed?.data.id).toMatch(/^[\da-f]{8}$/u);
  });
});
