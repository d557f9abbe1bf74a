/** Pinning an answer, and taking it off again: who may, what Discord refuses, and what its audit log says. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBot } from '../../support/a-bot.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, isEphemeral, labelsOf, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';
import { endCleanly } from '../../support/end-cleanly.ts';

const { ManageMessages, PinMessages, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
const MEMBER = ViewChannel | SendMessages;
const MODERATOR = MEMBER | ManageMessages | PinMessages;
const BOT = ViewChannel | SendMessages | ReadMessageHistory;

describe.each([{ sparse: false }, { sparse: true }])('pins (sparse: $sparse)', ({ sparse }) => {
  let discord: DiscordServer;
  let bot: Awaited<ReturnType<typeof aBot>>;
  const user = aUser('mod');

  type Presser = NonNullable<Parameters<DiscordServer['press']>[2]>;
  /** A frugal server tells neither side's permissions by itself: here it tells these two and nothing else. */
  const somebody = (memberPermissions: bigint, appPermissions = BOT | PinMessages): Presser => ({
    user,
    memberPermissions,
    appPermissions,
    ...(sparse
      ? {
          changes: {
            member: { user, roles: [], permissions: String(memberPermissions) },
            app_permissions: String(appPermissions),
          },
        }
      : {}),
  });
  const moderator = somebody(MODERATOR);

  beforeEach(async () => {
    discord = await startDiscord({ sparse });
    discord.setBotPermissions(BOT | PinMessages);
    bot = await aBot(discord);
  });
  afterEach(() => endCleanly(bot, discord));

  const ask = async (): Promise<Message> =>
    (await discord.slash({ name: 'who-said', options: { phrase: 'we wait for the key' } })).answer();
  const press = async (message: Message, label: string, by = moderator): Promise<Message> =>
    (await discord.press(message, buttonId(message, label), by)).answer();
  const menuOf = (answer: Message, by = moderator) => press(answer, 'More', by);
  const isPinned = ({ id }: Message) => discord.messages.find((one) => one.id === id)?.pinned;
  const requests = (wanted: string) =>
    discord.requests.filter(({ method, path }) => method === wanted && path.includes('/pins/'));
  const pinned = async (): Promise<Message> => {
    const answer = await ask();
    await press(await menuOf(answer), 'Pin');
    return answer;
  };

  test('the menu offers Pin for what is not pinned, and Unpin for what is', async () => {
    const answer = await ask();
    expect(labelsOf(await menuOf(answer))).toContain('Pin');
    expect(labelsOf(await menuOf(answer))).not.toContain('Unpin');
    const menu = await menuOf(await pinned());
    expect([labelsOf(menu).includes('Unpin'), labelsOf(menu).includes('Pin')]).toEqual([true, false]);
  });

  test('whoever may not pin is offered neither', async () => {
    const labels = labelsOf(await menuOf(await pinned(), somebody(MEMBER)));
    expect(labels.filter((label) => label === 'Pin' || label === 'Unpin')).toEqual([]);
  });

  test.each([
    { label: 'Pin', from: ask, method: 'PUT', told: 'Pinned.', becomes: true },
    { label: 'Unpin', from: pinned, method: 'DELETE', told: 'Unpinned.', becomes: false },
  ])(
    '$label is done, and the audit log names the moderator',
    async ({ label, from, method, told, becomes }) => {
      const answer = await from();
      const shown = await press(await menuOf(answer), label);
      expect([isEphemeral(shown), textOf(shown), labelsOf(shown)]).toEqual([true, told, ['Show it']]);
      expect(isPinned(answer)).toBe(becomes);
      const [request] = requests(method);
      expect(decodeURIComponent(String(request?.headers['x-audit-log-reason']))).toBe(`for mod (${user.id})`);
    },
  );

  test.each([
    { label: 'Pin', from: ask, method: 'PUT', told: 'It is pinned already.' },
    { label: 'Unpin', from: pinned, method: 'DELETE', told: 'It is not pinned any more.' },
  ])('$label done again changes nothing, and that is told', async ({ label, from, method, told }) => {
    const menu = await menuOf(await from());
    await press(menu, label);
    expect(textOf(await press(menu, label))).toBe(told);
    expect(requests(method)).toHaveLength(1);
  });

  type Row = {
    readonly when: string;
    readonly before: () => unknown;
    readonly by: Presser;
    readonly says: string;
  };
  const REFUSED = (verb: 'pin' | 'unpin'): readonly Row[] => [
    {
      when: 'the moderator may no longer pin',
      before: () => {},
      by: somebody(MEMBER),
      says: `You may not ${verb} here: you need the permission Pin Messages.`,
    },
    {
      when: 'the bot may not pin, as the interaction says',
      before: () => discord.setBotPermissions(BOT),
      by: somebody(MODERATOR, BOT),
      says: `I may not ${verb} here. Give me the permission Pin Messages in this channel, and press again.`,
    },
    {
      when: 'the bot may not pin, as Discord finds out',
      before: () => discord.setBotPermissions(BOT),
      by: moderator,
      says: `I may not ${verb} here. Give me the permission Pin Messages in this channel, and press again.`,
    },
    {
      when: 'the bot cannot see the channel',
      before: () => discord.setBotPermissions(SendMessages),
      by: moderator,
      says: 'I cannot see this channel. Let me view it and read its history, and press again.',
    },
  ];
  const FULL: Row = {
    when: 'the channel is full of pins',
    before: () => discord.pinSome(250),
    by: moderator,
    says: 'This channel has 250 pins, and more Discord does not take. Unpin one, and press again.',
  };

  test.each([
    ...[...REFUSED('pin'), FULL].map((row) => ({ label: 'Pin', from: ask, becomes: false, ...row })),
    ...REFUSED('unpin').map((row) => ({ label: 'Unpin', from: pinned, becomes: true, ...row })),
  ])('$label: when $when, that is told', async ({ label, from, before, by, says, becomes }) => {
    const answer = await from();
    const menu = await menuOf(answer);
    await before();
    const told = await press(menu, label, by);
    expect([isEphemeral(told), textOf(told), isPinned(answer)]).toEqual([true, says, becomes]);
  });

  test.each([
    { label: 'Pin', from: ask, says: 'The answer has been deleted, so it cannot be pinned.' },
    { label: 'Unpin', from: pinned, says: 'The answer has been deleted, so it cannot be unpinned.' },
  ])('$label: an answer that was deleted meanwhile is told to be', async ({ label, from, says }) => {
    const menu = await menuOf(await from());
    await press(menu, 'Delete');
    expect(textOf(await press(menu, label))).toBe(says);
  });

  test('what was unpinned by somebody else meanwhile is offered as it is now', async () => {
    const answer = await pinned();
    const [first, second] = [await menuOf(answer), await menuOf(answer)];
    await press(first, 'Unpin');
    expect(textOf(await press(second, 'Unpin'))).toBe('It is not pinned any more.');
    expect(labelsOf(await menuOf(answer))).toContain('Pin');
  });
});
