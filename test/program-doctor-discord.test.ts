/** What `npm run doctor` finds in Discord. */

import { ApplicationFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../commands/index.ts';
import { register } from '../src/adapters/discord/register.ts';
import type { Command } from '../src/command.ts';
import { aboutIn, aDoctor, CONVERSATION } from './support/a-doctor.ts';
import { runProgram } from './support/run-program.ts';
import { TOKEN } from './support/started-programs.ts';

/** Programs are started and stopped, several in a test. */
vi.setConfig({ testTimeout: 120_000 });

const { ManageMessages, PinMessages, ReadMessageHistory, SendMessages } = PermissionFlagsBits;
const here = aDoctor();
const { environment, doctor, runDoctor, LINES } = here;

describe('of Discord', () => {
  test.each([
    {
      when: 'the token is another one',
      more: { DISCORD_TOKEN: TOKEN.replace('GaBcDe', 'XXXXXX') },
      line: 'Discord refuses the token. Copy it again from the Bot page of your application into DISCORD_TOKEN.',
    },
    {
      when: 'nobody is there',
      more: { DISCORD_API: 'http://127.0.0.1:9/api' },
      line: 'Discord could not be reached (ECONNREFUSED). Check the connection, and DISCORD_API if you have set it.',
    },
  ])('when $when, the token fails and nothing more is asked', async ({ more, line }) => {
    const result = await runDoctor(more);
    expect(result).toEqual({
      code: 1,
      lines: LINES().flatMap((one, at) =>
        at === 2 ? [`fail  token: ${line}`] : at > 2 && at < 7 ? [] : [one],
      ),
    });
  });

  test('privileged intents that are switched on are told', async () => {
    here.discord.setApplicationFlags(
      ApplicationFlags.GatewayMessageContentLimited | ApplicationFlags.GatewayGuildMembers,
    );
    expect(aboutIn('intents')(await doctor())).toEqual({
      code: 0,
      lines: [
        'warn  intents: Server Members, Message Content: switched on and not needed. Switch off what no other program of this application needs, on its Bot page.',
      ],
    });
  });

  test.each([
    { ms: -10_000, code: 0, verdict: 'warn', off: '10 seconds ahead of' },
    { ms: 10_000, code: 0, verdict: 'warn', off: '10 seconds behind' },
    { ms: -7_200_000, code: 1, verdict: 'fail', off: '7,200 seconds ahead of' },
    { ms: 7_200_000, code: 1, verdict: 'fail', off: '7,200 seconds behind' },
  ])('a clock that is $off Discord’s is told', async ({ ms, code, verdict, off }) => {
    here.discord.advance(ms);
    const { lines, ...rest } = aboutIn('clock')(await doctor());
    expect([rest.code, lines.map((line) => line.replace(/[\d,]+ seconds/u, 'N seconds'))]).toEqual([
      code,
      [
        `${verdict}  clock: it is ${off} Discord’s. Let the system set it (NTP).`.replace(
          /[\d,]+ seconds/u,
          'N seconds',
        ),
      ],
    ]);
  });

  test('commands that are not registered, or others, are told', async () => {
    const again = (guild: string | null, some: readonly Command[] = commands) =>
      register(some, { token: TOKEN, api: here.discord.api, guild, dryRun: false });
    const put = (body: unknown) =>
      fetch(`${here.discord.api}/v10/applications/${here.discord.application}/commands`, {
        method: 'PUT',
        headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await put([]);
    expect(aboutIn('commands')(await doctor())).toEqual({
      code: 1,
      lines: ['fail  commands: none is registered in all servers. Run npm run register.'],
    });
    await again(null, commands.slice(1));
    expect(aboutIn('commands')(await doctor())).toEqual({
      code: 0,
      lines: [
        `warn  commands: those registered in all servers are others (+ /${commands[0]?.name}). Run npm run register.`,
      ],
    });
    // In one server alone, where somebody tries them out.
    await put([]);
    await again(here.discord.guild.id);
    expect(aboutIn('commands')(await doctor({}, { guild: here.discord.guild.id }))).toEqual({
      code: 0,
      lines: [
        `ok    commands: the 10 registered in server ${here.discord.guild.id} are those of this program.`,
      ],
    });
  });

  test('a bot that is in no server is told', async () => {
    here.discord.removeGuild(here.discord.guild.id);
    expect(aboutIn('servers')(await doctor())).toEqual({
      code: 0,
      lines: ['warn  servers: it is in none. Open the install link of the application and choose one.'],
    });
  });

  test('servers are counted beyond those that are told at once', async () => {
    for (let at = 0; at < 250; at += 1)
      here.discord.addGuild({ id: String(910_000_000_000_000_000n + BigInt(at)), name: `Server ${at}` });
    expect(aboutIn('servers')(await doctor())).toEqual({ code: 0, lines: ['ok    servers: it is in 251.'] });
  });
});

describe('of permissions', () => {
  const look = async (guild: string, channel?: string) =>
    aboutIn('permissions')(await doctor({}, channel === undefined ? { guild } : { guild, channel }));

  test.each([
    {
      has: 'all',
      permissions: CONVERSATION | PinMessages,
      code: 0,
      line: (place: string) => `ok    permissions: in ${place} it has all it needs.`,
    },
    {
      has: 'none to pin',
      permissions: CONVERSATION | ManageMessages,
      code: 0,
      line: (place: string) =>
        `warn  permissions: in ${place} answers cannot be pinned: Pin Messages is missing.`,
    },
  ])('a bot that has $has is told so, in a server and in a channel', async ({ permissions, code, line }) => {
    here.discord.setBotPermissions(permissions);
    const [server, channel] = [here.discord.guild.id, here.discord.channel.id];
    // What everybody may do counts as well, so it is taken from them in the channel.
    here.discord.setOverwrites(channel, []);
    expect(await look(server)).toEqual({ code, lines: [line(`server ${server}`)] });
    expect(await look(server, channel)).toEqual({
      code,
      lines: [line(`channel ${channel}`)],
    });
  });

  test('what a channel denies is missing there', async () => {
    const [server, channel] = [here.discord.guild.id, here.discord.channel.id];
    here.discord.setBotPermissions(CONVERSATION | PinMessages);
    const denied = { id: server, type: 0, allow: '0', deny: String(SendMessages | ReadMessageHistory) };
    const allowed = { id: here.discord.application, type: 1, allow: String(ReadMessageHistory), deny: '0' };
    here.discord.setOverwrites(channel, [denied, allowed]);
    const result = await runDoctor({}, ['--guild', server, '--channel', channel]);
    expect(aboutIn('permissions')(result)).toEqual({
      code: 1,
      lines: [
        `fail  permissions: in channel ${channel} these are missing: Send Messages. Commands work all the same; to answer messages, give them to the bot’s role or in the channel.`,
      ],
    });
  });

  test('in a thread what the channel around it denies is missing', async () => {
    const [server, channel] = [here.discord.guild.id, here.discord.channel.id];
    const { SendMessagesInThreads } = PermissionFlagsBits;
    here.discord.setBotPermissions(CONVERSATION | PinMessages | SendMessagesInThreads);
    const thread = here.discord.addThread('the vote', channel);
    expect(await look(server, thread)).toEqual({
      code: 0,
      lines: [`ok    permissions: in channel ${thread} it has all it needs.`],
    });
    here.discord.setOverwrites(channel, [
      { id: server, type: 0, allow: '0', deny: String(SendMessagesInThreads | SendMessages) },
    ]);
    expect(await look(server, thread)).toEqual({
      code: 1,
      lines: [
        `fail  permissions: in channel ${thread} these are missing: Send Messages in Threads. Commands work all the same; to answer messages, give them to the bot’s role or in the channel.`,
      ],
    });
  });

  test('a server that it is not in fails', async () => {
    expect(await look('123456789012345678')).toEqual({
      code: 1,
      lines: ['fail  permissions: Discord refused: Unknown Guild (code 10004).'],
    });
  });

  test('a channel of another server fails', async () => {
    const { id, channels } = here.discord.addGuild({ id: '910000000000000001', name: 'Elsewhere' });
    expect(await look(here.discord.guild.id, channels[0]?.id ?? '')).toEqual({
      code: 1,
      lines: [
        `fail  permissions: channel ${channels[0]?.id} is no channel for messages in server ${here.discord.guild.id}. Copy its id again.`,
      ],
    });
    expect(id).toBe('910000000000000001');
  });

  test.each([
    {
      words: ['--guild', 'general'],
      says: '“general” is no id. Switch on Developer Mode in Discord, then right-click and copy the id.\n',
    },
    {
      words: ['--channel', '910000000000000001'],
      says: 'Write the server of the channel, too: --guild ID.\n',
    },
  ])('$words is refused before anything is looked at', async ({ words, says }) => {
    expect(await runProgram(['doctor', ...words], { environment: environment() })).toEqual({
      code: 1,
      out: '',
      err: says,
    });
  });
});
