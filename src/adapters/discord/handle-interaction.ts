import { randomUUID } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionType,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { lineOf } from '../../command.ts';
import type { Reply } from '../../domain/answer.ts';
import type { Library } from '../../library/library.ts';
import { languageOf } from '../../texts/languages.ts';
import { speaking, texts } from '../../texts/speaking.ts';
import { ACTIONS } from './actions/index.ts';
import { answerAddress } from './answer-at.ts';
import { readActionId, readCustomId } from './custom-id.ts';
import { follow } from './messages/follow.ts';
import { OWN_COMMANDS } from './own-commands/index.ts';
import { readOptions } from './read-options.ts';
import { addressedTo, renderAnswer, renderSentence } from './render-answer.ts';
import { type Answerable, Responder, type Way } from './responder.ts';
import { isTheirs } from './rights.ts';
import { HIDDEN, REPLY, type Said, stale, type Tell, UPDATE, whispered } from './said.ts';
import { NOTHING_SET, type ServerSettings, settingsFor } from './settings.ts';
import { routeTo } from './speaker-menu.ts';
import { suggest } from './suggest.ts';
import type { Tools } from './tools.ts';
import { unlabelled } from './unlabel.ts';
import type { Use } from './use.ts';
import { useOf } from './use-of.ts';

/** Hands every interaction to its command and answers it in the language of whoever used it. Never throws. */
export const handleInteraction = (interaction: Interaction, tools: Tools): Promise<void> =>
  speaking(languageOf(interaction.locale), () => handle(interaction, tools));

async function handle(interaction: Interaction, tools: Tools): Promise<void> {
  const { log } = tools;
  if (!isServed(interaction))
    return log.warn({ type: InteractionType[interaction.type] }, 'an interaction of a kind I do not serve');
  const use = useOf(interaction, tools);
  try {
    const own = OWN_COMMANDS.find(
      ({ json }) => interaction.isCommand() && json.name === interaction.commandName,
    );
    if (interaction.isAutocomplete()) await suggest(interaction, use, tools);
    else if (interaction.isButton()) await handlePress(interaction, use, tools);
    else if (interaction.isStringSelectMenu()) await handleChoice(interaction, use, tools);
    else if (interaction.isModalSubmit()) await handleForm(interaction, use, tools);
    else if (own !== undefined)
      await answering(interaction, HIDDEN, use, tools, (tell) => own.run(interaction, tools, tell));
    else if (interaction.isChatInputCommand()) await handleCommand(interaction, use, tools);
  } catch (error) {
    use.ended('failed');
    log.error({ error }, 'an interaction could not be answered');
  }
  use.tell();
}

type Served =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction
  | AutocompleteInteraction;

const isServed = (interaction: Interaction): interaction is Served =>
  interaction.isChatInputCommand() ||
  interaction.isMessageContextMenuCommand() ||
  interaction.isButton() ||
  interaction.isStringSelectMenu() ||
  interaction.isModalSubmit() ||
  interaction.isAutocomplete();

/** Runs the work behind one responder; a programmer's mistake becomes an apology with an id to find it by. */
async function answering(
  interaction: Answerable,
  way: Way,
  use: Use,
  { log }: Tools,
  work: (tell: Tell) => Promise<Said>,
): Promise<void> {
  const responder = new Responder(interaction, way, use, log);
  try {
    const said = await work((message) => responder.tell(message, way));
    const { message, way: chosen, afterwards } = said;
    await responder.send(message, chosen);
    use.ended(said.isSentence === true ? 'sentence' : 'answered');
    // The answer is there: what fails behind it is no reason to take it back.
    await afterwards?.(interaction).catch((error: unknown) =>
      log.error({ error }, 'an answer was sent, and then …'),
    );
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    log.error({ error, id }, 'a command failed');
    await responder.send(renderSentence(texts().asking.failed(id)), HIDDEN);
    use.ended('failed', id);
  }
}

/** What only whoever typed it can mend concerns nobody else. */
const isMistyped = (reply: Reply): boolean =>
  reply.kind === 'not-understood' || (reply.kind === 'nothing-found' && reply.unknownSpeaker !== undefined);

