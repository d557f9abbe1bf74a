import { PermissionFlagsBits } from 'discord-api-types/v10';
import { makeDocuments } from '../../../bench/library/documents.ts';
import { below, pick } from '../../../bench/random.ts';
import { aUser } from '../discord/people.ts';
import { buttonsOf, textOf } from '../discord/reading.ts';
import type { Message } from '../discord/world.ts';
import { type Town, withDocuments } from './town.ts';

const CURATOR = { user: aUser('curator'), memberPermissions: PermissionFlagsBits.ManageGuild };
const PATIENCE = 60_000;
/** A server has so many documents of its own; then one is taken out for each that is added. */
const MOST_DOCUMENTS = 3;
const documentAt = makeDocuments(undefined);

/** A curator adds a document, takes the oldest out where there are enough, reviews, and changes what is set. */
export async function curate(town: Town): Promise<void> {
  const { discord, random } = town;
  const by = { ...CURATOR, guild: pick(withDocuments(town), random) };
  const use = async (name: string, options: Record<string, string> = {}) =>
    (await discord.slash({ name, options, ...by })).answer(PATIENCE);
  const press = async (message: Message, label: string): Promise<Message> => {
    const button = buttonsOf(message).find((one) => one.label === label);
    if (button?.custom_id === undefined) return message;
    return (await discord.press(message, button.custom_id, by)).answer(PATIENCE);
  };

  await addDocument(town, by);
  const typing = { name: 'documents remove', focused: 'id', options: { id: '' }, ...by };
  const documents = await (await discord.autocomplete(typing)).choices(PATIENCE);
  if (documents.length > MOST_DOCUMENTS) {
    await press(await use('documents remove', { id: String(documents.at(-1)?.value) }), 'Take it out');
  }
  let step = await use('review');
  for (const decision of [pick(['Accept', 'Dismiss'], random), 'Next', 'Accept'])
    step = await press(step, decision);
  await press(step, 'Undo');
  await use('settings missed', { remember: pick(['on', 'off'], random) });
  await use('documents list');
}

async function addDocument({ discord, random }: Town, by: typeof CURATOR & { readonly guild: string }) {
  const { name, text } = documentAt(below(1_000_000, random));
  const options = {
    file: discord.upload({ name, bytes: text, type: 'text/plain' }),
    publisher: 'The Gazette',
  };
  const handle = await discord.slash({ name: 'documents add', options, ...by });
  for (let state = 1; ; state++) {
    const told = textOf(await handle.state(state, PATIENCE));
    if (told.includes('Answered from now on')) return;
    // All that is told on the way to it.
    if (!/…$|Answers follow/u.test(told)) throw new Error(`a document was not added: ${told}`);
  }
}
