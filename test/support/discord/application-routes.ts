import { type APIUser, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { demandCommand, demandDistinctCommands } from './command-limits.ts';
import { refuse } from './errors.ts';
import { type Call, type Reply, type Route, route } from './http.ts';
import { asList, asNumber, asRecord, asText, isGiven, type Json } from './json.ts';
import { channelPayload } from './payloads.ts';
import { directChannel } from './people.ts';
import { frugalCommand } from './sparse.ts';
import { type Command, nextId, type World } from './world.ts';

/** How many of a type a scope may have: chat, user, message. */
const PER_SCOPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** The application, its commands, its users, and where its gateway is. */
export const APPLICATION_ROUTES: readonly Route[] = [
  route('GET', '/gateway/bot', gatewayInformation),
  route('GET', '/gateway', ({ origin }) => ok({ url: origin.replace('http', 'ws') })),
  route('GET', '/users/@me', ({ bot }) => ok(bot)),
  route('GET', '/users/:user', (world, { at }) => ok(userOf(world, at.user))),
  route('POST', '/users/@me/channels', openDirectChannel),
  route('GET', '/applications/@me', (world) => ok(applicationPayload(world))),
  route('GET', '/oauth2/applications/@me', (world) => ok(applicationPayload(world))),
  ...['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
    (path) => [
      route('GET', path, listCommands),
      route('PUT', path, replaceCommands),
      route('POST', path, addCommand),
      route('GET', `${path}/:command`, (world, call) => ok(commandOf(world, call))),
      route('PATCH', `${path}/:command`, changeCommand),
      route('DELETE', `${path}/:command`, removeCommand),
    ],
  ),
];

const ok = (body: unknown): Reply => ({ status: 200, body });

function gatewayInformation({ origin, shards }: World): Reply {
  // All shards may log in at once, or each would wait five seconds for the one before.
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: shards };
  return ok({ url: origin.replace('http', 'ws'), shards, session_start_limit: limit });
}

function applicationPayload({ bot, sparse, applicationFlags }: World): Json {
  const own = { id: bot.id, name: bot.username, description: '', icon: null };
  if (sparse) return own;
  return {
    ...own,
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0',
    flags: applicationFlags,
    team: null,
  };
}

function userOf(world: World, id: string | undefined): APIUser {
  const user = world.users.get(id ?? '');
  if (user === undefined) throw refuse(RESTJSONErrorCodes.UnknownUser);
  return user;
}

function openDirectChannel(world: World, { fields }: Call): Reply {
  const user = userOf(world, asText(fields.recipient_id));
  return ok(channelPayload(world, directChannel(world, user), user));
}

/** The commands of a scope. A guild that the bot is not in has none to give. */
function scopeOf(world: World, { at }: Call): Command[] {
  const closed = at.guild !== undefined && !world.guilds.has(at.guild);
  if (closed || at.application !== world.bot.id) throw refuse(RESTJSONErrorCodes.MissingAccess);
  const scope = at.guild ?? 'global';
  const commands = world.commands.get(scope) ?? [];
  world.commands.set(scope, commands);
  return commands;
}

function commandOf(world: World, call: Call): Command {
  const command = scopeOf(world, call).find(({ id }) => id === call.at.command);
  if (command === undefined) throw refuse(RESTJSONErrorCodes.UnknownApplicationCommand);
  return command;
}

/** What other languages say is left out unless it is asked for. */
function listCommands(world: World, call: Call): Reply {
  const isWhole = call.query.with_localizations === 'true';
  const commands = scopeOf(world, call);
  return ok(isWhole ? commands : commands.map(withoutLocalizations));
}

function withoutLocalizations(of: Json): Json {
  const kept = Object.entries(of).filter(([field]) => !field.endsWith('_localizations'));
  return Object.fromEntries(
    kept.map(([field, value]) => [
      field,
      field === 'options' || field === 'choices'
        ? asList(value).map(asRecord).map(withoutLocalizations)
        : value,
    ]),
  );
}

function replaceCommands(world: World, call: Call): Reply {
  const scope = scopeOf(world, call);
  const wanted = asList(call.body).map(asRecord);
  for (const [index, command] of wanted.entries()) demandCommand(command, [index]);
  demandDistinctCommands(wanted);
  demandRoom(wanted);
  const commands = wanted.map((command) => stored(world, call, command, twinOf(scope, command)));
  scope.splice(0, scope.length, ...commands);
  return ok(commands.map((command) => registered(world, command)));
}

function addCommand(world: World, call: Call): Reply {
  const scope = scopeOf(world, call);
  demandCommand(call.fields);
  const twin = twinOf(scope, call.fields);
  if (twin === undefined) demandRoom([...scope, call.fields]);
  const command = stored(world, call, call.fields, twin);
  scope.splice(twin ? scope.indexOf(twin) : scope.length, twin ? 1 : 0, command);
  // 201 for a new one, 200 for one that took the place of its namesake.
  return { status: twin ? 200 : 201, body: registered(world, command) };
}

function changeCommand(world: World, call: Call): Reply {
  const scope = scopeOf(world, call);
  const old = commandOf(world, call);
  const { id: _id, application_id: _application, version: _version, ...rest } = old;
  const changed = { ...rest, ...call.fields };
  demandCommand(changed);
  const command = stored(world, call, changed, old);
  scope.splice(scope.indexOf(old), 1, command);
  return ok(registered(world, command));
}

function removeCommand(world: World, call: Call): Reply {
  const scope = scopeOf(world, call);
  scope.splice(scope.indexOf(commandOf(world, call)), 1);
  return { status: 204 };
}

function twinOf(scope: readonly Command[], command: Json): Command | undefined {
  return scope.find(({ name, type }) => name === command.name && type === (asNumber(command.type) || 1));
}

function demandRoom(commands: readonly Json[]): void {
  for (const [type, most] of Object.entries(PER_SCOPE)) {
    const count = commands.filter((command) => (asNumber(command.type) || 1) === Number(type)).length;
    if (count > most) throw refuse(RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached);
  }
}

/** A command as Discord keeps it: one that had the same name and type before keeps its id. */
function stored(world: World, { at }: Call, command: Json, twin: Command | undefined): Command {
  const place = at.guild === undefined ? {} : { guild_id: at.guild };
  const given = Object.fromEntries(Object.entries(command).filter(([, value]) => isGiven(value)));
  return {
    description: '',
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    ...given,
    ...place,
    type: asNumber(command.type) || 1,
    name: asText(command.name),
    id: twin?.id ?? nextId(world),
    application_id: world.bot.id,
    version: nextId(world),
  };
}

function registered(world: World, command: Command): Json {
  return world.sparse ? frugalCommand(command) : command;
}
