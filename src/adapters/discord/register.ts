import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  DiscordAPIError,
  REST,
  RESTJSONErrorCodes,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command } from '../../command.ts';
import { commandJson } from './command-json.ts';
import { explainFailure } from './explain-failure.ts';
import { OWN_COMMANDS } from './own-commands/index.ts';

/** What is asked of a registration. `guild` null: in all servers. */
export type Registration = {
  readonly token: string;
  readonly api: string;
  readonly guild: string | null;
  readonly dryRun: boolean;
};

type Outcome = { readonly lines: readonly string[]; readonly done: boolean };
type Sent = RESTPostAPIApplicationCommandsJSONBody;

/** Every command as Discord is to know it. */
export const commandsOfDiscord = (commands: readonly Command[]): readonly Sent[] => [
  ...commands.map(commandJson),
  ...OWN_COMMANDS.map(({ json }) => json),
];

/** Tells Discord the commands: the whole list at once, so that what left the program leaves Discord. */
export async function register(
  commands: readonly Command[],
  { token, api, guild, dryRun }: Registration,
): Promise<Outcome> {
  const rest = new REST({ api }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    const route =
      guild === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
    const before = (await rest.get(route, ALL_LANGUAGES)) as readonly Partial<APIApplicationCommand>[];
    const wanted = commandsOfDiscord(commands);
    const changes = differences(before, wanted);
    const where = guild === null ? 'in all servers' : `in server ${guild}`;
    const told = changes.length === 0 ? [`Nothing changes ${where}.`] : [`Changes ${where}:`, ...changes];
    const twice = guild === null ? [] : await warnOfTwice(rest, Routes.applicationCommands(id), wanted);
    if (dryRun) return { lines: [...told, ...twice, 'Nothing was sent: this was a dry run.'], done: true };
    if (changes.length > 0) await rest.put(route, { body: wanted });
    return { lines: [...told, ...twice, `${wanted.length} commands are registered ${where}.`], done: true };
  } catch (error) {
    const isHidden =
      error instanceof DiscordAPIError &&
      [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild].some((code) => code === error.code);
    const sentence =
      guild !== null && isHidden
        ? `I cannot see the server ${guild}. Invite the bot to it first, and check that the id is the server's.`
        : explainFailure(error);
    return { lines: [sentence], done: false };
  }
}

/** What other languages say of a command is told only to whoever asks for it. */
export const ALL_LANGUAGES = { query: new URLSearchParams({ with_localizations: 'true' }) };

/** A command in both scopes shows up twice for everybody in that server. */
async function warnOfTwice(rest: REST, route: `/${string}`, wanted: readonly Sent[]): Promise<string[]> {
  const everywhere = (await rest.get(route)) as readonly { name?: string }[];
  const twice = wanted.filter(({ name }) => everywhere.some((other) => other.name === name)).map(nameOf);
  return twice.length === 0
    ? []
    : [`Registered in all servers too, so they will show up twice here: ${twice.join(', ')}.`];
}

/** What would change: a line each, with a sign before the name. */
export function differences(
  before: readonly Partial<APIApplicationCommand>[],
  wanted: readonly Sent[],
): string[] {
  const added = wanted
    .filter(({ name }) => !before.some((old) => old.name === name))
    .map((command) => `+ ${nameOf(command)}`);
  const removed = before
    .filter((old) => !wanted.some(({ name }) => name === old.name))
    .map((command) => `- ${nameOf(command)}`);
  const changed = wanted.flatMap((command) => {
    const old = before.find(({ name }) => name === command.name);
    return old === undefined || essence(old) === essence(command) ? [] : [`~ ${nameOf(command)}`];
  });
  return [...added, ...removed, ...changed];
}

/** What matters of a command, in one order: Discord adds ids and defaults that are none of ours. */
function essence(command: Partial<APIApplicationCommand> | Sent): string {
  const { type, name, contexts, integration_types, default_member_permissions } = command;
  return JSON.stringify([
    type ?? ApplicationCommandType.ChatInput,
    name,
    'description' in command ? command.description : '',
    inOtherLanguages(command),
    optionsOf(command).map(essenceOfOption),
    contexts ?? null,
    integration_types ?? null,
    default_member_permissions ?? null,
  ]);
}

/** The options of a command, of a group, or of a part of one. */
const optionsOf = (of: object): readonly APIApplicationCommandOption[] =>
  'options' in of && Array.isArray(of.options) ? of.options : [];

const essenceOfOption = (option: APIApplicationCommandOption): unknown => [
  option.type,
  option.name,
  option.description,
  inOtherLanguages(option),
  ('required' in option && option.required) || false,
  'max_length' in option ? (option.max_length ?? null) : null,
  'min_length' in option ? (option.min_length ?? null) : null,
  'autocomplete' in option ? (option.autocomplete ?? false) : false,
  'channel_types' in option ? (option.channel_types ?? null) : null,
  // Discord leaves out a list that is empty.
  'choices' in option
    ? (option.choices ?? []).map((choice) => [choice.name, choice.value, inOtherLanguages(choice)])
    : [],
  optionsOf(option).map(essenceOfOption),
];

/** Names and descriptions by their locales, in one order. */
const inOtherLanguages = (told: object): unknown =>
  ['name_localizations', 'description_localizations'].map((field) =>
    Object.entries(field in told ? (told[field as keyof typeof told] ?? {}) : {}).sort(),
  );

/** As people know it: with a slash, unless it is in the menu of a message. */
const nameOf = ({ type, name }: { readonly type?: number | undefined; readonly name?: string }): string =>
  type === ApplicationCommandType.Message ? String(name) : `/${name}`;
