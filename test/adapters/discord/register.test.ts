import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';

describe.each([{ sparse: false }, { sparse: true }])(
  'registering the commands (sparse: $sparse)',
  ({ sparse }) => {
    let discord: DiscordServer;
    beforeEach(async () => {
      discord = await startDiscord({ sparse });
    });
    afterEach(() => discord.close());

    const send = (more: { guild?: string; dryRun?: boolean; token?: string } = {}) =>
      register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false, ...more });
    const names = (guild?: string) => discord.commands(guild).map(({ name }) => name);

    test('sends the whole list', async () => {
      expect(await send()).toEqual({
        done: true,
        lines: [
          'Changes in all servers:',
          '+ /who-said',
          '+ /quotes',
          '+ /ask',
          '+ /sources',
          '+ /kept',
          '+ /help',
          '+ Who said this?',
          '+ /documents',
          '+ /review',
          '+ /settings',
          '10 commands are registered in all servers.',
        ],
      });
      expect(names()).toEqual([
        'who-said',
        'quotes',
        'ask',
        'sources',
        'kept',
        'help',
        'Who said this?',
        'documents',
        'review',
        'settings',
      ]);
    });

    test('changes nothing the second time', async () => {
      await send();
      expect(await send()).toEqual({
        done: true,
        lines: ['Nothing changes in all servers.', '10 commands are registered in all servers.'],
      });
      expect(discord.requests.filter(({ method }) => method === 'PUT').length).toBe(1);
    });

    test('takes away what has left the program and tells what is another', async () => {
      await send();
      await register([{ ...commands[0], texts: () => ({ description: 'Something else', options: {} }) }], {
        token: discord.token,
        api: discord.api,
        guild: null,
        dryRun: false,
      });
      const { lines } = await send({ dryRun: true });
      expect(lines).toEqual([
        'Changes in all servers:',
        '+ /quotes',
        '+ /ask',
        '+ /sources',
        '+ /kept',
        '+ /help',
        '~ /who-said',
        'Nothing was sent: this was a dry run.',
      ]);
      expect(names()).toEqual(['who-said', 'Who said this?', 'documents', 'review', 'settings']);
    });

    test('shows the words of a choice, and notices when they are others', async () => {
      const command = {
        ...commands[0],
        options: {
          speech: { type: 'choice', choices: ['direct', 'mixed'] } as const,
        },
      };
      const sendChoices = (choices: readonly string[]) =>
        register([{ ...command, options: { speech: { ...command.options.speech, choices } } }], {
          token: discord.token,
          api: discord.api,
          guild: null,
          dryRun: false,
        });
      await sendChoices(['direct', 'mixed']);
      const [option] = discord.commands().flatMap(({ options = [] }) => options);
      expect(option).toMatchObject({
        name: 'speech',
        choices: [
          { name: 'direct', value: 'direct' },
          { name: 'mixed', value: 'mixed' },
        ],
      });
      expect((await sendChoices(['direct', 'mixed'])).lines[0]).toBe('Nothing changes in all servers.');
      expect((await sendChoices(['direct'])).lines).toContain('~ /who-said');
    });

    test('sends nothing in a dry run', async () => {
      await send({ dryRun: true });
      expect([names(), discord.requests.filter(({ method }) => method !== 'GET')]).toEqual([[], []]);
    });

    test('registers in one server and warns when everybody there would see them twice', async () => {
      await send();
      const guild = discord.guild?.id ?? '';
      const { lines } = await send({ guild });
      expect(lines.slice(-2)).toEqual([
        'Registered in all servers too, so they will show up twice here: /who-said, /quotes, /ask, /sources, /kept, /help, Who said this?, /documents, /review, /settings.',
        `10 commands are registered in server ${guild}.`,
      ]);
      expect(names(guild)).toEqual([
        'who-said',
        'quotes',
        'ask',
        'sources',
        'kept',
        'help',
        'Who said this?',
        'documents',
        'review',
        'settings',
      ]);
    });

    test('says so when it cannot see the server', async () => {
      expect(await send({ guild: '123456789012345678' })).toEqual({
        done: false,
        lines: [
          'I cannot see the server 123456789012345678. Invite the bot to it first, and check that the id is the server’s.'.replace(
            '’',
            "'",
          ),
        ],
      });
    });

    test('says so when Discord refuses the token, without showing it', async () => {
      expect(await send({ token: 'a.wrong.token' })).toEqual({
        done: false,
        lines: [
          'Discord refuses the token. Copy it again from the Bot page of your application into DISCORD_TOKEN.',
        ],
      });
    });
  },
);
