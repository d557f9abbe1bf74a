import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { cutAt } from '../../../domain/cut-at.ts';
import type { Library, Unanswered } from '../../../library/library.ts';
import { mayManage } from '../rights.ts';
import { type Said, whispered } from '../said.ts';
import { settingsFor } from '../settings.ts';
import type { OwnCommand } from './own-command.ts';

const ANSWERS = { public: 'for everybody', hidden: 'for the asker alone' } as const;

/** How the bot behaves in a server. */
export const settings: OwnCommand = {
  json: {
    ...new SlashCommandBuilder()
      .setName('settings')
      .setDescription('How I behave in this server')
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
      .addSubcommand((show) => show.setName('show').setDescription('Show what is set'))
      .addSubcommand((answers) =>
        answers
          .setName('answers')
          .setDescription('Whether answers are for everybody, where the asker does not say')
          .addStringOption((who) =>
            who
              .setName('who')
              .setDescription('Who sees them')
              .setRequired(true)
              .addChoices(
                { name: 'everybody', value: 'public' },
                { name: 'the asker alone', value: 'hidden' },
              ),
          )
          .addChannelOption((channel) =>
            channel
              .setName('channel')
              .setDescription('In this channel only')
              .addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum),
          ),
      )
      .addSubcommand((curators) =>
        curators
          .setName('curators')
          .setDescription('Who may add documents and review, besides those who manage the server')
          .addRoleOption((role) =>
            role.setName('role').setDescription('This role; leave it out for nobody else'),
          ),
      )
      .addSubcommand((missed) =>
        missed
          .setName('missed')
          .setDescription('Whether I remember questions that found nothing, without names')
          .addStringOption((on) =>
            on
              .setName('remember')
              .setDescription('Whether I do')
              .setRequired(true)
              .addChoices({ name: 'yes', value: 'on' }, { name: 'no', value: 'off' }),
          ),
      )
      .addSubcommand((questions) =>
        questions.setName('questions').setDescription('Show the questions that found nothing'),
      )
      .toJSON(),
    type: ApplicationCommandType.ChatInput,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  },
  run: async (used, { library }) => {
    if (!used.isChatInputCommand()) throw new TypeError('It is a slash command');
    if (used.guildId === null) return whispered('Settings are for servers. Use it in one.');
    // The permission in the registration is only what it begins with: a server may have changed it.
    if (!mayManage(used))
      return whispered('You may not change settings here: you need the permission Manage Server.');
    return change(used, used.guildId, library);
  },
};

async function change(used: ChatInputCommandInteraction, server: string, library: Library): Promise<Said> {
  const { options } = used;
  switch (options.getSubcommand()) {
    case 'answers': {
      const who = options.getString('who', true);
      const channel = options.getChannel('channel')?.id ?? null;
      await library.set(server, channel, 'answers', who);
      break;
    }
    case 'curators':
      await library.set(server, null, 'curators', options.getRole('role')?.id ?? null);
      break;
    case 'questions':
      return whispered(describeQuestions(await library.unanswered(server)));
    case 'missed':
      await library.set(server, null, 'missed', options.getString('remember', true));
      break;
  }
  const nameOf = (role: string): string => used.guild?.roles.cache.get(role)?.name ?? role;
  return whispered(await describeSettings(server, used.channelId, library, nameOf));
}

/** What is set where it is asked. */
async function describeSettings(
  server: string,
  channel: string | null,
  library: Library,
  nameOf: (role: string) => string,
): Promise<string> {
  const everywhere = await settingsFor(server, null, library);
  const here = await settingsFor(server, channel, library);
  return [
    `Answers are ${ANSWERS[everywhere.answers]}${here.answers === everywhere.answers ? '' : `, in this channel ${ANSWERS[here.answers]}`}.`,
    everywhere.curators === null
      ? 'Only those who manage the server may add documents and review.'
      : `The role ${nameOf(everywhere.curators)} may add documents and review, too.`,
    everywhere.missed === 'on'
      ? 'I remember questions that found nothing, without names.'
      : 'I forget questions that found nothing.',
  ].join('\n');
}

/** Questions shown at most, and characters of each; the others are counted. */
const MOST_QUESTIONS = 20;
const LONGEST_QUESTION = 120;

function describeQuestions(questions: readonly Unanswered[]): string {
  if (questions.length === 0)
    return 'I remember no question that found nothing. /settings missed says whether I do.';
  const shown = questions.slice(0, MOST_QUESTIONS);
  const rest = questions.length - shown.length;
  return [
    'These found nothing, the most often asked first:',
    ...shown.map(
      ({ question, times, lastOn }) => `${times} × ${cutAt(question, LONGEST_QUESTION)} (last on ${lastOn})`,
    ),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n');
}
