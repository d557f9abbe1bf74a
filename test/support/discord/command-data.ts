import { ApplicationCommandType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { asList, asNumber, asRecord, asText, isGiven, type Json } from './json.ts';
import { memberPayload } from './payloads.ts';
import { USUAL_MEMBER_PERMISSIONS } from './people.ts';
import { type Command, nextId, type World } from './world.ts';

export type Values = Readonly<Record<string, string | number | boolean>>;

/**
 * The data of a command as the client would send it.
 *
 * If the command is registered, types come from its definition, and what Discord's client would not
 * let a person send is an error here: an unknown option, a missing one, a value that is no choice.
 *
 * @param name `alerts add` means the sub-command add of /alerts
 * @param focused the option being typed into, in an autocomplete
 */
export function commandData(
  world: World,
  name: string,
  values: Values,
  guild: string | null | undefined,
  focused?: string,
  type: number = ApplicationCommandType.ChatInput,
): { data: Json; focusedType: number } {
  const words = type === ApplicationCommandType.ChatInput ? name.split(' ') : [name];
  const [first = name, ...nested] = words;
  const command = registeredCommand(world, first, type, guild);
  const definitions = command && optionsAt(command, nested);
  if (definitions && focused === undefined) demandSendable(name, definitions, values);

  const options: Json[] = Object.entries(values).map(([option, value]) => {
    const kind = asNumber(definitions?.find((each) => each.name === option)?.type) || typeOf(value);
    return { name: option, type: kind, value, ...(option === focused ? { focused: true } : {}) };
  });
  const wrapped = nested.reduceRight<Json[]>(
    (inside, part, depth) => [{ name: part, type: nested.length - depth, options: inside }],
    options,
  );
  const resolved = resolvedIn(world, options);
  return {
    data: {
      id: command?.id ?? nextId(world),
      name: first,
      type,
      ...(wrapped.length > 0 ? { options: wrapped } : {}),
      ...(resolved ? { resolved } : {}),
      ...(isGiven(command?.guild_id) ? { guild_id: command?.guild_id } : {}),
    },
    focusedType: asNumber(options.find((option) => option.focused === true)?.type) || Type.String,
  };
}

/** A command of the guild hides a global one of the same name. */
function registeredCommand(
  world: World,
  name: string,
  type: number,
  guild?: string | null,
): Command | undefined {
  const [first] = world.guilds.keys();
  const scopes = [guild === undefined ? (first ?? '') : (guild ?? ''), 'global'];
  return scopes
    .flatMap((scope) => world.commands.get(scope) ?? [])
    .find((command) => command.name === name && command.type === type);
}

function optionsAt(command: Json, nested: readonly string[]): readonly Json[] {
  const options = asList(command.options).map(asRecord);
  const [next, ...rest] = nested;
  if (next === undefined) return options;
  const found = options.find(({ name }) => name === next);
  if (found === undefined) throw new Error(`/${asText(command.name)} has no sub-command ${next}.`);
  return optionsAt(found, rest);
}

function demandSendable(name: string, definitions: readonly Json[], values: Values): void {
  for (const [option, value] of Object.entries(values)) {
    const definition = definitions.find((each) => each.name === option);
    if (definition === undefined) throw new Error(`/${name} has no option ${option}.`);
    const problem = problemWith(definition, value);
    if (problem !== undefined)
      throw new Error(`The client would not send ${option} of /${name}: ${problem}.`);
  }
  const missing = definitions.find((each) => each.required === true && !(asText(each.name) in values));
  if (missing) throw new Error(`/${name} needs its option ${asText(missing.name)}.`);
}

function problemWith(definition: Json, value: string | number | boolean): string | undefined {
  const choices = asList(definition.choices).map((choice) => asRecord(choice).value);
  if (choices.length > 0 && !choices.includes(value)) return `${value} is none of the choices`;
  const size = typeof value === 'string' ? value.length : Number(value);
  const [low, high] =
    typeof value === 'string'
      ? [definition.min_length, definition.max_length]
      : [definition.min_value, definition.max_value];
  if (isGiven(low) && size < asNumber(low)) return `below the least, ${low}`;
  if (isGiven(high) && size > asNumber(high)) return `above the most, ${high}`;
  return undefined;
}

function typeOf(value: string | number | boolean): number {
  if (typeof value === 'boolean') return Type.Boolean;
  if (typeof value === 'number') return Number.isInteger(value) ? Type.Integer : Type.Number;
  return Type.String;
}

/** What is chosen in options by its id comes along as an object. */
function resolvedIn(world: World, options: readonly Json[]): Json | undefined {
  const resolved = { ...resolvedUsers(world, options), ...resolvedUploads(world, options) };
  return Object.keys(resolved).length === 0 ? undefined : resolved;
}

function resolvedUploads(world: World, options: readonly Json[]): Json | undefined {
  const uploads = options
    .filter(({ type }) => type === Type.Attachment)
    .map(({ value }) => world.uploads.get(String(value)))
    .filter((upload) => upload !== undefined);
  if (uploads.length === 0) return undefined;
  const objects = uploads.map(({ bytes: _, ...upload }) => [
    upload.id,
    { ...upload, proxy_url: upload.url, ephemeral: true },
  ]);
  return { attachments: Object.fromEntries(objects) };
}

function resolvedUsers(world: World, options: readonly Json[]): Json | undefined {
  const users = options
    .filter(({ type }) => type === Type.User || type === Type.Mentionable)
    .map(({ value }) => world.users.get(String(value)))
    .filter((user) => user !== undefined);
  if (users.length === 0) return undefined;
  const members = users.map((user) => [
    user.id,
    { ...memberPayload(user, USUAL_MEMBER_PERMISSIONS), user: undefined },
  ]);
  return {
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    ...(world.sparse ? {} : { members: Object.fromEntries(members) }),
  };
}
