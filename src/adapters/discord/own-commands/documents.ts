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
import { asCurator } from '../as-curator.ts';
import { actionId } from '../custom-id.ts';
import { addDocument } from '../documents/add.ts';
import { documentNamed, shortNameOf, suggestDocuments } from '../documents/named.ts';
import { renderDocument, renderDocuments } from '../documents/render-document.ts';
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
  id
    .setName('id')
    .setDescription('Which one')
    .setRequired(true)
    .setMaxLength(LONGEST_ID)
    .setAutocomplete(true);

/** The documents of a server: which there are, one of them, adding one, taking one out. */
export const documents: OwnCommand = {
  json: {
    ...new SlashCommandBuilder()
      .setName('documents')
      .setDescription('The documents that this server has added')
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
      .addSubcommand((list) => list.setName('list').setDescription('Show which there are'))
      .addSubcommand((show) =>
        show
          .setName('show')
          .setDescription('Show one, and what I understand of it')
          .addStringOption(whichDocument),
      )
      .addSubcommand((add) =>
        add
          .setName('add')
          .setDescription('Add a file or the page at a link, for this server alone')
          .addAttachmentOption((file) =>
            file
              .setName('file')
              .setDescription('Text, Markdown, a web page, PDF, Word (.docx) or subtitles, up to 20 MB'),
          )
          .addStringOption((link) =>
            link
              .setName('link')
              .setDescription('The address of a public page, instead of a file')
              .setMaxLength(LONGEST_LINK),
          )
          .addStringOption((title) =>
            title
              .setName('title')
              .setDescription('Its title, where it does not tell')
              .setMaxLength(LONGEST_LINE),
          )
          .addStringOption((publisher) =>
            publisher
              .setName('publisher')
              .setDescription('Who published it, where it does not tell')
              .setMaxLength(LONGEST_LINE),
          )
          .addStringOption((published) =>
            published
              .setName('published')
              .setDescription('The day it was published, YYYY-MM-DD, where it does not tell')
              .setMinLength(10)
              .setMaxLength(10),
          ),
      )
      .addSubcommand((remove) =>
        remove
          .setName('remove')
          .setDescription('Take one out of every answer in this server')
          .addStringOption(whichDocument),
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
  const glance = (await adding.glance(document)) ?? { refused: 'There is no text in it.' };
  return { message: renderDocument(document, 'refused' in glance ? glance.refused : glance), way: HIDDEN };
}

async function askBeforeRemoving(id: string, server: string, { library }: Tools): Promise<Said> {
  const document = await documentNamed(id, server, library);
  if (document === null) return whispered(unknown(id));
  const choices = [{ label: 'Take it out', id: actionId('remove', shortNameOf(id)), danger: true }];
  return {
    message: renderMenu(`Shall ${id} be taken out of every answer in this server?`, choices),
    way: HIDDEN,
  };
}

const unknown = (id: string): string =>
  `There is no document “${cutAt(id, LONGEST_ID)}” here: /documents list shows those there are.`;
