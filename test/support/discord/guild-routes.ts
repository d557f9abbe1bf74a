import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { refuse } from './errors.ts';
import { type Call, type Reply, type Route, route } from './http.ts';
import { guildPayload, memberPayload } from './payloads.ts';
import type { Guild, World } from './world.ts';

/** Guilds that the bot is in, and itself as a member of them. */
export const GUILD_ROUTES: readonly Route[] = [
  route('GET', '/users/@me/guilds', listGuilds),
  route('GET', '/guilds/:guild', (world, call) => ok(guildPayload(world, guildOf(world, call)))),
  route('GET', '/guilds/:guild/members/:user', readMember),
];

const ok = (body: unknown): Reply => ({ status: 200, body });

function guildOf(world: World, { at }: Call): Guild {
  const guild = world.guilds.get(at.guild ?? '');
  // Discord does not say whether there is one that the bot is not in.
  if (guild === undefined) throw refuse(RESTJSONErrorCodes.UnknownGuild);
  return guild;
}

function listGuilds(world: World, { query }: Call): Reply {
  const after = BigInt(query.after ?? '0');
  const later = [...world.guilds.values()]
    .filter(({ id }) => BigInt(id) > after)
    .toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  return ok(later.slice(0, Number(query.limit ?? 200)).map(({ id, name }) => ({ id, name })));
}

function readMember(world: World, call: Call): Reply {
  const guild = guildOf(world, call);
  if (call.at.user !== world.bot.id) throw refuse(RESTJSONErrorCodes.UnknownMember);
  const role = String(BigInt(guild.id) + 1n);
  return ok({ ...memberPayload(world.bot, guild.botPermissions), roles: [role] });
}
