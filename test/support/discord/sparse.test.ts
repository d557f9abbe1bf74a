import { once } from 'node:events';
import {
  ButtonInteraction,
  ChatInputCommandInteraction,
  type Client,
  Events,
  GatewayIntentBits,
  Guild,
  InteractionCallbackResponse,
  Message,
  MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  TextChannel,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectClient, receive } from './a-client.ts';
import { button, label, modal, row, textInput } from './a-component.ts';
import { asList, asRecord, type Json } from './json.ts';
import { textOf } from './reading.ts';
import { type DiscordServer, startDiscord } from './server.ts';
import { ABSENT_RATHER_THAN_NULL, STAYS } from './sparse.ts';

const { Guilds, GuildMessages } = GatewayIntentBits;
const withButton = { content: 'One', components: [row(button('next'))] } as never;

let server: DiscordServer;
let client: Client<true>;
let received: Json[];

/** What the gateway brought: type and data, before the client has made anything of it. */
function record(of: Client): Json[] {
  const packets: Json[] = [];
  of.on(Events.Raw, (packet: Json) => packets.push(structuredClone(packet)));
  return packets;
}

beforeAll(async () => {
  server = await startDiscord({ sparse: true });
  client = await connectClient(server, {
    intents: [Guilds, GuildMessages],
    // Between two logins the client waits five seconds by itself; a frugal server cannot resume.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
  });
  received = record(client);
});
afterAll(async () => {
  await client.destroy();
  await server.close();
  expect(server.unknownRoutes).toEqual([]);
});

describe('with a frugal server, the unmodified client', () => {
  test('knows neither channel nor member, and answers', async () => {
    const slash = server.slash({ name: 'quote', options: { words: 'x' } });
    const { interaction, handle } = await receive<ChatInputCommandInteraction>(client, slash);
    const { channelId, member, context, appPermissions, user } = interaction;
    expect({ channelId, member, context }).toEqual({ channelId: null, member: null, context: null });
    expect([appPermissions.bitfield, user.username]).toEqual([0n, 'ada.marsh']);
    await interaction.deferReply();
    await interaction.editReply('Found.');
    await interaction.followUp('And more.');
    expect(handle.messages.map(textOf)).toEqual(['Found.', 'And more.']);
  });

  test('has to fetch its answer, which the callback does not bring', async () => {
    const { interaction } = await receive<ChatInputCommandInteraction>(
      client,
      server.slash({ name: 'quote' }),
    );
    const response = await interaction.reply({ content: 'Here', withResponse: true });
    expect(response.resource).toBeNull();
    expect((await interaction.fetchReply()).content).toBe('Here');
  });

  test('takes presses, modals, menus and typing', async () => {
    const { interaction, handle } = await receive<ChatInputCommandInteraction>(
      client,
      server.slash({ name: 'a' }),
    );
    await interaction.reply(withButton);
    const press = server.press(await handle.answer(), 'next');
    const pressed = await receive<ButtonInteraction>(client, press);
    await pressed.interaction.showModal(modal([label(textInput())]) as never);
    const sent = server.submitModal(pressed.handle, { values: { words: 'x' } });
    const submitted = await receive<ModalSubmitInteraction>(client, sent);
    await submitted.interaction.reply('Thanks');

    const used = server.messageCommand({ name: 'Who said this?', message: 'We wait.' });
    const chosen = await receive<MessageContextMenuCommandInteraction>(client, used);
    expect(chosen.interaction.targetMessage.content).toBe('We wait.');
    await receive(client, server.autocomplete({ name: 'a', options: { words: 'x' }, focused: 'words' }));
    await receive(client, server.slash({ name: 'a', guild: null }));
  });

  test('hears itself speak', async () => {
    const { interaction } = await receive<ChatInputCommandInteraction>(
      client,
      server.slash({ name: 'quote' }),
    );
    const echoed = once(client, Events.MessageCreate);
    await interaction.reply({ content: 'Echo', flags: 64 });
    const [message] = await echoed;
    expect([message.content, message.author.id]).toEqual(['Echo', server.application]);
  });

  test('registers commands that come back without ids', async () => {
    const commands = await client.application.commands.set([{ name: 'quote', description: 'x' }]);
    expect([...commands.keys()]).toEqual([undefined]);
    expect(server.commands()[0]?.id).toBeDefined();
    expect([...(await client.application.commands.fetch()).keys()]).toEqual([server.commands()[0]?.id]);
  });

  test('waits for a 429 without headers', async () => {
    const { interaction, handle } = await receive<ChatInputCommandInteraction>(
      client,
      server.slash({ name: 'a' }),
    );
    server.failNext({ path: /callback/u, status: 429 });
    await interaction.reply('x');
    expect(handle.requests.map(({ status }) => status)).toEqual([429, 204]);
  });

  test('pins and reads pins', async () => {
    const { id } = await server.sendMessage({ content: 'Pin me' });
    const channel = client.channels.cache.get(server.channel.id) as TextChannel;
    await channel.messages.pin(id);
    expect((await channel.messages.fetchPins()).items.map(({ message }) => message.id)).toEqual([id]);
  });

  test('logs in anew after a cut, since it cannot resume', async () => {
    const { identifies } = server.gateway;
    server.cut();
    await server.connected();
    expect(server.gateway).toMatchObject({ identifies: identifies + 1, resumes: 0 });
    await receive(client, server.slash({ name: 'quote' }));
  });

  test('is sent no hints', async () => {
    const interactions = received.filter(({ t }) => t === 'INTERACTION_CREATE').map(({ d }) => asRecord(d));
    expect(interactions.length).toBeGreaterThan(5);
    for (const sent of interactions) {
      const hints = ['channel', 'member', 'guild', 'app_permissions'].filter((field) => field in sent);
      expect(hints).toEqual([]);
      expect(sent).toMatchObject({ context: null, entitlements: [], authorizing_integration_owners: {} });
    }
  });

  test('is not told how much of its allowance is left', async () => {
    const { headers } = await fetch(`${server.api}/v10/gateway/bot`);
    expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });
});

