import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from './support/discord/reading.ts';
import { type DiscordServer, startDiscord } from './support/discord/server.ts';
import { startedPrograms, TOKEN } from './support/started-programs.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
const startProgram = startedPrograms();

describe.each([{ sparse: false }, { sparse: true }])(
  'the program as a bot (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    beforeEach(async () => {
      discord = await startDiscord({ sparse, token: TOKEN });
    });
    afterEach(() => discord.close());

    const run = (door: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
      startProgram(door, {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API: discord.api,
        STATE_FOLDER: tempFolder(),
        ...environment,
      });

    test('logs in, answers, and ends cleanly when told to', async () => {
      const bot = run(['start']);
      await bot.says('ready as');
      const answer = await (
        await discord.slash({ name: 'who-said', options: { phrase: 'elephant in the room' } })
      ).answer();
      expect(textOf(answer)).toContain('James Brokenshire');
      bot.program.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
      expect(bot.said()).not.toContain(TOKEN);
      expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
    });

    test('goes on after an event that the client cannot read', async () => {
      const bot = run(['start']);
      await bot.says('ready as');
      discord.dispatch('INTERACTION_CREATE', { id: '1', token: 'x', type: 2, data: { type: 1 } });
      await bot.says('something failed that nobody waited for');
      const use = await discord.slash({ name: 'who-said', options: { phrase: 'elephant in the room' } });
      expect(textOf(await use.answer())).toContain('James Brokenshire');
      bot.program.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
    });

    test('answers a message that mentions it, and goes on from that', async () => {
      const bot = run(['start']);
      await bot.says('ready as');
      const told = async (content: string): Promise<string> => {
        const { id } = await discord.sendMessage({ content: `<@${discord.application}> ${content}` });
        for (let waited = 0; waited < 10_000; waited += 20) {
          const reply = discord.messages.find(
            ({ message_reference }) => message_reference?.message_id === id,
          );
          if (reply !== undefined) return textOf(reply);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        throw new Error(`Nobody answered, and the program said: ${bot.said()}`);
      };
      expect(await told('who called encryption the elephant in the room?')).toContain('James Brokenshire');
      expect(await told('what else did he say?')).toContain('About James Brokenshire, whom I cited before.');
      bot.program.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
      // What people ask is never logged.
      expect(bot.said()).not.toMatch(/elephant|he say/u);
      expect([discord.pings, discord.unknownRoutes]).toEqual([[], []]);
    });

    test('registers the commands', async () => {
      const { ended, said } = run(['register']);
      expect([await ended, said().split('\n').at(-2)]).toEqual([
        0,
        '10 commands are registered in all servers.',
      ]);
    });

    test.each([['start'], ['register']])('says in a sentence that the token is wrong (%s)', async (door) => {
      const wrong = TOKEN.replace('GaBcDe', 'XXXXXX');
      const { ended, said } = run([door], { DISCORD_TOKEN: wrong });
      expect([await ended, said()]).toEqual([
        1,
        'Discord refuses the token. Copy it again from the Bot page of your application into DISCORD_TOKEN.\n',
      ]);
    });

    test('says in a sentence that it cannot see a server', async () => {
      const { ended, said } = run(['register', '--guild', '123456789012345678']);
      expect([await ended, said()]).toEqual([
        1,
        "I cannot see the server 123456789012345678. Invite the bot to it first, and check that the id is the server's.\n",
      ]);
    });

    test('says in a sentence that Discord cannot be reached', async () => {
      const { ended, said } = run(['register'], { DISCORD_API: 'http://127.0.0.1:9/api' });
      expect([await ended, said()]).toEqual([
        1,
        'Discord could not be reached (ECONNREFUSED). Check the connection, and DISCORD_API if you have set it.\n',
      ]);
    });
  },
);
