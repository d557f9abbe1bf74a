import {
  type APIApplication,
  type APIApplicationCommand,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  ApplicationFlags,
  ChannelType,
  DefaultRestOptions,
  type PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import type { Command } from '../../command.ts';
import { permissionsIn } from './permissions-in.ts';
import { ALL_LANGUAGES, commandsOfDiscord, differences } from './register.ts';

/** Asks Discord how the application stands there, and changes nothing. Each function throws what `explainFailure` tells. */
export type Examination = {
  readonly application: () => Promise<{
    readonly id: string;
    readonly name: string;
    /** Names of the privileged intents that are switched on. */
    readonly privileged: readonly string[];
  }>;
  /** How the registered commands differ from those there are. @param guild of a server alone, or null: of all */
  readonly commands: (
    application: string,
    guild: string | null,
  ) => Promise<{ readonly registered: number; readonly changes: readonly string[] }>;
  /** How many servers it is in. */
  readonly servers: () => Promise<number>;
  /** Permissions that are missing in a server or in one of its channels, as people know them. */
  readonly missing: (bot: string, guild: string, channel: string | null) => Promise<Missing>;
  /** By how many milliseconds this machine's clock is ahead of Discord's, to a second; null as long as nothing was asked. */
  readonly clockAheadMs: () => number | null;
};

type Missing =
  | {
      readonly needed: readonly string[];
      /** Without them one thing cannot be done, and the others can. */
      readonly useful: readonly string[];
    }
  /** The channel is no text channel of that server. */
  | 'elsewhere';

const PRIVILEGED: readonly (readonly [name: string, flags: number])[] = [
  ['Presence', ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
  ['Server Members', ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  ['Message Content', ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited],
];

const NEEDED = {
  ViewChannel: 'View Channels',
  SendMessages: 'Send Messages',
  ReadMessageHistory: 'Read Message History',
} as const;
const NEEDED_IN_THREADS = {
  ViewChannel: 'View Channels',
  SendMessagesInThreads: 'Send Messages in Threads',
  ReadMessageHistory: 'Read Message History',
} as const;
const USEFUL = { PinMessages: 'Pin Messages' } as const;

/** So many servers are told at once. */
const SERVERS_AT_ONCE = 200;
const THREADS: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

export function examineDiscord(
  commands: readonly Command[],
  { token, api }: { readonly token: string; readonly api: string },
): Examination {
  let ahead: number | null = null;
  const makeRequest: typeof DefaultRestOptions.makeRequest = async (url, init) => {
    const sent = Date.now();
    const response = await DefaultRestOptions.makeRequest(url, init);
    const date = Date.parse(response.headers.get('date') ?? '');
    // Half a second more, on average, than the whole seconds it tells.
    if (!Number.isNaN(date)) ahead = (sent + Date.now()) / 2 - (date + 500);
    return response;
  };
  const rest = new REST({ api, makeRequest }).setToken(token);
  // Sound, each of them: Discord gives what its documentation says; what may be left out is looked for.
  const get = async <T>(route: `/${string}`, query?: URLSearchParams): Promise<T> =>
    (await rest.get(route, query === undefined ? {} : { query })) as T;

  const servers = async (): Promise<number> => {
    let [count, after] = [0, '0'];
    for (;;) {
      const query = new URLSearchParams({ limit: String(SERVERS_AT_ONCE), after });
      const some = await get<readonly { readonly id: string }[]>(Routes.userGuilds(), query);
      count += some.length;
      after = some.at(-1)?.id ?? after;
      if (some.length < SERVERS_AT_ONCE) return count;
    }
  };
  const missing: Examination['missing'] = async (bot, guild, channel) => {
    const server = await get<APIGuild>(Routes.guild(guild));
    const member = await get<APIGuildMember>(Routes.guildMember(guild, bot));
    const place = channel === null ? null : await get<Placed>(Routes.channel(channel));
    if (place !== null && (place.guild_id !== guild || place.type === ChannelType.GuildCategory))
      return 'elsewhere';
    const isThread = place !== null && THREADS.includes(place.type);
    // A thread is as open as the channel around it.
    const around = isThread && place.parent_id ? await get<Placed>(Routes.channel(place.parent_id)) : place;
    const may = permissionsIn(
      {
        server: guild,
        member: bot,
        isOwner: server.owner_id === bot,
        roles: server.roles,
        has: member.roles,
      },
      around?.permission_overwrites ?? [],
    );
    const lacking = (names: Partial<Record<keyof typeof PermissionFlagsBits, string>>): readonly string[] =>
      Object.entries(names)
        .filter(([permission]) => !may.has(permission as keyof typeof PermissionFlagsBits))
        .map(([, name]) => name);
    return { needed: lacking(isThread ? NEEDED_IN_THREADS : NEEDED), useful: lacking(USEFUL) };
  };
  return {
    application: async () => {
      const { id, name, flags = 0 } = await get<APIApplication>(Routes.currentApplication());
      const privileged = PRIVILEGED.filter(([, bits]) => (flags & bits) !== 0);
      return { id, name, privileged: privileged.map(([intent]) => intent) };
    },
    commands: async (application, guild) => {
      const route =
        guild === null
          ? Routes.applicationCommands(application)
          : Routes.applicationGuildCommands(application, guild);
      const registered = await get<readonly Partial<APIApplicationCommand>[]>(route, ALL_LANGUAGES.query);
      return {
        registered: registered.length,
        changes: differences(registered, commandsOfDiscord(commands)),
      };
    },
    servers,
    missing,
    clockAheadMs: () => ahead,
  };
}

type Placed = APIChannel & {
  readonly guild_id?: string;
  readonly parent_id?: string | null;
  readonly permission_overwrites?: APIOverwrite[];
};
