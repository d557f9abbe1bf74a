import { randomUUID } from 'node:crypto';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { lineOf } from '../../command.ts';
import type { Desk } from '../../desk.ts';
import type { Reply } from '../../domain/answer.ts';
import type { Library } from '../../library/library.ts';
import { STALE } from './actions/action.ts';
import { ACTIONS } from './actions/index.ts';
import { answerAddress } from './answer-at.ts';
import { readActionId, readCustomId } from './custom-id.ts';
import { OWN_COMMANDS } from './own-commands/index.ts';
import { readOptions } from './read-options.ts';
import { addressedTo, renderAnswer, renderSentence } from './render-answer.ts';
import { type Answerable, Responder, type Way } from './responder.ts';
import { isTheirs } from './rights.ts';
import { HIDDEN, REPLY, type Said, type Tell, UPDATE, whispered } from './said.ts';
import { NOTHING_SET, type ServerSettings, settingsFor } from './settings.ts';
import { routeTo } from './speaker-menu.ts';
import { suggest } from './suggest.ts';
import type { Tools } from './tools.ts';
import { unlabelled } from './unlabel.ts';

/** Hands every interaction to its command and answers it, whatever happens. Never throws. */
export async function handleInteraction(interaction: Interaction, tools: Tools): Promise<void> {
  const { log } = tools;
  try {
    const own = OWN_COMMANDS.find(
      ({ json }) => interaction.isCommand() && json.name === interaction.commandName,
    );
    if (own !== undefined && (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()))
      await answering(interaction, HIDDEN, tools, (tell) => own.run(interaction, tools, tell));
    else if (interaction.isChatInputCommand()) await handleCommand(interaction, tools);
    else if (interaction.isButton()) await handlePress(interaction, tools);
    else if (interaction.isStringSelectMenu()) await handleChoice(interaction, tools);
    else if (interaction.isModalSubmit()) {
      await handleForm(interaction, tools);
    } else if (interaction.isAutocomplete()) await suggest(interaction, tools);
    else log.warn({ type: InteractionType[interaction.type] }, 'an interaction of a kind I do not serve');
  } catch (error) {
    log.error({ error }, 'an interaction could not be answered');
  }
}

/** Runs the work behind one responder; a programmer's mistake becomes an apology with an id to find it by. */
async function answering(
  interaction: Answerable,
  way: Way,
  { log }: Tools,
  work: (tell: Tell) => Promise<Said>,
): Promise<void> {
  const started = performance.now();
  const responder = new Responder(interaction, way, log);
  try {
    const { message, way: chosen, afterwards } = await work((message) => responder.tell(message, way));
    await responder.send(message, chosen);
    // The answer is there: what fails behind it is no reason to take it back.
    await afterwards?.(interaction).catch((error: unknown) =>
      log.error({ error }, 'an answer was sent, and then …'),
    );
    log.info({ interaction: interaction.id, tookMs: Math.round(performance.now() - started) }, 'answered');
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    log.error({ error, id }, 'a command failed');
    await responder.send(
      renderSentence(`Sorry, that went wrong on my side. Tell whoever hosts me this code: ${id}`),
      HIDDEN,
    );
  }
}

/** What only whoever typed it can mend concerns nobody else. */
const isMistyped = (reply: Reply): boolean =>
  reply.kind === 'not-understood' || (reply.kind === 'nothing-found' && reply.unknownSpeaker !== undefined);