/** The asker says who sees the answer, else the server does: it must be known before a slow one is announced. */
async function handleCommand(
  interaction: ChatInputCommandInteraction,
  use: Use,
  tools: Tools,
): Promise<void> {
  const { guildId, channelId, options } = interaction;
  const set = await settingsFor(guildId, channelId, tools.library).catch((error: unknown) => {
    tools.log.error({ error }, 'could not read what is set; answering as where nothing is');
    return NOTHING_SET;
  });
  const way = (options.getBoolean('hide') ?? set.answers === 'hidden') ? HIDDEN : REPLY;
  await answering(interaction, way, use, tools, () => answerCommand(interaction, way, set, use, tools));
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  way: Way,
  set: ServerSettings,
  use: Use,
  { desks, library, watch }: Tools,
): Promise<Said> {
  const { guildId } = interaction;
  const desk = await desks.of(guildId);
  const command = desk.commands.find(({ name }) => name === interaction.commandName);
  if (command === undefined) {
    return whispered(texts().asking.goneCommand(interaction.commandName));
  }
  use.named(command.name);
  const typed = await unlabelled(readOptions(interaction, command), command, desk);
  use.asks(lineOf(command, typed));
  const reply = await desk.answer(command, typed);
  const isForAsker = isMistyped(reply);
  const message = renderAnswer(reply, await routeTo(command, typed, reply, desk), 0);
  // Whom it is for need not be told before there is an answer.
  const isAskedBack = isForAsker || reply.kind === 'ambiguous-speaker';
  // As it was sent: not every server tells more of a person than the id.
  const whom = interaction.options.get('for')?.value;
  const { kept } = reply;
  const isMissed = set.missed === 'on' && reply.kind === 'nothing-found';
  if (reply.kind === 'nothing-found') watch?.nothingFound(command.name);
  return {
    ...(isForAsker ? { isSentence: true } : {}),
    afterwards: async (sent) => {
      if (guildId === null) return;
      if (isMissed) await library.missed(guildId, lineOf(command, typed));
      if (kept !== undefined && !way.hidden) await rememberCopy(guildId, kept.name, sent, library);
    },
    message: typeof whom !== 'string' || isAskedBack || way.hidden ? message : addressedTo(whom, message),
    way: isForAsker ? HIDDEN : way,
  };
}

/** So that it can be told in it when what it cites has changed: unless it was deleted meanwhile. */
async function rememberCopy(server: string, name: string, sent: Answerable, library: Library): Promise<void> {
  const copy = await sent.fetchReply().catch((error: unknown) => {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return null;
    throw error;
  });
  if (copy !== null) await library.posted(server, name, { channel: copy.channelId, message: copy.id });
}

/** A button does something of its own, or turns the page. */
async function handlePress(pressed: ButtonInteraction, use: Use, tools: Tools): Promise<void> {
  const { action: name, argument = '' } = readActionId(pressed.customId) ?? {};
  const action = ACTIONS.find((one) => one.name === name);
  if (action === undefined) {
    const way = await wayOfTurning(pressed);
    return answering(pressed, way, use, tools, async () => turnPage(pressed, way, tools));
  }
  if ('press' in action) {
    return answering(pressed, action.way ?? HIDDEN, use, tools, () => action.press(pressed, argument, tools));
  }
  if ('choose' in action) return answering(pressed, HIDDEN, use, tools, async () => stale());
  const opened = action.form(argument, pressed);
  if ('message' in opened) return answering(pressed, HIDDEN, use, tools, async () => opened);
  await new Responder(pressed, HIDDEN, use, tools.log).open(opened);
  use.ended('answered');
}

function handleForm(sent: ModalSubmitInteraction, use: Use, tools: Tools): Promise<void> {
  const { action: name, argument = '' } = readActionId(sent.customId) ?? {};
  const action = ACTIONS.find((one) => one.name === name);
  return answering(sent, action?.way ?? HIDDEN, use, tools, async () =>
    action === undefined || !('submit' in action) ? stale() : action.submit(sent, argument, tools),
  );
}

/** Something was chosen from a menu. */
async function handleChoice(chosen: StringSelectMenuInteraction, use: Use, tools: Tools): Promise<void> {
  const { action: name, argument = '' } = readActionId(chosen.customId) ?? {};
  const action = ACTIONS.find((one) => one.name === name);
  if (action === undefined || !('choose' in action)) {
    return answering(chosen, HIDDEN, use, tools, async () => stale());
  }
  const way = await wayOfTurning(chosen);
  await answering(chosen, way, use, tools, () => action.choose(chosen, argument, tools, way));
}

/** The asker turns the page of the answer; anybody else gets a copy of their own. */
const wayOfTurning = async (pressed: MessageComponentInteraction): Promise<Way> =>
  (await isTheirs(pressed)) ? UPDATE : HIDDEN;

async function turnPage(
  pressed: ButtonInteraction,
  way: Way,
  { desks, conversations }: Tools,
): Promise<Said> {
  const desk = await desks.of(pressed.guildId);
  const address = readCustomId(pressed.customId, desk.commands);
  const answered = address === undefined ? null : await answerAddress(address, desk);
  if (answered === null) return stale();
  const { reply, route, page } = answered;
  if (address !== undefined && 'cited' in address && reply.citations.length === 0) {
    return whispered(texts().asking.documentsGone);
  }
  follow(pressed, way, answered, conversations);
  return { message: renderAnswer(reply, route, page), way };
}
