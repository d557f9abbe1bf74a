import { InteractionType, MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import {
  checkGiven,
  checkInteger,
  checkLength,
  checkOneOf,
  checkRequiredText,
  checkUrl,
  demandValid,
  type Report,
} from './checks.ts';
import { checkComponents } from './component-limits.ts';
import { refuse } from './errors.ts';
import { asList, asNumber, asRecord, asText, isGiven, type Json, type Path } from './json.ts';
import { checkModal } from './modal-limits.ts';

const WEB = ['http', 'https'];

/**
 * Throws what Discord answers to a message that breaks a limit: 50035 with the fields, or 50006.
 *
 * @param message the message as it would stand afterwards: for an edit, old and new together
 * @param prefix where the message lies in the request: `['data']` in a callback
 */
export function demandMessage(message: Json, prefix: Path = []): void {
  const v2 = (asNumber(message.flags) & MessageFlags.IsComponentsV2) !== 0;
  demandValid(prefix, (report) => {
    checkLength(report, ['content'], message.content, 2000);
    checkLength(report, ['attachments'], message.attachments, 10);
    checkEmbeds(report, asList(message.embeds));
    checkComponents(report, message.components, v2);
    checkAllowedMentions(report, message.allowed_mentions);
    if (v2) checkNoLegacyFields(report, message);
  });
  if (isEmpty(message)) throw refuse(RESTJSONErrorCodes.CannotSendAnEmptyMessage);
}

/** Throws Discord's 50035 if a modal breaks a limit. */
export function demandModal(modal: Json, prefix: Path): void {
  demandValid(prefix, (report) => checkModal(report, modal));
}

/**
 * Throws Discord's 50035 if the answer to an autocomplete breaks a limit.
 *
 * @param optionType the type of the option being typed: 3 takes text, 4 and 10 take numbers
 */
export function demandChoices(data: Json, prefix: Path, optionType: number): void {
  demandValid(prefix, (report) => {
    if (!checkGiven(report, ['choices'], data.choices)) return;
    checkLength(report, ['choices'], data.choices, 25);
    for (const [index, choice] of asList(data.choices).entries()) {
      checkChoice(report, asRecord(choice), ['choices', index], optionType);
    }
  });
}

/** Notes what one choice of an option breaks, in a command or in an autocomplete. */
export function checkChoice(report: Report, choice: Json, path: Path, optionType: number): void {
  checkRequiredText(report, [...path, 'name'], choice.name, 100);
  for (const [locale, name] of Object.entries(asRecord(choice.name_localizations))) {
    checkRequiredText(report, [...path, 'name_localizations', locale], name, 100);
  }
  if (optionType === 3) checkRequiredText(report, [...path, 'value'], choice.value, 100);
  else if (typeof choice.value !== 'number') {
    report([...path, 'value'], 'NUMBER_TYPE_COERCE', `Value "${String(choice.value)}" is not a number.`);
  }
}

/** Notes a callback that does not suit the interaction it answers. */
export function demandCallbackType(type: unknown, interactionType: number, fromComponent: boolean): void {
  const visible = [4, 5];
  const allowed: Readonly<Record<number, readonly number[]>> = {
    [InteractionType.ApplicationCommand]: [...visible, 9],
    [InteractionType.MessageComponent]: [...visible, 6, 7, 9],
    [InteractionType.ApplicationCommandAutocomplete]: [8],
    // A modal may change the message its button stood in, but cannot be answered by another modal.
    [InteractionType.ModalSubmit]: fromComponent ? [...visible, 6, 7] : visible,
  };
  demandValid([], (report) => {
    if (checkGiven(report, ['type'], type))
      checkOneOf(report, ['type'], type, allowed[interactionType] ?? []);
  });
}

function isEmpty({ content, embeds, components, attachments }: Json): boolean {
  const lists = [embeds, components, attachments];
  return asText(content).trim() === '' && lists.every((list) => asList(list).length === 0);
}

function checkNoLegacyFields(report: Report, message: Json): void {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = message[field];
    // Empty ones are allowed: that is how a message is upgraded.
    if (!isGiven(value) || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    report([field], code, `The "${field}" field cannot be used when using MessageFlags.IS_COMPONENTS_V2`);
  }
}

function checkEmbeds(report: Report, embeds: readonly unknown[]): void {
  checkLength(report, ['embeds'], embeds, 10);
  for (const [index, embed] of embeds.entries()) checkEmbed(report, asRecord(embed), ['embeds', index]);
  const total = embeds.reduce((sum: number, embed) => sum + embedText(asRecord(embed)), 0);
  if (total > 6000) {
    report(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  }
}

function checkEmbed(report: Report, embed: Json, path: Path): void {
  checkLength(report, [...path, 'title'], embed.title, 256);
  checkLength(report, [...path, 'description'], embed.description, 4096);
  checkLength(report, [...path, 'fields'], embed.fields, 25);
  checkInteger(report, [...path, 'color'], embed.color, 0, 0xffffff);
  checkUrl(report, [...path, 'url'], embed.url, WEB);
  for (const [index, field] of asList(embed.fields).entries()) {
    checkRequiredText(report, [...path, 'fields', index, 'name'], asRecord(field).name, 256);
    checkRequiredText(report, [...path, 'fields', index, 'value'], asRecord(field).value, 1024);
  }
  if (isGiven(embed.footer)) {
    checkRequiredText(report, [...path, 'footer', 'text'], asRecord(embed.footer).text, 2048);
  }
  if (isGiven(embed.author)) {
    checkRequiredText(report, [...path, 'author', 'name'], asRecord(embed.author).name, 256);
    checkUrl(report, [...path, 'author', 'url'], asRecord(embed.author).url, WEB);
  }
  for (const picture of ['image', 'thumbnail']) {
    checkUrl(report, [...path, picture, 'url'], asRecord(embed[picture]).url, [...WEB, 'attachment']);
  }
  if (isGiven(embed.timestamp) && Number.isNaN(Date.parse(String(embed.timestamp)))) {
    report([...path, 'timestamp'], 'DATE_TYPE_PARSE', 'Could not parse the timestamp. Should be ISO8601.');
  }
}

function embedText(embed: Json): number {
  const fields = asList(embed.fields).flatMap((field) => [asRecord(field).name, asRecord(field).value]);
  const others = [embed.title, embed.description, asRecord(embed.footer).text, asRecord(embed.author).name];
  return [...fields, ...others].reduce((sum: number, text) => sum + asText(text).length, 0);
}

function checkAllowedMentions(report: Report, value: unknown): void {
  const allowed = asRecord(value);
  for (const [index, kind] of asList(allowed.parse).entries()) {
    checkOneOf(report, ['allowed_mentions', 'parse', index], kind, ['users', 'roles', 'everyone']);
  }
  for (const kind of ['users', 'roles']) {
    const path = ['allowed_mentions', kind];
    checkLength(report, path, allowed[kind], 100);
    // "All users" and "these users" contradict each other: Discord takes neither.
    if (asList(allowed[kind]).length > 0 && asList(allowed.parse).includes(kind)) {
      report(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids…] are mutually exclusive.`,
      );
    }
  }
}