describe('what the client cannot do without', () => {
  type Object = keyof typeof STAYS;
  const KINDS = Object.keys(STAYS) as Object[];
  const samples: Record<string, Json> = {
    callbackResponse: { interaction: { id: '1', type: 2 }, resource: { type: 4 } },
  };
  let full: DiscordServer;
  let witness: Client<true>;

  /** Makes of a payload what the client would make of it, by the client's own public class. */
  const make: Readonly<Record<Object, (payload: Json) => void>> = {
    interaction: (payload) => Reflect.construct(ChatInputCommandInteraction, [witness, payload]),
    componentInteraction: (payload) => Reflect.construct(ButtonInteraction, [witness, payload]),
    messageCommandData: (data) =>
      Reflect.construct(MessageContextMenuCommandInteraction, [witness, { ...samples.interaction, data }]),
    callbackResponse: (payload) => Reflect.construct(InteractionCallbackResponse, [witness, payload]),
    message: (payload) => Reflect.construct(Message, [witness, payload]),
    channel: (payload) => Reflect.construct(TextChannel, [witness.guilds.cache.first(), payload, witness]),
    guild: (payload) => Reflect.construct(Guild, [witness, payload]),
  };
  const throws = (kind: Object, payload: Json): boolean => {
    try {
      make[kind](structuredClone(payload));
      return false;
    } catch {
      return true;
    }
  };

  beforeAll(async () => {
    full = await startDiscord();
    witness = await connectClient(full, { intents: [Guilds, GuildMessages] });
    const packets = record(witness);
    full.addGuild();
    const { interaction, handle } = await receive<ChatInputCommandInteraction>(
      witness,
      full.slash({ name: 'a' }),
    );
    await interaction.reply(withButton);
    const press = full.press(await handle.answer(), 'next');
    const pressed = await receive<ButtonInteraction>(witness, press);
    const echoed = once(witness, Events.MessageCreate);
    await pressed.interaction.reply({ content: 'Two', embeds: [{ title: 'T' }] });
    await echoed;
    await receive(witness, full.messageCommand({ name: 'Who said this?', message: 'We wait.' }));

    const [slash, button, menu] = packets
      .filter(({ t }) => t === 'INTERACTION_CREATE')
      .map(({ d }) => asRecord(d));
    const guild = asRecord(packets.find(({ t }) => t === 'GUILD_CREATE')?.d);
    // As our frugal server leaves `member` out, `user` has to be there: Discord has the one or the other.
    const asUser = (payload: Json | undefined) => {
      const { member, ...rest } = asRecord(payload);
      return { ...rest, user: asRecord(member).user };
    };
    Object.assign(samples, {
      interaction: asUser(slash),
      componentInteraction: asUser(button),
      messageCommandData: asRecord(menu?.data),
      message: asRecord(packets.findLast(({ t }) => t === 'MESSAGE_CREATE')?.d),
      channel: asRecord(asList(guild.channels)[0]),
      guild,
    });
  });
  afterAll(async () => {
    await witness.destroy();
    await full.close();
  });

  test.each(KINDS)('of %s is what the table says', (kind) => {
    const sample = asRecord(samples[kind]);
    expect(throws(kind, sample)).toBe(false);
    const needed = Object.keys(sample).filter((field) => {
      const { [field]: _taken, ...rest } = sample;
      return throws(kind, rest);
    });
    expect(needed.sort()).toEqual(Object.keys(STAYS[kind]).sort());
  });

  test.each(KINDS)('of %s may rather be absent than null as the table says', (kind) => {
    const sample = asRecord(samples[kind]);
    const notNull = Object.keys(sample)
      .filter((field) => !(field in STAYS[kind]))
      .filter((field) => throws(kind, { ...sample, [field]: null }));
    expect(notNull.sort()).toEqual(Object.keys(ABSENT_RATHER_THAN_NULL[kind]).sort());
  });
});
