import { ContainerBuilder, SectionBuilder, SeparatorBuilder, TextDisplayBuilder } from 'discord.js';
import type { Command } from '../../command.ts';
import type { Check } from '../../desk.ts';
import { isFound } from '../../domain/grade.ts';
import { describeDifference, describeFit, describeSpeaker, describeWitness } from '../../texts/describe.ts';
import { texts } from '../../texts/speaking.ts';
import { buttonOf } from './button.ts';
import { actionId, addressOf, routeFor } from './custom-id.ts';
import { blockQuote } from './escape.ts';
import { MESSAGE_TEXT } from './limits.ts';
import { asMessage, type Message, PAPER } from './render-answer.ts';
import { renderLine, renderWords } from './render-words.ts';

/**
 * Says of each quotation whether it was said so, and by whom; a button leads to the whole answer.
 *
 * @param leftOut how many more the message quotes
 */
export function renderChecks(
  checks: readonly Check[],
  commands: readonly Command[],
  leftOut: number,
): Message {
  const container = new ContainerBuilder().setAccentColor(PAPER);
  const room = Math.floor((MESSAGE_TEXT - 60) / checks.length) - 10;
  checks.forEach((check, at) => {
    if (at > 0) container.addSeparatorComponents(new SeparatorBuilder());
    const text = new TextDisplayBuilder().setContent(describeCheck(check, room));
    const command = commands.find(({ name }) => name === check.reply.command);
    if (command === undefined || check.reply.citations.length === 0) {
      container.addTextDisplayComponents(text);
      return;
    }
    const { state } = routeFor(command, check.typed, check.reply);
    const id = actionId('show', addressOf({ command: command.name, page: 0, state }));
    container.addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(text)
        .setButtonAccessory(buttonOf({ label: texts().buttons.show, id })),
    );
  });
  if (leftOut > 0) {
    const more = `-# ${texts().moderating.notLookedUp(leftOut)}`;
    container.addTextDisplayComponents(new TextDisplayBuilder().setContent(more));
  }
  return asMessage(container);
}

function describeCheck({ words, reply }: Check, room: number): string {
  const quoted = (share: number): string => blockQuote(renderWords(words, [], Math.floor(room * share)));
  const told = texts().moderating;
  const [citation] = reply.citations;
  if (citation === undefined) return `${quoted(0.7)}\n**${told.notInDocuments}**`;
  if (citation.match.grade === 'related') {
    const near = renderWords(
      citation.quotation ?? citation.passage,
      [],
      Math.min(300, Math.floor(room * 0.4)),
    );
    return [
      quoted(0.25),
      `**${told.notInDocuments}**`,
      `-# ${told.nearest(near, renderLine(describeSpeaker(citation)))}`,
    ].join('\n');
  }
  const isSaid = isFound(citation.match.grade);
  const difference = describeDifference(citation);
  const lines = [
    `**${isSaid ? capital(describeFit(citation) ?? told.found) : told.notTheseWords}** ${renderLine(describeSpeaker(citation))}`,
    ...(isSaid ? [] : [`-# ${told.standsAs(renderWords(citation.quotation ?? citation.passage, [], 300))}`]),
    ...(difference === null ? [] : [`-# ${renderLine(difference)}`]),
    `-# ${renderLine(describeWitness(citation))}`,
  ];
  return [quoted(0.25), ...lines].join('\n');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
