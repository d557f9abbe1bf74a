import {
  ActionRowBuilder,
  type APIMessageTopLevelComponent,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  SeparatorBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { Citation, Reply } from '../../domain/answer.ts';
import type { Source } from '../../domain/vocabulary.ts';
import { describeAnswer, describeEntry, describeExtent, describeSpokenBy } from '../../texts/describe.ts';
import { describeKept, describeKeptEntry } from '../../texts/describe-kept.ts';
import { texts } from '../../texts/speaking.ts';
import { asFarAsFits } from './as-far-as-fits.ts';
import { rowOf } from './button.ts';
import { actionId, addressOf, customId, type Route } from './custom-id.ts';
import { escapeMarkup } from './escape.ts';
import { BUTTON_URL, MESSAGE_TEXT } from './limits.ts';
import { renderCitation } from './render-citation.ts';
import { renderLine } from './render-words.ts';
import { speakerMenu } from './speaker-menu.ts';

/** A message made of components; nothing in it may ping. */
export type Message = {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowedMentions: { readonly parse: readonly []; readonly users?: readonly string[] };
};

/** The same for somebody who is told of it: the only message of ours that may ping, and them alone. */
export const addressedTo = (user: string, { components }: Message): Message => ({
  components: [new TextDisplayBuilder().setContent(`<@${user}>`).toJSON(), ...components],
  allowedMentions: { parse: [], users: [user] },
});

/** The colour of what is neither found nor near. */
export const PAPER = 0xe9e4d4;
const FOUND = 0x2f7d4f;
const NEAR = 0xc98a1b;

/**
 * Says an answer in a message. Every page stands for itself: one citation with its witnesses.
 *
 * @param note how the question was understood, where that is not plain
 */
export function renderAnswer(reply: Reply, route: Route, page: number, note: string | null = null): Message {
  const citation = reply.citations[page] ?? reply.citations.at(-1);
  const at = citation === undefined ? 0 : reply.citations.indexOf(citation);
  const container = new ContainerBuilder().setAccentColor(colourOf(reply));
  let room = MESSAGE_TEXT;
  const say = (words: string): void => {
    container.addTextDisplayComponents(new TextDisplayBuilder().setContent(words));
    room -= words.length;
  };

  if (note !== null) say(`-# ${renderLine(note)}`);
  const sentence = describeAnswer(reply);
  if (sentence !== null) say(escapeMarkup(sentence));
  if (reply.kind === 'ambiguous-speaker' && route.whom !== undefined) {
    container.addActionRowComponents(speakerMenu(reply.candidates, route.whom));
  }
  for (const told of describeKept(reply)) say(renderLine(told));
  for (const list of renderLists(reply, room)) say(list);
  if (citation !== undefined) {
    const footer = pageLine(at, route.pages, reply.citations.length);
    const parts = renderCitation(citation, room - footer.length);
    parts.forEach((part, number) => {
      if (number > 0) container.addSeparatorComponents(new SeparatorBuilder());
      say(part);
    });
    if (footer !== '') say(footer);
    const row = buttons(citation, reply.command, route, at);
    if (row.components.length > 0) container.addActionRowComponents(row);
    container.addActionRowComponents(
      actions(citation, { command: reply.command, page: at, state: route.state }),
    );
  }
  return asMessage(container);
}

/** A sentence of ours alone: a refusal or an apology. */
export function renderSentence(sentence: string): Message {
  return asMessage(
    new ContainerBuilder()
      .setAccentColor(PAPER)
      .addTextDisplayComponents(new TextDisplayBuilder().setContent(escapeMarkup(sentence))),
  );
}

export const asMessage = (container: ContainerBuilder): Message => ({
  components: [container.toJSON()],
  allowedMentions: { parse: [] },
});

const colourOf = ({ kind, citations }: Reply): number =>
  citations.length === 0 ? PAPER : kind === 'near' ? NEAR : FOUND;

function pageLine(at: number, pages: number, all: number): string {
  if (all < 2) return '';
  const { page, pageOfMany } = texts().answers;
  return `-# ${pages < all ? pageOfMany(at + 1, all, pages) : page(at + 1, all)}`;
}

function buttons(
  { source }: Citation,
  command: string,
  { state, pages }: Route,
  at: number,
): ActionRowBuilder<ButtonBuilder> {
  const row = new ActionRowBuilder<ButtonBuilder>();
  const turn = (label: string, page: number): ButtonBuilder =>
    new ButtonBuilder()
      .setStyle(ButtonStyle.Secondary)
      .setLabel(label)
      .setCustomId(customId({ command, page, state }))
      .setDisabled(page < 0 || page >= pages);
  const { previous, next } = texts().buttons;
  if (pages > 1) row.addComponents(turn(previous, at - 1), turn(next, at + 1));
  row.addComponents(...sourceButtons(source));
  return row;
}

/** What can be done with an answer, whoever presses. */
const actions = (
  { id }: Citation,
  address: Parameters<typeof addressOf>[0],
): ActionRowBuilder<ButtonBuilder> =>
  rowOf([
    { label: texts().buttons.context, id: actionId('context', id) },
    { label: texts().buttons.cite, id: actionId('cite', id) },
    { label: texts().buttons.more, id: actionId('more', addressOf(address)) },
  ]);

/** A link to a source that has an address which Discord takes. */
export const sourceButtons = ({ url }: Source): readonly ButtonBuilder[] =>
  url === null || url.length > BUTTON_URL
    ? []
    : [new ButtonBuilder().setStyle(ButtonStyle.Link).setLabel(texts().buttons.source).setURL(url)];

/** What `/help` and `/sources` list, as far as it fits; what does not is counted. */
function renderLists(reply: Reply, room: number): string[] {
  if (reply.kind !== 'found') return [];
  const help = (reply.help ?? []).map(
    ({ usage, description, example }) =>
      `**${renderLine(usage)}**\n${renderLine(description)}\n-# ${renderLine(example)}`,
  );
  const extent =
    reply.extent === undefined ? [] : [renderLine(texts().answers.answerFrom(describeExtent(reply.extent)))];
  const none = reply.keptAnswers?.length === 0 ? [texts().answers.nothingKept] : [];
  const lines = [
    ...(reply.spokenBy ?? []).map(describeSpokenBy),
    ...(reply.sources ?? []).map(describeEntry),
    ...(reply.keptAnswers ?? []).map(describeKeptEntry),
  ].map((entry) => `- ${renderLine(entry)}`);
  const left = room - [...help, ...extent].join('').length;
  return [...help, ...extent, ...none, ...asFarAsFits(lines, left)];
}
