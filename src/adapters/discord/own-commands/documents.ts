import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import { cutAt } from '../../../domain/cut-at.ts';
import { texts } from '../../../texts/speaking.ts';
import { asCurator } from '../as-curator.ts';
import { actionId } from '../custom-id.ts';
import { addDocument } from '../documents/add.ts';
import { documentNamed, shortNameOf, suggestDocuments } from '../documents/named.ts';
import { renderDocument, renderDocuments } from '../documents/render-document.ts';
import { described } from '../localised.ts';
import { renderMenu } from '../render-menu.ts';
import { isCurator } from '../rights.ts';
import { HIDDEN, type Said, type Tell, whispered } from '../said.ts';
import { settingsFor } from '../settings.ts';
import type { Tools } from '../tools.ts';
import type { OwnCommand } from './own-command.ts';

/** The longest address that is fetched. */
const LONGEST_LINK = 2_000;
/** What the header of a document takes for its title and publisher. */
const LONGEST_LINE = 500;

/** Longer than the id of any document. */
const LONGEST_ID = 200;

const whichDocument = (id: SlashCommandStringOption): SlashCommandStringOption =>
  described(id.setName('id'), ({ commands }) => commands.documents.id)
    .setRequired(true)
    .setMaxLength(LONGEST_ID)
    .setAutocomplete(true);

/** The documents of a server: which there are, one of them, adding one, taking one out. */
export const documents: OwnCommand = {
  json: {
    ...described(
      new SlashCommandBuilder().setName('documents'),
      ({ commands }) => commands.documents.description,
    )
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
      .addSubcommand((list) => described(list.setName('list'), ({ commands }) => commands.documents.list))
      .addSubcommand((show) =>
        described(show.setName('show'), ({ commands }) => commands.documents.show).addStringOption(
          whichDocument,
        ),
      )
      .addSubcommand((add) =>
        described(add.setName('add'), ({ commands }) => commands.documents.add)
          .addAttachmentOption((file) =>
            described(file.setName('file'), ({ commands }) => commands.documents.file),
          )
          .addStringOption((link) =>
            described(link.setName('link'), ({ commands }) => commands.documents.link).setMaxLength(
              LONGEST_LINK,
            ),
          )
          .addStringOption((title) =>
            described(title.setName('title'), ({ commands }) => commands.documents.title).setMaxLength(
              LONGEST_LINE,
            ),
          )
          .addStringOption((publisher) =>
            described(
              publisher.setName('publisher'),
              ({ commands }) => commands.documents.publisher,
            ).setMaxLength(LONGEST_LINE),
          )
          .addStringOption((published) =>
            described(published.setName('published'), ({ commands }) => commands.documents.published)
              .setMinLength(10)
              .setMaxLength(10),
          ),
      )
      .addSubcommand((remove) =>
        described(remove.setName('remove'), ({ commands }) => commands.documents.remove).addStringOption(
          whichDocument,
        ),
      )
      .toJSON(),
    type: ApplicationCommandType.ChatInput,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  },
  run: (used, tools, tell) => {
    if (!used.isChatInputCommand()) throw new TypeError('It is a slash command');
    return asCurator(used, tools, (server) => answer(used, server, tools, tell));
  },
  suggest: async (typing, { library }) => {
    const { guildId, options } = typing;
    // Names of documents may tell what only curators are to know.
    if (guildId === null || !isCurator(typing, await settingsFor(guildId, null, library))) return [];
    return suggestDocuments(options.getFocused(), guildId, library);
  },
};

async function answer(
  used: ChatInputCommandInteraction,
  server: string,
  tools: Tools,
  tell: Tell,
): Promise<Said> {
  const { library } = tools;
  switch (used.options.getSubcommand()) {
    case 'add':
      return addDocument(used, server, tools, tell);
    case 'list':
      return { message: renderDocuments(await library.documents(server)), way: HIDDEN };
    case 'show':
      return show(used.options.getString('id', true), server, tools);
    default:
      return askBeforeRemoving(used.options.getString('id', true), server, tools);
  }
}

async function show(id: string, server: string, { library, adding }: Tools): Promise<Said> {
  const document = await documentNamed(id, server, library);
  if (document === null) return whispered(unknown(id));
  // Sound: what nothing is understood of is not kept.
  const glance = (await adding.glance(document)) ?? { refused: texts().adding.noText };
  return { message: renderDocument(document, 'refused' in glance ? glance.refused : glance), way: HIDDEN };
}

async function askBeforeRemoving(id: string, server: string, { library }: Tools): Promise<Said> {
  const document = await documentNamed(id, server, library);
  if (document === null) return whispered(unknown(id));
  const choices = [{ label: texts().buttons.takeOut, id: actionId('remove', shortNameOf(id)), danger: true }];
  return {
    message: renderMenu(texts().adding.shallGo(id), choices),
    way: HIDDEN,
  };
}

const unknown = (id: string): string => texts().adding.unknown(cutAt(id, LONGEST_ID));
