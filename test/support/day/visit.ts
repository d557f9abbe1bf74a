import { PermissionFlagsBits } from 'discord-api-types/v10';
import { below, pick } from '../../../bench/random.ts';
import type { Values } from '../discord/command-data.ts';
import type { InteractionHandle } from '../discord/handle.ts';
import { buttonsOf } from '../discord/reading.ts';
import type { Message } from '../discord/world.ts';
import { type Person, somebody, type Town } from './town.ts';

const { ManageMessages } = PermissionFlagsBits;
/** As long as a member would wait, in milliseconds, on a machine that does other things as well. */
const PATIENCE = 20_000;
/** Buttons that a member may press on the way; what they open is read, or filled in. */
const PRESSED = [
  'Next',
  'Previous',
  'Context',
  'Cite',
  'Markdown',
  'More',
  'Wrong?',
  'Keep',
  'Share',
  'Delete',
];
const MOST_PRESSES = 4;

/** A member comes, does something with the bot, and perhaps goes on with what it answers. */
export async function visit(town: Town): Promise<void> {
  const { random } = town;
  const by = somebody(town);
  await pick(VISITS, random)(town, by);
}

const VISITS: readonly ((town: Town, by: Person) => Promise<void>)[] = [
  (town, by) => type(town, by, 'who-said', 'phrase', pick(town.phrases, town.random)),
  (town, by) => type(town, by, 'quotes', 'speaker', pick(town.speakers, town.random)),
  (town, by) => type(town, by, 'kept', 'name', 'The'),
  (town, by) => ask(town, by, 'who-said', { phrase: pick(town.phrases, town.random) }),
  (town, by) => ask(town, by, 'who-said', { phrase: `${pick(town.phrases, town.random)} gull`, hide: true }),
  (town, by) => ask(town, by, 'who-said', { phrase: `teapot lantern ${below(1_000, town.random)}` }),
  (town, by) => ask(town, by, 'quotes', { speaker: pick(town.speakers, town.random) }),
  (town, by) => ask(town, by, 'ask', { question: `Who said ${pick(town.phrases, town.random)}?` }),
  (town, by) => ask(town, by, 'sources', {}),
  (town, by) => ask(town, by, 'kept', {}),
  (town, by) => ask(town, by, 'kept', { name: keptName(town) }),
  (town, by) => ask(town, by, 'help', {}),
  checkMessage,
  talk,
];

const keptName = ({ random }: Town): string => `The ${pick(['key', 'bridge', 'bells', 'tide'], random)}`;

async function type({ discord, random }: Town, by: Person, name: string, focused: string, text: string) {
  const typed = text.slice(0, 1 + below(20, random));
  await (await discord.autocomplete({ name, focused, options: { [focused]: typed }, ...by })).choices(
    PATIENCE,
  );
}

async function ask(town: Town, by: Person, name: string, options: Values): Promise<void> {
  const handle = await town.discord.slash({ name, options, ...by });
  await handle.answer(PATIENCE);
  await goOn(town, by, handle);
}

async function checkMessage({ discord, phrases, random }: Town, by: Person): Promise<void> {
  const message = `She said “${pick(phrases, random)}”, and he “the moon is made of cheese”.`;
  await (await discord.messageCommand({ name: 'Who said this?', message, ...by })).answer(PATIENCE);
}

/** Says something to the bot, in a server or to it alone. */
async function talk({ discord, phrases, random }: Town, { guild, user }: Person): Promise<void> {
  const place = { guild: random() < 0.3 ? null : guild };
  const content = `<@${discord.application}> who said ${pick(phrases, random)}?`;
  const { id } = await discord.sendMessage({ content, author: user, ...place });
  await until(() => discord.messages.some(({ message_reference }) => message_reference?.message_id === id));
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += 20) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('A message was never answered');
}

/** Presses some buttons, one after the other, of what is there. */
async function goOn(town: Town, by: Person, from: InteractionHandle): Promise<void> {
  const { discord, random } = town;
  let handle = from;
  for (let pressed = 0; pressed < MOST_PRESSES && random() < 0.7; pressed++) {
    const [message] = handle.messages;
    const buttons = message === undefined ? [] : buttonsToPress(message);
    if (message === undefined || buttons.length === 0) return;
    const button = pick(buttons, random);
    const more = { ...by, memberPermissions: ManageMessages };
    const next = await discord.press(message, button.custom_id ?? '', more);
    if (button.label === 'Wrong?' || button.label === 'Keep') return fillIn(town, next, button.label);
    await next.answer(PATIENCE);
    if (next.messages.length > 0) handle = next;
  }
}

const buttonsToPress = (message: Message) =>
  buttonsOf(message).filter(({ label = '', disabled }) => PRESSED.includes(label) && disabled !== true);

async function fillIn(town: Town, opened: InteractionHandle, label: 'Wrong?' | 'Keep'): Promise<void> {
  await opened.modal(PATIENCE);
  const wrong = { wrong: 'speaker', right: pick(town.speakers, town.random), why: '' };
  const values: Record<string, string> = label === 'Keep' ? { name: keptName(town) } : wrong;
  await (await town.discord.submitModal(opened, { values, memberPermissions: ManageMessages })).answer(
    PATIENCE,
  );
}
