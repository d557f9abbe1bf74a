import { randomUUID } from 'node:crypto';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionType,
} from 'discord.js';
import type { Desk } from '../../desk.ts';
import type { Desks } from '../../desks/desks.ts';
import type { Log } from '../../log.ts';
import { readCustomId, routeFor } from './custom-id.ts';
import { readOptions } from './read-options.ts';
import { type Message, renderAnswer, renderSentence } from './render-answer.ts';
import { type Answerable, Responder, type Way } from './responder.ts';
import { suggest } from './suggest.ts';

/** Hands every interaction to its command and answers it, whatever happens. Never throws. */
export async function handleInteraction(interaction: Interaction, desks: Desks, log: Log): Promise<void> {
  const deskOf = (): Promise<Desk> => desks.of(interaction.guildId);
  try {
    if (interaction.isChatInputCommand())
      await answering(interaction, REPLY, log, async () => answerCommand(interaction, await deskOf()));
    else if (interaction.isButton()) {
      const way = wayOfPress(interaction);
      await answering(interaction, way, log, async () => answerPress(interaction, await deskOf(), way));
    } else if (interaction.isAutocomplete()) await suggest(interaction, deskOf, log);
    else log.warn({ type: InteractionType[interaction.type] }, 'an interaction of a kind I do not serve');
  } catch (error) {
    log.error({ error }, 'an interaction could not be answered');
  }
}

const REPLY: Way = { kind: 'reply', hidden: false };
const HIDDEN: Way = { kind: 'reply', hidden: true };

type Said = { readonly message: Message; readonly way: Way };

/** Runs the work behind one responder; a programmer's mistake becomes an apology with an id to find it by. */
async function answering(
  interaction: Answerable,
  way: Way,
  log: Log,
  work: () => Promise<Said>,
): Promise<void> {
  const started = performance.now();
  const responder = new Responder(interaction, way, log);
  try {
    const { message, way: chosen } = await work();
    await responder.send(message, chosen);
    log.info({ interaction: interaction.id, tookMs: Math.round(performance.now() - started) }, 'answered');
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    log.error({ error, id }, 'a command failed');
    await responder.send(
      renderSentence(`Sorry, that went wrong on my side. Tell whoever hosts me this number: ${id}`),
      HIDDEN,
    );
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<Said> {
  const command = desk.commands.find(({ name }) => name === interaction.commandName);
  if (command === undefined) {
    return {
      message: renderSentence(`I no longer know /${interaction.commandName}. /help shows what I know.`),
      way: HIDDEN,
    };
  }
  const typed = readOptions(interaction, command);
  const reply = await desk.answer(command, typed);
  const isForAsker = reply.kind === 'not-understood' || reply.kind === 'ambiguous-speaker';
  return {
    message: renderAnswer(reply, routeFor(command, typed, reply), 0),
    way: isForAsker ? HIDDEN : REPLY,
  };
}

/** The asker turns the page of the answer; anybody else gets a copy of their own. */
function wayOfPress(interaction: ButtonInteraction): Way {
  const asker = interaction.message.interactionMetadata?.user?.id;
  return asker === undefined || asker === interaction.user.id ? { kind: 'update', hidden: false } : HIDDEN;
}

async function answerPress(interaction: ButtonInteraction, desk: Desk, way: Way): Promise<Said> {
  const button = readCustomId(interaction.customId, desk.commands);
  const command = desk.commands.find(({ name }) => name === button?.command);
  if (button === undefined || command === undefined) {
    return {
      message: renderSentence('I do not understand this button any more. Ask again, please.'),
      way: HIDDEN,
    };
  }
  if ('typed' in button) {
    const reply = await desk.answer(command, button.typed);
    return { message: renderAnswer(reply, routeFor(command, button.typed, reply), button.page), way };
  }
  const reply = await desk.recall(command, button.cited);
  if (reply.citations.length === 0) {
    return {
      message: renderSentence('These documents have left my corpus since. Ask again, please.'),
      way: HIDDEN,
    };
  }
  const route = { state: button.state, pages: reply.citations.length };
  return { message: renderAnswer(reply, route, button.page), way };
}
