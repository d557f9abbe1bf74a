import { ActionRowBuilder, StringSelectMenuBuilder, StringSelectMenuOptionBuilder } from 'discord.js';
import type { Command, Typed } from '../../command.ts';
import type { Desk } from '../../desk.ts';
import type { Candidate, Reply } from '../../domain/answer.ts';
import { cutAt } from '../../domain/cut-at.ts';
import { asTyped } from '../../domain/speaker-id.ts';
import { texts } from '../../texts/speaking.ts';
import { actionId, addressOf, questionOf, type Route, routeFor, type Whom } from './custom-id.ts';
import { plainLine } from './escape.ts';
import { MENU_OPTIONS, MENU_TEXT } from './limits.ts';

/** How somebody is told from others of the name. */
const describeCandidate = ({ role, quotations }: Candidate): string =>
  [...(role === null ? [] : [role]), texts().words.quotations(quotations)].join(' · ');

/** Stands for a candidate of whom nothing was found, where the question does not fit into the menu. */
export const NOTHING_BY = 'none~';

/** How an answer is had again: as `routeFor`, and by each whom a name in the question may mean. */
export async function routeTo(command: Command, typed: Typed, reply: Reply, desk: Desk): Promise<Route> {
  const route = routeFor(command, typed, reply);
  if (reply.kind !== 'ambiguous-speaker') return route;
  // A plain question whose name is not clear asks for what somebody said.
  const isNamed = 'speaker' in command.options;
  const asked = isNamed ? command : desk.commands.find(({ options }) => options.speaker?.required);
  if (asked === undefined) return route;
  const { speaker, ...unnamed } = isNamed ? typed : {};
  const candidates = reply.candidates.slice(0, MENU_OPTIONS);
  const state = questionOf(asked, unnamed, reply);
  const address = addressOf({ command: asked.name, page: 0, state: state ?? '' });
  const values = candidates.map(async ({ id }): Promise<readonly [string, string]> => {
    const name = asTyped(id);
    return [id, state === null ? await matchesBy(name, asked, unnamed, desk) : name];
  });
  return { ...route, whom: { address, values: Object.fromEntries(await Promise.all(values)) } };
}

/** What the question finds by somebody, as the ids of the first matches. */
async function matchesBy(name: string, command: Command, unnamed: Typed, desk: Desk): Promise<string> {
  const typed = { ...unnamed, speaker: name };
  const { state } = routeFor(command, typed, await desk.answer(command, typed));
  return state === '' ? `${NOTHING_BY}${name}` : state;
}

/** A menu of those whom a name may mean. */
export function speakerMenu(
  candidates: readonly Candidate[],
  { address, values }: Whom,
): ActionRowBuilder<StringSelectMenuBuilder> {
  const { choose, chooseOneOf } = texts().asking;
  const options = candidates.flatMap((candidate) => {
    const value = values[candidate.id];
    if (value === undefined) return [];
    const option = new StringSelectMenuOptionBuilder()
      .setLabel(inMenu(candidate.name) || texts().asking.nameless)
      .setDescription(inMenu(describeCandidate(candidate)))
      .setValue(value);
    return [option];
  });
  return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId(actionId('whom', address))
      .setPlaceholder(candidates.length > options.length ? chooseOneOf(MENU_OPTIONS) : choose)
      .addOptions(options),
  );
}

// `cutAt` puts its ellipsis behind what it leaves.
const inMenu = (words: string): string => cutAt(plainLine(words), MENU_TEXT - 1);