/** The asker says who sees the answer, else the server does: it must be known before a slow one is announced. */
async function handleCommand(interaction: ChatInputCommandInteraction, tools: Tools): Promise<void> {
  const { guildId, channelId, options } = interaction;
  const set = await settingsFor(guildId, channelId, tools.library).catch((error: unknown) => {
    tools.log.error({ error }, 'could not read what is set; answering as where nothing is');
    return NOTHING_SET;
  });
  const way = (options.getBoolean('hide') ?? set.answers === 'hidden') ? HIDDEN : REPLY;
  await answering(interaction, way, tools, () => answerCommand(interaction, way, set, tools));
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  way: Way,
  set: ServerSettings,
  { desks, library }: Tools,
): Promise<Said> {
  const { guildId } = interaction;
  const desk = await desks.of(guildId);
  const command = desk.commands.find(({ name }) => name === interaction.commandName);
  if (command === undefined) {
    return whispered(`I no longer know /${interaction.commandName}. /help shows what I know.`);
  }
  const typed = await unlabelled(readOptions(interaction, command), command, desk);
  const reply = await desk.answer(command, typed);
  const isForAsker = isMistyped(reply);
  const message = renderAnswer(reply, await routeTo(command, typed, reply, desk), 0);
  // Whom it is for need not be told before there is an answer.
  const isAskedBack = isForAsker || reply.kind === 'ambiguous-speaker';
  // As it was sent: not every server tells more of a person than the id.
  const whom = interaction.options.get('for')?.value;
  const { kept } = reply;
  const isMissed = set.missed === 'on' && reply.kind === 'nothing-found';
  return {
    afterwards: async (sent) => {
      if (guildId === null) return;
      if (isMissed) await library.missed(guildId, lineOf(command, typed));
      if (kept !== undefined && !way.hidden) await rememberCopy(guildId, kept.name, sent, library);
    },
    message: typeof whom !== 'string' || isAskedBack || way.hidden ? message : addressedTo(whom, message),
    way: isForAsker ? HIDDEN : way,
  };
}

/** So that it can be told in it when what it cites has changed. */
async function rememberCopy(server: string, name: string, sent: Answerable, library: Library): Promise<void> {
  const { id: message, channelId: channel } = await sent.fetchReply();
  await library.posted(server, name, { channel, message });
}

/** A button does something of its own, or turns the page. */
async function handlePress(pressed: ButtonInteraction, tools: Tools): Promise<void> {
  const { action: name, argument = '' } = readActionId(pressed.customId) ?? {};
  const action = ACTIONS.find((one) => one.name === name);
  if (action === undefined) {
    const way = await wayOfTurning(pressed);
    return answering(pressed, way, tools, async () =>
      turnPage(pressed, await tools.desks.of(pressed.guildId), way),
    );
  }
  if ('press' in action) {
    return answering(pressed, action.way ?? HIDDEN, tools, () => action.press(pressed, argument, tools));
  }
  if ('choose' in action) return answering(pressed, HIDDEN, tools, async () => whispered(STALE));
  const opened = action.form(argument, pressed);
  if ('message' in opened) return answering(pressed, HIDDEN, tools, async () => opened);
  await new Responder(pressed, HIDDEN, tools.log).open(opened);
  tools.log.info({ interaction: pressed.id }, 'answered');
}

function handleForm(sent: ModalSubmitInteraction, tools: Tools): Promise<void> {
  const { action: name, argument = '' } = readActionId(sent.customId) ?? {};
  const action = ACTIONS.find((one) => one.name === name);
  return answering(sent, action?.way ?? HIDDEN, tools, async () =>
    action === undefined || !('submit' in action) ? whispered(STALE) : action.submit(sent, argument, tools),
  );
}

/** Something was chosen from a menu. */
async function handleChoice(chosen: StringSelectMenuInteraction, tools: Tools): Promise<void> {
  const { action: name, argument = '' } = readActionId(chosen.customId) ?? {};
  const action = ACTIONS.find((one) => one.name === name);
  if (action === undefined || !('choose' in action)) {
    return answering(chosen, HIDDEN, tools, async () => whispered(STALE));
  }
  const way = await wayOfTurning(chosen);
  await answering(chosen, way, tools, () => action.choose(chosen, argument, tools, way));
}

/** The asker turns the page of the answer; anybody else gets a copy of their own. */
const wayOfTurning = async (pressed: MessageComponentInteraction): Promise<Way> =>
  (await isTheirs(pressed)) ? UPDATE : HIDDEN;

async function turnPage(pressed: ButtonInteraction, desk: Desk, way: Way): Promise<Said> {
  const address = readCustomId(pressed.customId, desk.commands);
  const answered = address === undefined ? null : await answerAddress(address, desk);
  if (answered === null) return whispered(STALE);
  const { reply, route, page } = answered;
  if (address !== undefined && 'cited' in address && reply.citations.length === 0) {
    return whispered('These documents have left my corpus since. Ask again, please.');
  }
  return { message: renderAnswer(reply, route, page), way };
}
