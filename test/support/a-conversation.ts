import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect } from 'vitest';
import { aBot, anArchiveOf, PAPERS } from './a-bot.ts';
import { aClock } from './a-clock.ts';
import { aUser } from './discord/people.ts';
import { textOf } from './discord/reading.ts';
import { type DiscordServer, startDiscord } from './discord/server.ts';
import type { Message } from './discord/world.ts';

const { SendMessages, ViewChannel } = PermissionFlagsBits;
export const MEMBER = ViewChannel | SendMessages;
export const EXAMPLE = 'Ask me, for example: what did Barr say about encryption?';
export const NOTHING_BEFORE = `I do not know what you go on from: I remember our last question for ten minutes only. ${EXAMPLE}`;

export const IN_VAIN =
  '> “We wait for the key, and **wait in vain**,”\n— **Tom Reed, Councillor**\n-# published 2024-03-01 · exact words · speaker named beside the words, 99 % sure';

export const ada = aUser('ada');
export const tom = aUser('tom');

/** A bot in a Discord with two channels for each test, and people who talk to it. */
export function aConversation(sparse: boolean) {
  let discord: DiscordServer;
  let bot: Awaited<ReturnType<typeof aBot>>;
  let now: number;
  const clock = { ...aClock(), now: () => now };

  beforeEach(async () => {
    now = 1_000;
    discord = await startDiscord({ sparse, guilds: [{ channels: ['general', 'other'] }] });
    bot = await aBot(discord, undefined, clock);
  });
  afterEach(async () => {
    await bot.stop();
    await discord.close();
    expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
  });
  const restart = async (archive = anArchiveOf(PAPERS)): Promise<void> => {
    await bot.stop();
    bot = await aBot(discord, archive, clock);
  };

  type More = Partial<Parameters<DiscordServer['sendMessage']>[0]>;
  /** Says something to the bot. */
  const say = (content: string, more: More = {}): Promise<Message> =>
    discord.sendMessage({ content: `<@${discord.application}> ${content}`, author: ada, ...more });
  const repliesTo = ({ id }: Message): readonly Message[] =>
    discord.messages.filter(({ message_reference }) => message_reference?.message_id === id);
  const until = async <T>(find: () => T | undefined, what: string): Promise<T> => {
    for (let waited = 0; waited < 8_000; waited += 10) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`There was never ${what}.`);
  };
  const replyTo = (message: Message): Promise<Message> =>
    until(() => repliesTo(message)[0], `a reply to “${message.content}”`);
  const ask = async (content: string, more: More = {}): Promise<Message> => replyTo(await say(content, more));
  const told = async (content: string, more: More = {}): Promise<string> => textOf(await ask(content, more));
  /** What the bot has sent when it has also answered a question that was asked afterwards. */
  const sentBy = async (): Promise<readonly Message[]> => {
    const last = await ask('help', { author: aUser('somebody else') });
    await new Promise((resolve) => setTimeout(resolve, 50));
    return discord.messages.filter(({ author, id }) => author.id === discord.application && id !== last.id);
  };
  return {
    get discord() {
      return discord;
    },
    get bot() {
      return bot;
    },
    set bot(other) {
      bot = other;
    },
    clock,
    /** Moves the bot's clock on. */
    pass: (ms: number): void => {
      now += ms;
    },
    restart,
    say,
    repliesTo,
    until,
    replyTo,
    ask,
    told,
    sentBy,
  };
}
