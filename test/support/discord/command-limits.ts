import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import {
  checkGiven,
  checkInteger,
  checkLength,
  checkOneOf,
  checkRequiredText,
  checkUnique,
  demandValid,
  type Report,
} from './checks.ts';
import { asList, asNumber, asRecord, asText, isGiven, type Json, type Path } from './json.ts';
import { checkChoice } from './limits.ts';

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
/** Discord's own pattern: letters and digits of any script, hyphen, underscore, apostrophe; no capitals. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LOCALES: readonly string[] = Object.values(Locale);

/** Throws Discord's 50035 if a command breaks a limit. `prefix`: its place in a list of commands. */
export function demandCommand(command: Json, prefix: Path = []): void {
  demandValid(prefix, (report) => checkCommand(report, command));
}

/** Throws Discord's 50035 if two commands of a list have the same name and type. */
export function demandDistinctCommands(commands: readonly Json[]): void {
  demandValid([], (report) => {
    const seen = new Set<unknown>();
    for (const [index, { name, type }] of commands.entries()) {
      const key = `${asText(name)} (type ${asNumber(type) || 1})`;
      checkUnique(report, [index, 'name'], key, seen, 'APPLICATION_COMMANDS_DUPLICATE_NAME');
    }
  });
}

function checkCommand(report: Report, command: Json): void {
  const isChat = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  checkOneOf(report, ['type'], command.type, [1, 2, 3]);
  checkPermissionsAndPlaces(report, command);
  if (isChat) {
    checkNamed(report, command, []);
    checkOptionList(report, command.options, []);
  } else {
    // Entries of a context menu may have capitals and spaces, but nothing else to say.
    checkRequiredText(report, ['name'], command.name, 32);
    const code = 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED';
    if (asText(command.description) !== '') report(['description'], code, 'Context menu commands have none');
    if (asList(command.options).length > 0) report(['options'], code, 'Context menu commands have none');
  }
  if (commandSize(command) > 8000) {
    report([], 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
  }
}

function checkPermissionsAndPlaces(report: Report, command: Json): void {
  const permissions = command.default_member_permissions;
  if (isGiven(permissions) && !/^\d+$/u.test(String(permissions))) {
    report(['default_member_permissions'], 'NUMBER_TYPE_COERCE', 'Not a bit field written in digits.');
  }
  for (const [field, allowed] of [
    ['contexts', [0, 1, 2]],
    ['integration_types', [0, 1]],
  ] as const) {
    checkLength(report, [field], command[field], allowed.length, 1);
    for (const [index, value] of asList(command[field]).entries())
      checkOneOf(report, [field, index], value, allowed);
  }
}

function checkNamed(report: Report, named: Json, path: Path): void {
  if (checkGiven(report, [...path, 'name'], named.name)) checkName(report, [...path, 'name'], named.name);
  checkRequiredText(report, [...path, 'description'], named.description, 100);
  for (const [locale, name] of Object.entries(asRecord(named.name_localizations))) {
    checkLocale(report, [...path, 'name_localizations', locale], locale);
    if (isGiven(name)) checkName(report, [...path, 'name_localizations', locale], name);
  }
  for (const [locale, text] of Object.entries(asRecord(named.description_localizations))) {
    checkLocale(report, [...path, 'description_localizations', locale], locale);
    checkLength(report, [...path, 'description_localizations', locale], text, 100, 1);
  }
}

function checkName(report: Report, path: Path, value: unknown): void {
  const name = asText(value);
  if (NAME.test(name) && name === name.toLowerCase()) return;
  report(path, 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: "${name}"`);
}

function checkLocale(report: Report, path: Path, locale: string): void {
  if (LOCALES.includes(locale)) return;
  report(path, 'BASE_TYPE_CHOICES', `"${locale}" is no locale of Discord's: English is en-GB or en-US.`);
}

function checkOptionList(report: Report, options: unknown, path: Path, depth = 0): void {
  const inside = [...path, 'options'];
  const names = new Set<unknown>();
  let optionalSeen = false;
  checkLength(report, inside, options, 25);
  checkNotMixed(report, asList(options), inside);
  for (const [index, value] of asList(options).entries()) {
    const option = asRecord(value);
    const here = [...inside, index];
    checkUnique(
      report,
      [...here, 'name'],
      option.name,
      names,
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    );
    if (option.required === true && optionalSeen) {
      const code = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID';
      report([...here, 'required'], code, 'Required options must be placed before non-required options');
    }
    optionalSeen ||= option.required !== true;
    checkOption(report, option, here, depth);
  }
}

function checkNotMixed(report: Report, options: readonly unknown[], path: Path): void {
  const nested = options.filter((option) => asNumber(asRecord(option).type) <= SubcommandGroup).length;
  if (nested === 0 || nested === options.length) return;
  report(
    path,
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    'Sub-commands and options cannot stand side by side',
  );
}

function checkOption(report: Report, option: Json, path: Path, depth: number): void {
  const type = asNumber(option.type);
  checkNamed(report, option, path);
  checkOneOf(report, [...path, 'type'], type, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  if (type === Subcommand || type === SubcommandGroup) {
    const tooDeep = type === SubcommandGroup ? depth > 0 : depth > 1;
    if (tooDeep) report([...path, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Nested too deeply');
    checkOptionList(report, option.options, path, depth + 1);
    return;
  }
  checkChoices(report, option, path, type);
  checkInteger(report, [...path, 'min_length'], option.min_length, 0, 6000);
  checkInteger(report, [...path, 'max_length'], option.max_length, 1, 6000);
  checkOrder(report, option, path, 'min_length', 'max_length');
  checkOrder(report, option, path, 'min_value', 'max_value');
}

function checkChoices(report: Report, option: Json, path: Path, type: number): void {
  const inside = [...path, 'choices'];
  const names = new Set<unknown>();
  checkLength(report, inside, option.choices, 25);
  if (asList(option.choices).length > 0 && option.autocomplete === true) {
    report([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', 'Either, not both');
  }
  for (const [index, choice] of asList(option.choices).entries()) {
    checkChoice(report, asRecord(choice), [...inside, index], type);
    const code = 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS';
    checkUnique(report, [...inside, index, 'name'], asRecord(choice).name, names, code);
  }
}

function checkOrder(report: Report, option: Json, path: Path, low: string, high: string): void {
  if (!isGiven(option[low]) || !isGiven(option[high]) || asNumber(option[low]) <= asNumber(option[high]))
    return;
  report([...path, low], 'BASE_TYPE_BAD_VALUE', `${low} may not exceed ${high}`);
}

/** Names, descriptions and choices together; of a text in several languages the longest counts. */
function commandSize(part: Json): number {
  const longest = (text: unknown, translations: unknown): number =>
    Math.max(...[text, ...Object.values(asRecord(translations))].map((value) => asText(value).length));
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choice = (value: unknown): number => {
    const { name, name_localizations, value: chosen } = asRecord(value);
    return longest(name, name_localizations) + String(chosen).length;
  };
  const choices = asList(part.choices).reduce((sum: number, value) => sum + choice(value), 0);
  const options = asList(part.options).reduce(
    (sum: number, option) => sum + commandSize(asRecord(option)),
    0,
  );
  return own + choices + options;
}
